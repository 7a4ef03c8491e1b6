import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaplanMeier } from '../../src/lib/statistics/kaplan-meier';
import { z998 } from '../../src/lib/statistics/normal-quantiles';
import { endsOfPeople, survivalGroups } from '../support/ends-of-people';
import { expectClose, readExpectedRows } from '../support/expected-values';

const curve = readExpectedRows('survival-curve.csv');
const groups = [
	['leukaemia, maintained', 1, 1],
	['leukaemia, not maintained', 1, 2],
	['lung cancer, cell type 1', 2, 1],
	['lung cancer, cell type 2', 2, 2],
	['lung cancer, cell type 3', 2, 3],
	['lung cancer, cell type 4', 2, 4],
	['thousands of men', 3, 1],
	['thousands of women', 3, 2],
	['ties', 4, 1],
	['censored before events', 4, 2],
	['level at a half', 4, 3]
] as const;

describe('kaplanMeier', () => {
	it.each(groups)("agrees with R's survfit at every step: %s", (_, set, group) => {
		const expected = curve.filter((row) => row.number('set') === set && row.number('group') === group);
		const ends = survivalGroups(set)[group - 1] ?? [];
		const steps = kaplanMeier(Object.freeze(ends));
		const wide = kaplanMeier(ends, z998);
		expect(steps.length).toBe(expected.length);
		expected.forEach((row, place) => {
			const step = steps[place];
			for (const name of ['day', 'atRisk', 'events', 'censored'] as const) {
				expect(step?.[name]).toBe(row.number(name));
			}
			expectClose(step?.survival, row.number('survival'));
			expectClose(step?.standardError, row.maybe('se'));
			expectClose(step?.interval?.lower, row.maybe('lower95'));
			expectClose(step?.interval?.upper, row.maybe('upper95'));
			expectClose(wide[place]?.interval?.lower, row.maybe('lower998'));
			expectClose(wide[place]?.interval?.upper, row.maybe('upper998'));
		});
	});

	it('takes events before censorings of the same day', () => {
		// 2 at risk on day 1: the censored one is among them.
		const [first] = kaplanMeier(
			endsOfPeople([
				[1, false],
				[1, true]
			])
		);
		expect(first).toMatchObject({ atRisk: 2, survival: 0.5 });
	});

	it('is at 0, without error or limits, once it has happened to everybody left', () => {
		const last = kaplanMeier([{ day: 9, events: 4, censored: 0 }]).at(-1);
		expect(last).toMatchObject({ survival: 0, standardError: null, interval: null });
		// tenths of people leave no dust behind
		const tenths = kaplanMeier([
			{ day: 1, events: 0.1, censored: 0 },
			{ day: 2, events: 0.2, censored: 0 },
			{ day: 3, events: 0.3, censored: 0 }
		]);
		expect(tenths.at(-1)?.survival).toBe(0);
	});

	it('stays at 1, without limits, where nobody has had it', () => {
		const steps = kaplanMeier(
			endsOfPeople([
				[3, false],
				[5, false]
			])
		);
		expect(steps.map(({ survival }) => survival)).toEqual([1, 1]);
		expect(steps.map(({ interval }) => interval)).toEqual([null, null]);
		expect(steps.map(({ standardError }) => standardError)).toEqual([0, 0]);
	});

	it('has no step without people', () => {
		expect(kaplanMeier([])).toEqual([]);
		expect(kaplanMeier([{ day: 4, events: 0, censored: 0 }])).toEqual([]);
	});

	const ends = fc.array(
		fc.record({
			day: fc.integer({ min: 0, max: 50 }),
			events: fc.integer({ min: 0, max: 30 }),
			censored: fc.integer({ min: 0, max: 30 })
		}),
		{ maxLength: 60 }
	);

	it('is the share of the cohort to whom it has not happened, where all are followed to the end', () => {
		fc.assert(
			fc.property(ends, (some) => {
				const followed = some.map(({ day, events }) => ({ day, events, censored: 0 }));
				const people = followed.reduce((sum, { events }) => sum + events, 0);
				for (const { day, survival } of kaplanMeier(followed)) {
					const still = followed.filter((one) => one.day > day).reduce((sum, { events }) => sum + events, 0);
					expectClose(survival, still / people, 1e-12);
				}
			})
		);
	});

	it('never rises, lies within its limits, and does not mind the order of rows or people of a day apart', () => {
		fc.assert(
			fc.property(ends, (some) => {
				const steps = kaplanMeier(some);
				steps.forEach(({ survival, interval }, place) => {
					expect(survival).toBeLessThanOrEqual(steps[place - 1]?.survival ?? 1);
					expect(interval?.lower ?? 0).toBeLessThanOrEqual(survival);
					expect(interval?.upper ?? 1).toBeGreaterThanOrEqual(survival);
				});
				const apart = some.flatMap(({ day, events, censored }) => [
					{ day, events: 0, censored },
					{ day, events, censored: 0 }
				]);
				expect(kaplanMeier(apart.toReversed())).toEqual(steps);
			})
		);
	});

	it('reduces ten million people on 4,000 days in an instant', () => {
		const many = Array.from({ length: 4000 }, (_, day) => ({ day, events: 625, censored: 1875 }));
		const started = performance.now();
		expect(kaplanMeier(many)).toHaveLength(4000);
		expect(performance.now() - started).toBeLessThan(500);
	});

	it.each([
		[{ day: -1, events: 1, censored: 0 }],
		[{ day: 1, events: -1, censored: 0 }],
		[{ day: 1, events: 1, censored: NaN }],
		[{ day: Infinity, events: 1, censored: 0 }]
	])('refuses %o', (wrong) => {
		expect(() => kaplanMeier([wrong])).toThrow(
			`kaplanMeier needs days and counts >= 0, got day ${wrong.day} with ${wrong.events} events and ${wrong.censored}`
		);
		expect(() => kaplanMeier([wrong])).toThrow(RangeError);
	});
});
