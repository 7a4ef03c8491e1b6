import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { answeredInTime } from '../../src/lib/metric/answered-in-time';
import { highRiskShare } from '../../src/lib/metric/high-risk-share';
import { metricContext } from '../../src/lib/metric/metric-context';
import { defaultSettings } from '../../src/lib/model/metric-settings';
import { datasetOf } from '../../src/lib/model/source';
import { sql } from '../../src/lib/sql/sql';
import { fileOf } from '../ingest/load';
import { loadAny } from '../ingest/load-any';
import { counted, csvOf, type Asked } from '../support/counted';
import { loadedExtracts } from '../support/loaded-extracts';
import { openNodeEngine } from '../support/node-engine';

/* Small extracts whose answers were worked by hand; the working stands beside each row. */

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

const header = 'from_agency,to_agency,sent,answered,area';
const request = (sent: string, answered: string) => `Police,Harbour,${sent},${answered},Barnet`;

async function total(csv: Asked['csv'], answerHours: number, cutoff = '2024-12-31'): Promise<string> {
	const asked = { metric: 'answered-in-time', csv, cutoff, settings: { answerHours } };
	const { counts } = (await counted(engine, asked)).total;
	return `${counts.numerator} of ${counts.denominator}, ${counts.units - counts.denominator} beside`;
}

async function note(files: Readonly<Record<string, string>>, answerHours = 72): Promise<string | undefined> {
	const settings = { ...defaultSettings, answerHours };
	const dataset = datasetOf(await loadedExtracts(engine, files, '2024-12-31', settings), 'referrals');
	return answeredInTime.sql.settingsNote?.(metricContext(dataset, dataset.cutoff?.day ?? 0));
}

/** What a file is loaded as, under a number that no other test takes. */
const load = (number: number, ...rows: string[]) =>
	loadAny(engine, fileOf(csvOf(header, ...rows), 'asked.csv'), number);
const said = async (number: number, ...rows: string[]) =>
	(await load(number, ...rows)).findings
		.filter(({ id }) => id === 'times-of-day' || id === 'whole-days')
		.map(({ id, rows, what }) => [id, rows, what]);

describe('answered-in-time with times of day', () => {
	const timed = csvOf(
		header,
		request('2024-02-01 16:00', '2024-02-02 15:59'), // 23:59
		request('2024-02-01 16:00', '2024-02-02 16:00'), // 24:00
		request('2024-02-01 16:00', '2024-02-02 16:01'), // 24:01
		request('2024-02-01 23:50', '2024-02-03 00:10'), // 24:20, though the second day after
		request('2024-02-01 09:00', '') // waits
	);

	it('counts hours to the minute', async () => {
		expect(await total(timed, 24)).toBe('2 of 5, 0 beside');
		expect(await total(timed, 25)).toBe('4 of 5, 0 beside');
		expect(await note({ 'timed.csv': timed })).toBe(
			'In time: within 72 hours, counted in hours by the clock in London'
		);
	});

	it('says one hour, and waits for as many days as the hours may run into', async () => {
		expect(await note({ 'timed.csv': timed }, 1)).toBe(
			'In time: within 1 hour, counted in hours by the clock in London'
		);
		const waits = (answerHours: number) => answeredInTime.sql.waits({ ...defaultSettings, answerHours });
		expect([waits(1), waits(24), waits(25), waits(72)]).toEqual([1, 1, 2, 3]);
		// A share of rows that are judged as they stand waits for nothing.
		expect(highRiskShare.sql.waits(defaultSettings)).toBe(0);
	});

	it('counts 24 hours across the change to summer time, when clocks move on by 25', async () => {
		const spring = csvOf(
			header,
			request('30/03/2024 12:00', '31/03/2024 13:00'), // 24:00
			request('30/03/2024 12:00', '31/03/2024 13:01') // 24:01
		);
		expect(await total(spring, 24)).toBe('1 of 2, 0 beside');
	});

	it('counts 24 hours across the end of summer time, when clocks move on by 23', async () => {
		const autumn = csvOf(
			header,
			request('26/10/2024 12:00', '27/10/2024 11:00'), // 24:00
			request('26/10/2024 12:00', '27/10/2024 11:01') // 24:01
		);
		expect(await total(autumn, 24)).toBe('1 of 2, 0 beside');
	});

	it('counts moments with a zone as what passed between them', async () => {
		const zoned = csvOf(
			header,
			request('2024-07-01T22:30:00Z', '2024-07-02T22:30:00Z'), // 24:00
			request('2024-07-01T22:30:00Z', '2024-07-03T00:31:00+02:00') // 24:01
		);
		expect(await total(zoned, 24)).toBe('1 of 2, 0 beside');
	});

	it('holds a request due when its hours are over by the end of the cut-off date', async () => {
		const late = csvOf(
			header,
			request('2024-12-30 23:59', '2024-12-31 08:00'), // due on the 31st at 23:59
			request('2024-12-31 00:00', '2024-12-31 09:00'), // due when the 1st begins
			request('2024-12-31 00:01', '2024-12-31 00:30') // due on the 1st
		);
		// One midnight among six times is more than one in twenty.
		expect(await total(late, 24)).toBe('1 of 1, 2 beside');
		const shifted = late.replace('2024-12-31 00:00', '2024-12-31 00:02');
		expect(await total(shifted, 24)).toBe('1 of 1, 2 beside');
		// Days would say that 12 hours from the 31st are over on the 1st; one of them had its answer, and is due.
		expect(await total(shifted, 12)).toBe('3 of 3, 0 beside');
	});

	it('sets an answer before its question aside, to the minute', async () => {
		const { extract } = await load(
			801,
			request('2024-02-01 16:00', '2024-02-01 15:59'),
			request('2024-02-01 16:00', '2024-02-01 16:00')
		);
		expect(extract).toMatchObject({ rowsUsed: 1, setAside: [{ reason: 'impossible-values', rows: 1, lines: [2] }] });
	});

	it('keeps minutes in the engine alone: no column to group by, nothing of them in the account', async () => {
		const { extract, findings } = await load(802, request('2024-02-01 16:23', '2024-02-02 15:47'));
		expect(await engine.query(sql`SELECT answered_minute - sent_minute AS passed FROM referrals_802`)).toEqual([
			{ passed: 23 * 60 + 24 }
		]);
		expect(JSON.stringify([extract, findings])).not.toMatch(/16:23|15:47|_minute/);
		const dataset = await loadedExtracts(engine, { 'timed.csv': timed }, '2024-12-31');
		expect(JSON.stringify(dataset)).not.toMatch(/_minute|16:0/);
	});
});

describe('answered-in-time without times of day', () => {
	const day = request('2024-02-01', '2024-02-02');

	it('counts whole days, and says so', async () => {
		const days = csvOf(header, day, request('2024-02-01', '2024-02-03'));
		expect(await total(days, 24)).toBe('1 of 2, 0 beside');
		expect(await note({ 'days.csv': days })).toBe('In time: within 72 hours, counted in whole days');
		expect(await said(811, day)).toEqual([['whole-days', 1, 'Requests and answers are dated to the day']]);
	});

	it('counts whole days where some date has no time, or only one column has', async () => {
		const part = csvOf(header, request('2024-02-01 16:00', '2024-02-02 16:01'), day);
		expect(await total(part, 24)).toBe('2 of 2, 0 beside');
		expect(await said(812, request('2024-02-01 16:00', '2024-02-02 16:01'), day)).toEqual([
			['whole-days', 2, '2 dates of sending or of an answer have no time of day, or midnight']
		]);
		expect(await said(813, request('2024-02-01 16:00', '2024-02-02'))).toEqual([
			['whole-days', 1, '1 date of sending or of an answer has no time of day, or midnight']
		]);
	});

	it('takes midnights for dates, not for times', async () => {
		const midnight = request('2024-02-01 00:00', '2024-02-02 00:00');
		expect(await said(814, midnight)).toEqual([['whole-days', 1, 'Requests and answers are dated to the day']]);
		const summer = request('2024-06-30T23:00:00Z', '2024-07-01T23:00:00Z');
		expect(await said(815, summer)).toEqual([['whole-days', 1, 'Requests and answers are dated to the day']]);
		const one = [midnight, ...Array<string>(40).fill(request('2024-02-01 10:00', '2024-02-02 10:01'))];
		expect(await said(816, ...one)).toEqual([
			['times-of-day', 41, 'Every date of sending and of an answer has its time of day']
		]);
	});

	it('counts whole days in all extracts where one has days only', async () => {
		const both = {
			'timed.csv': csvOf(header, request('2024-02-01 16:00', '2024-02-02 16:01')), // the day after
			'days.csv': csvOf(header, day)
		};
		expect(await total(both, 24)).toBe('2 of 2, 0 beside');
		expect(await note(both)).toBe('In time: within 72 hours, counted in whole days');
	});

	it('is refused where a day is known to the month only, as are times to an answer', async () => {
		const months = csvOf(header, request('2024-02', '2024-03'));
		await expect(total(months, 24)).rejects.toThrow(
			'Requests answered in time cannot be worked out: dates are known only to the month'
		);
		await expect(counted(engine, { metric: 'time-to-answer', csv: months })).rejects.toThrow('only to the month');
		const { counts } = (await counted(engine, { metric: 'reciprocity', csv: months })).total;
		expect(counts.amounts).toMatchObject({ total: 0, of: 1 });
	});

	it('says nothing where nobody answered, or no column says so', async () => {
		expect(await said(817, request('2024-02-01 16:00', ''))).toEqual([]);
		const { findings } = await loadAny(engine, fileOf('from_agency,to_agency,sent\nA,B,2024-02-01 16:00'), 818);
		expect(findings.map(({ id }) => id)).not.toContain('whole-days');
	});
});
