import { describe, expect, it } from 'vitest';
import { release } from '../../src/lib/disclosure/release';
import type { Counts } from '../../src/lib/model/counts';
import { dayFromParts } from '../../src/lib/model/day';
import type { EstimatedFigure, Nest } from '../../src/lib/model/figure';
import { periodKey, periodOf } from '../../src/lib/model/period';
import { cell, head, of, sum } from './figures';

/** Three whole quarters, and one of which few are followed: 10 of 26 in both areas together. */
const quarters = [
	[2022, 4],
	[2022, 7],
	[2023, 4],
	[2024, 1]
].map(([year = 0, month = 0]) => periodOf(dayFromParts(year, month, 1), 'quarter'));
const rows: Readonly<Record<string, readonly Counts[]>> = {
	Barnet: [of(20, 60), of(22, 60), of(21, 60), of(1, 3, 57)],
	Brent: [of(25, 70), of(24, 70), of(26, 70), of(9, 23, 47)]
};
const yearOf = ['2022-01-01', '2022-01-01', '2023-01-01', '2024-01-01'];
const financialYearOf = ['2022-04-01', '2022-04-01', '2023-04-01', '2023-04-01'];

/** The quarters side by side, of areas in each of which so many to whom it happened stand in two periods, and as many others: in the
 *  quarters of 2022 and 2023, or in the last two quarters, which lie in one financial year. */
function panels(inTwo: number, areTied: boolean): EstimatedFigure {
	const once = (counts: Counts) => of(counts.numerator - inTwo, counts.denominator - 2 * inTwo, 104);
	const cellsOf = (keys: readonly string[]) =>
		Object.entries(rows).flatMap(([area, counts]) =>
			[...new Set(keys)].map((key) => {
				const together = sum(counts.filter((_, at) => keys[at] === key));
				return cell(area, key, areTied && key === '2023-04-01' && keys === financialYearOf ? once(together) : together);
			})
		);
	const ladder = (keys: readonly string[]) =>
		Object.fromEntries(quarters.map((period, at) => [periodKey(period), keys[at] ?? '']));
	const nest: Nest = {
		...{ finestLevel: 'area bcu', own: null, levels: [], finest: null },
		byYears: {
			years: [...cellsOf(yearOf), ...cellsOf(financialYearOf)],
			// April to December of 2022 and of 2023, January to March of 2024
			shared: cellsOf(['2022-04', '2022-04', '2023-04', '2024-01'])
		},
		across: {
			finestLevel: 'period quarter',
			own: null,
			levels: [
				{ level: 'period year', of: ladder(yearOf) },
				{ level: 'period financial-year', of: ladder(financialYearOf) }
			]
		}
	};
	const of2 = Object.entries(rows);
	return {
		head: head({
			name: 'multiples',
			by2: { id: 'period', label: 'quarter' },
			covered: { first: quarters[0]?.start ?? 0, last: dayFromParts(2024, 1, 1) }
		}),
		cells: of2.flatMap(([area, counts]) =>
			quarters.map((period, at) => cell(area, periodKey(period), counts[at] ?? of(0, 0), undefined, period))
		),
		margins: [
			...of2.map(([area, counts]) => cell(area, null, once(sum(counts)))),
			...quarters.map((period, at) =>
				cell(null, periodKey(period), sum(of2.flatMap(([, counts]) => counts[at] ?? [])), undefined, period)
			)
		],
		total: cell(null, null, sum(of2.map(([, counts]) => once(sum(counts))))),
		rowsWithoutKey: null,
		nest
	};
}

async function statuses(inTwo: number, areTied = false) {
	const { cells, margins } = await release(panels(inTwo, areTied), 'threshold-10');
	const of = (area: string) => cells.filter(({ group }) => group?.key === area).map(({ result }) => result.status);
	return { Barnet: of('Barnet'), Brent: of('Brent'), margins: margins.map(({ result }) => result.status) };
}

describe('areas by period', () => {
	it('are not told of a period covered in part, which is told of everyone', async () => {
		const { Barnet, Brent, margins } = await statuses(10);
		expect([Barnet.at(-1), Brent.at(-1)]).toEqual(['[x]', '[x]']);
		expect(margins.every((status) => status === null)).toBe(true);
	});

	it('hide nothing else for it where at least ten on either side stand in two periods of different years', async () => {
		const { Barnet, Brent } = await statuses(10);
		expect([Barnet, Brent]).toEqual([
			[null, null, null, '[x]'],
			[null, null, null, '[x]']
		]);
	});

	it.each([
		[9, false],
		[0, false],
		[10, true]
	])(
		'hide another period of each where only %i do, or one financial year holds both (%s): the area would be as good as a sum',
		async (inTwo, areTied) => {
			const { Barnet, Brent } = await statuses(inTwo, areTied);
			for (const row of [Barnet, Brent]) expect(row.filter((status) => status === '[c]').length).toBeGreaterThan(0);
		}
	);
});
