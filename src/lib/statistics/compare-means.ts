import type { BenchmarkCounts, Counts } from '../model/counts';
import type { Comparison } from '../model/estimate';
import { z80, z95 } from './normal-quantiles';
import { pairedMeanChange } from './paired-mean-change';
import { sampleOfAmounts } from './sample-of-amounts';
import { welch, type Sample } from './welch';

/** Means of amounts held against each other: Welch's difference, as of two independent groups. Null where the benchmark does not
 *  apply or is not counted, under two in either, or where neither spreads. In the unit of the amounts. */
export function compareMeans(counts: Counts, benchmark: BenchmarkCounts): Comparison | null {
	if (benchmark.kind !== 'counted' || !counts.amounts || !benchmark.amounts) return null;
	const own = sampleOfAmounts(counts.amounts, counts.denominator);
	const other = sampleOfAmounts(benchmark.amounts, benchmark.denominator);
	if (!own || !other) return null;
	const compared = welch(own, other);
	if (!compared) return null;
	const { difference, interval, p } = compared;
	const estimate = pairedMeanChange({ ...other, pairs: other.n });
	return {
		benchmark: other.mean,
		benchmarkN: other.n,
		benchmarkInterval: estimate?.interval ?? null,
		difference,
		differenceInterval: interval,
		ratio: null,
		ratioInterval: null,
		p,
		peopleNeeded: peopleNeededForMeans(own, other)
	};
}

/** People needed in each of two equal groups to detect the difference of two means: 80 % power, two-sided 5 %.
 *  N = (z95 + z80)² (s₁² + s₂²) / d²; null where d is 0. Not rounded.
 *  Source: Armitage, Berry & Matthews (2002) Statistical Methods in Medical Research, 4th ed., section 4.6. */
function peopleNeededForMeans(first: Sample, second: Sample): number | null {
	const difference = first.mean - second.mean;
	if (difference === 0) return null;
	return ((z95 + z80) ** 2 * (first.standardDeviation ** 2 + second.standardDeviation ** 2)) / difference ** 2;
}
