import { describe, expect, it } from 'vitest';
import { kaplanMeier } from '../../src/lib/statistics/kaplan-meier';
import { cumulativeIncidence, numberAtRisk, survivalAt } from '../../src/lib/statistics/survival-at';
import { wilson } from '../../src/lib/statistics/wilson';
import { endsOfPeople, survivalGroups } from '../support/ends-of-people';
import { expectClose } from '../support/expected-values';
import { readShared, sharedAbsent, sharedPath } from '../support/shared';

const maintained = kaplanMeier(survivalGroups(1)[0] ?? []);
const rossi = 'data/real/reference/Rossi.csv';
const present = sharedPath(rossi) !== null;
if (!present) console.info(sharedAbsent);

describe('survivalAt', () => {
	it('is the step last taken: 0.613636 (0.265752 to 0.835299) of the maintained from day 23 to 30', () => {
		for (const day of [23, 30]) {
			expectClose(survivalAt(maintained, day)?.value, 0.613636, 1e-6);
			expectClose(survivalAt(maintained, day)?.interval?.lower, 0.265752, 1e-6);
			expectClose(survivalAt(maintained, day)?.interval?.upper, 0.8352992, 1e-7);
		}
		expect(survivalAt(maintained, 31)?.value).toBeLessThan(0.6);
	});

	it('is 1 without an interval before the first step', () => {
		expect(survivalAt(maintained, 0)).toEqual({ value: 1, interval: null });
	});

	it('is undefined beyond the last day anybody was followed, unless the curve has come down to 0', () => {
		expect(survivalAt(maintained, 161)).not.toBeNull();
		expect(survivalAt(maintained, 162)).toBeNull();
		const ended = kaplanMeier([{ day: 9, events: 4, censored: 0 }]);
		expect(survivalAt(ended, 10)).toEqual({ value: 0, interval: null });
	});

	it('is undefined for nobody', () => {
		expect(survivalAt([], 0)).toBeNull();
	});

	it('refuses a day before the start', () => {
		expect(() => survivalAt(maintained, -1)).toThrow('survivalAt needs a day >= 0, got -1');
		expect(() => survivalAt(maintained, NaN)).toThrow(RangeError);
	});
});

describe('cumulativeIncidence', () => {
	/** Index contacts and the next ones of metrics.md section 2, extracts complete up to 2024-12-31. */
	const twelve = [
		['2023-03-01', '2023-05-01'],
		['2023-06-15', null],
		['2023-09-10', '2024-10-01'],
		['2023-12-31', null],
		['2024-01-02', null],
		['2024-03-01', '2024-04-10'],
		['2024-07-01', null],
		['2024-11-01', '2024-11-20'],
		['2023-02-01', '2024-01-31'],
		['2023-02-01', '2024-02-01'],
		['2024-09-01', null],
		['2024-10-15', null]
	] as const;
	const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
	const ends = endsOfPeople(twelve.map(([index, next]) => [days(index, next ?? '2024-12-31'), next !== null]));

	it('is 53.125 % (24.68419 to 86.80249) by day 365 for twelve people, beside 3 of the 6 followed for it', () => {
		const incidence = cumulativeIncidence(kaplanMeier(ends), 365);
		expectClose(incidence?.value, 0.53125, 1e-12);
		expectClose(incidence?.interval?.lower, 0.2468419, 1e-6);
		expectClose(incidence?.interval?.upper, 0.8680249, 1e-6);
		const mature = twelve.filter(([index]) => days(index, '2024-12-31') >= 365);
		const repeats = mature.filter(([index, next]) => next !== null && days(index, next) <= 365);
		expect([repeats.length, mature.length]).toEqual([3, 6]);
		expectClose(wilson(3, 6)?.lower, 0.188, 3e-3);
	});

	it('is 0 before anything happened, and undefined where nobody was followed so long', () => {
		expect(cumulativeIncidence(kaplanMeier(ends), 5)).toEqual({ value: 0, interval: null });
		expect(cumulativeIncidence(kaplanMeier(ends), 5000)).toBeNull();
	});
});

describe('numberAtRisk', () => {
	it('counts those who end on the day, and nobody beyond the last', () => {
		expect([0, 9, 10, 13, 14, 161, 162].map((day) => numberAtRisk(maintained, day))).toEqual([11, 11, 10, 10, 8, 1, 0]);
		expect(numberAtRisk([], 0)).toBe(0);
		expect(() => numberAtRisk(maintained, -1)).toThrow('numberAtRisk needs a day >= 0, got -1');
	});
});

describe.skipIf(!present)('432 people released (Rossi)', () => {
	it('are arrested again within 52 weeks in 26.39 %, by the cohort and by the curve alike', () => {
		const [head = '', ...lines] = readShared(rossi).trim().split(/\r?\n/);
		const columns = head.split(',');
		const people = lines.map((line): [number, boolean] => {
			const cells = line.split(',');
			return [Number(cells[columns.indexOf('week')]), cells[columns.indexOf('arrest')] === '1'];
		});
		const curve = kaplanMeier(endsOfPeople(people));
		const arrested = people.filter(([, happened]) => happened).length;
		expect([arrested, people.length]).toEqual([114, 432]);
		expect(survivalAt(curve, 26)?.value).toBeCloseTo(0.875, 4);
		expect(survivalAt(curve, 52)?.value).toBeCloseTo(0.7361, 4);
		expectClose(cumulativeIncidence(curve, 52)?.value, arrested / people.length, 1e-12);
		expect(arrested / people.length).toBeCloseTo(0.2639, 4);
	});
});
