import { describe, expect, it } from 'vitest';
import { indirectStandardisation } from '../../src/lib/statistics/indirect-standardisation';
import { katz } from '../../src/lib/statistics/katz';
import { normalFunnelLimits } from '../../src/lib/statistics/normal-funnel-limits';
import { peopleNeededForEstimate, peopleNeededInEach } from '../../src/lib/statistics/people-needed';
import { adjustedFunnelLimits } from '../../src/lib/statistics/proportion-funnel';
import { adjustedRatioLimits } from '../../src/lib/statistics/ratio-funnel';
import { oneSampleScoreTest, twoSampleScoreTest } from '../../src/lib/statistics/score-test';
import { welch } from '../../src/lib/statistics/welch';
import { winsorise } from '../../src/lib/statistics/winsorise';
import { woolf } from '../../src/lib/statistics/woolf';
import { xmr } from '../../src/lib/statistics/xmr';

const stratum = (numerator: number, denominator: number, of: number, n: number) => [
	{ numerator, denominator, reference: { numerator: of, denominator: n } }
];
const sample = (n: number, mean: number, standardDeviation: number) => ({ n, mean, standardDeviation });

/** Each method refuses what it cannot be, by its own name, so that whoever reads the error knows where it is from. */
describe('what a method refuses', () => {
	it.each<[string, () => unknown]>([
		['indirectStandardisation', () => indirectStandardisation(stratum(-1, 5, 3, 9))],
		['indirectStandardisation', () => indirectStandardisation(stratum(1, -5, 3, 9))],
		['indirectStandardisation', () => indirectStandardisation(stratum(1, 5, 3, -9))],
		['katz', () => katz(5, 4, 1, 4)],
		['normalFunnelLimits', () => normalFunnelLimits(-0.1, 10)],
		['peopleNeededForEstimate', () => peopleNeededForEstimate(10, -0.1, 0.2)],
		['peopleNeededInEach', () => peopleNeededInEach(-0.1, 0.2)],
		['adjustedFunnelLimits', () => adjustedFunnelLimits(-0.1, 0, 10)],
		['adjustedRatioLimits', () => adjustedRatioLimits(-1, 0)],
		['oneSampleScoreTest', () => oneSampleScoreTest(5, 4, 0.5)],
		['oneSampleScoreTest', () => oneSampleScoreTest(1, 4, -0.5)],
		['twoSampleScoreTest', () => twoSampleScoreTest(5, 4, 1, 4)],
		['welch', () => welch(sample(-1, 0, 0), sample(5, 1, 1))],
		['welch', () => welch(sample(2, NaN, 1), sample(5, 1, 1))],
		['welch', () => welch(sample(5, 1, 1), sample(5, 1, -1))],
		['winsorise needs 0 <= share <= 0.5, got -0.1', () => winsorise([1, 2], -0.1)],
		['woolf', () => woolf(5, 4, 1, 4)],
		['xmr', () => xmr({ values: [1, 2, 3, 4, 5], periods: 'separate', causesAt: [2, 3.5] })]
	])('%s', (name, refused) => {
		expect(refused).toThrow(RangeError);
		expect(refused).toThrow(name);
	});
});
