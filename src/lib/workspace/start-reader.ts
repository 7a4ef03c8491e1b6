import type { LoadState } from './load-state';
import type { Reader } from './reader';

/** Fetches the reader and starts its engine. `protecting` is called when small numbers have been protected for long, and when that is
 *  over; `failed` where the engine does not start. */
export async function startReader(
	report: (load: LoadState) => void,
	protecting: (isLong: boolean) => void,
	failed: () => void
): Promise<Reader> {
	const { Reader } = await import('./reader');
	const reader = new Reader(report);
	reader.session.then((session) => (session.onprotecting = protecting), failed);
	return reader;
}
