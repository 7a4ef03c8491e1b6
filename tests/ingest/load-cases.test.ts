import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { dropExtract } from '../../src/lib/ingest/drop-extract';
import { stackContacts } from '../../src/lib/ingest/stack';
import { sql } from '../../src/lib/sql/sql';
import { openNodeEngine } from '../support/node-engine';
import { readShared, sharedAbsent, sharedPath } from '../support/shared';
import { contents, fileAt, fileOf, load } from './load';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());
afterEach(async () => {
	for (const number of [1, 2, 3]) await dropExtract(engine, number);
});

const golden = sharedPath('golden/cases/cases.csv');
const street = 'data/real/bedfordshire/2022-02-bedfordshire-street.csv';

it('a few rows without a key are told as fewer than 10, as the figures beside the finding tell them', async () => {
	const rows = Array.from({ length: 40 }, (_, row) => `${row < 3 ? '' : `p${row}`},2023-05-0${1 + (row % 9)},Camden`);
	const { findings, extract } = await load(engine, fileOf(['person_key,event_date,area', ...rows].join('\n')));
	expect(extract.rowsWithoutKey).toBe(3);
	const said = findings.find(({ id }) => id === 'rows-without-key');
	expect(said?.what).toBe('Fewer than 10 rows without a person key');
});

describe.skipIf(!golden)(`loadCases of the golden cases (${golden ? 'present' : sharedAbsent})`, () => {
	it('uses all 4,308 rows, 36 of them without a key', async () => {
		const { extract, findings } = await load(engine, fileAt(golden ?? ''));
		expect(extract).toMatchObject({ rowsIn: 4308, rowsUsed: 4308, rowsWithoutKey: 36, setAside: [], monthOnly: false });
		expect(findings.map(({ id }) => id)).toEqual(['rows-without-key']);
		await stackContacts(engine, [extract]);
		expect(await engine.query(sql`SELECT count(*) AS n, count(DISTINCT area) AS areas FROM contacts`)).toEqual([
			{ n: 4308, areas: 33 }
		]);
	});

	it('stores rows by person and day, and links strictly later and earlier days', async () => {
		const { extract } = await load(engine, fileAt(golden ?? ''));
		await stackContacts(engine, [extract]);
		const stored = await engine.query<{
			person: number | null;
			day: number;
			next_day: number | null;
			prev_day: number | null;
		}>(sql`SELECT person, day, next_day, prev_day FROM contacts`);
		const wrong = stored.filter(({ person, day }, at) => {
			const before = stored[at - 1];
			return (
				before &&
				((before.person ?? Infinity) > (person ?? Infinity) ||
					(person !== null && before.person === person && before.day > day))
			);
		});
		expect(wrong).toEqual([]);
		const daysOf = new Map<number, number[]>();
		for (const { person, day } of stored) if (person !== null) daysOf.set(person, [...(daysOf.get(person) ?? []), day]);
		for (const { person, day, next_day, prev_day } of stored) {
			const days = person === null ? [] : (daysOf.get(person) ?? []);
			expect(next_day).toBe(days.filter((other) => other > day).sort((a, b) => a - b)[0] ?? null);
			expect(prev_day).toBe(days.filter((other) => other < day).sort((a, b) => b - a)[0] ?? null);
		}
	});

	const text = golden ? readShared('golden/cases/cases.csv').replaceAll('\r\n', '\n') : '';
	const [header = '', ...rows] = text.trimEnd().split('\n');
	const redated = (write: (iso: string) => string) =>
		[header, ...rows.map((row) => row.replace(/\d{4}-\d\d-\d\d/, (iso) => write(iso)))].join('\n');
	const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
	const variants: Record<string, string | Uint8Array<ArrayBuffer>> = {
		'with semicolons': text.replaceAll(',', ';'),
		'with tabs': text.replaceAll(',', '\t'),
		'with a byte order mark and CR LF': '\uFEFF' + text.replaceAll('\n', '\r\n'),
		'without a last line break': text.trimEnd(),
		'with every field quoted': text.replace(/[^,\n]+/g, '"$&"'),
		'with a blank line under the header': text.replace('\n', '\n\n'),
		'with a blank line in the middle': [header, ...rows.slice(0, 99), '', ...rows.slice(99)].join('\n'),
		'with days first': redated((iso) => iso.split('-').reverse().join('/')),
		'with days first and dots': redated((iso) => iso.split('-').reverse().join('.')),
		'with months in words': redated(
			(iso) => `${iso.slice(8)}-${months[Number(iso.slice(5, 7)) - 1]}-${iso.slice(0, 4)}`
		),
		'with a time of day': redated((iso) => `${iso} 13:45:10`),
		'with its rows in another order': [header, ...[...rows].sort()].join('\n')
	};
	for (const [how, content] of Object.entries(variants))
		it(`gives the same contacts ${how}`, async () => {
			const plain = await load(engine, fileAt(golden ?? ''));
			await stackContacts(engine, [plain.extract]);
			const expected = await contents(engine);
			await dropExtract(engine, 1);
			const { extract } = await load(engine, fileOf(content), 2);
			await stackContacts(engine, [extract]);
			expect(extract.rowsUsed).toBe(4308);
			expect(await contents(engine)).toEqual(expected);
		});

	it('gives the same contacts from two files, linked by their pseudonyms', async () => {
		const plain = await load(engine, fileAt(golden ?? ''));
		await stackContacts(engine, [plain.extract]);
		const expected = await contents(engine);
		const one = await load(engine, fileOf([header, ...rows.filter((_, at) => at % 3 === 0)].join('\n')), 2);
		const two = await load(engine, fileOf([header, ...rows.filter((_, at) => at % 3 !== 0)].join('\n')), 3);
		await stackContacts(engine, [one.extract, two.extract]);
		expect(await contents(engine)).toEqual(expected);
	});
});

describe.skipIf(!sharedPath(street))(
	`loadCases of police files (${sharedPath(street) ? 'present' : sharedAbsent})`,
	() => {
		for (const [file, rows] of [
			['2022-02-bedfordshire-street', 4820],
			['2022-03-bedfordshire-street', 5550]
		] as const)
			it(`uses the ${rows} rows of ${file}, dated by month`, async () => {
				const { extract, findings } = await load(
					engine,
					fileAt(sharedPath(`data/real/bedfordshire/${file}.csv`) ?? ''),
					1,
					{ 'LSOA name': 'area' }
				);
				expect(extract).toMatchObject({ rowsIn: rows, rowsUsed: rows, rowsWithoutKey: rows, monthOnly: true });
				expect(findings.map(({ id }) => id)).toContain('no-person-key');
				await stackContacts(engine, [extract]);
				const luton = await engine.query(
					sql`SELECT count(*) AS n FROM contacts WHERE starts_with(area::VARCHAR, 'Luton')`
				);
				expect(luton[0]).not.toEqual({ n: 0 });
			});
	}
);
