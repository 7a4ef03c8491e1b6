import type { Proportion } from '../model/counts';
import type { ReleasedCell, ReleasedFigure, ReleasedResult, StatusCode } from './released';

/** The counts of a share that is shown; null where it is not. */
export function shownShare(result: ReleasedResult): Proportion | null {
	if (result.status !== null || result.measure.kind !== 'proportion') return null;
	const { numerator, denominator } = result.measure;
	return { numerator, denominator };
}

/** The cell of two groups. Throws a RangeError where the table has none. */
export function resultOf(figure: ReleasedFigure, row: string, column: string): ReleasedResult {
	const isMeant = ({ group, group2 }: ReleasedCell) => group?.key === row && group2?.key === column;
	const cell = figure.cells.find(isMeant);
	if (!cell) throw new RangeError(`resultOf needs a cell of the table, got ${row} and ${column}`);
	return cell.result;
}

/** Why what is made of some results cannot be shown: hidden where one of them is. */
export function statusOf(results: readonly ReleasedResult[]): StatusCode {
	const statuses = results.map(({ status }) => status);
	return (['[c]', '[x]', '[z]'] as const).find((status) => statuses.includes(status)) ?? '[z]';
}
