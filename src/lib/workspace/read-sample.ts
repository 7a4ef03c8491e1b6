import type { Dataset } from '../model/dataset';
import { lastDayOf } from './pending-facts';
import type { Reader } from './reader';

/** Reads the made-up sample, and gives its cut-off, which nobody has to be asked for. */
export async function readSample(reader: Reader, signal: AbortSignal): Promise<Dataset['cutoff']> {
	const pending = await reader.read(await reader.sampleFiles(), { isSample: true, signal });
	return { day: lastDayOf(pending) ?? 0, confirmed: true };
}
