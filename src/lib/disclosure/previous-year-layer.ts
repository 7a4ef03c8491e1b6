import type { Basis } from '../model/counts';
import { oneYearEarlier } from '../model/day';
import type { EstimatedCell } from '../model/estimate';
import type { EstimatedFigure } from '../model/figure';
import { isShareOfFew, tellsOfFew } from './primary-suppression';
import type { Rule } from './rules';
import type { Layer } from './secondary-suppression';
import { openAmount } from './secret';

type Followed = Basis;

/** What the groups' benchmarks of a year before tell. They are a table of their own, with its own total; where groups
 *  are periods they are partly the table's own groups again, and hidden or known with these. */
export function previousYearLayer(
	figure: EstimatedFigure,
	hiddenResults: ReadonlySet<EstimatedCell>,
	rule: Rule
): Layer {
	const everything = [...figure.cells, ...figure.margins];
	const before = new Map(everything.map((cell) => [cell, groupBefore(cell, figure.head.by.id, everything)] as const));
	const isKnown = (cell: EstimatedCell) => {
		const group = before.get(cell);
		return group !== undefined && !hiddenResults.has(group) && tellsSame(group.counts, countsOf(cell));
	};
	const isSensitive = (cell: EstimatedCell) => {
		const group = before.get(cell);
		if (!group || hiddenResults.has(group)) return tellsOfFew(countsOf(cell), rule);
		return tellsOfFew(countsOf(cell), rule) || differByFew(group.counts, countsOf(cell), rule);
	};
	return {
		amounts: (cell) => {
			const { numerator, denominator, amounts } = countsOf(cell);
			return (amounts ? [denominator] : [numerator, denominator - numerator]).map(openAmount);
		},
		cost: (cell) => countsOf(cell).denominator,
		isHidden: (cell) => {
			const group = before.get(cell);
			if (isSensitive(cell) || (group && hiddenResults.has(group))) return true;
			return (hiddenResults.has(cell) || cell.comparison === null) && !isKnown(cell);
		},
		isSensitive,
		guardsAll: true,
		isKnown,
		tells: ({ result }) => {
			if (result.status !== null || result.comparison === null) return null;
			return result.comparison.status === null ? true : result.comparison.status === '[c]' ? false : null;
		}
	};
}

function countsOf({ benchmark }: EstimatedCell): Followed {
	return benchmark.kind === 'counted' ? benchmark : { numerator: 0, denominator: 0 };
}

/** The figure's own cell that is a group one year before, if it has one. */
function groupBefore(cell: EstimatedCell, by: string, everything: readonly EstimatedCell[]): EstimatedCell | undefined {
	if (!cell.period) return undefined;
	const start = oneYearEarlier(cell.period.start);
	return everything.find((other) => other.period?.start === start && besides(cell, by) === besides(other, by));
}

/** Key of a cell's other grouping, beside its period. */
function besides({ group, group2 }: EstimatedCell, by: string): string | undefined {
	return (by === 'period' ? group2 : group)?.key;
}

function tellsSame(one: Followed, other: Followed): boolean {
	return one.denominator === other.denominator && one.numerator === other.numerator;
}

/** Whether two counts of nearly the same days tell of a few people by their difference, as where a selection begins
 *  within a period or a leap day falls out. */
function differByFew(one: Followed, other: Followed, rule: Rule): boolean {
	if (tellsSame(one, other)) return false;
	const difference = {
		numerator: Math.abs(one.numerator - other.numerator),
		denominator: Math.max(1, Math.abs(one.denominator - other.denominator))
	};
	return isShareOfFew(difference, rule);
}
