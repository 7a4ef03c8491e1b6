import { ParquetReading, type ParquetBatch, type ParquetOutline, type ParquetReader } from './parquet-reading';
import type { ParquetAsk, ParquetReply } from './parquet-worker';
import { UnreadableFile } from './unreadable-file';

/** Opens a Parquet file, in a worker where there are workers: its memory goes back when the file is closed, and the page is
 *  not held up. What the reader says of the file is thrown as UnreadableFile. Once `signal` is aborted nothing more is read. */
export async function readParquet(file: File, signal?: AbortSignal): Promise<ParquetReader> {
	if (typeof Worker !== 'function') return new ParquetReading(file);
	const [{ default: address }, { default: wasm }] = await Promise.all([
		import('./parquet-worker?worker&url'),
		import('parquet-wasm/esm/parquet_wasm_bg.wasm?url')
	]);
	// Started from a blob so that it inherits the page's content security policy, as the engine's does.
	const response = await fetch(address);
	if (!response.ok) throw new Error(`the reader of Parquet files could not be loaded (status ${response.status})`);
	const script = URL.createObjectURL(new Blob([await response.text()], { type: 'text/javascript' }));
	const remote = new RemoteReader(new Worker(script), signal);
	URL.revokeObjectURL(script);
	await remote.open(file, new URL(wasm, document.baseURI).href);
	return remote;
}

/** The page's side of the worker. */
class RemoteReader implements ParquetReader {
	readonly #worker: Worker;
	readonly #signal: AbortSignal | undefined;
	readonly #stop = () => this.#worker.terminate();

	constructor(worker: Worker, signal: AbortSignal | undefined) {
		this.#worker = worker;
		this.#signal = signal;
		signal?.addEventListener('abort', this.#stop);
	}

	async open(file: File, wasm: string): Promise<void> {
		await this.#ask({ call: 'open', file, wasm });
	}

	async outline(previewRows: number): Promise<ParquetOutline> {
		return (await this.#ask({ call: 'outline', args: [previewRows] })) as ParquetOutline;
	}

	async begin(places: readonly number[]) {
		return (await this.#ask({ call: 'begin', args: [places] })) as { rows: number; columns: readonly string[] };
	}

	async next(): Promise<ParquetBatch | null> {
		return (await this.#ask({ call: 'next', args: [] })) as ParquetBatch | null;
	}

	close(): void {
		this.#signal?.removeEventListener('abort', this.#stop);
		this.#worker.terminate();
	}

	#ask(ask: ParquetAsk): Promise<unknown> {
		const signal = this.#signal;
		signal?.throwIfAborted();
		return new Promise((settle, reject) => {
			const stopped = () => reject(signal?.reason as Error);
			signal?.addEventListener('abort', stopped, { once: true });
			const done = (finish: () => void) => {
				signal?.removeEventListener('abort', stopped);
				finish();
			};
			this.#worker.onmessage = ({ data }: MessageEvent<ParquetReply>) =>
				done(() => {
					if ('value' in data) settle(data.value);
					else reject('refused' in data ? new UnreadableFile(data.refused) : new Error(data.failed));
				});
			// A worker that ran out of memory or could not be started says no more than this.
			this.#worker.onerror = () =>
				done(() => reject(new UnreadableFile('the Parquet file is damaged or too large to be read')));
			this.#worker.postMessage(ask);
		});
	}
}
