import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { dropExtract } from '../../src/lib/ingest/drop-extract';
import { dayFromIso } from '../../src/lib/model/day';
import { sql } from '../../src/lib/sql/sql';
import { openNodeEngine } from '../support/node-engine';
import { fileOf } from './load';
import { loadAny } from './load-any';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

const load = (...rows: string[]) => loadAny(engine, fileOf(rows.join('\n')), 1);
const day = (iso: string) => dayFromIso(iso);

describe('loadTable', () => {
	it('reads referrals: open ones stay open, an answer before its question is set aside', async () => {
		const { extract } = await load(
			'Referring Agency,Receiving Agency,Referral Date,Response Date,Accepted,Borough',
			'Police,Refuge A,01/03/2024,15/03/2024,Yes,LB Barnet',
			'police,Refuge A,20/03/2024,,,Barnet',
			'Police,Refuge A,20/03/2024,19/03/2024,No,Barnet',
			'Police,,21/03/2024,,,Barnet'
		);
		expect(extract).toMatchObject({ kind: 'referrals', rowsIn: 4, rowsUsed: 2 });
		expect(extract.setAside).toMatchObject([
			{ reason: 'impossible-values', rows: 1, lines: [4], column: 'Referral Date' },
			{ reason: 'value-missing', rows: 1, lines: [5], column: 'Receiving Agency' }
		]);
		expect(await engine.query(sql`SELECT * FROM referrals_1 ORDER BY line`)).toEqual([
			{
				line: 2,
				from_agency: 'Police',
				to_agency: 'Refuge A',
				sent: day('2024-03-01'),
				answered: day('2024-03-15'),
				accepted: 'Yes',
				area: 'Barnet'
			},
			{
				line: 3,
				from_agency: 'Police',
				to_agency: 'Refuge A',
				sent: day('2024-03-20'),
				answered: null,
				accepted: 'Not recorded',
				area: 'Barnet'
			}
		]);
	});

	it('says how many requests were answered with neither yes nor no, and where', async () => {
		const { extract, findings } = await load(
			'from_agency,to_agency,sent,accepted',
			...['Yes', 'perhaps', 'Declined', '', 'still open?', 'Pending', 'Withdrawn'].map(
				(accepted, at) => `Police,Refuge A,2024-03-0${at + 1},${accepted}`
			)
		);
		expect(extract.rowsUsed).toBe(7);
		expect(findings.filter(({ id }) => id === 'neither-yes-nor-no')).toMatchObject([
			{ column: 'accepted', rows: 3, lines: [3, 6, 8], remedy: expect.stringContaining('they count as still open') }
		]);
	});

	it('keeps a request that says in a word that it was not answered', async () => {
		const { extract } = await load(
			'from_agency,to_agency,sent,answered',
			'Police,Refuge A,2024-03-01,-',
			'Police,Refuge A,2024-03-02,N/A',
			'Police,Refuge A,2024-03-03,not known',
			'Police,Refuge A,2024-03-04,soon',
			'Police,Refuge A,2024-03-05,2024-03-06'
		);
		expect(extract.setAside.map(({ reason, lines }) => [reason, lines])).toEqual([['date-not-understood', [5]]]);
		expect(await engine.query(sql`SELECT line, answered IS NULL AS open FROM referrals_1 ORDER BY line`)).toEqual([
			{ line: 2, open: true },
			{ line: 3, open: true },
			{ line: 4, open: true },
			{ line: 6, open: false }
		]);
	});

	it('reads assessments, numbers their persons, and keeps those without a last reading', async () => {
		const { extract } = await load(
			'client_id,domain,baseline_score,exit_score,max_score',
			'a,Safety,2,5,10',
			'b,Safety,3,,10',
			'a,Health,4,11,10'
		);
		expect(extract).toMatchObject({ kind: 'assessments', rowsIn: 3, rowsUsed: 2 });
		expect(extract.setAside.map(({ reason, lines }) => [reason, lines])).toEqual([['impossible-values', [4]]]);
		expect(
			await engine.query(sql`SELECT person_key >= 1 AS numbered, score_start, score_end FROM assessments_1`)
		).toEqual([
			{ numbered: true, score_start: 2, score_end: 5 },
			{ numbered: true, score_start: 3, score_end: null }
		]);
	});

	it('leaves the numbers of its persons to them, though all contacts are taken out', async () => {
		const contacts = ['person_key,event_date,area', 'q,2024-01-01,Barnet', 'r,2024-01-02,Barnet'];
		const assessed = ['client_id,domain,baseline_score,exit_score', 'a,Safety,2,5', 'b,Safety,3,4'];
		await loadAny(engine, fileOf(contacts.join('\n')), 7);
		await loadAny(engine, fileOf(assessed.join('\n')), 8);
		await dropExtract(engine, 7);
		await loadAny(engine, fileOf(contacts.join('\n')), 9);
		expect(
			await engine.query(sql`SELECT count(*) AS n FROM extract_9 JOIN assessments_8 ON person = person_key`)
		).toEqual([{ n: 0 }]);
	});

	it('reads workforce months; a suppressed number stays hidden', async () => {
		const { extract } = await load(
			'Team,Month,Contracted Days,Sickness Days,Respondents',
			'North,Mar-24,"1,200",60,<5',
			'South,2024-03,900,950,12'
		);
		expect(extract).toMatchObject({
			kind: 'workforce',
			rowsIn: 2,
			rowsUsed: 1,
			setAside: [{ reason: 'impossible-values', lines: [3] }]
		});
		expect(
			await engine.query(
				sql`SELECT month_start, month_end, contracted_days, respondents, respondents_status::VARCHAR AS status FROM workforce_1`
			)
		).toEqual([
			{
				month_start: day('2024-03-01'),
				month_end: day('2024-03-31'),
				contracted_days: 1200,
				respondents: null,
				status: 'hidden'
			}
		]);
	});

	it('reads spending with a pound sign in a financial year, and refuses what is no amount by its line', async () => {
		const { extract } = await load(
			'Programme,Financial year,Amount,Funder',
			'Angelou,2023/24,"£12,500.50",MOPAC',
			'Angelou,2024/25,about a lot,MOPAC'
		);
		expect(extract).toMatchObject({
			kind: 'spend',
			rowsUsed: 1,
			setAside: [{ reason: 'number-not-understood', lines: [3] }]
		});
		expect(await engine.query(sql`SELECT period_start, period_end, amount FROM spend_1`)).toEqual([
			{ period_start: day('2023-04-01'), period_end: day('2024-03-31'), amount: 12500.5 }
		]);
	});

	it('reads goals and notes', async () => {
		const goals = await load('metric,target,due,owner', 'da-repeat,20%,31/03/2026,Police');
		expect(goals.extract).toMatchObject({ kind: 'goals', rowsUsed: 1 });
		expect(await engine.query(sql`SELECT metric, target, due FROM goals_1`)).toEqual([
			{ metric: 'da-repeat', target: 0.2, due: day('2026-03-31') }
		]);
		const notes = await load('date,label,kind', '2024-02-01,New recording system,recording break');
		expect(notes.extract).toMatchObject({ kind: 'notes', rowsUsed: 1 });
	});

	it('asks for the order of day and month where a column fits both', async () => {
		const { dateOrderOpen, findings } = await load(
			'from_agency,to_agency,sent',
			'Police,Refuge A,01/03/2024',
			'Police,Refuge A,02/03/2024'
		);
		expect(dateOrderOpen).toBe(true);
		expect(findings.map(({ id }) => id)).toContain('date-order-open');
	});

	it('leaves out a column with addresses of e-mail, and never repeats one', async () => {
		const { extract, findings } = await load(
			'from_agency,to_agency,sent,Worker',
			'Police,Refuge A,2024-03-01,jo@example.org'
		);
		expect(extract.mapping.columns).toContainEqual({ column: 'Worker', role: 'left_out' });
		expect(JSON.stringify([extract, findings])).not.toContain('example.org');
	});
});
