import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../src/lib/statistics/benjamini-hochberg';
import { compare } from '../../src/lib/statistics/compare';
import { fisherExact } from '../../src/lib/statistics/fisher-exact';
import { katz } from '../../src/lib/statistics/katz';
import { newcombe } from '../../src/lib/statistics/newcombe';
import { z95, z998 } from '../../src/lib/statistics/normal-quantiles';
import { twoSampleScoreTest } from '../../src/lib/statistics/score-test';
import { wilson } from '../../src/lib/statistics/wilson';
import { expectClose } from '../support/expected-values';
import { readShared, sharedAbsent, sharedPath } from '../support/shared';

interface Golden {
	readonly wilson: readonly { x: number; n: number; level: number; lower: number; upper: number }[];
	readonly twoProportions: readonly {
		x1: number;
		n1: number;
		x2: number;
		n2: number;
		difference: number;
		diffLower: number;
		diffUpper: number;
		ratio: number | null;
		ratioLower: number | null;
		ratioUpper: number | null;
		zP: number;
		fisherP: number;
	}[];
	readonly benjaminiHochberg: readonly { p: number; adjusted: number }[];
}

interface Proportion {
	readonly numerator: number;
	readonly denominator: number;
	readonly value: number;
	readonly lower: number;
	readonly upper: number;
}

const statistics = 'golden/statistics.json';
const cases = 'golden/cases/expected.json';
const present = sharedPath(statistics) !== null && sharedPath(cases) !== null;
if (!present) console.info(sharedAbsent);

describe.skipIf(!present)('the reference values', () => {
	const read = (): Golden => JSON.parse(readShared(statistics));

	it('are met by wilson at 95 % and 99.8 %', () => {
		const rows = read().wilson;
		expect(rows.length).toBeGreaterThan(0);
		for (const { x, n, level, lower, upper } of rows) {
			const interval = wilson(x, n, level === 0.95 ? z95 : z998);
			expectClose(interval?.lower, lower);
			expectClose(interval?.upper, upper);
		}
	});

	it('are met by newcombe, katz, the score test and Fisher’s test', () => {
		const rows = read().twoProportions;
		expect(rows.length).toBeGreaterThan(0);
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
	});

	it('are met by benjaminiHochberg', () => {
		const rows = read().benjaminiHochberg;
		expect(rows.length).toBeGreaterThan(0);
		const adjusted = benjaminiHochberg(rows.map(({ p }) => p));
		rows.forEach((row, place) => expectClose(adjusted[place], row.adjusted));
	});

	it('have the intervals of every group of the reference cases', () => {
		const groups = proportionsIn(JSON.parse(readShared(cases)));
		expect(groups.length).toBeGreaterThan(100);
		for (const { numerator, denominator, value, lower, upper } of groups) {
			expectClose(numerator / denominator, value);
			const interval = wilson(numerator, denominator);
			expectClose(interval?.lower, lower);
			expectClose(interval?.upper, upper);
		}
	});

	it('have the points and per cent of one partnership against everybody', () => {
		const { benchmarksForRiverside, repeatByPartnership, nonRepeatRiversideVsAll } = JSON.parse(readShared(cases));
		const notSeenAgain = ({ numerator, denominator }: Proportion) => denominator - numerator;
		const riverside = repeatByPartnership['Riverside Partnership'];
		const comparison = compare(
			{ units: riverside.people, denominator: riverside.denominator, numerator: notSeenAgain(riverside) },
			{
				kind: 'counted',
				numerator: notSeenAgain(benchmarksForRiverside.all),
				denominator: benchmarksForRiverside.all.denominator
			}
		);
		expectClose(comparison?.benchmark, nonRepeatRiversideVsAll.benchmark);
		expectClose((comparison?.difference ?? 0) * 100, nonRepeatRiversideVsAll.points);
		expectClose(((comparison?.ratio ?? 0) - 1) * 100, nonRepeatRiversideVsAll.relativePercent);
	});
});

/** Every object anywhere below that is a proportion with limits; groups with nobody followed have none. */
function proportionsIn(value: unknown): Proportion[] {
	if (typeof value !== 'object' || value === null) return [];
	return isProportion(value) ? [value] : Object.values(value).flatMap(proportionsIn);
}

function isProportion(value: object): value is Proportion {
	return ['numerator', 'denominator', 'value', 'lower', 'upper'].every(
		(key) => key in value && typeof Reflect.get(value, key) === 'number'
	);
}
