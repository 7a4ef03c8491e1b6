import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { loadCases } from '../../src/lib/ingest/load-cases';
import { proposeMapping } from '../../src/lib/ingest/propose-mapping';
import { readHead } from '../../src/lib/ingest/head';
import { dropExtract } from '../../src/lib/ingest/drop-extract';
import { dayFromIso, isoFromDay } from '../../src/lib/model/day';
import { sql } from '../../src/lib/sql/sql';
import { openNodeEngine } from '../support/node-engine';
import { fileOf, load } from './load';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());
afterEach(() => dropExtract(engine, 1));

async function days(...dates: string[]) {
	const { extract, findings } = await load(
		engine,
		fileOf(`event_date,area\n${dates.map((date) => `${date},Barnet\n`).join('')}`)
	);
	const rows = await engine.query<{ day: number }>(sql`SELECT day FROM extract_1 ORDER BY line`);
	return { read: rows.map(({ day }) => isoFromDay(day)), ids: findings.map(({ id }) => id), extract };
}

describe('the dates of a column', () => {
	it('of moments with their zone are days in London', async () => {
		const { read } = await days(
			'2024-03-30T23:30:00Z',
			'2024-03-31T23:30:00Z',
			'2024-07-01T00:30:00+02:00',
			'2024-12-31 23:59:00+0000',
			'2024-10-27T00:30:00.5Z'
		);
		expect(read).toEqual(['2024-03-30', '2024-04-01', '2024-06-30', '2024-12-31', '2024-10-27']);
	});
	it('of moments without a zone are as they are written', async () => {
		expect((await days('2024-03-31T23:30:00', '2024-07-01 23:59')).read).toEqual(['2024-03-31', '2024-07-01']);
	});
	it('may be serial numbers of a spreadsheet, where all of them are', async () => {
		const { read, ids } = await days('45365', '45366.75', '');
		expect(read).toEqual(['2024-03-14', '2024-03-15']);
		expect(ids).toContain('dates-as-serials');
	});
	it('are no serial numbers where some are dates', async () => {
		const { extract } = await days('45365', '14/03/2024', '20/03/2024');
		expect(extract.setAside).toMatchObject([{ reason: 'date-not-understood', lines: [2] }]);
	});
	it('may have years of two digits at their end, which is said', async () => {
		const { read, ids } = await days('14/03/24', '20/03/24', '01/12/23');
		expect(read).toEqual(['2024-03-14', '2024-03-20', '2023-12-01']);
		expect(ids).toContain('years-of-two-digits');
	});
	it('with two digits in front that are years, as it seems, are not guessed', async () => {
		await expect(
			days('24/03/14', '24/03/20', '24/04/05', '23/12/30').then(({ extract }) => extract.rowsUsed)
		).resolves.toBe(0);
	});
	it('of which some fit the one order only and others the other are told, whichever is chosen', async () => {
		const dates = fileOf('event_date,area\n31/01/2024,Barnet\n01/31/2024,Barnet\n02/03/2024,Barnet\n');
		for (const dateOrder of [null, 'day-first', 'month-first'] as const) {
			const { extract, findings } = await load(engine, dates, 1, {}, { dateOrder });
			expect(extract.setAside).toMatchObject([{ reason: 'date-not-understood', rows: 1 }]);
			expect(findings.find(({ id }) => id === 'dates-of-both-orders')).toMatchObject({ severity: 'problem' });
			await dropExtract(engine, 1);
		}
		expect((await days('31/01/2024', '02/03/2024')).ids).not.toContain('dates-of-both-orders');
	});
	it('may be written in words, with the day of the week, with no-break spaces', async () => {
		expect(
			(await days('"Thursday, 14 March 2024"', '14-Mar-24', '"Mar 14, 2024"', '14th\u00a0March\u00a02024')).read
		).toEqual(Array.from({ length: 4 }, () => '2024-03-14'));
	});
	it('that no calendar has, and those that have not come yet, are set aside, each for its reason', async () => {
		const head = await readHead(
			fileOf('event_date,area\n2024-02-30,Barnet\n2024-03-01,Barnet\n2024-03-02,Barnet\n2999-01-01,Barnet\n')
		);
		const { extract } = await loadCases(engine, head, proposeMapping(head.columns, head.preview), {
			number: 1,
			isSample: false,
			onProgress: () => {},
			signal: new AbortController().signal,
			today: dayFromIso('2024-03-01') ?? 0
		});
		expect(extract).toMatchObject({ rowsIn: 4, rowsUsed: 1 });
		expect(extract.setAside.map(({ reason, lines }) => [reason, lines])).toEqual([
			['date-not-understood', [2, 5]],
			['future-date', [4]]
		]);
	});
});
