import type { ReleasedCell, ReleasedFigure, ReleasedStandardised, Safe } from '../disclosure/released';
import { formatList } from '../format/list';

type ShownStandardised = Extract<ReleasedStandardised, { status: null }>;

/** A cell's standardised share where it may be shown. */
export function shownStandardised({ result }: ReleasedCell): ShownStandardised | null {
	if (result.status !== null || result.measure.kind !== 'proportion') return null;
	const { standardised } = result.measure;
	return standardised?.status === null ? standardised : null;
}

/** What the second mark of each row stands for, in the key; null where no row has one. */
export function standardisedKey({ head, cells }: Safe<ReleasedFigure>): string | null {
	if (head.standardisedBy === null || cells.every((cell) => shownStandardised(cell) === null)) return null;
	return `standardised by ${formatList(head.standardisedBy)}; above it as counted (crude)`;
}
