import { describe, expect, test } from 'vitest';
import { release } from '../../src/lib/disclosure/release';
import { reachedRows } from '../../src/lib/format/reached-rows';
import { figureNotes, figureTitle } from '../../src/lib/format/figure-words';
import { figureOf, headOf, type HandGroup } from '../support/figures';

const row = (name: string, cells: readonly (readonly [string, number, number, number?])[]): HandGroup[] =>
	cells.map(([group2, numerator, denominator, waiting = 0]) => ({ name, group2, numerator, denominator, waiting }));

const reached = (groups: readonly HandGroup[], pick = ['Riverside']) =>
	release(
		figureOf(
			groups,
			headOf({
				name: 'reached',
				by: { id: 'risk', label: 'risk level' },
				by2: { id: 'partnership', label: 'partnership' },
				question: { ...headOf().question, by: 'risk', pick }
			})
		),
		'threshold-10'
	);

const groups = [
	...row('standard', [
		['Riverside', 100, 200, 30],
		['No partnership', 300, 600, 80]
	]),
	...row('high', [
		['Riverside', 120, 300, 4],
		['No partnership', 200, 400, 50]
	])
];

describe('reachedRows(figure)', () => {
	test('gives each group’s share of the partnership’s people, beside the same of everyone', async () => {
		const { spoken, rows } = reachedRows(await reached(groups));
		expect(spoken?.group2?.name).toBe('Riverside');
		// 200 and 300 of 500 with the partnership; 800 and 700 of 1,500 of everyone
		expect(rows.map(({ cell, people, share, ofEveryone }) => [cell.group?.name, people, share, ofEveryone])).toEqual([
			['standard', 200, 0.4, 800 / 1500],
			['high', 300, 0.6, 700 / 1500]
		]);
		expect(rows.map(({ waiting }) => waiting)).toEqual([expect.anything(), 'fewer than 10']);
	});

	test('has no share of what is hidden, and no row where the partnership saw nobody', async () => {
		const few = [
			...row('standard', [
				['Riverside', 3, 7],
				['Northgate', 100, 300],
				['No partnership', 300, 600]
			]),
			...row('medium', [
				['Riverside', 60, 200],
				['Northgate', 90, 250],
				['No partnership', 150, 500]
			]),
			...row('high', [
				['Riverside', 0, 0],
				['Northgate', 80, 200],
				['No partnership', 200, 400]
			])
		];
		const { rows } = reachedRows(await reached(few));
		expect(rows.map(({ cell }) => cell.group?.name)).toEqual(['standard', 'medium']);
		const [hidden] = rows;
		expect(hidden).toMatchObject({ people: null, share: null, waiting: '[c]' });
	});

	test('has no rows where no partnership is picked out', async () => {
		expect(reachedRows(await reached(groups, []))).toEqual({ spoken: null, rows: [] });
	});
});

describe('the words of whom it reached', () => {
	test('say how many, and of whom most', async () => {
		const figure = await reached(groups);
		expect(figureTitle(figure)).toBe('Riverside reached 500 people followed for 12 months, 60.0% of them at high risk');
		expect(figureNotes(figure).join(' ')).toContain('Shares are of the people with the partnership');
	});

	test('do not say which group is largest where one is hidden', async () => {
		const few = [
			...row('standard', [
				['Riverside', 3, 7],
				['No partnership', 300, 600]
			]),
			...row('high', [
				['Riverside', 120, 300],
				['No partnership', 200, 400]
			]),
			...row('medium', [
				['Riverside', 150, 300],
				['No partnership', 200, 400]
			])
		];
		expect(figureTitle(await reached(few))).not.toContain('of them');
	});
});
