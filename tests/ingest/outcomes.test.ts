import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { dropExtract } from '../../src/lib/ingest/drop-extract';
import { stackContacts } from '../../src/lib/ingest/stack';
import { dayFromIso } from '../../src/lib/model/day';
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

it('folds codes of outcomes and says so; words stay as they are', async () => {
	const outcomes = ['1', '01', 'Outcome 1', '1A', 'Outcome 16', '16', 'Under investigation', ''];
	const rows = outcomes.map((outcome, at) => `p${at},2024-01-0${at + 1},Barnet,${outcome}`);
	const { extract, findings } = await load(engine, fileOf(['person_key,event_date,area,outcome', ...rows].join('\n')));
	await stackContacts(engine, [extract]);
	expect(
		await engine.query(
			sql`SELECT outcome::VARCHAR AS outcome, count(*) AS n FROM contacts GROUP BY ALL ORDER BY outcome`
		)
	).toEqual([
		{ outcome: '1', n: 3 },
		{ outcome: '16', n: 2 },
		{ outcome: '1A', n: 1 },
		{ outcome: 'Not recorded', n: 1 },
		{ outcome: 'Under investigation', n: 1 }
	]);
	expect(findings.filter(({ id }) => id === 'spellings-folded')).toMatchObject([
		{ column: 'outcome', rows: 5, what: '2 outcomes are spelled in more than one way' }
	]);
});

it('says how many rows of a MARAC column say neither yes nor no and where, never what stands there', async () => {
	const values = [
		'Yes',
		'n',
		'maybe',
		'',
		'2',
		'✓',
		'unknown',
		'Sam Jones',
		'not heard',
		'Pending',
		'maybe',
		'maybe',
		'3',
		'x'
	];
	const rows = (marac: readonly string[]) =>
		['person_key,event_date,area,marac', ...marac.map((value, at) => `p${at},2024-01-01,Barnet,${value}`)].join('\n');
	const { extract, findings } = await load(engine, fileOf(rows(values)));
	const found = findings.filter(({ id }) => id === 'neither-yes-nor-no');
	// maybe, 2, a name, maybe, maybe and 3 stand in lines 4, 6, 9, 12, 13 and 14
	expect(found).toMatchObject([
		{ severity: 'note', column: 'marac', rows: 6, lines: [4, 6, 9, 12, 13], what: '6 rows with neither yes nor no' }
	]);
	expect(found[0]?.remedy).toMatch(/^Whether these were MARAC cases is not known, and they are not counted as such\./);
	expect(JSON.stringify(findings)).not.toMatch(/maybe|Sam/);
	expect(extract.rowsUsed).toBe(14);
	const clear = await load(engine, fileOf(rows(['Yes', 'No', '', 'N/K', '1', '0'])), 2);
	expect(clear.findings.filter(({ id }) => id === 'neither-yes-nor-no')).toEqual([]);
});

const contactsByLine = () =>
	engine.query(
		sql`SELECT extract, line, day, outcome_day, offender IS NOT NULL AS has_offender FROM contacts ORDER BY extract, line`
	);
const day = (iso: string) => dayFromIso(iso);

it('keeps the day of the outcome: blank is none, an impossible one is told with its lines, and no row is lost', async () => {
	const { extract, findings } = await load(
		engine,
		fileOf(
			[
				'person_key,event_date,area,outcome_date',
				'a,01/03/2024,Barnet,15/03/2024',
				'b,02/03/2024,Barnet,',
				'c,20/03/2024,Barnet,19/03/2024',
				'd,21/03/2024,Barnet,soon',
				'e,22/03/2024,Barnet,2024-03-25',
				'f,22/03/2024,Barnet,22/03/2024',
				'g,22/03/2024,Barnet,Apr 2024',
				'h,22/03/2024,Barnet,01/01/2099'
			].join('\n')
		)
	);
	await stackContacts(engine, [extract]);
	expect(extract).toMatchObject({ rowsIn: 8, rowsUsed: 8 });
	expect((await contactsByLine()).map((row) => (row as { outcome_day: number | null }).outcome_day)).toEqual([
		day('2024-03-15'),
		null,
		null,
		null,
		day('2024-03-25'),
		day('2024-03-22'),
		null,
		null
	]);
	const told = findings.filter(({ column }) => column === 'outcome_date');
	expect(told.map(({ id, rows, lines }) => [id, rows, lines])).toEqual([
		['outcome-date-not-understood', 1, [5]],
		['outcome-dates-by-month', 1, [8]],
		['outcome-before-event', 1, [4]],
		['outcome-date-in-future', 1, [9]]
	]);
	expect(extract.columns.find(({ column }) => column === 'outcome_date')).toMatchObject({
		role: 'outcome_date',
		filled: 7
	});
});

it('asks for the order of day and month where only the dates of outcomes leave it open', async () => {
	const file = () => fileOf('person_key,event_date,area,outcome_date\na,2024-01-01,Barnet,03/04/2024\n');
	const open = await load(engine, file());
	expect(open.dateOrderOpen).toBe(true);
	await dropExtract(engine, 1);
	const { extract, dateOrderOpen } = await load(engine, file(), 1, {}, { dateOrder: 'month-first' });
	expect(dateOrderOpen).toBe(false);
	expect(extract.mapping.dateOrder).toBe('month-first');
	await stackContacts(engine, [extract]);
	expect(await contactsByLine()).toMatchObject([{ outcome_day: day('2024-03-04') }]);
});

it('numbers offenders over all files apart from persons, and forgets their pseudonyms with the last file', async () => {
	const one = await load(
		engine,
		fileOf(
			'person_key,event_date,area,offender_key\nx,2024-01-01,Barnet,o1\ny,2024-01-02,Barnet,\nz,2024-01-03,Barnet,o2\n'
		)
	);
	const two = await load(
		engine,
		fileOf(
			'Victim Ref,Date of incident,Borough,Suspect Ref,Outcome date\nx,2024-02-01,Camden, o2,2024-02-09\no1,2024-02-02,Camden,o3,\n'
		),
		2
	);
	await stackContacts(engine, [one.extract, two.extract]);
	expect(
		await engine.query(
			sql`SELECT extract, line, dense_rank() OVER (ORDER BY offender) AS who, outcome_day FROM contacts WHERE offender IS NOT NULL ORDER BY extract, line`
		)
	).toEqual([
		{ extract: 1, line: 2, who: 1, outcome_day: null },
		{ extract: 1, line: 4, who: 2, outcome_day: null },
		{ extract: 2, line: 2, who: 2, outcome_day: day('2024-02-09') },
		{ extract: 2, line: 3, who: 3, outcome_day: null }
	]);
	const types = await engine.query(
		sql`SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = 'contacts' AND column_name IN ('outcome_day', 'offender') ORDER BY 1`
	);
	expect(types).toEqual([
		{ column_name: 'offender', data_type: 'INTEGER' },
		{ column_name: 'outcome_day', data_type: 'INTEGER' }
	]);
	for (const number of [1, 2]) await dropExtract(engine, number);
	expect(await engine.query(sql`SELECT table_name FROM duckdb_tables() WHERE ends_with(table_name, '_keys')`)).toEqual(
		[]
	);
});

it('one file without dates of outcomes has the columns all the same, empty', async () => {
	const { extract } = await load(engine, fileOf('person_key,event_date,area\na,2024-01-01,Barnet\n'));
	await stackContacts(engine, [extract]);
	expect(await contactsByLine()).toMatchObject([{ outcome_day: null, has_offender: false }]);
});

it('a suspect key that is no pseudonym is told', async () => {
	const rows = Array.from({ length: 30 }, (_, at) => `p${at},2024-01-01,Barnet,someone${at}@example.org`);
	const { findings } = await load(engine, fileOf(['person_key,event_date,area,suspect_ref', ...rows].join('\n')));
	expect(findings.find(({ id }) => id === 'key-identifies')?.what).toMatch(/^The suspect key is no pseudonym/);
});
