import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { drawFigure } from '../../src/lib/chart/draw-figure';
import { exportPalette, screenPalette } from '../../src/lib/chart/palette';
import { areaAt, layoutTiles } from '../../src/lib/chart/tiles-layout';
import { areaAfterKey } from '../../src/lib/chart/walk-map';
import type { ReleasedFigure, Safe } from '../../src/lib/disclosure/released';
import { expectSameDrawing } from '../support/svg-snapshot';
import { london, tilesOf, units } from '../support/tile-figures';

const { document } = new JSDOM().window;

function draw(figure: Safe<ReleasedFigure>, width: number, palette = exportPalette): SVGSVGElement {
	const svg = drawFigure(figure, { width, palette, fontFamily: 'Source Sans 3', document });
	svg.removeAttribute('aria-label');
	return svg;
}

describe('the tile map', () => {
	it.each([592, 343])('is drawn as before, %i pixels wide', async (width) => {
		const svg = draw(await tilesOf(london, 'borough', ['Westminster']), width);
		expectSameDrawing(svg.outerHTML, `tiles-${width}`);
	});

	it.each([592, 343])('of command units is drawn as before, %i pixels wide', async (width) => {
		expectSameDrawing(draw(await tilesOf(units, 'bcu', ['Central West']), width).outerHTML, `tiles-bcu-${width}`);
	});

	it('needs no stylesheet, no inline style and no fixed colour on the page', async () => {
		const svg = draw(await tilesOf(london), 592, screenPalette);
		expect(svg.querySelectorAll('style, [style]')).toHaveLength(0);
		expect(svg.outerHTML).not.toMatch(/#[0-9a-f]{6}/i);
	});

	it('tells hidden, not followed yet, nobody and not in the extract apart', async () => {
		const figure = await tilesOf(london);
		const svg = draw(figure, 592);
		const codes = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);
		expect(codes.filter((text) => text === '[c]')).toHaveLength(figure.hidden);
		expect(figure.hidden).toBe(2);
		expect(svg.querySelectorAll('[data-mark="hidden"] > path')).toHaveLength(2);
		expect(codes.filter((text) => text === '[x]')).toHaveLength(1);
		expect(codes.filter((text) => text === '[z]')).toHaveLength(1);
		expect(layoutTiles(figure, 592).empty.map(({ name }) => name)).toEqual(['Bexley']);
	});

	it('shows nothing of what is hidden: other hidden numbers draw the same', async () => {
		const other = london.map((one) =>
			one.name === 'City of London'
				? { ...one, numerator: 5 }
				: one.name === 'Kingston upon Thames'
					? { ...one, numerator: 19 }
					: one
		);
		expect(draw(await tilesOf(other), 592).outerHTML).toBe(draw(await tilesOf(london), 592).outerHTML);
	});

	it('puts areas under the pointer and walks them by arrow keys as on a map', async () => {
		const layout = layoutTiles(await tilesOf(london), 592);
		const walk = (from: string | null, key: string) => areaAfterKey(layout.areas, from, key)?.key ?? null;
		expect(walk(null, 'ArrowRight')).toBe('Enfield');
		expect(walk('Enfield', 'ArrowDown')).toBe('Haringey');
		expect(walk('Haringey', 'ArrowRight')).toBe('Waltham Forest');
		expect(walk('Westminster', 'ArrowUp')).toBe('Camden');
		expect(walk('Havering', 'ArrowRight')).toBe('Havering');
		expect(walk('Westminster', 'Home')).toBe('Enfield');
		expect(walk('Westminster', 'End')).toBe('Bromley');
		expect(walk('Westminster', 'a')).toBeNull();
		const [enfield] = layout.areas;
		expect(enfield && areaAt(layout, enfield.main.x + 5, enfield.main.y + 5)?.key).toBe('Enfield');
		expect(areaAt(layout, 5, 5)).toBeNull();
	});

	it.each([
		[london, 'borough'],
		[units, 'bcu']
	] as const)('lets every area be reached by arrow keys alone', async (groups, level) => {
		const layout = layoutTiles(await tilesOf(groups, level), 592);
		const reached = new Set(layout.areas.slice(0, 1).map(({ key }) => key));
		for (const key of reached)
			for (const arrow of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'])
				reached.add(areaAfterKey(layout.areas, key, arrow)?.key ?? key);
		expect(reached.size).toBe(layout.areas.length);
	});

	it('gives a command unit one value, and tiles that touch', async () => {
		const layout = layoutTiles(await tilesOf(units, 'bcu'), 592);
		expect(layout.areas).toHaveLength(12);
		expect(layout.empty.map(({ name }) => name)).toEqual(['City']);
		const west = layout.areas.find(({ key }) => key === 'Central West');
		expect(west?.lines).toEqual(['Central', 'West']);
		const boxes = west?.boxes.toSorted((one, other) => one.x - other.x) ?? [];
		expect(boxes).toHaveLength(3);
		expect(boxes[0] && boxes[0].x + boxes[0].width).toBe(boxes[1]?.x);
	});
});
