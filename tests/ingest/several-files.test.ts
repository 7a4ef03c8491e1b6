import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { dropExtract } from '../../src/lib/ingest/drop-extract';
import { stackContacts } from '../../src/lib/ingest/stack';
import { name, sql } from '../../src/lib/sql/sql';
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

const countBy = (column: string) =>
	engine.query(
		sql`SELECT stored::VARCHAR AS value, n FROM (SELECT ${name(column)} AS stored, count(*) AS n FROM contacts GROUP BY ALL) ORDER BY stored`
	);

describe('two forces that write the same things differently', () => {
	// Windows-1252 has é as one byte, UTF-16 two for every letter.
	const windows1252 = (text: string) => Uint8Array.from([...text].map((char) => char.charCodeAt(0)));
	const utf16 = (text: string) =>
		Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8])]);
	const one = windows1252(
		[
			'Victim URN;Date Recorded;Local Authority;DASH Risk;Programme;Outcome;Age Band',
			'a1;03/02/2024;Stoke-on-Trent;STD;Café Link;Outcome 16;18-24',
			'a2;14/02/2024;Stoke-on-Trent;Med;;01;25-34',
			'a1;28/02/2024;Newcastle-under-Lyme;High;Café Link;;18-24'
		].join('\r\n')
	);
	const two = utf16(
		[
			'borough\tperson_key\tevent_date\trisk_grade\tlead_partnership\toutcome_code\tAGE_BAND',
			'Barnet\tb1\t2024-01-05\t3\tcafé  link\t1\t18-24',
			'Stoke on Trent\ta1\t2024-03-01\t1\tHub\t16\t65+'
		].join('\n')
	);

	async function stackBoth(): Promise<readonly string[]> {
		const first = await load(engine, fileOf(one, 'one.csv'), 1);
		const second = await load(engine, fileOf(two, 'two.txt'), 2);
		expect([first.extract.rowsUsed, second.extract.rowsUsed]).toEqual([3, 2]);
		const findings = await stackContacts(engine, [first.extract, second.extract]);
		return findings.map(({ column, what }) => `${column}: ${what}`);
	}

	it('stack as one, with the areas of both and each value under one name', async () => {
		const said = await stackBoth();
		expect(await countBy('area')).toEqual([
			{ value: 'Barnet', n: 1 },
			{ value: 'Newcastle-under-Lyme', n: 1 },
			{ value: 'Stoke-on-Trent', n: 3 }
		]);
		expect(await countBy('risk')).toEqual([
			{ value: 'standard', n: 2 },
			{ value: 'medium', n: 1 },
			{ value: 'high', n: 2 }
		]);
		expect(await countBy('partnership')).toEqual([
			{ value: 'Café Link', n: 3 },
			{ value: 'Hub', n: 1 },
			{ value: 'No partnership', n: 1 }
		]);
		expect(await countBy('outcome')).toEqual([
			{ value: '1', n: 2 },
			{ value: '16', n: 2 },
			{ value: 'Not recorded', n: 1 }
		]);
		expect(await countBy('d1')).toEqual([
			{ value: '18-24', n: 3 },
			{ value: '25-34', n: 1 },
			{ value: '65+', n: 1 }
		]);
		expect(said).toEqual([
			'area: 1 value is spelled in more than one way between files',
			'partnership: 1 value is spelled in more than one way between files'
		]);
	});

	it('follow a person from the one to the other', async () => {
		await stackBoth();
		expect(
			await engine.query(
				sql`SELECT extract, (DATE '1970-01-01' + day)::VARCHAR AS day, next_day - day AS gap FROM contacts
					WHERE person = (SELECT person FROM contacts WHERE extract = 2 AND line = 3) ORDER BY day`
			)
		).toEqual([
			{ extract: 1, day: '2024-02-03', gap: 25 },
			{ extract: 1, day: '2024-02-28', gap: 2 },
			{ extract: 2, day: '2024-03-01', gap: null }
		]);
	});
});

describe('values spelled differently between files', () => {
	const stackTexts = async (...texts: string[]) => {
		const extracts = [];
		for (const [at, text] of texts.entries()) extracts.push((await load(engine, fileOf(text), at + 1)).extract);
		return stackContacts(engine, extracts);
	};

	it('take the most frequent spelling, whatever the order of the files', async () => {
		const one = 'event_date,area,partnership,Team\n2024-01-01,St. Helens,Riverside,North\n';
		const two =
			'event_date,area,partnership,Team\n2024-01-02,ST HELENS,RIVERSIDE ,north\n2024-01-03,St Helens,RIVERSIDE ,north \n2024-01-04,St Helens,RIVERSIDE ,\n';
		for (const order of [
			[one, two],
			[two, one]
		]) {
			const findings = await stackTexts(...order);
			expect(await countBy('area')).toEqual([{ value: 'St Helens', n: 4 }]);
			expect(await countBy('partnership')).toEqual([{ value: 'RIVERSIDE', n: 4 }]);
			expect(await countBy('d1')).toEqual([
				{ value: 'north', n: 3 },
				{ value: 'Not recorded', n: 1 }
			]);
			expect(findings.map(({ id, file, column, rows }) => [id, file, column, rows])).toEqual([
				['spellings-folded', null, 'area', 1],
				['spellings-folded', null, 'partnership', 1],
				['spellings-folded', null, 'Team', 1]
			]);
			for (const number of [1, 2]) await dropExtract(engine, number);
		}
	});

	it('of other columns than areas keep their punctuation apart', async () => {
		await stackTexts(
			'event_date,area,age\n2024-01-01,Barnet,18-24\n2024-01-01,Barnet,5\n',
			'event_date,area,age\n2024-01-01,Barnet,1824\n2024-01-01,Barnet,5+\n'
		);
		expect((await countBy('d1')).length).toBe(4);
	});

	it('names that stand for nothing are never a spelling of something', async () => {
		await stackTexts(
			'event_date,area,partnership\n2024-01-01,,\n',
			'event_date,area,partnership\n2024-01-01,no area,none\n2024-01-02,no area,none\n'
		);
		expect(await countBy('area')).toEqual([
			{ value: 'no area', n: 2 },
			{ value: 'No area', n: 1 }
		]);
		expect(await countBy('partnership')).toEqual([{ value: 'No partnership', n: 3 }]);
	});

	it('within one file areas differ in punctuation no more than between two', async () => {
		await stackTexts("event_date,area\n2024-01-01,King's Lynn\n2024-01-02,Kings Lynn\n2024-01-03,Kings Lynn\n");
		expect(await countBy('area')).toEqual([{ value: 'Kings Lynn', n: 3 }]);
	});
});
