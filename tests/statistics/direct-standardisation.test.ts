import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directStandardisation, directStandardisationOfRepeats } from '../../src/lib/statistics/direct-standardisation';
import { z998 } from '../../src/lib/statistics/normal-quantiles';
import { rate } from '../../src/lib/statistics/rate';
import { expectClose, readExpectedRows } from '../support/expected-values';

const counted = (people: readonly number[]) => people.map((some, place) => ({ eventsEach: place + 1, people: some }));
const repeats = [
	{ people: counted([40, 6, 1]), denominator: 900, weight: 6000 },
	{ people: counted([30, 9, 4]), denominator: 400, weight: 3000 },
	{ people: counted([12, 8, 5]), denominator: 100, weight: 1000 }
];
const events = [
	{ numerator: 55, denominator: 900, weight: 6000 },
	{ numerator: 60, denominator: 400, weight: 3000 },
	{ numerator: 43, denominator: 100, weight: 1000 }
];
const [expected] = readExpectedRows('standardised-repeats.csv');

describe('directStandardisation', () => {
	it("agrees with R's for three strata", () => {
		expectClose(directStandardisation(events)?.value, expected?.number('rate') ?? NaN);
		expectClose(directStandardisation(events)?.interval.lower, expected?.number('independentLower') ?? NaN);
		expectClose(directStandardisation(events)?.interval.upper, expected?.number('independentUpper') ?? NaN);
	});

	it('is the crude rate with one stratum, whatever its weight', () => {
		const stratum = fc.record({
			numerator: fc.integer({ min: 10, max: 1e5 }),
			denominator: fc.integer({ min: 1, max: 1e6 }),
			weight: fc.double({ min: 0.001, max: 1e6, noNaN: true })
		});
		fc.assert(
			fc.property(stratum, (one) => {
				const crude = rate(one.numerator, one.denominator);
				const standardised = directStandardisation([Object.freeze(one)]);
				expectClose(standardised?.value, crude?.value ?? null);
				expectClose(standardised?.interval.lower, crude?.interval.lower ?? null);
				expectClose(standardised?.interval.upper, crude?.interval.upper ?? null);
			})
		);
	});

	it('depends on the proportions of the weights only', () => {
		const shares = events.map((one) => ({ ...one, weight: one.weight / 10000 }));
		expectClose(directStandardisation(shares)?.value, directStandardisation(events)?.value ?? null);
		expectClose(directStandardisation(shares)?.interval.upper, directStandardisation(events)?.interval.upper ?? null);
	});

	it('is undefined under 10 events, and defined from 10 on', () => {
		expect(directStandardisation([{ numerator: 9, denominator: 100, weight: 1 }])).toBeNull();
		expect(directStandardisation([{ numerator: 10, denominator: 100, weight: 1 }])?.value).toBe(0.1);
		expect(directStandardisation([])).toBeNull();
	});

	it('is undefined where a stratum with weight has nobody, or none has weight', () => {
		const nobody = { numerator: 0, denominator: 0, weight: 5 };
		expect(directStandardisation([...events, nobody])).toBeNull();
		expect(directStandardisation([...events, { ...nobody, weight: 0 }])).toEqual(directStandardisation(events));
		expect(directStandardisation(events.map((one) => ({ ...one, weight: 0 })))).toBeNull();
	});

	it('refuses numbers below 0 and no numbers', () => {
		const [one] = events;
		for (const wrong of [{ numerator: -1 }, { denominator: NaN }, { weight: -1 }]) {
			const stratum = { numerator: 55, denominator: 900, weight: 6000, ...one, ...wrong };
			expect(() => directStandardisation([stratum])).toThrow(
				'directStandardisation needs events, people and weights >= 0'
			);
		}
	});
});

describe('directStandardisationOfRepeats', () => {
	it("agrees with R's for people with one, two and three events each", () => {
		const standardised = directStandardisationOfRepeats(repeats);
		expectClose(standardised?.value, expected?.number('rate') ?? NaN);
		expectClose(standardised?.interval.lower, expected?.number('lower95') ?? NaN);
		expectClose(standardised?.interval.upper, expected?.number('upper95') ?? NaN);
		const wider = directStandardisationOfRepeats(repeats, z998);
		expectClose(wider?.interval.lower, expected?.number('lower998') ?? NaN);
		expectClose(wider?.interval.upper, expected?.number('upper998') ?? NaN);
	});

	it('is the independent form where nobody has two events', () => {
		const once = events.map(({ numerator, ...rest }) => ({ ...rest, people: counted([numerator]) }));
		expect(directStandardisationOfRepeats(once)).toEqual(directStandardisation(events));
	});

	it('is wider than the independent form where somebody has two', () => {
		expect(directStandardisationOfRepeats(repeats)?.interval.lower).toBeLessThan(
			directStandardisation(events)?.interval.lower ?? NaN
		);
	});
});
