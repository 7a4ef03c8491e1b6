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

/** Milliseconds after which a worker that has not answered is taken for lost. */
const patience = 10_000;

/** The page's side of the worker, which answers in order. It starts with the first column. One that breaks off, or does not answer, is let go
 *  of with its tables; a table opened later has another. */
export class RemoteTabulator implements Tabulator {
	readonly #start: () => Promise<Worker>;
	#worker: Promise<Worker> | null = null;
	#waiting: Waiting[] = [];
	#tables = 0;
	/** The last table that went with its worker. */
	#lost = 0;

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
		this.#lose('the worker was closed');
	}

	async #ask(ask: TabulateAsk, transfer: Transferable[] = []): Promise<Tabulation | null> {
		if (ask.table <= this.#lost) throw new Error('the table was lost with its worker');
		const worker = await (this.#worker ??= this.#begin());
		if (ask.table <= this.#lost) throw new Error('the table was lost with its worker');
		return new Promise((settle, fail) => {
			const limit = setTimeout(() => this.#lose('the worker did not answer'), patience);
			this.#waiting.push({
				settle: (told) => {
					clearTimeout(limit);
					settle(told);
				},
				fail: (error) => {
					clearTimeout(limit);
					fail(error);
				}
			});
			worker.postMessage(ask, transfer);
		});
	}

	async #begin(): Promise<Worker> {
		try {
			const worker = await this.#start();
			worker.onmessage = ({ data }: MessageEvent<TabulateReply>) => {
				const asked = this.#waiting.shift();
				if ('failed' in data) asked?.fail(new Error(data.failed));
				else asked?.settle(data.told);
			};
			worker.onerror = ({ message }) => this.#lose(message);
			return worker;
		} catch (error) {
			this.#lose('the worker did not start');
			throw error;
		}
	}

	#lose(why: string): void {
		this.#lost = this.#tables;
		this.#worker?.then(
			(worker) => worker.terminate(),
			() => {}
		);
		this.#worker = null;
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
