import type { Highs } from 'highs';
import { tellsFewTogether, type ToldTogether } from './few-told-together';
import { protectTable, type ProtectTask } from './protect-table';
import type { ProtectAsk, ProtectReply } from './protect-worker';

/** Tells which cells of a table are to be hidden, by their places. */
export type Protector = (task: ProtectTask) => Promise<readonly number[]>;

/** Milliseconds that a table may take which nobody asks for any more, before it is broken off: a worker anew takes some time as well. */
const grace = 500;

/** Milliseconds after which it is said that tables are being protected, and that they still are between one and the next. */
const patience = { first: 1000, between: 300 };

/** A protector, which also tells whether numbers tell of few together. */
export interface OpenProtector {
	/** Breaks off a table that the signal says nobody asks for any more. */
	readonly protectFor: (signal: AbortSignal | undefined) => Protector;
	readonly tellsFew: (told: ToldTogether) => Promise<boolean>;
	readonly close: () => void;
}

/** A protector in a worker, so that the page is not held up; in place where there are no workers. The solver comes with the first
 *  table that needs it. `onlong`: called when it has been at work for long, and when that is over. */
export function openProtector(onlong: (isLong: boolean) => void): OpenProtector {
	if (typeof Worker !== 'function')
		return {
			protectFor: () => protectInPlace,
			tellsFew: (told) => Promise.resolve(tellsFewTogether(told)),
			close: () => {}
		};
	const remote = new RemoteProtector(startWorker, onlong);
	return {
		protectFor: (signal) => (task) => remote.protect(task, signal),
		tellsFew: (told) => remote.tellsFew(told),
		close: () => remote.close()
	};
}

let solver: Promise<Highs> | null = null;

/** Protects a table here and now. */
export const protectInPlace: Protector = async (task) => {
	solver ??= import('highs').then(({ default: load }) => load());
	return protectTable(await solver, task);
};

type Answered = Exclude<ProtectReply, { readonly failed: string }>;

/** The page's side of the worker. One table at a time, in order. A worker that did not start, or that broke off, is started anew
 *  with the next table. */
export class RemoteProtector {
	readonly #start: () => Promise<Worker>;
	readonly #onlong: (isLong: boolean) => void;
	/** Asked and not yet answered. */
	#open = 0;
	#isLong = false;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#worker: Promise<Worker> | null = null;
	#last: Promise<unknown> = Promise.resolve();
	/** Ends what the worker is at. */
	#breakOff: ((why: Error) => void) | null = null;
	#isClosed = false;

	constructor(start: () => Promise<Worker>, onlong: (isLong: boolean) => void = () => {}) {
		this.#start = start;
		this.#onlong = onlong;
	}

	/** What the signal drops does not hold up what follows. */
	async protect(task: ProtectTask, signal?: AbortSignal): Promise<readonly number[]> {
		const said = await this.#inTurn(task, signal);
		if (!('hidden' in said)) throw new Error('the worker answered something else');
		return said.hidden;
	}

	async tellsFew(told: ToldTogether): Promise<boolean> {
		const said = await this.#inTurn(told);
		if (!('tellsFew' in said)) throw new Error('the worker answered something else');
		return said.tellsFew;
	}

	#inTurn(ask: ProtectAsk, signal?: AbortSignal): Promise<Answered> {
		const next = this.#last.then(() => this.#ask(ask, signal));
		this.#last = next.catch(() => {});
		this.#open += 1;
		if (this.#open === 1) this.#sayIn(patience.first, true);
		return next.finally(() => {
			this.#open -= 1;
			if (this.#open === 0) this.#sayIn(patience.between, false);
		});
	}

	/** Says it, unless the other is to be said by then. */
	#sayIn(milliseconds: number, isLong: boolean): void {
		clearTimeout(this.#timer);
		if (this.#isLong === isLong) return;
		this.#timer = setTimeout(() => this.#onlong((this.#isLong = isLong)), milliseconds);
	}

	/** What is asked and not yet answered fails, and so does what is asked after. */
	close(): void {
		this.#isClosed = true;
		this.#breakOff?.(new Error('the protector was closed'));
		this.#worker?.then(
			(worker) => worker.terminate(),
			() => {}
		);
		this.#worker = null;
	}

	async #ask(ask: ProtectAsk, signal: AbortSignal | undefined): Promise<Answered> {
		signal?.throwIfAborted();
		if (this.#isClosed) throw new Error('the protector was closed');
		const starting = (this.#worker ??= this.#start());
		starting.catch(() => this.#forget(starting));
		const worker = await starting;
		let timer: ReturnType<typeof setTimeout> | undefined;
		let giveUp = () => {};
		try {
			return await new Promise((settle, reject) => {
				const breakOff = (why: unknown) => {
					this.#forget(starting);
					worker.terminate();
					reject(why);
				};
				this.#breakOff = breakOff;
				worker.onmessage = ({ data }: MessageEvent<ProtectReply>) =>
					'failed' in data ? reject(new Error(data.failed)) : settle(data);
				worker.onerror = ({ message }) => breakOff(new Error(message));
				giveUp = () => (timer = setTimeout(() => breakOff(signal?.reason), grace));
				if (signal?.aborted) giveUp();
				signal?.addEventListener('abort', giveUp, { once: true });
				worker.postMessage(ask);
			});
		} finally {
			this.#breakOff = null;
			clearTimeout(timer);
			signal?.removeEventListener('abort', giveUp);
		}
	}

	#forget(worker: Promise<Worker>): void {
		if (this.#worker === worker) this.#worker = null;
	}
}

/** Started from a blob so that it inherits the page's content security policy, as the engine's does. */
async function startWorker(): Promise<Worker> {
	const [{ default: address }, { default: wasm }] = await Promise.all([
		import('./protect-worker?worker&url'),
		import('highs/runtime?url')
	]);
	const response = await fetch(address);
	if (!response.ok) throw new Error(`the solver could not be loaded (status ${response.status})`);
	const script = URL.createObjectURL(new Blob([await response.text()], { type: 'text/javascript' }));
	const worker = new Worker(script);
	URL.revokeObjectURL(script);
	worker.postMessage({ wasm: new URL(wasm, document.baseURI).href });
	return worker;
}
