import { describe, expect, it } from 'vitest';
import { release } from '../../src/lib/disclosure/release';
import { boroughFigure, crossFigure, partnershipFigure, quarterFigure } from '../support/released-figures';
import { figureOf } from '../support/figures';

describe('the tiles of a released figure', () => {
	it('are the same groups with the same values, and hide the same', async () => {
		const figure = await boroughFigure();
		expect(figure.tiles?.head).toEqual({ ...figure.head, name: 'tiles' });
		expect(figure.tiles?.cells).toEqual(figure.cells);
		expect([figure.tiles?.shown, figure.tiles?.hidden]).toEqual([figure.shown, figure.hidden]);
		expect(Object.isFrozen(figure.tiles?.cells)).toBe(true);
	});

	it('are there for London alone', async () => {
		const elsewhere = ['Leeds', 'York', 'Barnet'].map((name) => ({ name, numerator: 40, denominator: 100 }));
		const figures = await Promise.all([partnershipFigure(), quarterFigure(), crossFigure()]);
		for (const figure of [...figures, await release(figureOf(elsewhere), 'threshold-10')])
			expect(figure.tiles).toBeUndefined();
	});
});
