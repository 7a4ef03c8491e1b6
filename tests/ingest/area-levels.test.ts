import { defaultSettings } from '../../src/lib/model/metric-settings';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { dropExtract } from '../../src/lib/ingest/drop-extract';
import { stackContacts } from '../../src/lib/ingest/stack';
import type { Dataset } from '../../src/lib/model/dataset';
import type { Extract } from '../../src/lib/model/extract';
import type { Finding } from '../../src/lib/model/finding';
import { name, sql } from '../../src/lib/sql/sql';
import { describeContacts } from '../../src/lib/table/describe';
import { openNodeEngine } from '../support/node-engine';
import { fileOf } from './load';
import { loadAny } from './load-any';

let engine: Engine;
let extracts: Extract[] = [];
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());
afterEach(async () => {
	for (const { number, kind } of extracts) await dropExtract(engine, number, kind);
	extracts = [];
});

async function stack(...texts: string[]): Promise<{ findings: readonly Finding[]; dataset: Dataset }> {
	for (const [at, text] of texts.entries()) extracts.push((await loadAny(engine, fileOf(text), at + 1)).extract);
	const findings = await stackContacts(engine, extracts);
	return {
		findings,
		dataset: await describeContacts(engine, { extracts, benchmarks: [], settings: defaultSettings, cutoff: null })
	};
}

/** Rows of `contacts` by area and a level of it. */
async function placed(column: string): Promise<string[]> {
	const rows = await engine.query<{ area: string; larger: string; n: number }>(
		sql`SELECT area::VARCHAR AS area, ${name(column)}::VARCHAR AS larger, count(*) AS n FROM contacts GROUP BY ALL ORDER BY area, larger`
	);
	return rows.map(({ area, larger, n }) => `${area} → ${larger}: ${n}`);
}

const cases =
	'event_date,area\n2024-01-01,Barnet\n2024-01-02,St. Helens\n2024-01-03,Knowsley\n2024-01-04,\n2024-01-05,City of London\n2024-01-06,Bedford\n';
const lookup =
	'Local authority,Police force,BCU\nst helens,Merseyside,Mersey East\nKNOWSLEY,Merseyside,mersey east\nBarnet,Metropolitan Police Service,\nWirral,Merseyside,Mersey West\n';

describe('a lookup of command units and forces', () => {
	const force = [
		'Barnet → Metropolitan Police: 1',
		'Bedford → No force: 1',
		'City of London → City of London Police: 1',
		'Knowsley → Merseyside: 1',
		'No area → No force: 1',
		'St. Helens → Merseyside: 1'
	];
	const bcu = [
		'Barnet → North West: 1',
		'Bedford → No BCU: 1',
		'City of London → No BCU: 1',
		'Knowsley → Mersey East: 1',
		'No area → No BCU: 1',
		'St. Helens → Mersey East: 1'
	];

	for (const [how, files] of Object.entries({
		'after the cases': [cases, lookup],
		'before the cases': [lookup, cases]
	}))
		it(`adds them to the areas it names, ${how}`, async () => {
			const { dataset, findings } = await stack(...files);
			expect(await placed('force')).toEqual(force);
			expect(await placed('bcu')).toEqual(bcu);
			expect(dataset.areas.force.groups.map(({ name }) => name)).toEqual([
				'City of London Police',
				'Merseyside',
				'Metropolitan Police',
				'No force'
			]);
			expect(findings.map(({ id, what }) => [id, what])).toEqual([
				['lookup-areas-not-held', '1 area of the lookup is in no cases extract: Wirral'],
				['lookup-lacks-areas', '1 area has no command unit in the lookup: Bedford'],
				['lookup-lacks-areas', '1 area has no force in the lookup: Bedford']
			]);
		});

	it('adds them to several stacked extracts as to one', async () => {
		await stack(cases, lookup, 'event_date,area\n2024-01-01,St Helens\n2024-01-09,Wirral\n');
		expect(await placed('bcu')).toEqual([...bcu.slice(0, 5), 'St Helens → Mersey East: 2', 'Wirral → Mersey West: 1']);
	});

	it('taken out again leaves the contacts as they were', async () => {
		await stack(cases);
		const before = await engine.query(sql`SELECT * FROM contacts ORDER BY line`);
		extracts.push((await loadAny(engine, fileOf(lookup), 2)).extract);
		await stackContacts(engine, extracts);
		await stackContacts(engine, extracts.slice(0, 1));
		expect(await engine.query(sql`SELECT * FROM contacts ORDER BY line`)).toEqual(before);
	});

	it('goes before what is built in, and says so', async () => {
		const { findings } = await stack(cases, 'borough,bcu\nLB Barnet,North Area\n');
		expect((await placed('bcu'))[0]).toBe('Barnet → North Area: 1');
		expect(findings.find(({ id }) => id === 'lookup-over-built-in')?.what).toBe(
			'1 borough has another command unit in the lookup than is built in: Barnet'
		);
	});

	it('of which two disagree takes neither, in any order', async () => {
		const one = 'area,force\nKnowsley,Merseyside\nBarnet,Merseyside\n';
		const two = 'area,force\nKnowsley,Cheshire\nBarnet,Cheshire\n';
		const told = [];
		for (const order of [
			[one, two],
			[two, one]
		]) {
			const { findings } = await stack(cases, ...order);
			told.push([await placed('force'), findings]);
			expect((await placed('force')).filter((row) => /^(Barnet|Knowsley)/.test(row))).toEqual([
				'Barnet → Metropolitan Police: 1',
				'Knowsley → No force: 1'
			]);
			expect(findings.find(({ id }) => id === 'lookups-disagree')).toMatchObject({
				severity: 'problem',
				what: '2 areas have more than one force in the lookups: Barnet, Knowsley'
			});
			for (const { number, kind } of extracts) await dropExtract(engine, number, kind);
			extracts = [];
		}
		expect(told[0]).toEqual(told[1]);
	});

	it('sets aside a second row that puts an area elsewhere, not one that says the same or more', async () => {
		await stack(
			'area,bcu,force\nKnowsley,East,\nknowsley,EAST,Merseyside\nKnowsley,West,Merseyside\nWirral,West,Merseyside\n'
		);
		expect(extracts[0]).toMatchObject({
			rowsIn: 4,
			rowsUsed: 3,
			setAside: [{ reason: 'second-row-of-area', lines: [4], rows: 1 }]
		});
	});

	it('names no more than five of many areas', async () => {
		const areas = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((letter) => `${letter}ham,Some Force`);
		const { findings } = await stack(cases, ['area,force', ...areas].join('\n'));
		expect(findings[0]?.what).toBe('7 areas of the lookup are in no cases extract: Aham, Bham, Cham, Dham, Eham …');
	});
});

describe('a lookup of a level of its own', () => {
	const regions = 'Borough,Region\nBarnet,London\nSt Helens,North West\nKnowsley,north west\nCity of London,London\n';

	for (const files of [
		[cases, regions],
		[regions, cases],
		[cases, regions, 'event_date,area\n2023-01-01,BARNET\n']
	])
		it(`is a column to group and filter by (${files.map((text) => text.split('\n')[0]).join(' + ')})`, async () => {
			const { dataset } = await stack(...files);
			const region = dataset.dimensions.find(({ id }) => id === 'Region');
			expect(region).toMatchObject({ label: 'region', column: 'l1' });
			expect(region?.groups.map(({ name }) => name)).toEqual(['London', 'North West', 'Not recorded']);
			expect(await placed('l1')).toEqual([
				`Barnet → London: ${files.length - 1}`,
				'Bedford → Not recorded: 1',
				'City of London → London: 1',
				'Knowsley → North West: 1',
				'No area → Not recorded: 1',
				'St. Helens → North West: 1'
			]);
		});

	it('beside a column of the cases that is called the same, each keeps what it says', async () => {
		const { dataset } = await stack(
			'event_date,area,region\n2024-01-01,Barnet,South\n2024-01-02,Barnet,South\n',
			regions
		);
		expect(dataset.dimensions.map(({ id, groups }) => [id, groups.map(({ name }) => name)])).toEqual([
			['region', ['South']],
			['Region (lookup)', ['London']]
		]);
	});

	it('without cases adds nothing and breaks nothing', async () => {
		const { dataset, findings } = await stack(regions);
		expect([dataset.dimensions, findings]).toEqual([[], []]);
	});
});
