import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/lib/model/dataset';
import { defaultQuestion } from '../../src/lib/model/question';
import { Session, type ReadExtract } from '../../src/lib/workspace/session';
import { nodeSource } from '../support/node-engine';
import { readInto } from '../support/read-into';

let session: Session;
let readSoFar: ReadExtract[] = [];
beforeAll(async () => {
	session = await Session.open(() => {}, nodeSource());
});
afterEach(async () => {
	for (const { number } of session.extracts) await session.remove(number, null);
	for (const file of readSoFar) await session.discard(file);
	readSoFar = [];
});
afterAll(() => session.close());

async function read(text: string, name: string, insteadOf: number | null = null): Promise<ReadExtract> {
	const file = await readInto(session, new File([text], name), insteadOf);
	readSoFar.push(file);
	return file;
}

const take = (files: readonly ReadExtract[]) => session.take(files, { day: 20_000, confirmed: true });
const said = (file: ReadExtract) => session.duplicatesOf(file).map(({ id, what }) => `${id}: ${what}`);

/** Twenty people, two days each: 40 different rows. */
const rows = Array.from({ length: 40 }, (_, at) => `p${at >> 1},2023-${at % 2 ? '03' : '01'}-${10 + (at >> 1)},Barnet`);
const csv = (lines: readonly string[], head = 'person_key,event_date,area') => [head, ...lines].join('\n') + '\n';
const strangers = Array.from({ length: 10 }, (_, at) => `q${at},2023-02-${10 + at},Camden`);

describe('a file whose rows are there already', () => {
	it('by its bytes is told with the name of the other, for cases and for any other kind', async () => {
		for (const text of [csv(rows), 'date,label\n2024-01-01,Launch\n']) {
			await take([await read(text, 'first.csv')]);
			const again = await read(text, 'again.csv');
			expect(said(again)).toEqual(['already-loaded: The same file is already loaded as first.csv']);
		}
	});

	it('in nine rows of ten is told, in another order and another dialect; in fewer it is not', async () => {
		await take([await read(csv(rows), 'first.csv')]);
		const part = (known: number, added: number) =>
			[...strangers.slice(0, added), ...rows.slice(0, known).reverse()].map((row) =>
				row.split(',').reverse().join(';')
			);
		const most = await read(csv(part(36, 4), 'Borough;Incident Date;Victim Ref'), 'most.csv');
		expect(said(most)).toEqual(['rows-already-loaded: At least 90% of the rows of most.csv are already in first.csv']);
		await session.discard(most);
		const fewer = await read(csv(part(35, 5), 'Borough;Incident Date;Victim Ref'), 'fewer.csv');
		expect(said(fewer)).toEqual([]);
	});

	it('counts equal rows as often as they stand', async () => {
		await take([await read(csv([rows[0] ?? '', ...rows.slice(1, 10)]), 'first.csv')]);
		const twice = await read(csv([...rows.slice(0, 8), rows[0] ?? '', rows[0] ?? '']), 'twice.csv');
		// Eight of its ten rows are there: the first one once, not three times.
		expect(said(twice)).toEqual([]);
	});

	it('is told of the smaller one where that comes first', async () => {
		await take([await read(csv(rows.slice(0, 10)), 'quarter.csv')]);
		expect(said(await read(csv(rows), 'year.csv'))).toEqual([
			'rows-already-loaded: At least 90% of the rows of quarter.csv are in year.csv as well'
		]);
	});

	it('in several files together is told of them all', async () => {
		const halves = [rows.slice(0, 20), rows.slice(20, 39)].map((half, at) => [
			...half,
			...strangers.slice(at * 5, at * 5 + 5)
		]);
		await take([await read(csv(halves[0] ?? []), 'one.csv'), await read(csv(halves[1] ?? []), 'two.csv')]);
		expect(said(await read(csv(rows), 'all.csv'))).toEqual([
			'rows-already-loaded: At least 90% of the rows of all.csv are already in one.csv and two.csv together'
		]);
	});

	it('is compared by the columns that both have', async () => {
		await take([
			await read(
				csv(
					rows.map((row) => `${row},Hub`),
					'person_key,event_date,area,partnership'
				),
				'hub.csv'
			)
		]);
		expect(said(await read(csv(rows), 'plain.csv'))).toHaveLength(1);
		const others = rows.map((row) => `${row},Riverside`);
		expect(said(await read(csv(others, 'person_key,event_date,area,partnership'), 'riverside.csv'))).toEqual([
			'rows-already-loaded: At least 90% of the rows of riverside.csv are already in plain.csv'
		]);
	});

	it('is told of files that wait beside it, until one of them goes', async () => {
		const first = await read(csv(rows), 'first.csv');
		const second = await read(csv(rows.slice(1)), 'second.csv');
		expect(said(second)).toHaveLength(1);
		await session.discard(first);
		expect(said(second)).toEqual([]);
	});

	it('without person keys is not told where few rows of a kind stand among many: they look alike by nature', async () => {
		const crowd = Array.from({ length: 600 }, (_, at) => `2023-01,${['Barnet', 'Camden', 'Brent'][at % 3]}`);
		await take([await read(csv(crowd, 'month,area'), 'police.csv')]);
		const few = ['2023-01,Barnet', '2023-01,Camden', '2023-01,Camden', '2023-01,Brent'];
		expect(said(await read(csv(few, 'month,area'), 'charity.csv'))).toEqual([]);
		expect(said(await read(csv([...crowd].reverse(), 'month,area'), 'police again.csv'))).toHaveLength(1);
	});

	it('read again in place of itself is not told', async () => {
		const first = await read(csv(rows), 'first.csv');
		await take([first]);
		expect(said(await read(csv(rows), 'first.csv', first.extract.number))).toEqual([]);
	});

	for (const [kind, head, line] of [
		['counts', 'metric,area,period,numerator,denominator', (at: number) => `calls,Barnet,20${10 + at},${at * 7},900`],
		['referrals', 'from_agency,to_agency,sent', (at: number) => `Police,Refuge,2024-01-${10 + at}`],
		['assessments', 'person_key,domain,score_start,score_end', (at: number) => `p${at},Safety,${at % 5},${at % 4}`],
		['spend', 'partnership,period,amount', (at: number) => `Hub,20${10 + at},${at}00`],
		['benchmarks', 'metric,place,period,value,source', (at: number) => `da-repeat,Place ${at},2023,0.${at + 10},ONS`]
	] as const)
		it(`is told for ${kind}`, async () => {
			const lines = Array.from({ length: 14 }, (_, at) => line(at));
			const first = await read(csv(lines.slice(0, 10), head), 'first.csv');
			expect(first.extract.kind).toBe(kind);
			await take([first]);
			expect(said(await read(csv(lines.slice(1, 11), head), 'again.csv'))).toHaveLength(1);
			expect(said(await read(csv(lines.slice(8), head), 'next.csv'))).toHaveLength(0);
		});
});

describe('a file taken out again', () => {
	const many = (prefix: string, area: string, from: number) =>
		Array.from({ length: 120 }, (_, at) => {
			const day = `${10 + ((at + from) % 18)}`;
			return `${prefix}${at % 80},202${at < 80 ? 1 : 2}-0${1 + (at % 3)}-${day},${area},${at % 2 ? 'Riverside' : ''}`;
		});
	const head = 'person_key,event_date,area,partnership';

	async function figures(dataset: Dataset): Promise<string> {
		const asked = [];
		for (const question of [
			{},
			{ level: 'bcu' as const },
			{ level: 'force' as const },
			{ by: 'partnership' },
			{ metric: 'contacts' }
		])
			asked.push(
				await session.answer({
					name: 'intervals',
					question: { ...defaultQuestion, ...question },
					dataset,
					rule: 'threshold-10',
					linked: []
				})
			);
		return JSON.stringify([dataset, asked, session.findings]);
	}

	it('leaves exactly the figures and the findings from before it, whatever its kind', async () => {
		const first = await read(csv([...many('a', 'Barnet', 0), ...many('b', 'St. Helens', 3)], head), 'first.csv');
		const before = await figures(await take([first]));
		const later = {
			'cases.csv': csv([...many('a', 'ST HELENS', 5), ...many('a', 'Camden', 6), ...many('z', 'camden', 1)], head),
			'lookup.csv': 'area,bcu,force\nSt Helens,Mersey East,Merseyside\nBarnet,Elsewhere,\n',
			'regions.csv': 'area,region\nSt Helens,North West\nBarnet,London\n',
			'counts.csv': 'metric,area,period,numerator\ncalls,Barnet,2023,4\n',
			'scores.csv': 'person_key,domain,score_start,score_end\na1,Safety,1,3\n',
			'bench.csv': 'metric,place,period,value,source\nda-repeat,England,2023,0.2,ONS\n'
		};
		for (const [name, text] of Object.entries(later)) {
			const file = await read(text, name);
			expect(await figures(await take([file])), name).not.toBe(before);
			expect(await figures(await session.remove(file.extract.number, { day: 20_000, confirmed: true })), name).toBe(
				before
			);
		}
		const all = [];
		for (const [name, text] of Object.entries(later)) all.push(await read(text, name));
		let dataset = await take(all);
		for (const { extract } of all.reverse())
			dataset = await session.remove(extract.number, { day: 20_000, confirmed: true });
		expect(await figures(dataset)).toBe(before);
	});

	it('keeps the numbers of persons whom other kinds still hold', async () => {
		const scores = await read('person_key,domain,score_start,score_end\np1,Safety,1,3\np2,Safety,2,2\n', 'scores.csv');
		const cases = await read(csv(rows), 'first.csv');
		await take([scores, cases]);
		await session.remove(cases.extract.number, null);
		// Read again, its persons are the same ones: the scores of p1 and p2 are all there already.
		const again = await read('person_key,domain,score_start,score_end\np2,Safety,2,2\np1,Safety,1,3\n', 'scores 2.csv');
		expect(said(again)).toHaveLength(1);
	});
});
