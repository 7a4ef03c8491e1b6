import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../src/lib/statistics/benjamini-hochberg';
import { byar } from '../../src/lib/statistics/byar';
import { compare } from '../../src/lib/statistics/compare';
import { differenceInDifferences } from '../../src/lib/statistics/difference-in-differences';
import { directStandardisation } from '../../src/lib/statistics/direct-standardisation';
import { exactFunnelLimits } from '../../src/lib/statistics/exact-funnel-limits';
import { exactPoisson } from '../../src/lib/statistics/exact-poisson';
import { fisherExact } from '../../src/lib/statistics/fisher-exact';
import { indirectStandardisation } from '../../src/lib/statistics/indirect-standardisation';
import { interruptedTimeSeries } from '../../src/lib/statistics/interrupted-time-series';
import { kaplanMeier } from '../../src/lib/statistics/kaplan-meier';
import { katz } from '../../src/lib/statistics/katz';
import { leastSquares } from '../../src/lib/statistics/least-squares';
import { logRank } from '../../src/lib/statistics/log-rank';
import { marshall } from '../../src/lib/statistics/marshall';
import { newcombe } from '../../src/lib/statistics/newcombe';
import { normalFunnelLimits } from '../../src/lib/statistics/normal-funnel-limits';
import { z95, z998 } from '../../src/lib/statistics/normal-quantiles';
import { pChart } from '../../src/lib/statistics/p-chart';
import { rate } from '../../src/lib/statistics/rate';
import { twoSampleScoreTest } from '../../src/lib/statistics/score-test';
import { survivalAt } from '../../src/lib/statistics/survival-at';
import { wilson } from '../../src/lib/statistics/wilson';
import { xmrLimits } from '../../src/lib/statistics/xmr-limits';
import { endsOfPeople } from '../support/ends-of-people';
import { expectClose } from '../support/expected-values';
import type { Golden } from '../support/golden';
import { readShared, sharedAbsent, sharedPath } from '../support/shared';
import { segmentedDesign } from '../support/time-series';

const statistics = 'golden/statistics.json';
const present = sharedPath(statistics) !== null;
if (!present) console.info(sharedAbsent);

const proportions = (numerators: readonly number[], denominators: readonly number[]) =>
	numerators.map((numerator, i) => ({ numerator, denominator: denominators[i] ?? NaN }));

/** What is expected of each block, to 1e-9. */
const checks: { readonly [Block in keyof Golden]: (block: Golden[Block]) => void } = {
	wilson(rows) {
		for (const { x, n, level, lower, upper } of rows) {
			const interval = wilson(x, n, level === 0.95 ? z95 : z998);
			expectClose(interval?.lower, lower);
			expectClose(interval?.upper, upper);
		}
	},
	poisson(rows) {
		for (const { count, exposure, ...expected } of rows) {
			expectClose(exactPoisson(count).lower / exposure, expected.exactLower);
			expectClose(exactPoisson(count).upper / exposure, expected.exactUpper);
			expectClose((byar(count).lower ?? NaN) / exposure, expected.byarLower);
			expectClose(byar(count).upper / exposure, expected.byarUpper);
			const interval = rate(count, exposure)?.interval;
			expectClose(interval?.lower, count < 10 ? expected.exactLower : expected.byarLower);
			expectClose(interval?.upper, count < 10 ? expected.exactUpper : expected.byarUpper);
		}
	},
	twoProportions(rows) {
		for (const { x1, n1, x2, n2, ...expected } of rows) {
			const difference = newcombe(x1, n1, x2, n2);
			expectClose(difference?.lower, expected.diffLower);
			expectClose(difference?.upper, expected.diffUpper);
			const ratio = katz(x1, n1, x2, n2);
			expectClose(ratio?.lower, expected.ratioLower);
			expectClose(ratio?.upper, expected.ratioUpper);
			expectClose(twoSampleScoreTest(x1, n1, x2, n2), expected.zP, 1e-9, 0);
			expectClose(fisherExact(x1, n1, x2, n2), expected.fisherP, 1e-9, 0);
			const group = { units: n1, denominator: n1, numerator: x1 };
			const comparison = compare(group, { kind: 'counted', numerator: x2, denominator: n2 });
			expectClose(comparison?.difference, expected.difference);
			expectClose(comparison?.ratio, expected.ratio);
		}
	},
	survival({ data, curve, logrank, at }) {
		const groups = new Map(
			['A', 'B'].map((name) => {
				const people = data.filter(({ group }) => group === name);
				return [name, endsOfPeople(people.map(({ time, event }) => [time, event === 1]))];
			})
		);
		for (const [name, ends] of groups) {
			const steps = kaplanMeier(ends).filter(({ events }) => events > 0);
			const expected = curve.filter(({ group }) => group === name);
			expect(steps.map(({ day, atRisk, events }) => [day, atRisk, events])).toEqual(
				expected.map(({ time, atRisk, events }) => [time, atRisk, events])
			);
			expected.forEach(({ survival, stdErr, lower, upper }, i) => {
				expectClose(steps[i]?.survival, survival);
				expectClose(steps[i]?.standardError, stdErr);
				expectClose(steps[i]?.interval?.lower, lower);
				expectClose(steps[i]?.interval?.upper, upper);
			});
			for (const { time, survival, lower, upper } of at.filter(({ group }) => group === name)) {
				const then = survivalAt(kaplanMeier(ends), time);
				expectClose(then?.value, survival);
				expectClose(then?.interval?.lower, lower);
				expectClose(then?.interval?.upper, upper);
			}
		}
		const test = logRank([...groups.values()]);
		expectClose(test?.chiSquare, logrank.chisq);
		expect(test?.degreesOfFreedom).toBe(logrank.df);
		expectClose(test?.p, logrank.p);
	},
	standardisation({ strata, direct, indirect }) {
		const standardised = directStandardisation(
			strata.map(({ count, population, standard }) => ({
				numerator: count,
				denominator: population,
				weight: standard
			}))
		);
		expectClose(standardised?.value, direct.rate);
		expectClose(standardised?.interval.lower, direct.dobsonByarLower);
		expectClose(standardised?.interval.upper, direct.dobsonByarUpper);
		const against = indirectStandardisation(
			strata.map(({ count, population, refCount, refPopulation }) => ({
				numerator: count,
				denominator: population,
				reference: { numerator: refCount, denominator: refPopulation }
			}))
		);
		expect(against?.observed).toBe(indirect.observed);
		expectClose(against?.expected, indirect.expected);
		expectClose(against?.ratio.value, indirect.ratio);
		expectClose(against?.ratio.interval.lower, indirect.lower);
		expectClose(against?.ratio.interval.upper, indirect.upper);
	},
	funnelNormal: (rows) => expectFunnel(rows, normalFunnelLimits),
	funnelExact: (rows) => expectFunnel(rows, exactFunnelLimits),
	xmr({ values, centre, meanMovingRange, lower, upper, sigma }) {
		const limits = xmrLimits(values);
		expectClose(limits?.centre, centre);
		expectClose(limits?.meanMovingRange, meanMovingRange);
		expectClose(limits?.lower, lower);
		expectClose(limits?.upper, upper);
		expectClose((limits?.meanMovingRange ?? NaN) / 1.128, sigma);
	},
	pChart({ x, n, centre, lower, upper, sigmaZ, laneyLower, laneyUpper }) {
		const chart = pChart(proportions(x, n));
		expectClose(chart?.centre, centre);
		expectClose(chart?.sigmaZ, sigmaZ);
		lower.forEach((limit, i) => expectClose(chart?.limits[i]?.lower, limit));
		upper.forEach((limit, i) => expectClose(chart?.limits[i]?.upper, limit));
		laneyLower.forEach((limit, i) => expectClose(chart?.laneyLimits[i]?.lower, limit));
		laneyUpper.forEach((limit, i) => expectClose(chart?.laneyLimits[i]?.upper, limit));
	},
	benjaminiHochberg(rows) {
		const adjusted = benjaminiHochberg(rows.map(({ p }) => p));
		rows.forEach((row, place) => expectClose(adjusted[place], row.adjusted));
	},
	differenceInDifferences({ estimate, se, lower, upper, ...counts }) {
		const difference = differenceInDifferences(
			{
				before: { numerator: counts.preX1, denominator: counts.preN1 },
				after: { numerator: counts.postX1, denominator: counts.postN1 }
			},
			{
				before: { numerator: counts.preX0, denominator: counts.preN0 },
				after: { numerator: counts.postX0, denominator: counts.postN0 }
			}
		);
		expectClose(difference?.value, estimate);
		expectClose(difference?.standardError, se);
		expectClose(difference?.interval.lower, lower);
		expectClose(difference?.interval.upper, upper);
	},
	interruptedTimeSeries({ y, start, coef, se, olsSe }) {
		const fit = interruptedTimeSeries(y, start);
		const line = leastSquares(segmentedDesign(y.length, start), y);
		const squares = line?.residuals.reduce((sum, residual) => sum + residual ** 2, 0) ?? NaN;
		(['intercept', 'slope', 'level', 'trend'] as const).forEach((name, i) => {
			expectClose(fit?.[name].value, coef[name]);
			expectClose(fit?.[name].standardError, se[name]);
			expectClose(Math.sqrt((squares / (y.length - 4)) * (line?.inverse[i]?.[i] ?? NaN)), olsSe[name]);
		});
	},
	empiricalBayes({ x, n, mean, variance, shrunk }) {
		const stabilised = marshall(proportions(x, n));
		expectClose(stabilised?.mean, mean);
		expectClose(stabilised?.variance, variance);
		shrunk.forEach((proportion, i) => expectClose(stabilised?.proportions[i], proportion));
	}
};

function expectFunnel(rows: Golden['funnelExact'], limits: typeof exactFunnelLimits): void {
	for (const { p0, n, ...expected } of rows) {
		expectClose(limits(p0, n)?.lower, expected.lower95);
		expectClose(limits(p0, n)?.upper, expected.upper95);
		expectClose(limits(p0, n, z998)?.lower, expected.lower998);
		expectClose(limits(p0, n, z998)?.upper, expected.upper998);
	}
}

describe.skipIf(!present)('the reference values', () => {
	const golden = (): Golden => JSON.parse(readShared(statistics));

	it('have a test for every block, and none is empty', () => {
		expect(Object.keys(golden()).sort()).toEqual(Object.keys(checks).sort());
		for (const block of Object.values(golden())) expect(Object.keys(block).length).toBeGreaterThan(0);
	});

	for (const block of keysOf(checks)) {
		it(`are met: ${block}`, () => {
			expect.hasAssertions();
			check(block, golden());
		});
	}
});

function check<Block extends keyof Golden>(block: Block, golden: Golden): void {
	checks[block](golden[block]);
}

function keysOf<T extends object>(of: T): (keyof T & string)[] {
	return Object.keys(of).filter((key): key is keyof T & string => key in of);
}
