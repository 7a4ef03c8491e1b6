import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { release } from '../../src/lib/disclosure/release';
import type { Engine } from '../../src/lib/duckdb/engine';
import { estimateCell } from '../../src/lib/statistics/compare';
import { counted, csvOf } from '../support/counted';
import { openNodeEngine } from '../support/node-engine';
import { head } from '../disclosure/figures';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

let people = 0;

/** So many people of an area and risk, of whom so many are seen again; the second contact is at another risk. */
function group(area: string, risk: string, n: number, again: number): string[] {
	return Array.from({ length: n }, (_, at) => {
		const person = `p${people++}`;
		const first = `${person},2023-01-0${1 + (at % 9)},${area},${risk}`;
		return at < again ? [first, `${person},2023-06-01,${area},medium`] : [first];
	}).flat();
}

const csv = csvOf(
	'person_key,event_date,area,risk',
	...group('Barnet', 'high', 10, 6),
	...group('Barnet', 'standard', 10, 1),
	...group('Brent', 'high', 5, 3),
	...group('Brent', 'standard', 15, 3)
);

describe('standardised by risk', () => {
	it('is observed over expected by everyone’s rates, people standing where they were first', async () => {
		const { cells, total } = await counted(engine, { metric: 'da-repeat', csv, question: { standardise: ['risk'] } });
		expect(total.strata).toBeUndefined();
		const [barnet, brent] = cells.map(estimateCell);
		expect(barnet?.strata?.toSorted((a, b) => a.reference.denominator - b.reference.denominator)).toEqual([
			{ numerator: 6, denominator: 10, reference: { numerator: 9, denominator: 15 } },
			{ numerator: 1, denominator: 10, reference: { numerator: 4, denominator: 25 } }
		]);
		// everyone: 9 of 15 and 4 of 25, so 10 × 0.6 + 10 × 0.16 = 7.6 expected, 7 observed; 13 of 40 overall
		expect(barnet?.standardised?.ratio.value).toBeCloseTo(7 / 7.6, 12);
		expect(barnet?.standardised?.indirect.value).toBeCloseTo(((7 / 7.6) * 13) / 40, 12);
		expect(brent?.standardised?.ratio.value).toBeCloseTo(6 / (5 * 0.6 + 15 * 0.16), 12);
		// under 10 events there is no direct rate
		expect(barnet?.standardised?.direct).toBeNull();
		expect(barnet?.estimate?.value).toBe(7 / 20);
	});

	it('adds up to everyone: expected over all groups is what was observed', async () => {
		const { cells, total } = await counted(engine, { metric: 'da-repeat', csv, question: { standardise: ['risk'] } });
		const expected = cells
			.map(estimateCell)
			.reduce((sum, { counts, standardised }) => sum + counts.numerator / (standardised?.ratio.value ?? NaN), 0);
		expect(expected).toBeCloseTo(total.counts.numerator, 9);
	});

	it('is by several dimensions at once, and never by what makes the groups', async () => {
		const question = { standardise: ['risk'], by: 'risk' };
		const { cells } = await counted(engine, { metric: 'da-repeat', csv, question });
		expect(cells.every(({ strata }) => strata === undefined)).toBe(true);
	});

	it('is hidden where a stratum holds few people, and with it as many as keep it', () => {
		const strata = (n: number) => [
			{ numerator: 20, denominator: 40, reference: { numerator: 100, denominator: 200 } },
			{ numerator: 0, denominator: n, reference: { numerator: 30, denominator: 300 } }
		];
		const of = (key: string | null, n: number, withStrata = true) =>
			estimateCell({
				group: key === null ? null : { key, code: key, name: key },
				group2: null,
				period: null,
				counts: { units: 40 + n, denominator: 40 + n, numerator: 20 },
				benchmark: { kind: 'not-applicable' },
				...(withStrata && { strata: strata(n) })
			});
		const cells = [of('a', 4), of('b', 30), of('c', 60), of('d', 90)];
		const total = estimateCell({
			...{ group: null, group2: null, period: null, benchmark: { kind: 'not-applicable' } },
			counts: { units: 344, denominator: 344, numerator: 80 }
		});
		const figure = { head: head({ standardisedBy: ['risk level'] }), cells, margins: [], total, rowsWithoutKey: null };
		const released = release(figure, 'threshold-10');
		const statuses = released.cells.map(({ result }) =>
			result.status === null && result.measure.kind === 'proportion' ? result.measure.standardised?.status : 'hidden'
		);
		// a holds 4 people in a stratum; b goes with it, the cheapest that keeps it
		expect(statuses).toEqual(['[c]', '[c]', null, null]);
		expect(released.cells.every(({ result }) => result.status === null)).toBe(true);
	});
});
