import type { BenchmarkCounts, Counts } from '../model/counts';
import type { Comparison } from '../model/estimate';
import { windowDays } from '../model/metric';
import { z95 } from './normal-quantiles';
import { peopleNeededForEstimate, peopleNeededInEach } from './people-needed';
import { shareByDay } from './share-by-day';
import { twoSidedNormalP } from './two-sided-normal-p';

/** Shares to whom it has happened by the counts' day (365 unless they say another), from curves: their difference with the normal interval of Greenwood's
 *  standard errors, as of two independent groups. `own` where the share of the counts is known. Null where either curve does not reach so far, is at 1, or both are at 0.
 *  Shares in [0, 1]. Source: Kalbfleisch & Prentice (2002), 2nd ed., section 1.4. R: the difference of two summary(survfit(…)). */
export function compareSharesByDay(
	counts: Counts,
	benchmark: BenchmarkCounts,
	own = shareByDay(counts.ends ?? [], counts.until ?? windowDays)
): Comparison | null {
	const until = counts.until ?? windowDays;
	if (!own || own.standardError === null) return null;
	if (benchmark.kind === 'counted') {
		const other = shareByDay(benchmark.ends ?? [], until);
		if (!other || other.standardError === null) return null;
		return comparison(own.value, Math.hypot(own.standardError, other.standardError), other.value, {
			benchmarkN: benchmark.denominator,
			benchmarkInterval: other.interval,
			peopleNeeded: peopleNeededInEach(own.value, other.value)
		});
	}
	if (benchmark.kind === 'not-applicable') return null;
	const value = benchmark.kind === 'fixed' ? benchmark.value : benchmark.numerator / benchmark.denominator;
	const { lower, upper } = benchmark.kind === 'fixed' ? benchmark : { lower: null, upper: null };
	return comparison(own.value, own.standardError, value, {
		benchmarkN: null,
		benchmarkInterval: lower === null || upper === null ? null : { lower, upper },
		peopleNeeded: peopleNeededForEstimate(counts.denominator, own.standardError, own.value - value)
	});
}

function comparison(
	value: number,
	standardError: number,
	benchmark: number,
	rest: Pick<Comparison, 'benchmarkN' | 'benchmarkInterval' | 'peopleNeeded'>
): Comparison | null {
	if (standardError === 0) return null;
	const difference = value - benchmark;
	const half = z95 * standardError;
	return {
		...rest,
		benchmark,
		difference,
		differenceInterval: { lower: difference - half, upper: difference + half },
		ratio: benchmark === 0 ? null : value / benchmark,
		ratioInterval: null,
		p: twoSidedNormalP(difference / standardError)
	};
}
