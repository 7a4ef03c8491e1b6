import type { LoadState } from './load-state';
import type { Reader } from './reader';

/** Fetches the reader and starts its engine. `failed` is called where the engine does not start. */
export async function startReader(report: (load: LoadState) => void, failed: () => void): Promise<Reader> {
	const { Reader } = await import('./reader');
	const reader = new Reader(report);
	reader.session.catch(failed);
	return reader;
}
