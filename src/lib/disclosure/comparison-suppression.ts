import type { Basis } from '../model/counts';
import type { EstimatedCell } from '../model/estimate';
import type { EstimatedFigure } from '../model/figure';
import { cellTable } from './cell-table';
import { previousYearLayer } from './previous-year-layer';
import { isShareOfFew, tellsOfFew } from './primary-suppression';
import { isFew, type Rule } from './rules';
import { suppress, type Means } from './secondary-suppression';

type Followed = Basis;

/** Cells whose comparison has to be hidden though their result may be shown, because the benchmark counts people of the
 *  extract. Published and fixed benchmarks are public.
 *
 *  - Every counted benchmark is judged like a group.
 *  - `all` is the total, `rest` is the total without the group: both are hidden where the total is. What a shown `rest`
 *    leaves out of the total is judged like a group too; with the total and the group both shown it then adds nothing
 *    to what subtraction tells, and the hidden groups are guarded against that already.
 *  - `untreated` people are part of "No partnership": hidden where any cell of that is hidden, for a sum over some areas
 *    may single one out, and where those it leaves out of a shown "No partnership" or of the total would be few.
 *  - `previous-year` benchmarks are a table of their own, with secondary suppression. */
export async function suppressComparisons(
	figure: EstimatedFigure,
	hiddenResults: ReadonlySet<EstimatedCell>,
	means: Means
): Promise<ReadonlySet<EstimatedCell>> {
	const everything = [...figure.cells, ...figure.margins, figure.total];
	const counted = everything.filter((cell) => cell.benchmark.kind === 'counted');
	if (counted.length === 0) return new Set();
	if (figure.head.question.benchmark === 'previous-year')
		return suppress(cellTable(figure, null), previousYearLayer(figure, hiddenResults, means.rule), means);
	if (hiddenResults.has(figure.total)) return new Set(counted);
	const wholes = wholesOf(figure, hiddenResults);
	return new Set(wholes === null ? counted : counted.filter((cell) => tellsOfFewBeside(cell, wholes, means.rule)));
}

/** Shown sets that the figure's benchmarks lie within; null where one of them is hidden, in whole or in part. */
function wholesOf(figure: EstimatedFigure, hiddenResults: ReadonlySet<EstimatedCell>): readonly Followed[] | null {
	if (figure.head.question.benchmark === 'all') return [];
	const total = figure.total.counts;
	if (figure.head.question.benchmark === 'rest') return [total];
	const withoutPartnership = [...figure.cells, ...figure.margins].filter((cell) => isNoPartnership(cell, figure));
	if (withoutPartnership.some((cell) => hiddenResults.has(cell))) return null;
	const margin = withoutPartnership.find((cell) => cell.group === null || cell.group2 === null);
	return margin ? [total, margin.counts] : [total];
}

function isNoPartnership({ group, group2 }: EstimatedCell, { head }: EstimatedFigure): boolean {
	if (head.by.id === 'partnership' && group?.code === 'none') return true;
	return head.by2?.id === 'partnership' && group2?.code === 'none';
}

function tellsOfFewBeside({ benchmark }: EstimatedCell, wholes: readonly Followed[], rule: Rule): boolean {
	if (benchmark.kind !== 'counted') return false;
	if (tellsOfFew(benchmark, rule)) return true;
	return wholes.some((whole) => leavesFew(whole, benchmark, rule));
}

function leavesFew(whole: Followed, part: Followed, rule: Rule): boolean {
	const denominator = whole.denominator - part.denominator;
	// Of amounts only the units left over are judged: their own spread is nobody's to know.
	if (whole.amounts) return isFew(denominator, rule);
	const left = { numerator: whole.numerator - part.numerator, denominator };
	return left.denominator === 0 ? left.numerator !== 0 : isShareOfFew(left, rule);
}
