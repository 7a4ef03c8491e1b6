import { describe, expect, it } from 'vitest';
import { compare } from '../../src/lib/statistics/compare';
import { wilson } from '../../src/lib/statistics/wilson';
import { expectClose } from '../support/expected-values';
import { readShared, sharedAbsent, sharedPath } from '../support/shared';

interface Proportion {
	readonly numerator: number;
	readonly denominator: number;
	readonly value: number;
	readonly lower: number;
	readonly upper: number;
}

const cases = 'golden/cases/expected.json';
const present = sharedPath(cases) !== null;
if (!present) console.info(sharedAbsent);

describe.skipIf(!present)('the reference cases', () => {
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
			{ denominator: riverside.denominator, numerator: notSeenAgain(riverside) },
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
