import type { Tabulation, TabulateTask } from './tabulate';
import type { TabulateAsk, TabulateReply } from './tabulate-worker';
import { Tabulating } from './tabulating';

/** Counts over the columns of one table, by `Tabulating`. */
export interface TabulatedTable {
	readonly hold: (column: string, stream: Uint8Array<ArrayBuffer>) => Promise<void>;
	readonly tabulate: (task: TabulateTask) => Promise<Tabulation>;
}

/** Counts over the columns of the table that was opened last. */
export interface Tabulator {
	readonly open: () => TabulatedTable;
	readonly close: () => void;
}

/** A tabulator in a worker, so that the page is not held up; in place where there are no workers. */
export function openTabulator(): Tabulator {
	return typeof Worker === 'function' ? new RemoteTabulator(startWorker) : { open: inPlace, close: () => {} };
}

function inPlace(): TabulatedTable {
	const tabulating = new Tabulating();
	return {
		hold: async (column, stream) => tabulating.hold(column, stream),
		tabulate: async (task) => tabulating.tabulate(task)
	};
}

interface Waiting {
	readonly settle: (told: Tabulation | null) => void;
	readonly fail: (error: Error) => void;
}

/** The page's side of the worker, which answers in order. It starts with the first column. */
class RemoteTabulator implements Tabulator {
	readonly #start: () => Promise<Worker>;
	#worker: Promise<Worker> | null = null;
	#waiting: Waiting[] = [];
	#tables = 0;

	constructor(start: () => Promise<Worker>) {
		this.#start = start;
	}

	open(): TabulatedTable {
		const table = ++this.#tables;
		return {
			hold: async (column, stream) => void (await this.#ask({ table, column, stream }, [stream.buffer])),
			tabulate: async (task) => {
				const told = await this.#ask({ table, task });
				if (!told) throw new Error('the worker answered something else');
				return told;
			}
		};
	}

	close(): void {
		this.#worker?.then(
			(worker) => worker.terminate(),
			() => {}
		);
		this.#worker = null;
		this.#failAll('the worker was closed');
	}

	async #ask(ask: TabulateAsk, transfer: Transferable[] = []): Promise<Tabulation | null> {
		const worker = await (this.#worker ??= this.#begin());
		return new Promise((settle, fail) => {
			this.#waiting.push({ settle, fail });
			worker.postMessage(ask, transfer);
		});
	}

	async #begin(): Promise<Worker> {
		const worker = await this.#start();
		worker.onmessage = ({ data }: MessageEvent<TabulateReply>) => {
			const asked = this.#waiting.shift();
			if ('failed' in data) asked?.fail(new Error(data.failed));
			else asked?.settle(data.told);
		};
		worker.onerror = ({ message }) => this.#failAll(message);
		return worker;
	}

	#failAll(why: string): void {
		for (const { fail } of this.#waiting.splice(0)) fail(new Error(why));
	}
}

/** Started from a blob so that it inherits the page's content security policy, as the engine's does. */
async function startWorker(): Promise<Worker> {
	const { default: address } = await import('./tabulate-worker?worker&url');
	const response = await fetch(address);
	if (!response.ok) throw new Error(`the counting could not be loaded (status ${response.status})`);
	const script = URL.createObjectURL(new Blob([await response.text()], { type: 'text/javascript' }));
	const worker = new Worker(script);
	URL.revokeObjectURL(script);
	return worker;
}
