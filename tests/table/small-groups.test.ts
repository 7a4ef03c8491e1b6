import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { stagedDimension } from '../../src/lib/ingest/staging';
import { dropExtract } from '../../src/lib/ingest/drop-extract';
import { quasiIdentifiers } from '../../src/lib/model/quasi-identifier';
import { join, literal, name, sql } from '../../src/lib/sql/sql';
import { keyOf } from '../../src/lib/table/key-of';
import { findSmallGroups, type GroupSizes } from '../../src/lib/table/small-groups';
import { fileOf, load } from '../ingest/load';
import { openNodeEngine } from '../support/node-engine';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());
afterEach(() => dropExtract(engine, 1));

const signal = new AbortController().signal;

/** The same counts by walking over rows, with nothing of the engine's. */
function byHand(rows: readonly Row[], columns: readonly ((row: Row) => unknown)[], threshold: number): GroupSizes {
	const groups = new Map<string, { rows: number; people: Set<string> }>();
	rows.forEach((row, at) => {
		const key = JSON.stringify(columns.map((column) => column(row)));
		const group = groups.get(key) ?? { rows: 0, people: new Set() };
		group.rows++;
		group.people.add(row.person === null ? `row ${at}` : `person ${row.person}`);
		groups.set(key, group);
	});
	const all = [...groups.values()];
	const rowsIf = (isOne: (people: number) => boolean) =>
		all.reduce((sum, { rows: n, people }) => sum + (isOne(people.size) ? n : 0), 0);
	return {
		rows: rows.length,
		groups: all.length,
		smallest: Math.min(...all.map(({ people }) => people.size)),
		uniqueRows: rowsIf((people) => people === 1),
		smallRows: rowsIf((people) => people < threshold)
	};
}

interface Row {
	readonly person: number | null;
	readonly a: number;
	readonly b: number;
	readonly month: number;
}

describe('findSmallGroups', () => {
	it('tells of an extract worked by hand: one person alone in Brent in May, and months to be left out', async () => {
		// Camden: two people in each of April, May, June (one of them twice in May). Brent: one in May, two in June.
		const { extract } = await load(
			engine,
			fileOf(
				`person_key,event_date,area,sex
				a,2023-04-02,Camden,F
				b,2023-04-03,Camden,F
				a,2023-05-02,Camden,F
				a,2023-05-09,Camden,F
				b,2023-05-03,Camden,F
				c,2023-06-02,Camden,F
				d,2023-06-03,Camden,F
				e,2023-05-02,Brent,F
				f,2023-06-02,Brent,F
				g,2023-06-03,Brent,F`.replace(/\t+/g, '')
			)
		);
		const chosen = quasiIdentifiers(extract);
		expect(chosen.map(({ id, isLikely }) => [id, isLikely])).toEqual([
			['area', true],
			['sex', true],
			['month', true],
			['day', false]
		]);
		const keys = chosen.filter(({ isLikely }) => isLikely).map((one) => keyOf(one, stagedDimension));
		const { sizes, suggestions } = await findSmallGroups(engine, sql`extract_1`, keys, 3, signal);
		expect(sizes).toEqual({ rows: 10, groups: 5, smallest: 1, uniqueRows: 1, smallRows: 10 });
		// By quarter Camden has four people and Brent three; without areas April still has two people.
		expect(suggestions).toEqual([
			{ id: 'month', to: null, rows: 10, groups: 2, smallest: 3, uniqueRows: 0, smallRows: 0 },
			{ id: 'area', to: null, rows: 10, groups: 3, smallest: 2, uniqueRows: 0, smallRows: 2 }
		]);
	});

	it('offers quarters before leaving months out, where both help alike', async () => {
		const rows = [4, 5, 7, 8, 10, 11].flatMap((month) =>
			[1, 2].map((day) => `p${month}-${day},2023-${String(month).padStart(2, '0')}-0${day},Camden`)
		);
		const { extract } = await load(engine, fileOf(['person_key,event_date,area', ...rows].join('\n')));
		const keys = quasiIdentifiers(extract)
			.filter(({ id }) => id === 'month')
			.map((one) => keyOf(one, stagedDimension));
		const { sizes, suggestions } = await findSmallGroups(engine, sql`extract_1`, keys, 4, signal);
		expect(sizes).toMatchObject({ groups: 6, smallest: 2, smallRows: 12 });
		expect(suggestions.map(({ id, to, smallRows }) => [id, to, smallRows])).toEqual([
			['month', 'quarter', 0],
			['month', null, 0]
		]);
	});

	it('counts as a walk over all rows does, for any table', () =>
		fc.assert(
			fc.asyncProperty(
				fc.array(
					fc.record({
						person: fc.option(fc.integer({ min: 1, max: 12 })),
						a: fc.integer({ min: 0, max: 2 }),
						b: fc.integer({ min: 0, max: 3 }),
						month: fc.integer({ min: 24_276, max: 24_290 })
					}),
					{ minLength: 1, maxLength: 80 }
				),
				fc.integer({ min: 2, max: 10 }),
				async (rows, threshold) => {
					const values = rows.map(
						({ person, a, b, month }) =>
							sql`(${literal(person === null ? '' : String(person))}, ${literal(String(a))}, ${literal(String(b))}, ${literal(String(month))}::INTEGER)`
					);
					const table = sql`(SELECT nullif(p, '')::INTEGER AS person, a, b, month FROM (VALUES ${join(values)}) AS rows(p, a, b, month))`;
					const keys = [
						{ id: 'a', column: name('a'), coarser: [] },
						{ id: 'b', column: name('b'), coarser: [] },
						{ id: 'month', column: name('month'), coarser: [{ to: 'quarter', column: sql`month // 3` }] }
					];
					const [a, b, month] = [(row: Row) => row.a, (row: Row) => row.b, (row: Row) => row.month];
					const quarter = (row: Row) => Math.floor(row.month / 3);
					const { sizes, suggestions } = await findSmallGroups(engine, table, keys, threshold, signal);
					expect(sizes).toEqual(byHand(rows, [a, b, month], threshold));
					const tried = [
						{ id: 'a', to: null, ...byHand(rows, [b, month], threshold) },
						{ id: 'b', to: null, ...byHand(rows, [a, month], threshold) },
						{ id: 'month', to: null, ...byHand(rows, [a, b], threshold) },
						{ id: 'month', to: 'quarter', ...byHand(rows, [a, b, quarter], threshold) }
					];
					for (const suggested of suggestions) expect(tried).toContainEqual(suggested);
					const least = Math.min(...tried.map(({ smallRows }) => smallRows));
					expect(suggestions[0]?.smallRows).toBe(least < sizes.smallRows ? least : undefined);
				}
			),
			{ numRuns: 60 }
		));

	it('makes the groups of a large table in parts, each group whole', async () => {
		const table = sql`(SELECT (i % 700000)::INTEGER AS person, (i % 1000)::INTEGER AS a FROM range(4200000) AS r(i))`;
		const { sizes } = await findSmallGroups(engine, table, [{ id: 'a', column: name('a'), coarser: [] }], 10, signal);
		// 1,000 divides 700,000: each group has its own 700 people, six times.
		expect(sizes).toEqual({ rows: 4_200_000, groups: 1000, smallest: 700, uniqueRows: 0, smallRows: 0 });
	}, 180_000);
});
