import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { readHead } from '../../src/lib/ingest/head';
import { loadCases } from '../../src/lib/ingest/load-cases';
import { proposeMapping } from '../../src/lib/ingest/propose-mapping';
import { dropExtract } from '../../src/lib/ingest/drop-extract';
import { stackContacts } from '../../src/lib/ingest/stack';
import { sql } from '../../src/lib/sql/sql';
import { openNodeEngine } from '../support/node-engine';
import { fileOf, load } from './load';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());
afterEach(async () => {
	for (const number of [1, 2]) await dropExtract(engine, number);
});

const header = 'person_key,event_date,area,partnership,risk\n';
const select = (columns: string) =>
	engine
		.query(
			sql`SELECT line, area::VARCHAR AS area, partnership::VARCHAR AS partnership, risk::VARCHAR AS risk FROM contacts ORDER BY line`
		)
		.then((rows) => rows.map((row) => columns.split(' ').map((column) => row[column])));

describe('loadCases', () => {
	it('sets rows aside with their reason and their line as an editor counts it', async () => {
		const { extract, findings } = await load(
			engine,
			fileOf(
				header +
					'a,2024-01-01,Camden,,high\nb,,Camden,,high\n\nc,"2024-01-\n03",Camden,,high\nd,soon,Camden,,high\ne,2024-01-05,Camden,high\nf,2024-01-06,Camden,,high\n'
			)
		);
		expect(extract).toMatchObject({ rowsIn: 6, rowsUsed: 2 });
		expect(extract.setAside.map(({ reason, rows, lines }) => ({ reason, rows, lines }))).toEqual([
			{ reason: 'wrong-fields', rows: 1, lines: [8] },
			{ reason: 'no-date', rows: 1, lines: [3] },
			{ reason: 'date-not-understood', rows: 2, lines: [5, 7] }
		]);
		expect(findings.map(({ what }) => what)).toContain('2 rows set aside: date not understood');
		await stackContacts(engine, [extract]);
		expect(await select('line')).toEqual([[2], [9]]);
	});

	it('takes no word for a person: what says that nobody is known is no key, nor is a number cut short', async () => {
		const words = ['unknown', 'N/A', 'NULL', 'Not recorded', '#N/A', 'Withheld', 'refused', 'Anon', 'UNK', 'xxx'];
		const nobody = [...words, '-', '000', '?', '1.23457E+11', ''];
		const keys = [...nobody, 'a', 'a ', '12', 'ключ', 'unknown1'];
		const { extract, findings } = await load(
			engine,
			fileOf(header + keys.map((key) => `${key},2024-01-01,Camden,,high\n`).join(''))
		);
		expect(extract).toMatchObject({ rowsUsed: 20, rowsWithoutKey: 15 });
		expect(findings.find(({ id }) => id === 'rows-without-key')).toMatchObject({ rows: 15 });
		expect(await engine.query(sql`SELECT count(DISTINCT person) AS people FROM extract_1`)).toEqual([{ people: 4 }]);
	});

	it('says that person key and area may be swapped where there are more areas than people', async () => {
		const rows = Array.from({ length: 60 }, (_, at) => [`key${at}`, ['Camden', 'Brent'][at % 2]]);
		const csv = (swapped: boolean) =>
			rows.map(([key, area]) => (swapped ? `${area},2024-01-01,${key},,\n` : `${key},2024-01-01,${area},,\n`)).join('');
		const right = await load(engine, fileOf(header + csv(false)));
		expect(right.findings.map(({ id }) => id)).not.toContain('fewer-people-than-areas');
		const { findings } = await load(engine, fileOf(header + csv(true)), 2);
		expect(findings.find(({ id }) => id === 'fewer-people-than-areas')).toMatchObject({ severity: 'problem' });
	});

	it('counts the London day of a moment, however its zone is written', async () => {
		// Summer time began on 31 March 2024 at one o'clock: half past eleven in Greenwich was the next day.
		const moments = [
			'2024-03-31T23:30:00Z',
			'2024-03-31 23:30:00 +00:00',
			'2024-03-31 23:30:00+00',
			'2024-03-31 23:30 UTC',
			'31/03/2024 23:30:00 +00:00',
			'01/04/2024 12:30:00 +01:00',
			'01/04/2024 23:30'
		];
		const { extract } = await load(engine, fileOf(header + moments.map((at) => `a,${at},Camden,,high\n`).join('')));
		expect(extract).toMatchObject({ rowsUsed: 7, firstDay: 19_814, lastDay: 19_814 });
	});

	it('sets aside 1 January 1900, which databases write where there is no date', async () => {
		const { extract } = await load(
			engine,
			fileOf(header + 'a,2024-01-01,Camden,,high\nb,1900-01-01,Camden,,high\nc,1900-01-01 00:00:00,Camden,,high\n')
		);
		expect(extract.setAside).toMatchObject([{ reason: 'date-not-understood', rows: 2, lines: [3, 4] }]);
	});

	for (const [how, first] of [
		['as such', '="01","2024-01-05","Camden",,high\n'],
		['in quotation marks', '"=""01""","=""2024-01-05""","=""E09000007""",,high\n']
	])
		it(`reads what a spreadsheet kept as a formula of its text, ${how}`, async () => {
			const { extract } = await load(engine, fileOf(header + first + '01,2024-01-02,Camden,,high\n'));
			expect(extract).toMatchObject({ rowsUsed: 2 });
			expect(
				await engine.query(
					sql`SELECT DISTINCT area::VARCHAR AS area, count(DISTINCT person) AS people FROM extract_1 GROUP BY 1`
				)
			).toEqual([{ area: 'Camden', people: 1 }]);
		});

	it('keeps values of any script, and takes marks for nothing', async () => {
		const values = ['العربية', 'Ελληνικά', '✓', '-', '..', '*', '#N/A', 'NULL', 'n/a', 'Polish'];
		const rows = values.map((value) => `2024-01-01,${value === '..' ? '..' : 'Camden'},${value}\n`.repeat(3)).join('');
		const { extract } = await load(engine, fileOf('event_date,area,Language\n' + rows));
		await stackContacts(engine, [extract]);
		expect(
			await engine.query(sql`SELECT d1::VARCHAR AS value, count(*) AS n FROM contacts GROUP BY ALL ORDER BY n, value`)
		).toEqual([
			...['Polish', 'n/a', 'Ελληνικά', 'العربية', '✓'].map((value) => ({ value, n: 3 })),
			{ value: 'Not recorded', n: 15 }
		]);
		expect(await engine.query(sql`SELECT count(*) AS n FROM contacts WHERE area::VARCHAR = 'No area'`)).toEqual([
			{ n: 3 }
		]);
	});

	it('loses one line to a quotation mark that is never closed', async () => {
		const { extract } = await load(
			engine,
			fileOf(header + 'a,2024-01-01,Camden,,high\n"b,2024-01-02,Camden,,high\nc,2024-01-03,Camden,,high\n')
		);
		expect(extract).toMatchObject({
			rowsIn: 3,
			rowsUsed: 2,
			setAside: [{ reason: 'wrong-fields', rows: 1, lines: [3] }]
		});
	});

	it('takes areas, risks and partnerships by any usual name', async () => {
		const { extract, findings } = await load(
			engine,
			fileOf(
				header +
					'a,2024-01-01,London Borough of CAMDEN,None,STD\nb,2024-01-02,e09000033,Hub,med\nc,2024-01-03,City of Westminster,HUB,3\nd,2024-01-04,,Hub,\ne,2024-01-05,Camdem,n/a,1\n'
			)
		);
		await stackContacts(engine, [extract]);
		expect(await select('area partnership risk')).toEqual([
			['Camden', 'No partnership', 'standard'],
			['Westminster', 'Hub', 'medium'],
			['Westminster', 'Hub', 'high'],
			['No area', 'Hub', 'Not recorded'],
			['Camdem', 'No partnership', 'standard']
		]);
		expect(findings.find(({ id }) => id === 'area-not-known')?.remedy).toContain('Camden');
		expect(findings.map(({ id }) => id)).toContain('spellings-folded');
	});

	it('reads Windows-1252 as it was written', async () => {
		const bytes = Uint8Array.from(header + 'a,2024-01-01,Caf\u00e9 Quarter,Ren\u00e9,high\n', (letter) =>
			letter.charCodeAt(0)
		);
		const { extract } = await load(engine, fileOf(bytes));
		await stackContacts(engine, [extract]);
		expect(await select('area partnership')).toEqual([['Café Quarter', 'René']]);
	});

	it('asks for the order of day and month where the column fits both', async () => {
		const ambiguous = header + 'a,03/04/2024,Camden,,high\n';
		expect((await load(engine, fileOf(ambiguous))).dateOrderOpen).toBe(true);
		const said = await load(engine, fileOf(ambiguous), 2, {}, { dateOrder: 'month-first' });
		expect(said).toMatchObject({ dateOrderOpen: false, extract: { firstDay: 19786 } }); // 4 March 2024
	});

	it('leaves out a column that holds email addresses and never repeats one', async () => {
		const { extract, findings } = await load(
			engine,
			fileOf('event_date,area,note\n2024-01-01,Camden,jo@example.org\n2024-01-02,Camden,\n')
		);
		expect(extract.mapping.columns.find(({ column }) => column === 'note')?.role).toBe('left_out');
		expect(findings.find(({ id }) => id === 'column-left-out')).toMatchObject({ column: 'note', rows: 1 });
		expect(JSON.stringify(findings)).not.toContain('jo@');
	});

	it('keeps few-valued columns as dimensions and says which have too many values', async () => {
		const rows = Array.from({ length: 100 }, (_, at) => `2024-01-01,Camden,${at % 2 ? 'f' : 'm'},${at}`);
		const { extract, findings } = await load(engine, fileOf(['event_date,area,Sex,Number', ...rows].join('\n')));
		await stackContacts(engine, [extract]);
		expect(
			await engine.query(sql`SELECT d1::VARCHAR AS sex, count(*) AS n FROM contacts GROUP BY ALL ORDER BY ALL`)
		).toEqual([
			{ sex: 'f', n: 50 },
			{ sex: 'm', n: 50 }
		]);
		expect(findings.find(({ id }) => id === 'too-many-values')?.column).toBe('Number');
	});

	it('links days only within a theme and role', async () => {
		const { extract } = await load(
			engine,
			fileOf(
				'person_key,event_date,area,theme\na,2024-01-01,Camden,DA\na,2024-01-02,Camden,missing\na,2024-01-03,Camden,domestic violence\na,2024-01-03,Camden,\n'
			)
		);
		await stackContacts(engine, [extract]);
		expect(
			await engine.query(
				sql`SELECT day - 19723 AS day, next_day - 19723 AS next, prev_day - 19723 AS prev FROM contacts ORDER BY line`
			)
		).toEqual([
			{ day: 0, next: 2, prev: null },
			{ day: 1, next: null, prev: null },
			{ day: 2, next: null, prev: 0 },
			{ day: 2, next: null, prev: 0 }
		]);
	});

	it('stops when cancelled, leaves nothing behind, and the engine answers', async () => {
		const rows = Array.from({ length: 50_000 }, (_, at) => `p${at},2024-01-01,Camden,,high`);
		const head = await readHead(fileOf(header + rows.join('\n')));
		const cancel = new AbortController();
		const loading = loadCases(engine, head, proposeMapping(head.columns, head.preview), {
			number: 1,
			isSample: false,
			onProgress: () => cancel.abort(),
			signal: cancel.signal
		});
		await expect(loading).rejects.toThrow(/abort/i);
		expect(await engine.query(sql`SELECT table_name FROM duckdb_tables()`)).toEqual([]);
	});

	for (const [what, file, why] of [
		['an empty file', fileOf(''), /empty/],
		['a header alone', fileOf(header), /no rows/],
		['UTF-32', fileOf(new Uint8Array([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0])), /UTF-32/],
		['NUL characters', fileOf('a,b\n\0,1\n'), /NUL/]
	] as const)
		it(`refuses ${what} in words`, () => expect(load(engine, file, 1, { a: 'event_date' })).rejects.toThrow(why));
});
