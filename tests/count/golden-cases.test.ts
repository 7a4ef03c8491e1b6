import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Counter } from '../../src/lib/count/counter';
import { countFigure, type CountedFigure } from '../../src/lib/count/count-figure';
import type { Engine } from '../../src/lib/duckdb/engine';
import { findMetric } from '../../src/lib/metric/catalogue';
import { groupingsOf } from '../../src/lib/metric/grouping';
import type { BenchmarkChoice } from '../../src/lib/model/benchmark';
import type { Dataset } from '../../src/lib/model/dataset';
import { dayFromIso } from '../../src/lib/model/day';
import { defaultQuestion, type Question } from '../../src/lib/model/question';
import { openNodeEngine } from '../support/node-engine';
import { plainContacts } from '../support/plain-contacts';
import { readShared, sharedAbsent, sharedPath } from '../support/shared';

interface Expected {
	people?: number;
	incidents?: number;
	excluded?: number;
	denominator: number;
	numerator: number;
}
type Block = Record<string, Expected>;

const present = sharedPath('golden/cases/cases.csv') !== null;
if (!present) console.info(sharedAbsent);

describe.skipIf(!present)('counts of the golden cases', () => {
	let engine: Engine;
	let dataset: Dataset;
	const expected = present ? JSON.parse(readShared('golden/cases/expected.json')) : null;

	beforeAll(async () => {
		engine = await openNodeEngine();
		const [, ...lines] = readShared('golden/cases/cases.csv').trim().split(/\r?\n/);
		const contacts = lines.map((line) => {
			const [person = '', date = '', area = '', partnership = '', risk = ''] = line.split(',');
			return {
				person: person === '' ? null : person,
				date,
				area,
				partnership,
				risk: risk === '' ? 'Not recorded' : risk
			};
		});
		dataset = await plainContacts(engine, contacts, expected.cutOff);
	});
	afterAll(() => engine.close());

	async function count(question: Partial<Question>, benchmark: BenchmarkChoice = null): Promise<CountedFigure> {
		const asked = { ...defaultQuestion, ...question };
		const metric = findMetric(asked.metric);
		const cutoff = dataset.cutoff?.day ?? 0;
		const groupings = groupingsOf('intervals', asked, dataset, cutoff);
		if (!metric || 'what' in groupings) throw new Error('the question cannot be asked');
		return countFigure(
			new Counter(engine),
			{ metric, question: asked, dataset, cutoff, benchmark, signal: undefined },
			groupings
		);
	}

	/** Cells as the golden file has them, by group name. */
	function asBlock({ cells }: CountedFigure, units: 'people' | 'incidents' | null = 'people'): Block {
		return Object.fromEntries(
			cells.map(({ group, counts }) => [
				group?.key ?? '',
				{
					...(units && { [units]: counts.units, excluded: counts.units - counts.denominator }),
					denominator: counts.denominator,
					numerator: counts.numerator
				}
			])
		);
	}

	function wanted(block: Block): Block {
		return Object.fromEntries(
			Object.entries(block).map(([group, cell]) => {
				const { people, incidents, excluded, denominator, numerator } = cell;
				return [
					group,
					{
						...(people !== undefined && { people }),
						...(incidents !== undefined && { incidents }),
						...(excluded !== undefined && { excluded }),
						denominator,
						numerator
					}
				];
			})
		);
	}

	it('by area, partnership and for everyone', async () => {
		const byArea = await count({});
		expect(asBlock(byArea)).toEqual(wanted(expected.repeatByArea));
		expect(asBlock({ ...byArea, cells: [byArea.total] })).toEqual(wanted({ '': expected.repeatAll }));
		expect(asBlock(await count({ by: 'partnership' }))).toEqual(wanted(expected.repeatByPartnership));
	});

	it('by command unit; the City of London has none', async () => {
		const { 'No BCU': none, ...units } = asBlock(await count({ level: 'bcu' }));
		expect(units).toEqual(wanted(expected.repeatByBcu));
		expect(none?.people).toBe(expected.repeatByArea['City of London'].people);
	});

	it('high risk in 2022, and Westminster, by partnership', async () => {
		const high2022 = {
			filters: [{ dimension: 'risk', keys: ['high'] }],
			from: dayFromIso('2022-01-01'),
			to: dayFromIso('2022-12-31')
		};
		expect(asBlock(await count({ by: 'partnership', ...high2022 }))).toEqual(
			wanted(expected.repeatHighRisk2022ByPartnership)
		);
		const westminster = { filters: [{ dimension: 'area', keys: ['Westminster'] }] };
		expect(asBlock(await count({ by: 'partnership', ...westminster }))).toEqual(
			wanted(expected.repeatWestminsterByPartnership)
		);
	});

	it('by month, quarter and financial year', async () => {
		expect(asBlock(await count({ by: 'period', period: 'month' }))).toEqual(wanted(expected.repeatByMonthAll));
		expect(asBlock(await count({ by: 'period', period: 'quarter' }))).toEqual(wanted(expected.repeatByQuarterAll));
		const years = asBlock(await count({ by: 'period', period: 'financial-year' }));
		const named = Object.fromEntries(
			Object.entries(years).map(([start, cell]) => [
				`${start.slice(0, 4)}/${String(Number(start.slice(2, 4)) + 1).padStart(2, '0')}`,
				cell
			])
		);
		expect(named).toEqual(wanted(expected.repeatByFinancialYearAll));
	});

	it('incidents, and people seen before', async () => {
		const incidents = await count({ metric: 'da-repeat-incidents', by: 'partnership' });
		expect(asBlock(incidents, 'incidents')).toEqual(wanted(expected.repeatIncidentsByPartnership));
		expect(asBlock({ ...incidents, cells: [incidents.total] }, 'incidents')).toEqual(
			wanted({ '': expected.repeatIncidentsAll })
		);
		expect(asBlock(await count({ metric: 'da-repeat-lookback' }), null)).toEqual(wanted(expected.lookbackByArea));
	});

	it('benchmarks for Riverside: everyone, everyone else, the untreated', async () => {
		for (const benchmark of ['all', 'rest', 'untreated'] as const) {
			const { cells } = await count({ by: 'partnership' }, benchmark);
			const riverside = cells.find(({ group }) => group?.key === 'Riverside Partnership');
			const { denominator, numerator } = expected.benchmarksForRiverside[benchmark];
			expect(riverside?.benchmark, benchmark).toEqual({ kind: 'counted', denominator, numerator });
		}
	});

	it('rows without a person key', async () => {
		expect((await count({})).rowsWithoutKey).toBe(expected.rowsWithoutPersonKey);
	});
});
