import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker as Thread } from 'node:worker_threads';
import { Engine, type EngineSource } from '../../src/lib/duckdb/engine';

const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));

/** The product's engine, in Node: the same code and the same wasm, in DuckDB's own worker for Node. */
export function openNodeEngine(): Promise<Engine> {
	return Engine.open(nodeSource());
}

/** Where the engine in Node comes from; each call starts a thread of its own. */
export function nodeSource(): EngineSource {
	return {
		worker: threadAsWorker(join(dist, 'duckdb-node-eh.worker.cjs')),
		wasmUrl: join(dist, 'duckdb-eh.wasm'),
		wasmBytes: 0,
		readsFileHandles: false
	};
}

/** The part of a browser's Worker that DuckDB uses, over a thread of Node. */
function threadAsWorker(script: string): Worker {
	const thread = new Thread(fileURLToPath(new URL('./node-worker.cjs', import.meta.url)), { workerData: script });
	return {
		postMessage: (message: unknown, transfer: ArrayBuffer[]) => thread.postMessage(message, transfer),
		addEventListener: (type: string, listen: (event: unknown) => void) => {
			if (type === 'message') thread.on('message', (data) => listen({ data }));
			if (type === 'error') thread.on('error', (error) => listen({ message: error.message }));
			if (type === 'close') thread.on('exit', () => listen({}));
		},
		removeEventListener: () => {},
		terminate: () => void thread.terminate()
	} as unknown as Worker;
}
