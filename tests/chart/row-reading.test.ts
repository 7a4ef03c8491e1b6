import { describe, expect, test } from 'vitest';
import { layoutIntervals, xOf } from '../../src/lib/chart/interval-layout';
import { ringRound, rowAfterKey, tipBelow } from '../../src/lib/chart/row-reading';
import { boroughFigure } from '../support/released-figures';

const layout = layoutIntervals(await boroughFigure(), 592);

describe('rowAfterKey', () => {
	test('begins at the top, goes down and up in the axis’s order and stops at the ends', () => {
		expect(rowAfterKey(layout, null, 'ArrowDown')?.name).toBe('All');
		expect(rowAfterKey(layout, '', 'ArrowDown')?.name).toBe('Westminster');
		expect(rowAfterKey(layout, 'Barnet', 'ArrowUp')?.name).toBe('City of London');
		expect(rowAfterKey(layout, '', 'ArrowUp')?.name).toBe('All');
		expect(rowAfterKey(layout, 'Lambeth', 'ArrowDown')?.name).toBe('Lambeth');
		expect(rowAfterKey(layout, 'Barnet', 'End')?.name).toBe('Lambeth');
		expect(rowAfterKey(layout, 'Barnet', 'Home')?.name).toBe('All');
	});

	test('leaves other keys alone', () => {
		expect(rowAfterKey(layout, 'Barnet', 'Tab')).toBeNull();
	});
});

describe('ringRound', () => {
	test('goes round mark and interval', () => {
		const barnet = layout.rows.find(({ name }) => name === 'Barnet');
		if (!barnet || barnet.cell.result.status !== null || barnet.cell.result.measure.kind !== 'proportion')
			throw new Error('Barnet is shown');
		const { left, width } = ringRound(layout, barnet);
		expect(left).toBeLessThan(xOf(layout, barnet.cell.result.measure.lower ?? NaN));
		expect(left + width).toBeGreaterThan(xOf(layout, barnet.cell.result.measure.upper ?? NaN));
	});

	test('is at one place for every hidden row', () => {
		const hidden = layout.rows.filter(({ mark }) => mark === 'hidden').map((row) => ringRound(layout, row));
		expect(hidden.length).toBeGreaterThan(1);
		expect(new Set(hidden.map(({ left, width }) => `${left} ${width}`)).size).toBe(1);
	});
});

describe('tipBelow', () => {
	test('stands under its row and within the drawing', () => {
		expect(layout.rows.length).toBeGreaterThan(1);
		for (const row of layout.rows) {
			const { left, top } = tipBelow(layout, row, 336);
			expect(top).toBe(row.bottom);
			expect(left).toBeGreaterThanOrEqual(0);
			expect(left + 336).toBeLessThanOrEqual(592);
		}
	});
});
