import { describe, expect, it } from 'vitest';
import { releasedBoundaries } from '../../src/lib/disclosure/released-boundaries';
import { boroughFigure, crossFigure, partnershipFigure, quarterFigure } from '../support/released-figures';

const corner = {
	polygons: [[[0, 0, 9, 0, 9, 9]]],
	left: 0,
	top: 0,
	right: 9,
	bottom: 9,
	middle: { x: 6, y: 3, room: 2 }
};
const outlines = { property: 'code', width: 9, height: 9, of: { Barnet: [corner] }, others: [] };

describe('the map of a released figure', () => {
	it('is the same groups with the same values, and hides the same', async () => {
		const figure = await boroughFigure();
		const { tiles: _, ...same } = figure;
		const map = releasedBoundaries(figure, outlines);
		expect(map).toEqual({ ...same, head: { ...figure.head, name: 'boundaries' }, outlines });
		expect(Object.isFrozen(map?.outlines?.of['Barnet']?.[0]?.polygons[0]?.[0])).toBe(true);
	});

	it('is none where groups are no areas beside each other', async () => {
		const figures = await Promise.all([partnershipFigure(), quarterFigure(), crossFigure()]);
		for (const figure of figures) expect(releasedBoundaries(figure, outlines)).toBeNull();
	});
});
