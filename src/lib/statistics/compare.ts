import type { Amounts, BenchmarkCounts, CountedCell, Proportion } from '../model/counts';
import type { Comparison, EstimatedCell } from '../model/estimate';
import { windowDays } from '../model/metric';
import { compareMeans } from './compare-means';
import { compareSharesByDay } from './compare-shares-by-day';
import { exactBinomial } from './exact-binomial';
import { fisherExact } from './fisher-exact';
import { katz } from './katz';
import { newcombe } from './newcombe';
import { pairedMeanChange } from './paired-mean-change';
import { peopleNeededForEstimate, peopleNeededInEach } from './people-needed';
import { sampleOfAmounts } from './sample-of-amounts';
import { oneSampleScoreTest, twoSampleScoreTest } from './score-test';
import { shareByDay } from './share-by-day';
import { wilson } from './wilson';

type CountedBenchmark = Exclude<BenchmarkCounts, { kind: 'fixed' | 'not-applicable' }>;
type FixedBenchmark = Extract<BenchmarkCounts, { kind: 'fixed' }>;

/** Score tests are trusted where every expected count is at least this. Cochran (1954) Biometrics 10:417–451. */
const leastExpected = 5;

/** The figure of a counted cell with its 95 % interval, and the cell held against its benchmark: of times the share by the end
 *  of the window, of amounts their mean or ratio, else the proportion with Wilson's interval.
 *  Both are null where nobody was followed, the second also where the benchmark is the group itself. Throws RangeError where counts are impossible. */
export function estimateCell(cell: CountedCell): EstimatedCell {
	const { counts } = cell;
	const benchmark = others(cell.benchmark);
	if (counts.ends) {
		const share = shareByDay(counts.ends, counts.until ?? windowDays);
		return { ...cell, estimate: share, comparison: compareSharesByDay(counts, benchmark, share) };
	}
	if (counts.amounts) {
		const estimate = estimateAmounts(counts.amounts, counts.denominator);
		return {
			...cell,
			estimate,
			comparison: counts.amounts.of === null ? compareMeans(counts, benchmark) : null
		};
	}
	const interval = wilson(counts.numerator, counts.denominator);
	const estimate = interval && { value: counts.numerator / counts.denominator, interval };
	return { ...cell, estimate, comparison: compare(counts, benchmark) };
}

/** A benchmark of others than the group; a group is never held against itself, which would tell of no difference. */
function others(benchmark: BenchmarkCounts): BenchmarkCounts {
	return benchmark.kind === 'counted' && benchmark.isGroupItself ? { kind: 'not-applicable' } : benchmark;
}

/** A ratio has no interval: the amounts of one unit are not independent of each other. */
function estimateAmounts(amounts: Amounts, n: number): EstimatedCell['estimate'] {
	if (amounts.of !== null) return amounts.of === 0 ? null : { value: amounts.total / amounts.of, interval: null };
	const sample = sampleOfAmounts(amounts, n);
	if (!sample) return null;
	return pairedMeanChange({ ...sample, pairs: n }) ?? { value: sample.mean, interval: null };
}

/** A group's proportion against its benchmark: difference, ratio, p and the people needed to detect the difference seen.
 *  Null where the benchmark does not apply, or where either side has nobody followed. */
export function compare(counts: Readonly<Proportion>, benchmark: BenchmarkCounts): Comparison | null {
	switch (benchmark.kind) {
		case 'counted':
		case 'published':
			return compareWithCounts(counts, benchmark);
		case 'fixed':
			return compareWithFixed(counts, benchmark);
		case 'not-applicable':
			return null;
	}
}

/** Benchmark with people behind it: Newcombe's difference, Katz's ratio, as of two independent groups. */
function compareWithCounts(
	{ numerator: x1, denominator: n1 }: Proportion,
	benchmark: CountedBenchmark
): Comparison | null {
	const { numerator: x2, denominator: n2 } = benchmark;
	const differenceInterval = newcombe(x1, n1, x2, n2);
	if (!differenceInterval) return null;
	const value = x1 / n1;
	const compared = x2 / n2;
	return {
		benchmark: compared,
		benchmarkN: n2,
		benchmarkInterval: wilson(x2, n2),
		difference: value - compared,
		differenceInterval,
		ratio: compared === 0 ? null : value / compared,
		ratioInterval: katz(x1, n1, x2, n2),
		p: twoSampleP(x1, n1, x2, n2),
		peopleNeeded: peopleNeededInEach(value, compared)
	};
}

/** Benchmark known as a value alone: the group's own Wilson interval moved or scaled by it; its limits play no part. */
function compareWithFixed({ numerator: x, denominator: n }: Proportion, benchmark: FixedBenchmark): Comparison | null {
	const interval = wilson(x, n);
	if (!interval) return null;
	const { value: fixed, lower, upper } = benchmark;
	const value = x / n;
	return {
		benchmark: fixed,
		benchmarkN: null,
		benchmarkInterval: lower === null || upper === null ? null : { lower, upper },
		difference: value - fixed,
		differenceInterval: { lower: interval.lower - fixed, upper: interval.upper - fixed },
		ratio: fixed === 0 ? null : value / fixed,
		ratioInterval: fixed === 0 ? null : { lower: interval.lower / fixed, upper: interval.upper / fixed },
		p: oneSampleP(x, n, fixed),
		peopleNeeded: peopleNeededForEstimate(n, Math.sqrt((value * (1 - value)) / n), value - fixed)
	};
}

/** Score test, or Fisher's where an expected count is under 5; a proportion of n that is no whole count is rounded. */
function twoSampleP(x1: number, n1: number, x2: number, n2: number): number {
	const events = x1 + x2;
	const n = n1 + n2;
	const least = (Math.min(n1, n2) * Math.min(events, n - events)) / n;
	const score = least < leastExpected ? null : twoSampleScoreTest(x1, n1, x2, n2);
	return score ?? fisherExact(Math.round(x1), Math.round(n1), Math.round(x2), Math.round(n2));
}

/** Score test, or the exact binomial where an expected count is under 5. */
function oneSampleP(x: number, n: number, proportion: number): number {
	const least = n * Math.min(proportion, 1 - proportion);
	const score = least < leastExpected ? null : oneSampleScoreTest(x, n, proportion);
	return score ?? exactBinomial(Math.round(x), Math.round(n), proportion);
}
