import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { readHead } from '../../src/lib/ingest/head';
import { loadBenchmarks } from '../../src/lib/ingest/load-benchmarks';
import { proposeMapping } from '../../src/lib/ingest/propose-mapping';
import { dropExtract } from '../../src/lib/ingest/drop-extract';
import type { ColumnRole } from '../../src/lib/model/extract';
import { sql } from '../../src/lib/sql/sql';
import { openNodeEngine } from '../support/node-engine';
import { fileOf, load } from './load';
import { loadAny } from './load-any';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());
afterEach(() => dropExtract(engine, 1));

/** A `cases` file with one more column. */
function casesWith(column: string, value: (row: number) => string, rows = 200): File {
	const lines = Array.from(
		{ length: rows },
		(_, row) => `k${row % 90},2023-05-${String(1 + (row % 28)).padStart(2, '0')},Camden,"${value(row)}"`
	);
	return fileOf([`person_key,event_date,area,${column}`, ...lines].join('\n'));
}

const emails = (row: number) => `someone${row}@example.org`;
const names = (row: number) =>
	`${['Sarah', 'David', 'Aisha', 'Tom'][row % 4] ?? ''} ${['Jones', 'Khan', 'Smith'][row % 3] ?? ''}${row % 7 ? '' : '-Bell'}`;

describe('a column that may say who somebody is', () => {
	const kept: readonly ColumnRole[] = ['area', 'dimension', 'partnership', 'agency', 'outcome', 'crime_id', 'unused'];
	for (const role of kept)
		it(`is never kept, though it is chosen as ${role}`, async () => {
			const { extract, findings } = await load(engine, casesWith('Contact', emails), 1, {
				Contact: role,
				...(role === 'area' ? { area: 'unused' as const } : {})
			});
			expect(JSON.stringify([extract, findings])).not.toContain('example.org');
			const stored = await engine.query(sql`SELECT * FROM extract_1 LIMIT 5`);
			expect(stored.length).toBe(5);
			expect(JSON.stringify(stored)).not.toContain('example.org');
		});

	it('is left out by its name as well, whatever it is chosen as', async () => {
		for (const column of ['Name of victim', 'Victim surname', 'Client address', 'DOB']) {
			const { extract } = await load(
				engine,
				casesWith(column, (row) => `x${row % 3}`),
				1,
				{ [column]: 'partnership' }
			);
			expect(extract.columns.find((one) => one.column === column)?.role).toBe('left_out');
			await dropExtract(engine, 1);
		}
	});

	it('cannot be the date of the contact where it is called a date of birth', async () => {
		const file = casesWith('DOB', () => '2024-01-02');
		await expect(load(engine, file, 1, { DOB: 'event_date', event_date: 'unused' })).rejects.toThrow('date of birth');
	});

	it('is told of where it names somebody in one row of fifty, and nothing of it is repeated', async () => {
		const { findings } = await load(
			engine,
			casesWith('comment', (row) => (row % 50 === 0 ? names(row) : 'No further action'), 1200),
			1,
			{ comment: 'unused' }
		);
		expect(findings.find(({ id }) => id === 'column-left-out')).toMatchObject({
			severity: 'problem',
			column: 'comment',
			rows: 24
		});
		expect(JSON.stringify(findings)).not.toMatch(/Jones|Khan|Smith/);
	});
});

it('areas that may be persons are counted, not named', async () => {
	const lines = Array.from({ length: 60 }, (_, row) => `2023-05-02,${row === 7 ? 'Sarah Jones' : 'Camden'}`);
	const { findings } = await load(engine, fileOf(['event_date,area', ...lines].join('\n')));
	expect(findings.find(({ id }) => id === 'areas-not-known')).toMatchObject({ rows: 1 });
	expect(JSON.stringify(findings)).not.toContain('Jones');
});

describe('kinds other than cases', () => {
	it('tell of columns that are not used', async () => {
		const { findings } = await loadAny(
			engine,
			fileOf('metric,target,due,contact\nda-repeat,20%,31/03/2026,a@example.org\nda-repeat,10%,31/03/2027,\n'),
			1
		);
		expect(findings.find(({ id }) => id === 'column-left-out')).toMatchObject({ column: 'contact', rows: 1 });
	});

	it('set aside a label that reaches somebody, and only tell where one names somebody', async () => {
		const { extract, findings } = await loadAny(
			engine,
			fileOf('date,label\n2024-02-01,Ring 07700 900123\n2024-03-01,Mrs Begum took over\n2024-04-01,New system\n'),
			1
		);
		expect(extract).toMatchObject({ rowsIn: 3, rowsUsed: 2 });
		expect(extract.setAside).toMatchObject([{ reason: 'text-identifies', column: 'label', rows: 1, lines: [2] }]);
		expect(findings.find(({ id }) => id === 'text-names-people')).toMatchObject({ column: 'label', rows: 1 });
		expect(JSON.stringify([extract, findings])).not.toMatch(/900123|Begum/);
	});

	it('tell of a person key that is no pseudonym', async () => {
		const rows = Array.from({ length: 12 }, (_, row) => `${names(row)}${row},Safety,2,5`);
		const { findings } = await loadAny(
			engine,
			fileOf(
				['client_id,domain,baseline_score,exit_score', ...rows.map((row) => row.replace(/\d+,Safety/, ',Safety'))].join(
					'\n'
				)
			),
			1
		);
		expect(findings.find(({ id }) => id === 'key-identifies')).toMatchObject({ column: 'client_id', rows: 12 });
	});

	it('keep rates that look like latitudes', async () => {
		const rows = Array.from({ length: 12 }, (_, row) => `repeat,Camden,${2010 + row},5${row % 10}.1234,100`);
		const { extract } = await loadAny(engine, fileOf(['metric,area,period,value,denominator', ...rows].join('\n')), 1);
		expect(extract.columns.find(({ column }) => column === 'value')).toMatchObject({ role: 'value', type: 'number' });
	});

	it('set aside a benchmark whose source reaches somebody, and tell of an unused column', async () => {
		const head = await readHead(
			fileOf(
				'metric,place,period,value,source,analyst\nda-repeat,England,2023,0.24,a report,Sarah Jones\nda-repeat,Wales,2023,0.2,ask a@example.org,David Khan\nda-repeat,Kent,2023,0.2,a report,Tom Smith\n'
			)
		);
		const { extract, findings } = await loadBenchmarks(engine, head, proposeMapping(head.columns, head.preview), {
			number: 9,
			isSample: false,
			onProgress: () => {},
			signal: new AbortController().signal
		});
		expect(extract).toMatchObject({ rowsIn: 3, rowsUsed: 2 });
		expect(findings.map(({ id, column, rows }) => [id, column, rows])).toEqual([
			['text-identifies', null, 1],
			['column-left-out', 'analyst', 3]
		]);
		expect(JSON.stringify([extract, findings])).not.toMatch(/example.org|Jones/);
	});
});

describe('what is told of columns', () => {
	it('counts types, fill, different values and range over all rows', async () => {
		const { extract } = await load(
			engine,
			fileOf(
				'person_key,event_date,area,risk,spare\na,2023-05-02,Camden,high,\na,2023-05-02,camden,HIGH,x\nb,2023-06-30,Brent,,y\n,2023-06-30,Kent,standard,y\n'
			),
			1,
			{ spare: 'unused' }
		);
		expect(extract.columns).toEqual([
			{
				column: 'person_key',
				role: 'person_key',
				type: 'key',
				filled: 3,
				distinct: 2,
				readAs: 'pseudonyms, kept inside the engine'
			},
			{
				column: 'event_date',
				role: 'event_date',
				type: 'day',
				filled: 4,
				distinct: 2,
				readAs: expect.stringContaining('2 May 2023 to 30 June 2023')
			},
			{ column: 'area', role: 'area', type: 'area', filled: 4, distinct: 3, readAs: '' },
			{ column: 'risk', role: 'risk', type: 'category', filled: 3, distinct: 2, readAs: '' },
			{ column: 'spare', role: 'unused', type: null, filled: 3, distinct: null, readAs: 'not read' }
		]);
	});

	it('does so for other kinds, and tells nothing of what is left out', async () => {
		const { extract } = await loadAny(
			engine,
			fileOf(
				'metric,area,period,numerator,denominator,contact\nrepeat,Camden,2023,3,10,a@example.org\nrepeat,Brent,2024,[c],1200,b@example.org\n'
			),
			1
		);
		expect(
			extract.columns.map(({ column, type, filled, distinct, readAs }) => [column, type, filled, distinct, readAs])
		).toEqual([
			['metric', 'category', 2, 1, ''],
			['area', 'area', 2, 2, ''],
			['period', 'period', 2, 2, '1 January 2023 to 31 December 2024'],
			['numerator', 'number', 2, 2, '3; 1 value suppressed'],
			['denominator', 'number', 2, 2, '10 to 1,200'],
			['contact', null, null, null, 'left out']
		]);
	});
});
