import { describe, expect, it } from 'vitest';
import { release } from '../../src/lib/disclosure/release';
import type { ReleasedFigure } from '../../src/lib/disclosure/released';
import type { Counts } from '../../src/lib/model/counts';
import { countHead, head, just, of, table } from './figures';
import { statuses } from './read';

const shownGroup = of(30, 100, 20);

describe('release, primary suppression', () => {
	it.each([
		['n of 9', of(4, 9), '[c]'],
		['x of 9', of(9, 100), '[c]'],
		['x of 0', of(0, 100), '[c]'],
		['n − x of 9', of(91, 100), '[c]'],
		['n − x of 0', of(100, 100), '[c]'],
		['x of 10 and n − x of 10', of(10, 20), null],
		['nobody at all', of(0, 0), '[z]'],
		['three people, none followed', of(0, 0, 3), '[x]'],
		['people, none followed', of(0, 0, 50), '[x]']
	])('gives a group with %s its status', async (_, counts: Counts, status) => {
		const released = await release(
			table({ a: counts, b: shownGroup, c: of(200, 500, 60), d: of(200, 500, 60) }),
			'threshold-10'
		);
		expect(statuses(released).a).toBe(status);
	});

	it.each([
		[9, '[c]'],
		[1, '[c]'],
		[10, null],
		[0, '[z]']
	])('gives a count of %d its status', async (count, status) => {
		const counts = { a: just(count), b: just(40), c: just(50) };
		expect(statuses(await release(table(counts, { head: countHead() }), 'threshold-10')).a).toBe(status);
	});

	it('judges the total like a group', async () => {
		expect((await release(table({ a: of(2, 8), b: of(3, 9) }), 'threshold-10')).total.result).toEqual({
			status: '[c]'
		});
	});

	it('shows numerator, denominator, rate and Wilson interval as estimated', async () => {
		const released = await release(table({ a: of(81, 263, 12), b: shownGroup }), 'threshold-10');
		const result = released.cells[0]?.result;
		expect(result).toMatchObject({
			status: null,
			measure: { kind: 'proportion', numerator: 81, denominator: 263, excluded: 12, value: 81 / 263 }
		});
		if (result?.status !== null || result.measure.kind !== 'proportion') throw new Error('a is shown');
		expect(result.measure.lower).toBeCloseTo(0.25528852, 8);
		expect(result.measure.upper).toBeCloseTo(0.36620958, 8);
	});

	it('shows a count as its value, without a comparison', async () => {
		const released = await release(table({ a: just(12), b: just(40) }, { head: countHead() }), 'threshold-10');
		expect(released.cells[0]?.result).toEqual({
			status: null,
			measure: { kind: 'count', value: 12 },
			comparison: null
		});
	});

	it('tells rows without a key only as fewer than 10 where there are 1 to 9', async () => {
		const told = await Promise.all(
			[null, 0, 1, 9, 10, 36].map(
				async (rowsWithoutKey) =>
					(await release(table({ a: shownGroup }, { rowsWithoutKey }), 'threshold-10')).rowsWithoutKey
			)
		);
		expect(told).toEqual([null, 0, 'fewer than 10', 'fewer than 10', 10, 36]);
	});
});

describe('release, secondary suppression of one grouping', () => {
	it('never leaves a lone hidden group beside a printed total: the smallest other group goes too', async () => {
		const released = await release(table({ a: of(1, 5), b: of(20, 60), c: of(10, 41), d: of(50, 99) }), 'threshold-10');
		expect(statuses(released)).toEqual({ a: '[c]', b: null, c: '[c]', d: null, All: null });
		expect(released).toMatchObject({ shown: 2, hidden: 2 });
	});

	it('breaks ties by key, whatever the order of the groups', async () => {
		const counts = { a: of(1, 5), c: of(10, 41), b: of(20, 41), d: of(50, 99) };
		const turned = Object.fromEntries(Object.entries(counts).reverse());
		expect(statuses(await release(table(counts), 'threshold-10')).b).toBe('[c]');
		expect(statuses(await release(table(turned), 'threshold-10')).b).toBe('[c]');
	});

	it('adds a group where two hidden ones together tell of fewer than 10', async () => {
		const released = await release(
			table({ a: of(2, 30), b: of(3, 40), c: of(60, 150), d: of(50, 140) }),
			'threshold-10'
		);
		expect(statuses(released)).toMatchObject({ a: '[c]', b: '[c]', c: null, d: '[c]' });
	});

	it('adds none where the hidden groups protect one another', async () => {
		const released = await release(
			table({ a: of(6, 30), b: of(4, 40), c: of(60, 150), d: of(50, 140) }),
			'threshold-10'
		);
		expect(statuses(released)).toMatchObject({ a: '[c]', b: '[c]', c: null, d: null });
	});

	it('does not count groups of nobody or of nobody followed as protection', async () => {
		const released = await release(table({ a: of(1, 5), x: of(0, 0, 40), z: of(0, 0), d: of(50, 99) }), 'threshold-10');
		expect(statuses(released)).toEqual({ a: '[c]', x: '[x]', z: '[z]', d: '[c]', All: null });
	});

	it('hides the total when no group is left to hide', async () => {
		expect(statuses(await release(table({ a: of(1, 5), z: of(0, 0) }), 'threshold-10'))).toEqual({
			a: '[c]',
			z: '[z]',
			All: '[c]'
		});
	});

	it('hides K and N where K + N = 10 and N is 7', async () => {
		const counts = { K: just(3), N: just(7), O: just(20) };
		expect(statuses(await release(table(counts, { head: countHead() }), 'threshold-10'))).toEqual({
			K: '[c]',
			N: '[c]',
			O: null,
			All: null
		});
	});
});

describe('release, units not yet followed', () => {
	const excluded = (figure: ReleasedFigure) =>
		[...figure.cells, figure.total].map(({ result }) =>
			result.status === null && result.measure.kind === 'proportion'
				? (result.measure.excludedStatus ?? result.measure.excluded)
				: result.status
		);

	it('are told as fewer than 10 from 1 to 9', async () => {
		expect(
			excluded(
				await release(
					table({ a: of(30, 90, 9), b: of(30, 90, 1), c: of(30, 90, 0), d: of(30, 90, 10) }),
					'threshold-10'
				)
			)
		).toEqual(['fewer than 10', 'fewer than 10', 0, 10, 20]);
	});

	it('cannot be worked out from the total: the smallest other number is hidden, its group not', async () => {
		const released = await release(
			table({ a: of(30, 90, 4), b: of(30, 90, 30), c: of(30, 90, 20), d: of(30, 90, 0) }),
			'threshold-10'
		);
		expect(excluded(released)).toEqual(['fewer than 10', 30, '[c]', 0, 54]);
	});

	it('cannot be worked out where every one is the most that is fewer than 10', async () => {
		const released = await release(table({ a: of(30, 90, 9), b: of(30, 90, 9), c: of(30, 90, 20) }), 'threshold-10');
		expect(excluded(released)).toEqual(['fewer than 10', 'fewer than 10', '[c]', 38]);
	});

	it('are not told for a group of three of whom none is followed', async () => {
		const released = await release(table({ a: of(0, 0, 3), b: of(30, 90, 30), c: of(30, 90, 20) }), 'threshold-10');
		expect(excluded(released)).toEqual(['[x]', 30, '[c]', 53]);
	});

	it('are null for a metric that has none', async () => {
		const lookback = head({ metric: { ...head().metric, basis: null } });
		expect(
			excluded(await release(table({ a: of(30, 90, 4), b: of(30, 90, 30) }, { head: lookback }), 'threshold-10'))
		).toEqual([null, null, null]);
	});
});

describe('release, what comes out', () => {
	const secretCounts = { a: of(4, 7013, 6011), b: of(5003, 5009, 4001), c: of(3001, 9001, 8009) };
	const figure = table({ ...secretCounts, d: of(20_011, 60_013, 700), e: of(20_021, 60_029, 800) });

	it('holds no number of a hidden cell anywhere', async () => {
		const released = await release(figure, 'threshold-10');
		const hidden = released.cells.filter(({ result }) => result.status === '[c]').map(({ group }) => group?.key);
		expect(hidden).toEqual(['a', 'b']);
		const numbers = new Set(numbersWithin(released));
		for (const { numerator, denominator, units } of [secretCounts.a, secretCounts.b]) {
			const telling = [
				numerator,
				denominator,
				denominator - numerator,
				units,
				units - denominator,
				numerator / denominator
			];
			expect(telling.filter((number) => numbers.has(number))).toEqual([]);
		}
		expect(numbers.has(secretCounts.c.denominator)).toBe(true);
	});

	it('makes primary and secondary cells look the same', async () => {
		const released = await release(table({ a: of(1, 5), b: of(10, 41), c: of(50, 99) }), 'threshold-10');
		const [primary, secondary] = released.cells;
		expect(primary?.result).toEqual({ status: '[c]' });
		expect(secondary?.result).toEqual({ status: '[c]' });
		expect(Object.keys(primary ?? {})).toEqual(Object.keys(secondary ?? {}));
		expect(released.cells.map(({ group }) => group?.key)).toEqual(['a', 'b', 'c']);
	});

	it('is frozen through and through, and leaves what went in alone', async () => {
		const released = await release(figure, 'threshold-10');
		expect(thingsWithin(released).every(Object.isFrozen)).toBe(true);
		expect(Object.isFrozen(figure.head)).toBe(false);
	});
});

function thingsWithin(value: unknown): object[] {
	if (typeof value !== 'object' || value === null) return [];
	return [value, ...Object.values(value).flatMap(thingsWithin)];
}

function numbersWithin(value: unknown): number[] {
	if (typeof value === 'number') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(numbersWithin);
}
