import type { Highs } from 'highs';
import { protectTable, type ProtectTask } from './protect-table';
import type { ProtectReply } from './protect-worker';

/** Tells which cells of a table are to be hidden, by their places. */
export type Protector = (task: ProtectTask) => Promise<readonly number[]>;

/** A protector in a worker, so that the page is not held up; in place where there are no workers. The solver comes with the first
 *  table that needs it. */
export function openProtector(): { readonly protect: Protector; readonly close: () => void } {
	if (typeof Worker !== 'function') return { protect: protectInPlace, close: () => {} };
	const remote = new RemoteProtector(startWorker);
	return { protect: (task) => remote.protect(task), close: () => remote.close() };
}

let solver: Promise<Highs> | null = null;

/** Protects a table here and now. */
export const protectInPlace: Protector = async (task) => {
	solver ??= import('highs').then(({ default: load }) => load());
	return protectTable(await solver, task);
};

/** The page's side of the worker. One table at a time, in order. A worker that did not start, or that broke off, is started anew
 *  with the next table. */
export class RemoteProtector {
	readonly #start: () => Promise<Worker>;
	#worker: Promise<Worker> | null = null;
	#last: Promise<unknown> = Promise.resolve();

	constructor(start: () => Promise<Worker>) {
		this.#start = start;
	}

	protect(task: ProtectTask): Promise<readonly number[]> {
		const next = this.#last.then(() => this.#ask(task));
		this.#last = next.catch(() => {});
		return next;
	}

	close(): void {
		this.#worker?.then(
			(worker) => worker.terminate(),
			() => {}
		);
		this.#worker = null;
	}

	async #ask(task: ProtectTask): Promise<readonly number[]> {
		const starting = (this.#worker ??= this.#start());
		starting.catch(() => this.#forget(starting));
		const worker = await starting;
		return new Promise((settle, reject) => {
			worker.onmessage = ({ data }: MessageEvent<ProtectReply>) =>
				'hidden' in data ? settle(data.hidden) : reject(new Error(data.failed));
			worker.onerror = ({ message }) => {
				this.#forget(starting);
				worker.terminate();
				reject(new Error(message));
			};
			worker.postMessage(task);
		});
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
