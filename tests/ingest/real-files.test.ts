import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { stackContacts } from '../../src/lib/ingest/stack';
import { londonBoroughs } from '../../src/lib/model/area';
import type { ColumnRole, Mapping } from '../../src/lib/model/extract';
import { join, literal, name, sql } from '../../src/lib/sql/sql';
import { openNodeEngine } from '../support/node-engine';
import { sharedAbsent, sharedPath } from '../support/shared';
import { fileAt } from './load';
import { loadAny } from './load-any';
import { textTable } from './text-table';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

const real = sharedPath('data/real');
let number = 0;
const load = (path: string, change?: (mapping: Mapping) => Mapping) =>
	loadAny(engine, fileAt(`${real}/${path}`), ++number, change);
const one = async (statement: ReturnType<typeof sql>) => Object.values((await engine.query(statement))[0] ?? {});

describe.skipIf(!real)(`the real files (${real ? 'present' : sharedAbsent})`, () => {
	it('MPS boroughs, months across: 1,574 rows, 1,804,498 in all, Heathrow an area of its own', async () => {
		const { extract, findings } = await load('mps/mps-borough-2022-02-to-2024-01.csv');
		expect(extract).toMatchObject({ kind: 'counts', rowsIn: 1574, rowsUsed: 1574, setAside: [] });
		expect(extract.columns).toHaveLength(27);
		expect(extract.counts).toMatchObject({ grandTotal: 1_804_498, keptOut: 0, hiddenCells: 0 });
		expect(extract.counts?.wide).toMatchObject({ columns: 24, firstPeriod: '202202', lastPeriod: '202401' });
		const table = name(`counts_${extract.number}`);
		const sumOf = (area: string) => one(sql`SELECT sum(numerator) AS n FROM ${table} WHERE area = ${area}`);
		expect([await sumOf('Westminster'), await sumOf('Camden'), await sumOf('City of London')]).toEqual([
			[174_459],
			[76_337],
			[null]
		]);
		expect(
			await one(
				sql`SELECT count(DISTINCT area) AS n, min(period_start) AS first, max(period_end) AS last FROM ${table}`
			)
		).toEqual([
			33,
			19_024, // 1 February 2022
			19_753 // 31 January 2024
		]);
		expect(findings.find(({ id }) => id === 'area-not-known')?.what).toContain('Heathrow');
	});

	it('Fingertips: 4,536 rows of two indicators, England kept out of sums, 71 values missing and not hidden', async () => {
		const { extract } = await load('fingertips/social-isolation-indicators-CountyUA.data.csv');
		expect(extract).toMatchObject({ kind: 'counts', rowsIn: 4536, rowsUsed: 4536 });
		expect(extract.counts?.hiddenCells).toBe(0);
		const table = name(`counts_${extract.number}`);
		const indicators = await engine.query(
			sql`SELECT metric, count(*) AS rows FROM ${table} GROUP BY metric ORDER BY rows`
		);
		expect(indicators.map(({ rows }) => rows)).toEqual([1999, 2537]);
		expect(await one(sql`SELECT count(*) FILTER (value_status = 'missing') AS n FROM ${table}`)).toEqual([71]);
		const camden = await engine.query(
			sql`SELECT value FROM ${table} WHERE area = 'Camden' AND metric LIKE '%social care users%' AND period_start = 14700 AND NOT is_total`
		);
		expect(camden).toEqual([{ value: 32.3 }]);
		expect(await one(sql`SELECT count(*) FILTER (area = 'England' AND NOT is_total) AS n FROM ${table}`)).toEqual([0]);
		const codes = londonBoroughs.map((borough) => literal(borough.name));
		const boroughs = await one(
			sql`SELECT count(*) AS n, count(*) FILTER (is_total) AS totals FROM ${table} WHERE area IN (${join(codes)})`
		);
		// 33 of them are "Persons" beside the same figure for men and women, 33 "All ages" beside one for some ages.
		expect(boroughs).toEqual([825, 66]);
	});

	const streets = { '2022-02': [4820, 630, 480, 468], '2022-03': [5550, 669, 568, 550] } as const;
	for (const [month, [rows, luton, central, bedford]] of Object.entries(streets))
		it(`Bedfordshire street crimes of ${month}: ${rows} rows, areas from their LSOA, no place kept`, async () => {
			const { extract } = await load(`bedfordshire/${month}-bedfordshire-street.csv`);
			expect(extract).toMatchObject({ kind: 'cases', rowsIn: rows, rowsUsed: rows, monthOnly: true });
			await stackContacts(engine, [extract]);
			const dimension = extract.mapping.columns.filter(({ role }) => role === 'dimension').map(({ column }) => column);
			expect(dimension).toContain('Crime type');
			const violent = await engine.query<{ area: string; n: number }>(
				sql`SELECT area::VARCHAR AS area, count(*) AS n FROM ${name(`extract_${extract.number}`)}
					WHERE ${name('x:Crime type')}::VARCHAR = 'Violence and sexual offences' GROUP BY area`
			);
			const counts = new Map(violent.map(({ area, n }) => [area, n]));
			expect(['Luton', 'Central Bedfordshire', 'Bedford'].map((area) => counts.get(area))).toEqual([
				luton,
				central,
				bedford
			]);
			for (const column of ['Longitude', 'Latitude', 'Location'])
				expect(extract.mapping.columns).toContainEqual({ column, role: 'left_out' });
		});

	const outcomes = { '2022-02': [3888, 73], '2022-03': [4287, 78] } as const;
	for (const [month, [rows, repeated]] of Object.entries(outcomes))
		it(`Bedfordshire outcomes of ${month}: ${rows} rows in, ${repeated} of them the same outcome twice`, async () => {
			const { extract } = await load(`bedfordshire/${month}-bedfordshire-outcomes.csv`);
			expect(extract).toMatchObject({ kind: 'cases', rowsIn: rows });
			expect(extract.rowsUsed).toBe(rows - repeated);
			expect(extract.setAside).toMatchObject([{ reason: 'same-crime-again', rows: repeated }]);
		});

	const asCounts =
		(columns: Record<string, ColumnRole>) =>
		(mapping: Mapping): Mapping => ({
			kind: 'counts',
			columns: mapping.columns.map(({ column }) => ({ column, role: columns[column] ?? 'unused' })),
			dateOrder: null
		});

	it('the funnel of PHEindicatormethods lacks a measure and a period, which the page says; its numbers are kept whole', async () => {
		const { extract } = await load(
			'reference/testdata_funnel_prop_inputs.csv',
			asCounts({ Area: 'area', numerator: 'numerator', denominator: 'denominator' })
		);
		expect(extract.setAside).toMatchObject([{ reason: 'value-missing', rows: extract.rowsIn }]);
	});
	// Rows and columns as their owners describe them.
	for (const [file, rows, columns] of [
		['Rossi', 432, 63],
		['testdata_funnel_prop_inputs', 303, 4],
		['testdata_funnel_prop_outputs', 100, 6]
	] as const)
		it(`${file} is read whole: ${rows} rows of ${columns} columns`, async () => {
			const read = await textTable(engine, fileAt(`${real}/reference/${file}.csv`));
			expect([read.rows.length, read.head.columns.length, read.malformed.rows]).toEqual([rows, columns, 0]);
		});

	it('has a test for every file', () => {
		const files = readdirSync(real ?? '', { recursive: true }).filter((path) => /\.\w+$/.test(String(path)));
		expect(files.sort()).toEqual([
			'bedfordshire/2022-02-bedfordshire-outcomes.csv',
			'bedfordshire/2022-02-bedfordshire-street.csv',
			'bedfordshire/2022-03-bedfordshire-outcomes.csv',
			'bedfordshire/2022-03-bedfordshire-street.csv',
			'fingertips/social-isolation-indicators-CountyUA.data.csv',
			'mps/mps-borough-2022-02-to-2024-01.csv',
			'reference/Rossi.csv',
			'reference/testdata_funnel_prop_inputs.csv',
			'reference/testdata_funnel_prop_outputs.csv'
		]);
	});
});
