import type { EstimatedCell, Verdict } from '../model/estimate';
import type { EstimatedFigure } from '../model/figure';
import type { RuleId } from '../model/rule';
import { verdicts } from '../statistics/verdicts';
import { hide, type Hidden } from './hidden';
import { pass } from './pass';
import { protectInPlace, type Protector } from './protector';
import { releasedCourse } from './released-course';
import { releasedFunnel } from './released-funnel';
import { releasedMoney } from './released-money';
import { releasedPanels } from './released-panels';
import { releasedTiles } from './released-tiles';
import type { ReleasedCell, ReleasedFigure, Safe } from './released';
import { orFew, releaseResult } from './release-result';
import { roundedCells } from './rounded-figure';
import { ruleFor } from './rules';
import { unweightedComparisons } from './unweighted-benchmark';

type Told = ReadonlyMap<EstimatedCell, EstimatedCell>;

/** The gate. Holds a figure to a rule and lets through what may be shown, frozen; why a number is hidden stays here. Times, means
 *  and ratios are held to Threshold 10 where the rule rounds, and so is what is standardised, and the figure says so.
 *  `linked` are the figures of the same page that were let through before: their groups are this one's margins. `beside` are
 *  those that ask something else of the same people: what they hide is hidden here too. */
export async function release(
	figure: EstimatedFigure,
	ruleId: RuleId,
	linked: readonly Safe<ReleasedFigure>[] = [],
	protector: Protector = protectInPlace,
	beside: readonly Safe<ReleasedFigure>[] = []
): Promise<Safe<ReleasedFigure>> {
	const { metric, standardisedBy } = figure.head;
	const rule = ruleFor(ruleId, standardisedBy === null ? metric.statistic : 'standardised');
	const hidden = await hide(figure, rule, linked, protector, beside);
	const told = compareWithPlainMean(figure, hidden, roundedCells(figure, rule));
	const judged = judge(figure, hidden, told);
	const releaseCell = (cell: EstimatedCell): ReleasedCell => ({
		group: cell.group,
		group2: cell.group2,
		period: cell.period,
		result: releaseResult({
			cell,
			told: told.get(cell) ?? cell,
			metric,
			rule,
			hidden,
			verdict: judged.get(cell) ?? null
		})
	});
	const cells = figure.cells.map(releaseCell);
	const margins = figure.margins.map(releaseCell);
	const money = releasedMoney(figure.head, cells);
	const panels = releasedPanels({ head: figure.head, rule: rule.id, cells, margins });
	const funnel = await releasedFunnel(figure.head, cells);
	const released: ReleasedFigure = {
		head: figure.head,
		rule: rule.id,
		cells,
		margins,
		total: releaseCell(figure.total),
		rowsWithoutKey: figure.rowsWithoutKey === null ? null : orFew(figure.rowsWithoutKey, rule),
		course: releasedCourse(figure.head, cells),
		funnel,
		...(money && { money }),
		...(panels && { panels }),
		shown: cells.filter((cell) => cell.result.status === null).length,
		hidden: cells.filter((cell) => cell.result.status === '[c]').length
	};
	const tiles = releasedTiles(released);
	return pass({ ...released, ...(tiles && { tiles }) });
}

/** Held against the plain mean of the groups shown, where that is asked for: as they are told. */
function compareWithPlainMean(figure: EstimatedFigure, hidden: Hidden, told: Told): Told {
	const unweighted = unweightedComparisons(figure, told, (cell) => !hidden.results.has(cell));
	return new Map(
		[...told].map(([cell, one]) => [cell, { ...one, comparison: unweighted.get(cell) ?? one.comparison }])
	);
}

/** Verdicts over what is shown, as it is told, so that no hidden group moves another's: groups together, each side's margins
 *  together as in a figure of their own, the total by itself. */
function judge(figure: EstimatedFigure, hidden: Hidden, told: Told): ReadonlyMap<EstimatedCell, Verdict | null> {
	const { statistic, polarity } = figure.head.metric;
	if (statistic === 'count') return new Map();
	const families = [
		figure.cells,
		figure.margins.filter((cell) => cell.group !== null),
		figure.margins.filter((cell) => cell.group === null),
		[figure.total]
	].map((family) => family.filter((cell) => isCompared(told.get(cell) ?? cell, cell, hidden)));
	return new Map(
		families.flatMap((family) => {
			const verdictOf = verdicts(
				family.map((cell) => told.get(cell) ?? cell),
				polarity
			);
			return family.map((cell, index) => [cell, verdictOf[index] ?? null] as const);
		})
	);
}

function isCompared({ comparison }: EstimatedCell, cell: EstimatedCell, hidden: Hidden): boolean {
	return comparison !== null && !hidden.results.has(cell) && !hidden.comparisons.has(cell);
}
