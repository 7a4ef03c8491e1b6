import type { ReleasedCell, ReleasedFigure } from '../disclosure/released';
import type { ProfileRow } from '../format/profile-rows';
import { rowMark, type RowMark } from './row-mark';

/** One measure of a group drawn on a line, from 0 at its left end to 1 at its right. */
export interface ProfileLine {
	readonly mark: RowMark;
	readonly value: number;
	/** The ends of its interval; null where it has none. */
	readonly lower: number | null;
	readonly upper: number | null;
	/** Null where it is held against nothing. */
	readonly benchmark: number | null;
	/** The other groups that are shown. */
	readonly others: readonly number[];
}

/** Kept free at both ends, as a share of the line. */
const margin = 0.04;

/** The line of a measure of a group: what it is held against in the middle, and as far to both sides as any group shown lies from
 *  it, or the interval reaches. Null where there is no value. */
export function profileLine({ figure, cell, compared }: ProfileRow): ProfileLine | null {
	const measure = cell && measureOf(cell);
	if (!cell || !measure) return null;
	const others = othersOf(figure, cell);
	const ends = [measure.value, measure.lower ?? measure.value, measure.upper ?? measure.value, ...others];
	const benchmark = compared?.benchmark ?? null;
	const middle = benchmark ?? (Math.min(...ends) + Math.max(...ends)) / 2;
	const half = Math.max(...ends.map((end) => Math.abs(end - middle)));
	const at = (value: number) => (half === 0 ? 0.5 : 0.5 + ((value - middle) / half) * (0.5 - margin));
	return {
		mark: rowMark(cell),
		value: at(measure.value),
		lower: measure.lower === null ? null : at(measure.lower),
		upper: measure.upper === null ? null : at(measure.upper),
		benchmark: benchmark === null ? null : at(benchmark),
		others: others.map(at)
	};
}

function othersOf({ cells }: ReleasedFigure, own: ReleasedCell): number[] {
	return cells.flatMap((cell) => (cell === own ? [] : (measureOf(cell)?.value ?? [])));
}

function measureOf({ result }: ReleasedCell) {
	return result.status === null && result.measure.kind !== 'count' ? result.measure : null;
}
