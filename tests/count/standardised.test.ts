import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { release } from '../../src/lib/disclosure/release';
import type { Engine } from '../../src/lib/duckdb/engine';
import type { CountedStratum } from '../../src/lib/model/counts';
import type { EstimatedCell } from '../../src/lib/model/estimate';
import { standardise } from '../../src/lib/statistics/standardise';
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
		const [barnet, brent] = cells.map(({ strata, counts }) => ({
			strata,
			counts,
			standardised: standardise(strata ?? [])
		}));
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
		expect(barnet?.counts).toMatchObject({ numerator: 7, denominator: 20 });
	});

	it('adds up to everyone: expected over all groups is what was observed', async () => {
		const { cells, total } = await counted(engine, { metric: 'da-repeat', csv, question: { standardise: ['risk'] } });
		const expected = cells.reduce(
			(sum, { counts, strata }) => sum + counts.numerator / (standardise(strata ?? [])?.ratio.value ?? NaN),
			0
		);
		expect(expected).toBeCloseTo(total.counts.numerator, 9);
	});

	it('is by several dimensions at once, and never by what makes the groups', async () => {
		const question = { standardise: ['risk'], by: 'risk' };
		const { cells } = await counted(engine, { metric: 'da-repeat', csv, question });
		expect(cells.every(({ strata }) => strata === undefined)).toBe(true);
	});

	const stratum = (denominator: number, numerator: number, reference: readonly [number, number]) => ({
		...{ numerator, denominator },
		reference: { numerator: reference[0], denominator: reference[1] }
	});
	const cellOf = (key: string | null, strata: readonly CountedStratum[]) => {
		const sum = (of: 'numerator' | 'denominator') => strata.reduce((total, one) => total + one[of], 0);
		return estimateCell({
			...{ group: key === null ? null : { key, code: key, name: key }, group2: null, period: null },
			...{ counts: { units: sum('denominator'), denominator: sum('denominator'), numerator: sum('numerator') } },
			...{ benchmark: { kind: 'not-applicable' }, ...(key !== null && { strata }) }
		});
	};
	const high = [60, 100] as const;
	const standard = [30, 300] as const;
	const unknown = [4, 30] as const;
	const released = async (cells: readonly EstimatedCell[]) => {
		const total = cellOf(null, [stratum(400, 90, standard)]);
		const figure = { head: head({ standardisedBy: ['risk level'] }), cells, margins: [], total, rowsWithoutKey: null };
		return (await release(figure, 'threshold-10')).cells.map(({ result }) =>
			result.status === null && result.measure.kind === 'proportion' ? result.measure.standardised : result.status
		);
	};

	it('puts strata of a few people together with the nearest rate, in all groups alike', async () => {
		const cells = [
			cellOf('a', [stratum(30, 15, high), stratum(60, 8, standard), stratum(4, 1, unknown)]), // 4 people
			cellOf('b', [stratum(40, 20, high), stratum(90, 10, standard), stratum(20, 2, unknown)])
		];
		const [a, b] = await released(cells);
		// unknown (13 %) goes to standard (10 %): 34 of 330
		const rest = [34, 330] as const;
		const expectedA = 30 * 0.6 + 64 * (rest[0] / rest[1]);
		const expectedB = 40 * 0.6 + 110 * (rest[0] / rest[1]);
		expect(a).toMatchObject({ status: null, ratio: expect.closeTo(24 / expectedA, 12) });
		expect(b).toMatchObject({ status: null, ratio: expect.closeTo(32 / expectedB, 12) });
		// 9 of a’s rest have been seen again: the direct rate would rest on them
		expect(a).toMatchObject({ direct: null });
		expect(b).toMatchObject({ direct: expect.closeTo((100 * 0.5 + 330 * (12 / 110)) / 430, 12) });
	});

	it('takes nothing into account where one stratum is left', async () => {
		const cells = [
			cellOf('a', [stratum(5, 2, high), stratum(60, 20, standard)]),
			cellOf('b', [stratum(40, 20, high), stratum(90, 30, standard)])
		];
		expect(await released(cells)).toEqual([{ status: '[z]' }, { status: '[z]' }]);
	});

	it('is hidden with a hidden group for so many others that it cannot be worked out', async () => {
		const cells = [
			cellOf('a', [stratum(12, 3, high), stratum(12, 2, standard)]), // 5 of 24: hidden
			cellOf('b', [stratum(30, 15, high), stratum(40, 12, standard)]),
			cellOf('c', [stratum(40, 20, high), stratum(90, 30, standard)]),
			cellOf('d', [stratum(60, 20, high), stratum(90, 30, standard)])
		];
		const told = await released(cells);
		expect(told.slice(0, 2)).toEqual(['[c]', '[c]']);
		expect(told.slice(2)).toMatchObject([{ status: null }, { status: null }]);
	});
});
