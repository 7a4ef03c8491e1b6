import { describe, expect, it } from 'vitest';
import { release } from '../../src/lib/disclosure/release';
import type { ReleasedFigure } from '../../src/lib/disclosure/released';
import type { Counts } from '../../src/lib/model/counts';
import type { EstimatedCell } from '../../src/lib/model/estimate';
import type { EstimatedFigure } from '../../src/lib/model/figure';
import { attack } from './attack';
import { countHead, crossTable, head, just, of, table } from './figures';
import { seeded } from './random';

const countsByRegion = {
	A: { F: just(2), M: just(18) },
	B: { F: just(19), M: just(14) },
	C: { F: just(10), M: just(12) },
	D: { F: just(14), M: just(11) }
};
const crossCounts = countHead({ by2: { id: 'sex', label: 'sex' } });

describe('release of a cross table', () => {
	it('hides A-M, C-F and C-M with A-F, which leaves [0,12], [8,20], [0,12] and [10,22]', async () => {
		const figure = crossTable(countsByRegion, { head: crossCounts });
		const released = await release(figure, 'threshold-10');
		expect(hiddenOf(released)).toEqual(['A-F', 'A-M', 'C-F', 'C-M']);
		const bounds = attack(figure, released, ({ counts }) => counts.units).map(({ lower, upper }) => [lower, upper]);
		expect(bounds).toEqual([
			[0, 12],
			[8, 20],
			[0, 12],
			[10, 22]
		]);
	});

	it('hides a margin that another figure of the page hides, and inner cells so that it is not their sum', async () => {
		const rows = {
			tiny: { p: of(2, 8), q: of(3, 9) },
			small: { p: of(20, 60), q: of(24, 70) },
			big: { p: of(120, 400), q: of(140, 420) },
			bigger: { p: of(220, 600), q: of(240, 620) }
		};
		const figure = crossTable(rows);
		const byArea = await release(areaTable(rows), 'threshold-10');
		expect(hiddenOf(byArea)).toEqual(['tiny', 'small']);
		const released = await release(figure, 'threshold-10', [byArea]);
		expect(released.margins.map(({ result }) => result.status)).toEqual(['[c]', '[c]', null, null, null, null]);
		expect(hiddenOf(released)).toEqual(expect.arrayContaining(['tiny-p', 'tiny-q']));
		expect(hiddenOf(released).some((key) => key.startsWith('small'))).toBe(true);
		expectNothingFound(figure, released);
	});

	it('never hides a margin that another figure of the page shows', async () => {
		for (let seed = 1; seed <= 20; seed++) {
			const rows = randomRows(seed, 6, 3, 400);
			const byArea = await release(areaTable(rows), 'threshold-10');
			const released = await release(crossTable(rows), 'threshold-10', [byArea]);
			byArea.cells.forEach(({ result }, index) => expect(released.margins[index]?.result.status).toBe(result.status));
		}
	});

	it('pays no heed to figures of another selection', async () => {
		const rows = { a: { p: of(20, 60), q: of(24, 70) }, b: { p: of(120, 400), q: of(140, 420) } };
		const other = await release(
			table({ a: of(1, 5), b: of(20, 60) }, { head: head({ cutoff: 19_000 }) }),
			'threshold-10'
		);
		expect(hiddenOf(await release(crossTable(rows), 'threshold-10', [other]))).toEqual([]);
	});

	it('hides what has to be hidden whatever the order of rows and columns', async () => {
		for (let seed = 1; seed <= 20; seed++) {
			const rows = randomRows(seed, 6, 4, 300);
			const turned = Object.fromEntries(
				Object.entries(rows)
					.reverse()
					.map(([key, row]) => [key, Object.fromEntries(Object.entries(row).reverse())])
			);
			const hidden = hiddenOf(await release(crossTable(rows), 'threshold-10'));
			expect(hiddenOf(await release(crossTable(turned), 'threshold-10')).sort()).toEqual(hidden.sort());
		}
	});
});

describe('release against an attacker who solves the whole table', () => {
	it('guards 300 random tables of one grouping', async () => {
		for (let seed = 1; seed <= 300; seed++) {
			const figure = areaTable(randomRows(seed, 3 + (seed % 12), 1, 500));
			expectNothingFound(figure, await release(figure, 'threshold-10'));
		}
	});

	it.each([
		[2, 2, 200, 60],
		[3, 2, 120, 60],
		[4, 3, 240, 60],
		[6, 4, 480, 40],
		[12, 5, 1200, 10]
	])('guards random cross tables of %d by %d, groups up to %d', async (rows, columns, largest, tables) => {
		for (let seed = 1; seed <= tables; seed++) {
			const figure = crossTable(randomRows(seed, rows, columns, largest));
			expectNothingFound(figure, await release(figure, 'threshold-10'));
		}
	});

	it('is a test that finds something where a lone cell is hidden', async () => {
		const figure = crossTable(countsByRegion, { head: crossCounts });
		const lone = await release(figure, 'threshold-10');
		const leaky: ReleasedFigure = {
			...lone,
			cells: lone.cells.map((one, index) => (index === 0 ? one : { ...one, result: { status: '[z]' } }))
		};
		const [found] = attack(figure, leaky, ({ counts }) => counts.units);
		expect(found).toMatchObject({ lower: 2, upper: 2 });
	});
});

/** No hidden cell's n, x or n − x has one possible value, and those of a cell that is too small itself have a wide one. */
function expectNothingFound(figure: EstimatedFigure, released: ReleasedFigure) {
	const isBlock = released.cells.every(({ result }) => result.status === '[c]');
	const amounts = [
		({ counts }: EstimatedCell) => counts.denominator,
		({ counts }: EstimatedCell) => counts.numerator,
		({ counts }: EstimatedCell) => counts.denominator - counts.numerator
	];
	for (const amount of amounts) {
		for (const { cell, lower, upper } of attack(figure, released, amount)) {
			// where everything within shown margins is hidden, nobody may be as well
			if (cell.counts.units === 0 || (isBlock && cell.group && cell.group2)) continue;
			const isSmall = amounts.some((one) => one(cell) < 10);
			expect(upper - lower).toBeGreaterThanOrEqual(isSmall ? 10 : 1);
		}
	}
}

function randomRows(
	seed: number,
	rows: number,
	columns: number,
	largest: number
): Record<string, Record<string, Counts>> {
	const random = seeded(seed);
	const counts = () => {
		const denominator = random() < 0.15 ? 0 : Math.floor(largest ** random());
		const numerator = Math.floor(denominator * (0.15 + 0.35 * random()));
		return of(numerator, denominator, Math.floor(denominator * random() * 0.3));
	};
	const keys = (count: number, name: string) => Array.from({ length: count }, (_, index) => `${name}${index}`);
	const row = () => Object.fromEntries(keys(columns, 'p').map((key) => [key, counts()]));
	return Object.fromEntries(keys(rows, 'r').map((key) => [key, row()]));
}

/** The figure by area alone that goes with a cross table. */
function areaTable(rows: Readonly<Record<string, Readonly<Record<string, Counts>>>>): EstimatedFigure {
	const { margins, total } = crossTable(rows);
	return { head: head(), cells: margins.filter(({ group }) => group), margins: [], total, rowsWithoutKey: null };
}

function hiddenOf({ cells }: ReleasedFigure): string[] {
	return cells
		.filter(({ result }) => result.status === '[c]')
		.map(({ group, group2 }) => [group?.key, group2?.key].filter((key) => key).join('-'));
}
