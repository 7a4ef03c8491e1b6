import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import type { EngineSource } from './engine';

/** The engine's own files, as this site ships them. The worker's script is wrapped in a blob so that it inherits the
 *  page's content security policy: one started from its own address has only the policy of its own response, and a
 *  plain static host sends none. */
export async function browserSource(): Promise<EngineSource> {
	if (!hasWasmExceptions()) throw new Error('this browser cannot run the engine: it lacks WebAssembly exceptions');
	const response = await fetch(workerUrl);
	if (!response.ok) throw new Error(`the engine's worker could not be loaded (status ${response.status})`);
	const script = URL.createObjectURL(new Blob([await response.text()], { type: 'text/javascript' }));
	try {
		return {
			worker: new Worker(script),
			wasmUrl: new URL(wasmUrl, document.baseURI).href,
			wasmBytes: 34_242_586,
			readsFileHandles: true
		};
	} finally {
		URL.revokeObjectURL(script);
	}
}

/** A module with one empty try block; browsers without wasm exceptions reject it. */
function hasWasmExceptions(): boolean {
	return WebAssembly.validate(
		new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 6, 64, 25, 11, 11])
	);
}
