import type { EstimatedCell, Verdict } from '../model/estimate';
import type { EstimatedFigure } from '../model/figure';
import type { RuleId } from '../model/rule';
import { standardise } from '../statistics/standardise';
import { verdicts } from '../statistics/verdicts';
import { suppressComparisons } from './comparison-suppression';
import { excludedLayer } from './excluded-layer';
import { frozenCopy } from './frozen-copy';
import { elsewhere } from './linked';
import { ownStatus } from './primary-suppression';
import { releasedCourse } from './released-course';
import { releasedFunnel } from './released-funnel';
import { releasedComparison } from './released-comparison';
import type { ReleasedCell, ReleasedFigure, ReleasedProportion, ReleasedResult, Safe } from './released';
import { resultLayer } from './result-layer';
import { unweightedComparisons } from './unweighted-benchmark';
import { suppress } from './secondary-suppression';
import { mergeStrata, type StrataOfCells } from './merge-strata';
import { mayTellDirect, standardisedLayer } from './standardised-layer';
import { isFew, requireThresholdRule } from './threshold';

type Cells = ReadonlySet<EstimatedCell>;

/** Which numbers of which cells are to be hidden. */
interface Hidden {
	readonly results: Cells;
	readonly excluded: Cells;
	readonly standardised: Cells;
	readonly strata: StrataOfCells;
	readonly comparisons: Cells;
}

/** The gate. Holds a figure to a rule and lets through what may be shown, frozen; why a number is hidden stays here.
 *  `linked` are the figures of the same page that were let through before: their groups are this one's margins.
 *  Throws a RangeError where the rule is one this version cannot apply. */
export function release(
	figure: EstimatedFigure,
	rule: RuleId,
	linked: readonly Safe<ReleasedFigure>[] = []
): Safe<ReleasedFigure> {
	requireThresholdRule(rule);
	const hidden = hide(figure, linked);
	const unweighted = unweightedComparisons(figure, (cell) => !hidden.results.has(cell));
	const compared = (cell: EstimatedCell): EstimatedCell => ({
		...cell,
		comparison: unweighted.get(cell) ?? cell.comparison
	});
	const judged = judge(figure, hidden, compared);
	const releaseCell = (cell: EstimatedCell): ReleasedCell => ({
		group: cell.group,
		group2: cell.group2,
		period: cell.period,
		result: releaseResult(cell, figure, hidden, releasedComparison(compared(cell), judged.get(cell) ?? null))
	});
	const cells = figure.cells.map(releaseCell);
	return pass({
		head: figure.head,
		rule,
		cells,
		margins: figure.margins.map(releaseCell),
		total: releaseCell(figure.total),
		rowsWithoutKey: figure.rowsWithoutKey === null ? null : orFew(figure.rowsWithoutKey),
		course: releasedCourse(figure.head, cells),
		funnel: releasedFunnel(figure.head, cells),
		shown: cells.filter((cell) => cell.result.status === null).length,
		hidden: cells.filter((cell) => cell.result.status === '[c]').length
	});
}

/** The one place that calls a value safe. */
function pass(figure: ReleasedFigure): Safe<ReleasedFigure> {
	return frozenCopy(figure) as Safe<ReleasedFigure>;
}

function hide(figure: EstimatedFigure, linked: readonly ReleasedFigure[]): Hidden {
	const known = elsewhere(figure.head, linked);
	const { statistic, basis } = figure.head.metric;
	const results = suppress(figure, resultLayer(statistic), known);
	const isShown = (cell: EstimatedCell) => !results.has(cell) && cell.estimate !== null;
	const strata = mergeStrata([...figure.cells, ...figure.margins].filter(isShown));
	const isFollowed = statistic !== 'count' && basis !== null;
	return {
		results,
		strata,
		standardised:
			figure.head.standardisedBy === null ? new Set() : suppress(figure, standardisedLayer(results, strata), known),
		excluded: isFollowed ? suppress(figure, excludedLayer(results), known) : new Set(),
		comparisons: statistic !== 'count' ? suppressComparisons(figure, results, known) : new Set()
	};
}

/** Verdicts over what is shown, so that no hidden group moves another's: groups together, each side's margins together
 *  as in a figure of their own, the total by itself. */
function judge(
	figure: EstimatedFigure,
	hidden: Hidden,
	compared: (cell: EstimatedCell) => EstimatedCell
): ReadonlyMap<EstimatedCell, Verdict | null> {
	const { statistic, polarity } = figure.head.metric;
	if (statistic === 'count') return new Map();
	const families = [
		figure.cells,
		figure.margins.filter((cell) => cell.group !== null),
		figure.margins.filter((cell) => cell.group === null),
		[figure.total]
	].map((family) => family.filter((cell) => isCompared(compared(cell), cell, hidden)));
	return new Map(
		families.flatMap((family) => {
			const verdictOf = verdicts(family.map(compared), polarity);
			return family.map((cell, index) => [cell, verdictOf[index] ?? null] as const);
		})
	);
}

function isCompared({ comparison }: EstimatedCell, cell: EstimatedCell, hidden: Hidden): boolean {
	return comparison !== null && !hidden.results.has(cell) && !hidden.comparisons.has(cell);
}

function releaseResult(
	cell: EstimatedCell,
	figure: EstimatedFigure,
	hidden: Hidden,
	comparison: ReturnType<typeof releasedComparison>
): ReleasedResult {
	const { statistic, basis } = figure.head.metric;
	if (hidden.results.has(cell)) return { status: '[c]' };
	const status = ownStatus(cell.counts, statistic);
	if (status !== null) return { status };
	if (statistic === 'count')
		return { status: null, measure: { kind: 'count', value: cell.counts.units }, comparison: null };
	if (!cell.estimate) return { status: '[x]' };
	const { numerator, denominator } = cell.counts;
	const { value, interval } = cell.estimate;
	const shown = {
		denominator,
		...(basis !== null ? releaseExcluded(cell, hidden) : { excluded: null }),
		value,
		lower: interval?.lower ?? null,
		upper: interval?.upper ?? null
	};
	return {
		status: null,
		measure: cell.counts.amounts
			? { kind: 'amount', ...shown }
			: { kind: 'proportion', numerator, ...shown, ...releaseStandardised(cell, hidden) },
		comparison: statistic === 'ratio' ? null : hidesBenchmark(cell, hidden) ? { status: '[c]' } : comparison
	};
}

function releaseStandardised(cell: EstimatedCell, hidden: Hidden): Pick<ReleasedProportion, 'standardised'> {
	if (!cell.strata) return {};
	if (hidden.standardised.has(cell)) return { standardised: { status: '[c]' } };
	const strata = hidden.strata.get(cell);
	const standardised = strata && standardise(strata);
	if (!standardised) return { standardised: { status: '[z]' } };
	const { ratio, indirect } = standardised;
	const direct = mayTellDirect(strata) ? standardised.direct : null;
	return {
		standardised: {
			status: null,
			value: indirect.value,
			lower: indirect.interval.lower,
			upper: indirect.interval.upper,
			ratio: ratio.value,
			ratioLower: ratio.interval.lower,
			ratioUpper: ratio.interval.upper,
			direct: direct?.value ?? null,
			directLower: direct?.interval.lower ?? null,
			directUpper: direct?.interval.upper ?? null
		}
	};
}

/** A benchmark of nobody is not hidden: that there is nobody is told. */
function hidesBenchmark(cell: EstimatedCell, hidden: Hidden): boolean {
	return cell.comparison !== null && hidden.comparisons.has(cell);
}

function releaseExcluded(cell: EstimatedCell, hidden: Hidden): Pick<ReleasedProportion, 'excluded' | 'excludedStatus'> {
	const excluded = orFew(cell.counts.units - cell.counts.denominator);
	if (typeof excluded === 'number' && hidden.excluded.has(cell)) return { excluded: null, excludedStatus: '[c]' };
	return { excluded };
}

/** A number as it may be told: from 1 to 9 only that it is fewer than 10. */
function orFew(count: number): number | 'fewer than 10' {
	return isFew(count) ? 'fewer than 10' : count;
}
