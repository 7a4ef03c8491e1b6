import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReleasedCell, ReleasedFigure, Safe } from '../../src/lib/disclosure/released';
import { keptFormat, readKept } from '../../src/lib/keep/kept-document';
import { KeptFolder } from '../../src/lib/keep/kept-folder';
import type { Dataset } from '../../src/lib/model/dataset';
import { dayFromIso } from '../../src/lib/model/day';
import type { FigureName } from '../../src/lib/model/figure';
import { defaultQuestion, type Question } from '../../src/lib/model/question';
import { Session } from '../../src/lib/workspace/session';
import { MemoryFolder } from '../support/memory-folder';
import { nodeSource } from '../support/node-engine';
import { readInto } from '../support/read-into';
import { readShared, sharedAbsent, sharedPath } from '../support/shared';

interface Expected {
	readonly excluded?: number;
	readonly denominator: number;
	readonly numerator: number;
	readonly value: number | null;
	readonly lower: number | null;
	readonly upper: number | null;
}

const present = sharedPath('golden/cases/cases.csv') !== null;
if (!present) console.info(sharedAbsent);

/** From a file, as a user drops it, to released figures: the whole way, in the real engine. */
describe.skipIf(!present)('from the golden file to released figures', () => {
	const expected = present ? JSON.parse(readShared('golden/cases/expected.json')) : null;
	const text = present ? readShared('golden/cases/cases.csv') : '';
	const [header = '', ...lines] = text.trim().split(/\r?\n/);
	const csv = (rows: readonly string[], head = header) => [head, ...rows].join('\n') + '\n';

	let session: Session;
	let dataset: Dataset;

	async function load(files: readonly File[]): Promise<void> {
		const read = [];
		for (const file of files) read.push(await readInto(session, file));
		for (const { extract } of read)
			expect(extract.rowsUsed + extract.setAside.reduce((sum, { rows }) => sum + rows, 0)).toBe(extract.rowsIn);
		dataset = await session.take(read, { day: dayFromIso(expected.cutOff) ?? 0, confirmed: true });
	}

	async function ask(question: Partial<Question>, name: FigureName = 'intervals'): Promise<Safe<ReleasedFigure>> {
		const asked = { ...defaultQuestion, ...question };
		const answer = await session.answer({ name, question: asked, dataset, rule: 'threshold-10', linked: [] });
		if ('what' in answer) throw new Error(answer.what);
		return answer;
	}

	/** Every shown cell has the golden counts, rate and Wilson limits; every group is there; gives how many are shown. */
	function expectGolden(
		figure: ReleasedFigure,
		block: Record<string, Expected>,
		nameOf: (cell: ReleasedCell) => string
	): number {
		let shown = 0;
		for (const cell of figure.cells) {
			const golden = block[nameOf(cell)];
			expect(golden, nameOf(cell)).toBeDefined();
			if (!golden || cell.result.status !== null) continue;
			if (cell.result.measure.kind !== 'proportion') throw new Error('a proportion is expected');
			const { numerator, denominator, value, lower, upper, excluded } = cell.result.measure;
			expect({ numerator, denominator }).toEqual({ numerator: golden.numerator, denominator: golden.denominator });
			expect(value).toBeCloseTo(golden.value ?? NaN, 12);
			expect(lower).toBeCloseTo(golden.lower ?? NaN, 9);
			expect(upper).toBeCloseTo(golden.upper ?? NaN, 9);
			if (typeof excluded === 'number') expect(excluded).toBe(golden.excluded);
			shown += 1;
		}
		return shown;
	}

	async function expectAllGolden(): Promise<void> {
		const byName = (cell: ReleasedCell) => cell.group?.name ?? '';
		const byArea = await ask({});
		expect(byArea.cells).toHaveLength(33);
		expect(expectGolden(byArea, expected.repeatByArea, byName)).toBe(31);
		expect(byArea.cells.filter(({ result }) => result.status === '[c]').map(byName)).toContain('City of London');
		expect(expectGolden({ ...byArea, cells: [byArea.total] }, { '': expected.repeatAll }, byName)).toBe(1);
		expect(byArea.rowsWithoutKey).toBe(expected.rowsWithoutPersonKey);
		expect(expectGolden(await ask({ by: 'partnership' }), expected.repeatByPartnership, byName)).toBe(4);
		expect(
			expectGolden(
				await ask({ metric: 'da-repeat-incidents', by: 'partnership' }),
				expected.repeatIncidentsByPartnership,
				byName
			)
		).toBe(4);
		expect(expectGolden(await ask({ metric: 'da-repeat-lookback' }), expected.lookbackByArea, byName)).toBeGreaterThan(
			25
		);
		const byStart = (cell: ReleasedCell) => cell.group?.key ?? '';
		expect(expectGolden(await ask({ by: 'period' }), expected.repeatByQuarterAll, byStart)).toBeGreaterThan(9);
		expect(
			expectGolden(await ask({ by: 'period', period: 'month' }), expected.repeatByMonthAll, byStart)
		).toBeGreaterThan(20);
	}

	beforeAll(async () => {
		session = await Session.open(() => {}, nodeSource());
	});
	afterAll(() => session.close());

	async function reload(files: readonly File[]): Promise<void> {
		for (const { number } of session.extracts) dataset = await session.remove(number, null);
		await load(files);
	}

	it('as it is', async () => {
		await load([new File([text], 'cases.csv')]);
		expect(dataset.extracts[0]).toMatchObject({
			rowsIn: expected.rows,
			rowsUsed: expected.rows,
			rowsWithoutKey: expected.rowsWithoutPersonKey
		});
		await expectAllGolden();
	});

	it('by command unit, in high risk 2022, in Westminster', async () => {
		const byName = (cell: ReleasedCell) => cell.group?.name ?? '';
		const units = await ask({ level: 'bcu' });
		expect(
			expectGolden(
				{ ...units, cells: units.cells.filter((cell) => byName(cell) !== 'No BCU') },
				expected.repeatByBcu,
				byName
			)
		).toBeGreaterThan(10);
		const high = {
			filters: [{ dimension: 'risk', keys: ['high'] }],
			from: dayFromIso('2022-01-01'),
			to: dayFromIso('2022-12-31')
		};
		expect(
			expectGolden(await ask({ by: 'partnership', ...high }), expected.repeatHighRisk2022ByPartnership, byName)
		).toBeGreaterThan(0);
		const westminster = await ask({ by: 'partnership', filters: [{ dimension: 'area', keys: ['Westminster'] }] });
		expectGolden(westminster, expected.repeatWestminsterByPartnership, byName);
		expect(westminster.cells.find((cell) => byName(cell) === 'Harbour Project')?.result.status).toBe('[z]');
	});

	it('Riverside against everyone: 6.16 points, 8.40 % relative, and the benchmarks', async () => {
		const figure = await ask({ metric: 'da-non-repeat', by: 'partnership' });
		const riverside = figure.cells.find(({ group }) => group?.name === 'Riverside Partnership');
		expect(riverside?.result).toMatchObject({
			status: null,
			measure: { value: expected.nonRepeatRiversideVsAll.partnership }
		});
		if (riverside?.result.status !== null || riverside.result.comparison?.status !== null) throw new Error('hidden');
		expect(riverside.result.comparison.points).toBeCloseTo(expected.nonRepeatRiversideVsAll.points, 9);
		expect(riverside.result.comparison.relative).toBeCloseTo(expected.nonRepeatRiversideVsAll.relativePercent, 9);
		for (const benchmark of ['all', 'rest', 'untreated'] as const) {
			const compared = (await ask({ by: 'partnership', benchmark })).cells.find(
				({ group }) => group?.name === 'Riverside Partnership'
			);
			const golden = expected.benchmarksForRiverside[benchmark];
			expect(compared?.result, benchmark).toMatchObject({
				comparison: { benchmark: golden.value, benchmarkN: golden.denominator }
			});
		}
	});

	it('shuffled, in another dialect, with another date format and other spellings', async () => {
		const names = new Map([
			['E09000013', 'hammersmith & fulham'],
			['E09000033', 'City of Westminster'],
			['E09000007', 'London Borough of Camden'],
			['E09000001', 'CITY OF LONDON']
		]);
		const rows = lines.map((line, index) => {
			const [person, date = '', area = '', partnership, risk = ''] = line.split(',');
			const [year, month, day] = date.split('-');
			return {
				at: (index * 7919) % lines.length,
				row: [risk.toUpperCase(), `${day}/${month}/${year}`, person, names.get(area) ?? area, partnership].join(';')
			};
		});
		rows.sort((a, b) => a.at - b.at);
		await reload([
			new File(
				[
					'\ufeff' +
						csv(
							rows.map(({ row }) => row),
							'DASH risk level;Date Of Incident;Victim Ref;Borough;Lead Partnership'
						).replaceAll('\n', '\r\n')
				],
				'other.csv'
			)
		]);
		await expectAllGolden();
	});

	it('as two files, whose people link', async () => {
		const half = Math.floor(lines.length / 2);
		await reload([
			new File([csv(lines.slice(0, half))], 'first.csv'),
			new File([csv(lines.slice(half))], 'second.csv')
		]);
		await expectAllGolden();
	});

	it('as two files loaded one after the other', async () => {
		const half = Math.floor(lines.length / 3);
		await reload([new File([csv(lines.slice(half))], 'second.csv')]);
		await load([new File([csv(lines.slice(0, half))], 'first.csv')]);
		await expectAllGolden();
	});

	it('as two files, kept and opened again in another engine', async () => {
		const folder = new KeptFolder(MemoryFolder.root().handle);
		const tables = await session.keep(folder, new AbortController().signal);
		const settings = { cutoff: dataset.cutoff, rule: 'threshold-10', marking: 'OFFICIAL' } as const;
		const kept = readKept(JSON.stringify({ format: keptFormat, since: 0, ...tables, settings }));
		if (!kept) throw new Error('what was kept cannot be read');
		await session.close();
		session = await Session.open(() => {}, nodeSource());
		dataset = await session.restore(folder, kept);
		await expectAllGolden();
	});
});
