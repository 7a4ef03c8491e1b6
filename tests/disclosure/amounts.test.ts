import { describe, expect, it } from 'vitest';
import { release } from '../../src/lib/disclosure/release';
import type { Counts } from '../../src/lib/model/counts';
import type { FigureHead } from '../../src/lib/model/figure';
import { cell, head, table } from './figures';

/** n amounts of which half are `low` and half `high`. */
function amounts(n: number, low: number, high: number): Counts {
	const half = n / 2;
	return {
		units: n,
		denominator: n,
		numerator: 0,
		amounts: { total: half * (low + high), squares: half * (low ** 2 + high ** 2), of: null }
	};
}

function ratio(people: number, total: number, of: number): Counts {
	return { units: people, denominator: people, numerator: people, amounts: { total, squares: total ** 2, of } };
}

/** Times of people: so many ended on day 100, the others followed for 500 days. */
function times(events: number, waiting: number): Counts {
	return {
		units: events + waiting,
		denominator: events + waiting,
		numerator: events,
		ends: [
			{ day: 100, events, censored: 0 },
			{ day: 500, events: 0, censored: waiting }
		],
		until: 365
	};
}

function headOf(statistic: FigureHead['metric']['statistic']): FigureHead {
	return head({ metric: { ...head().metric, statistic, basis: null, polarity: 'higher_better' } });
}

async function shown(
	statistic: FigureHead['metric']['statistic'],
	groups: Readonly<Record<string, Counts>>,
	total: Counts
) {
	const figure = table(groups, { head: headOf(statistic), total: cell(null, null, total) });
	const released = await release(figure, 'threshold-10');
	const read = (one: (typeof released.cells)[number]) =>
		one.result.status ?? (one.result.measure.kind === 'count' ? one.result.measure.value : one.result.measure.value);
	return { cells: released.cells.map(read), total: read(released.total), released };
}

describe('means', () => {
	it('are hidden under 10 units, and another with them', async () => {
		const groups = { a: amounts(8, 1, 3), b: amounts(20, 0, 2), c: amounts(40, 1, 5) };
		const { cells, total } = await shown('mean', groups, amounts(68, 1, 4));
		expect(cells).toEqual(['[c]', '[c]', 3]);
		expect(total).toBe(2.5);
	});
	it('are hidden where all amounts are the same, for that tells everyone’s', async () => {
		const groups = { a: amounts(20, 2, 2), b: amounts(30, 0, 2), c: amounts(40, 1, 5) };
		expect((await shown('mean', groups, amounts(90, 1, 3))).cells).toEqual(['[c]', '[c]', 3]);
	});
	it('tell n, value and interval, and no sum', async () => {
		const { released } = await shown('mean', { a: amounts(20, 0, 2), b: amounts(40, 1, 5) }, amounts(60, 0, 4));
		const [first] = released.cells;
		expect(first?.result).toMatchObject({ status: null, measure: { kind: 'amount', denominator: 20, value: 1 } });
		expect(JSON.stringify(released)).not.toContain('squares');
	});
});

describe('ratios', () => {
	it('are hidden under 10 people, and where either amount is 1 to 9', async () => {
		const groups = { a: ratio(6, 40, 120), b: ratio(20, 5, 400), c: ratio(30, 60, 600), d: ratio(40, 90, 800) };
		const { cells } = await shown('ratio', groups, ratio(96, 195, 1920));
		expect(cells.slice(0, 2)).toEqual(['[c]', '[c]']);
		expect(cells.slice(2)).toEqual([0.1, 0.1125]);
	});
	it('have no interval and are compared with nothing', async () => {
		const { released } = await shown('ratio', { a: ratio(20, 50, 500), b: ratio(30, 60, 600) }, ratio(50, 110, 1100));
		expect(released.cells[0]?.result).toMatchObject({ measure: { lower: null, upper: null }, comparison: null });
	});
});

describe('times', () => {
	it('are hidden where fewer than 10 have had the event within the window, or have not', async () => {
		const groups = { a: times(9, 50), b: times(50, 9), c: times(30, 70), d: times(40, 60) };
		const { cells } = await shown('time', groups, times(129, 189));
		expect(cells).toEqual(['[c]', '[c]', 0.30000000000000004, 0.4]);
	});
	it('tell nothing of single days', async () => {
		const { released } = await shown('time', { a: times(30, 70), b: times(40, 60) }, times(70, 130));
		expect(JSON.stringify(released)).not.toMatch(/censored|"day"/);
	});
});

describe('what an owner has suppressed', () => {
	it('stays hidden with every sum over it, and its neighbour with it', async () => {
		const of = (numerator: number, denominator: number): Counts => ({ units: denominator, denominator, numerator });
		const groups = { a: { ...of(20, 60), isPartlyHidden: true as const }, b: of(20, 60), c: of(30, 90) };
		const { cells, total } = await shown('proportion', groups, { ...of(70, 210), isPartlyHidden: true });
		expect(cells[0]).toBe('[c]');
		expect(total).toBe('[c]');
	});
});
