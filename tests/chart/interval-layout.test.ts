import { describe, expect, test } from 'vitest';
import { layoutIntervals, rowAt, xOf } from '../../src/lib/chart/interval-layout';
import { boroughFigure } from '../support/released-figures';

describe('layoutIntervals', () => {
	test('has a row for each group and All, All and the groups picked out on top', async () => {
		const { rows } = layoutIntervals(await boroughFigure(), 592);
		expect(rows.map(({ name }) => name)).toEqual([
			...['All', 'Westminster', 'City of London', 'Barnet', 'Croydon', 'Ealing'],
			...['Hackney', 'Kingston upon Thames', 'Lambeth']
		]);
		expect(rows.map(({ place }) => place).slice(0, 3)).toEqual(['total', 'picked', 'listed']);
	});

	test('finds a group picked out by its code', async () => {
		const { rows } = layoutIntervals(await boroughFigure(['E09000003']), 592);
		expect(rows[1]?.name).toBe('Barnet');
	});

	test('gives each row 25 pixels, and 45 where name and value stand over the bar', async () => {
		const [wide] = layoutIntervals(await boroughFigure(), 592).rows;
		const [narrow] = layoutIntervals(await boroughFigure(), 343).rows;
		expect((wide?.bottom ?? 0) - (wide?.top ?? 0)).toBe(25);
		expect((narrow?.bottom ?? 0) - (narrow?.top ?? 0)).toBe(45);
		expect(narrow?.barY).toBeGreaterThan(narrow?.textY ?? 0);
	});

	test('draws the ends of the axis at the ends of the plot', async () => {
		const layout = layoutIntervals(await boroughFigure(), 592);
		expect(xOf(layout, layout.axis.lower)).toBe(layout.left);
		expect(xOf(layout, layout.axis.upper)).toBe(layout.right);
	});
});

describe('rowAt', () => {
	test('finds the row under a pointer, and none in the gap under the rows on top', async () => {
		const layout = layoutIntervals(await boroughFigure(), 592);
		const [, westminster, first] = layout.rows;
		expect(rowAt(layout, (westminster?.top ?? 0) + 3)?.name).toBe('Westminster');
		expect(rowAt(layout, ((westminster?.bottom ?? 0) + (first?.top ?? 0)) / 2)).toBeNull();
	});
});
