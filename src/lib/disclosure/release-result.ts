import type { CountedStratum } from '../model/counts';
import type { EstimatedCell, Verdict } from '../model/estimate';
import type { FigureHead } from '../model/figure';
import { standardise } from '../statistics/standardise';
import type { Hidden } from './hidden';
import { ownStatus } from './primary-suppression';
import { releasedComparison } from './released-comparison';
import type { ReleasedProportion, ReleasedResult } from './released';
import { isUntoldNumber, type Rule } from './rules';
import { mayTellDirect } from './standardised-layer';

/** What a result is let through with: the cell as it is, and as it is told. */
export interface ResultTask {
	readonly cell: EstimatedCell;
	/** The same with its counts as the rule tells them. */
	readonly told: EstimatedCell;
	readonly metric: FigureHead['metric'];
	readonly rule: Rule;
	readonly hidden: Hidden;
	readonly verdict: Verdict | null;
}

/** One cell as it may be shown. */
export function releaseResult(task: ResultTask): ReleasedResult {
	const { cell, told, rule, hidden, verdict } = task;
	const { statistic, basis } = task.metric;
	if (hidden.untold.has(cell)) return { status: cell.counts.units === 0 ? '[z]' : '[x]' };
	if (hidden.results.has(cell)) return { status: '[c]' };
	const status = ownStatus(cell.counts, statistic, rule);
	if (status !== null) return { status };
	if (statistic === 'count')
		return { status: null, measure: { kind: 'count', value: rule.tell(cell.counts.units) }, comparison: null };
	if (!told.estimate) return { status: '[x]' };
	const { numerator, denominator } = told.counts;
	const { value, interval } = told.estimate;
	const shown = {
		denominator,
		...(basis !== null ? releaseExcluded(task) : { excluded: null }),
		value,
		lower: interval?.lower ?? null,
		upper: interval?.upper ?? null
	};
	return {
		status: null,
		measure: cell.counts.amounts
			? { kind: 'amount', ...shown }
			: { kind: 'proportion', numerator, ...shown, ...releaseStandardised(task) },
		comparison:
			statistic === 'ratio' ? null : hidesBenchmark(task) ? { status: '[c]' } : releasedComparison(told, verdict)
	};
}

function releaseStandardised({ cell, hidden }: ResultTask): Pick<ReleasedProportion, 'standardised'> {
	if (!cell.strata) return {};
	if (hidden.standardised.has(cell)) return { standardised: { status: '[c]' } };
	const strata = hidden.strata.get(cell);
	const standardised = strata && !areEveryone(strata) ? standardise(strata) : null;
	if (!strata || !standardised) return { standardised: { status: '[z]' } };
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

/** Whether a group's strata are everyone's: what is expected of it is then what was observed, and its standardised share its crude one. */
function areEveryone(strata: readonly CountedStratum[]): boolean {
	return strata.every(
		({ numerator, denominator, reference }) =>
			numerator === reference.numerator && denominator === reference.denominator
	);
}

/** A benchmark of nobody is not hidden: that there is nobody is told. That a group is everyone is told where everyone is. */
function hidesBenchmark({ cell, hidden }: ResultTask): boolean {
	const isItself = cell.benchmark.kind === 'counted' && cell.benchmark.isGroupItself === true;
	return (cell.comparison !== null || isItself) && hidden.comparisons.has(cell);
}

function releaseExcluded({ cell, rule, hidden }: ResultTask): Pick<ReleasedProportion, 'excluded' | 'excludedStatus'> {
	const excluded = orFew(cell.counts.units - cell.counts.denominator, rule);
	if (typeof excluded === 'number' && hidden.excluded.has(cell)) return { excluded: null, excludedStatus: '[c]' };
	return { excluded };
}

/** A number beside a figure as it may be told: from 1 to 9 only that it is fewer than 10. */
export function orFew(count: number, rule: Rule): number | 'fewer than 10' {
	return isUntoldNumber(count) ? 'fewer than 10' : rule.tell(count);
}
