import { describe, expect, it } from 'vitest';
import { kaplanMeier } from '../../src/lib/statistics/kaplan-meier';
import { medianSurvival } from '../../src/lib/statistics/median-survival';
import { endsOfPeople, survivalGroups } from '../support/ends-of-people';
import { readExpectedRows } from '../support/expected-values';

describe('medianSurvival', () => {
	it.each(readExpectedRows('survival-median.csv'))("agrees with R's quantile of survfit for $text", (row) => {
		const groups = survivalGroups(row.number('set'));
		const median = medianSurvival(kaplanMeier(groups[row.number('group') - 1] ?? []));
		expect(median).toEqual({ day: row.number('day'), lower: row.maybe('lower'), upper: row.maybe('upper') });
	});

	it('is 31 days (13 to unknown) of the maintained and 23 (5 to 33) of the others', () => {
		const [maintained, others] = survivalGroups(1).map((ends) => medianSurvival(kaplanMeier(ends)));
		expect(maintained).toEqual({ day: 31, lower: 13, upper: null });
		expect(others).toEqual({ day: 23, lower: 5, upper: 33 });
	});

	it('is undefined where fewer than half have had it, nobody has, or nobody is there', () => {
		const few = endsOfPeople([
			[1, true],
			[2, false],
			[3, false]
		]);
		expect(medianSurvival(kaplanMeier(few))).toBeNull();
		expect(medianSurvival(kaplanMeier(endsOfPeople([[2, false]])))).toBeNull();
		expect(medianSurvival([])).toBeNull();
	});

	it('takes as at a half what is no further from it than rounding, on either side', () => {
		const step = (day: number, survival: number) => ({
			...{ day, survival, events: 1, censored: 0, atRisk: 9, standardError: null, interval: null }
		});
		// Level from day 3 to day 9.
		const curve = Object.freeze([step(1, 0.6), step(3, 0.5 + 1e-12), step(5, 0.5 - 1e-12), step(9, 0.4)]);
		expect(medianSurvival(curve)?.day).toBe(6);
		const beyond = [step(1, 0.6), step(3, 0.5 + 2e-12), step(5, 0.5 - 2e-12), step(9, 0.4)];
		expect(medianSurvival(beyond)?.day).toBe(5);
	});

	it('is the first of the days where the curve ends level at a half', () => {
		const half = endsOfPeople([
			[1, true],
			[7, false]
		]);
		expect(medianSurvival(kaplanMeier(half))?.day).toBe(1);
	});
});
