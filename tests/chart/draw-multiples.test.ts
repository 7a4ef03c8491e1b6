import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { drawFigure } from '../../src/lib/chart/draw-figure';
import { layoutMultiples, panelAfterKey, panelAt } from '../../src/lib/chart/multiples-layout';
import { exportPalette } from '../../src/lib/chart/palette';
import { panelsFigure, steady } from '../support/course-figures';
import { expectSameDrawing } from '../support/svg-snapshot';

const { document } = new JSDOM().window;
const dipped = steady.map((x, at) => (at === 3 ? 20 : at === 8 ? 4 : x));
const areas = { Barnet: steady, Brent: dipped, Ealing: steady, 'Hammersmith and Fulham': dipped, Hounslow: steady };

describe('courses side by side', () => {
	it.each([1216, 343])('are drawn as before, %i pixels wide', async (width) => {
		const figure = await panelsFigure(areas);
		const svg = drawFigure(figure, { width, palette: exportPalette, fontFamily: 'Source Sans 3', document });
		svg.removeAttribute('aria-label');
		expectSameDrawing(svg.outerHTML, `multiples-${width}`);
	});

	it('are all on one scale that holds every value and limit', async () => {
		const layout = layoutMultiples(await panelsFigure(areas), 1216);
		expect(layout.panels).toHaveLength(Object.keys(areas).length);
		expect(layout.panels.flatMap(({ points }) => points.filter(({ limits }) => limits !== null))).not.toEqual([]);
		for (const panel of layout.panels)
			for (const { value, limits } of panel.points)
				for (const y of [value, limits?.lower, limits?.upper].flatMap((one) => one ?? []))
					expect(layout.yOf(panel, y)).toSatisfy(
						(at: number) => at >= panel.plot.top - 0.01 && at <= panel.plot.bottom + 0.01
					);
	});

	it('are of places: what lies in none has no panel, and no part in the scale', async () => {
		const two = { Barnet: steady, Ealing: steady };
		// 240 of 250, where the others have about 65: none is hidden
		const layout = layoutMultiples(await panelsFigure({ ...two, 'No BCU': steady.map(() => 240) }), 1216);
		expect(layout.panels.map(({ key }) => key)).toEqual(['Barnet', 'Ealing']);
		expect(layout.axis).toEqual(layoutMultiples(await panelsFigure(two), 1216).axis);
	});

	it('are walked by arrow keys as they stand, and found by a pointer', async () => {
		const layout = layoutMultiples(await panelsFigure(areas), 1216);
		expect(layout.columns).toBe(4);
		const walk = (from: string | null, key: string) => panelAfterKey(layout, from, key)?.key ?? null;
		expect(walk(null, 'ArrowRight')).toBe('Barnet');
		expect(walk('Barnet', 'ArrowRight')).toBe('Brent');
		expect(walk('Barnet', 'ArrowDown')).toBe('Hounslow');
		expect(walk('Brent', 'ArrowDown')).toBe('Brent');
		expect(walk('Hounslow', 'ArrowUp')).toBe('Barnet');
		expect(walk('Barnet', 'End')).toBe('Hounslow');
		expect(walk('Barnet', 'a')).toBeNull();
		const [, brent] = layout.panels;
		expect(brent && panelAt(layout, brent.left + 5, brent.top + 5)?.key).toBe('Brent');
		expect(panelAt(layout, 5000, 5)).toBeNull();
	});
});
