import type { Day } from '../model/day';
import type { PendingExtract } from './pending-extract.svelte';

export const loadSteps = [
	'Starting the engine',
	'Recognising columns',
	'Reading rows',
	'Putting rows in order',
	'Working out figures'
] as const;
export type LoadStep = (typeof loadSteps)[number];

/** What the workspace is doing with files. */
export type LoadState =
	| { readonly state: 'empty' }
	| {
			readonly state: 'reading';
			readonly file: string;
			readonly step: LoadStep;
			/** Rows read so far and about how many there are; null while unknown. */
			readonly rowsRead: number | null;
			readonly rowsAbout: number | null;
			/** Of the step, 0 to 1, truthful; null while unknown. */
			readonly share: number | null;
			/** Size of the file; null where it is not read piece by piece. */
			readonly bytes: number | null;
			/** Until its rows are read and in order; null while unknown. */
			readonly secondsLeft: number | null;
	  }
	/** One question to the user for all files added together: mapping and cut-off. */
	| { readonly state: 'choosing'; readonly extracts: readonly PendingExtract[]; readonly suggestedCutoff: Day | null }
	| { readonly state: 'loaded' }
	| { readonly state: 'failed'; readonly message: string };

/** A step that has begun, of which nothing is known yet. */
export function reading(file: string, step: LoadStep): LoadState & { state: 'reading' } {
	return { state: 'reading', file, step, rowsRead: null, rowsAbout: null, share: null, bytes: null, secondsLeft: null };
}
