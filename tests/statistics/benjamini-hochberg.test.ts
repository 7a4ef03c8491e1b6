import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../src/lib/statistics/benjamini-hochberg';
import { expectClose, readExpectedRows } from '../support/expected-values';

const rows = readExpectedRows('adjusted-p.csv');
const sets = [...new Set(rows.map((row) => row.number('set')))];

describe('benjaminiHochberg', () => {
	it.each(sets)("agrees with R's p.adjust for set %d", (set) => {
		const chosen = rows.filter((row) => row.number('set') === set);
		const adjusted = benjaminiHochberg(Object.freeze(chosen.map((row) => row.number('p'))));
		expect(adjusted).toHaveLength(chosen.length);
		chosen.forEach((row, place) => expectClose(adjusted[place], row.number('adjusted')));
	});

	it('rejects 4 of the 15 hypotheses of the 1995 paper at 5 %', () => {
		const paper = rows.filter((row) => row.number('set') === 1).map((row) => row.number('p'));
		expect(benjaminiHochberg(paper).filter((p) => p <= 0.05)).toHaveLength(4);
	});

	it('gives the order it was given', () => {
		const [large, small] = benjaminiHochberg([0.5, 0.01]);
		expectClose(large, 0.5);
		expectClose(small, 0.02);
	});

	it('leaves a single p as it is, and none as none', () => {
		expect(benjaminiHochberg([0.03])).toEqual([0.03]);
		expect(benjaminiHochberg([])).toEqual([]);
	});

	it('never lowers a p and never passes 1', () => {
		for (const row of rows) expect(row.number('adjusted')).toBeGreaterThanOrEqual(row.number('p'));
		expect(benjaminiHochberg([1, 1, 0.9])).toEqual([1, 1, 1]);
	});

	it('refuses what is no probability', () => {
		expect(() => benjaminiHochberg([0.5, 1.5])).toThrow('benjaminiHochberg needs 0 <= p <= 1, got 1.5');
		expect(() => benjaminiHochberg([NaN])).toThrow(RangeError);
		expect(() => benjaminiHochberg([-0.5])).toThrow(RangeError);
	});
});
