import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { figureNotes, figureSummary, figureTitle } from '../../src/lib/format/figure-words';
import { layoutBoundaries, shapeAt, shapePath } from '../../src/lib/chart/boundaries-layout';
import { drawFigure } from '../../src/lib/chart/draw-figure';
import { shapeHatch } from '../../src/lib/chart/hatched-shapes';
import { exportPalette, lightColours, screenPalette } from '../../src/lib/chart/palette';
import { areaAfterKey } from '../../src/lib/chart/walk-map';
import type { ReleasedFigure, Safe } from '../../src/lib/disclosure/released';
import { expectSameDrawing } from '../support/svg-snapshot';
import { featureOf, londonSquares, square } from '../support/made-up-boundaries';
import { mapOf } from '../support/map-figures';
import { seededRandom } from '../support/seeded-random';
import { london } from '../support/tile-figures';

const { document } = new JSDOM().window;

function draw(figure: Safe<ReleasedFigure>, width: number, palette = exportPalette): SVGSVGElement {
	const svg = drawFigure(figure, { width, palette, fontFamily: 'Source Sans 3', document });
	svg.removeAttribute('aria-label');
	return svg;
}

describe('the map on boundaries', () => {
	it.each([790, 343])('is drawn as before, %i pixels wide', async (width) => {
		const svg = draw(await mapOf(london, londonSquares(), ['Westminster']), width);
		expectSameDrawing(svg.outerHTML, `boundaries-${width}`);
	});

	it('needs no stylesheet, no inline style, no id and no fixed colour on the page', async () => {
		const svg = draw(await mapOf(london, londonSquares()), 790, screenPalette);
		expect(svg.querySelectorAll('style, [style], [id]')).toHaveLength(0);
		expect(svg.outerHTML).not.toMatch(/#[0-9a-f]{6}/i);
	});

	it('has a path for each area: 28 shown in shades, two hidden and hatched, two plain, one without a group', async () => {
		const figure = await mapOf(london, londonSquares());
		const svg = draw(figure, 790);
		const shades = Object.entries(lightColours).flatMap(([token, colour]) =>
			token.startsWith('seq-') ? [colour] : []
		);
		const filled = [...svg.querySelectorAll('path')].map((path) => path.getAttribute('fill') ?? '');
		expect(filled.filter((fill) => shades.includes(fill as (typeof shades)[number]))).toHaveLength(28);
		expect(svg.querySelectorAll('[data-mark="hidden"] > path')).toHaveLength(2);
		const codes = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);
		expect(['[c]', '[x]', '[z]'].map((code) => codes.filter((text) => text === code).length)).toEqual([2, 1, 1]);
		expect(layoutBoundaries(figure, 790).others).toHaveLength(1);
	});

	it('says nowhere what the file of boundaries is called, for names travel', async () => {
		const figure = await mapOf(london, londonSquares());
		const said = [JSON.stringify(figure), draw(figure, 790).outerHTML, ...figureNotes(figure), figureSummary(figure)];
		expect(said.filter((text) => text.includes('squares.geojson'))).toEqual([]);
		expect(said.join(' ')).toContain('a file of the user’s own, told by LAD23CD');
	});

	it('speaks in its title of the areas that are on it alone', async () => {
		const groups = [40, 50, 60].map((numerator, at) => ({
			...{ name: ['Barnet', 'Brent', 'Camden'][at] ?? '', numerator, denominator: 100 }
		}));
		const two = londonSquares().filter(({ properties }) => properties['LAD23NM'] !== 'Camden');
		expect(figureTitle(await mapOf(groups, two))).toBe('Between 40.0% and 50.0% in the 2 boroughs shown');
	});

	it('shows nothing of what is hidden: other hidden numbers draw the same', async () => {
		const other = london.map((one) => (one.name === 'City of London' ? { ...one, numerator: 5 } : one));
		const drawn = async (groups: typeof london) => draw(await mapOf(groups, londonSquares()), 790).outerHTML;
		expect(await drawn(other)).toBe(await drawn(london));
	});

	it('is as high as its shapes make it, and no higher than a screen', async () => {
		const groups = [
			{ name: 'Barnet', numerator: 40, denominator: 100 },
			{ name: 'Brent', numerator: 50, denominator: 100 }
		];
		// Two squares of metres side by side: twice as wide as high. 600 less 3 at each edge is 594; half of that and the edges is 303.
		const flat = [
			featureOf({ n: 'Barnet' }, square(1000, 1000, 500)),
			featureOf({ n: 'Brent' }, square(1500, 1000, 500))
		];
		const layout = layoutBoundaries(await mapOf(groups, flat), 600);
		expect(layout.height).toBe(303);
		expect(layout.areas.map(({ box }) => box)).toEqual([
			{ left: 3, top: 3, right: 300, bottom: 300 },
			{ left: 300, top: 3, right: 597, bottom: 300 }
		]);
		expect(shapePath(layout.areas[0] ?? { polygons: [] })).toMatch(/^M[\d.,L]+Z$/);
		const tower = [featureOf({ n: 'Barnet' }, square(0, 1000, 500)), featureOf({ n: 'Brent' }, square(0, 9000, 500))];
		expect(layoutBoundaries(await mapOf(groups, tower), 600).height).toBe(680);
	});

	it('finds what lies under the pointer, not what lies in a hole or between', async () => {
		const groups = [
			{ name: 'Barnet', numerator: 40, denominator: 100 },
			{ name: 'Brent', numerator: 50, denominator: 100 }
		];
		const ring = [
			featureOf({ n: 'Barnet' }, square(1000, 0, 600), square(1200, 200, 200)),
			featureOf({ n: 'Brent' }, square(1250, 250, 100))
		];
		const layout = layoutBoundaries(await mapOf(groups, ring), 606);
		// 600 pixels for 600 metres, from (3, 3) on.
		const at = (east: number, north: number) => shapeAt(layout, 3 + east - 1000, 3 + 600 - north)?.key ?? null;
		expect([at(1050, 50), at(1300, 300), at(1220, 220)]).toEqual(['Barnet', 'Brent', null]);
		expect(shapeAt(layout, 1, 1)).toBeNull();
	});

	it('writes in an area only what fits there', async () => {
		// A metre is 600/1210 pixels: circles of 99, 24.8, 9.9 and 2.5 pixels, where a name over its value needs at least 22.
		const groups = ['Barnet', 'Brent', 'Bexley', 'Camden'].map((name) => ({ name, numerator: 40, denominator: 100 }));
		const sides = { Barnet: 400, Brent: 100, Bexley: 40, Camden: 10 };
		const features = Object.entries(sides).map(([n, side], at) => featureOf({ n }, square(1000 + at * 400, 0, side)));
		const { areas } = layoutBoundaries(await mapOf(groups, features), 606);
		expect(Object.fromEntries(areas.map(({ key, label }) => [key, label]))).toEqual({
			...{ Barnet: 'name', Brent: 'value', Bexley: 'mark', Camden: 'none' }
		});
	});
});

describe('areaAfterKey(areas) on a map', () => {
	it('walks as on a map by arrows, and to every area of a wild one by page keys', () => {
		const random = seededRandom(7);
		const areas = Array.from({ length: 300 }, (_, at) => ({
			key: String(at),
			main: { x: random() * 800, y: random() * 600 }
		}));
		const walked = [areaAfterKey(areas, null, 'Home')];
		while (walked.length < 300) walked.push(areaAfterKey(areas, walked.at(-1)?.key ?? null, 'PageDown'));
		expect(new Set(walked).size).toBe(300);
		expect(areaAfterKey(areas, '299', 'PageDown')?.key).toBe('299');
		expect(areaAfterKey(areas, '299', 'PageUp')?.key).toBe('298');
		for (const from of areas) {
			const to = areaAfterKey(areas, from.key, 'ArrowRight');
			expect(to === from || (to?.main.x ?? 0) > from.main.x).toBe(true);
		}
		expect(areaAfterKey(areas, '0', 'Tab')).toBeNull();
	});
});

describe('shapeHatch(polygons, gap)', () => {
	const ring = (x: number, y: number, side: number): [number, number][] => [
		[x, y],
		[x + side, y],
		[x + side, y + side],
		[x, y + side],
		[x, y]
	];

	it('draws the lines x + y = 4, 8, 12, 16 through a square of ten, from edge to edge', () => {
		expect(shapeHatch([[ring(0, 0, 10)]], 4)).toBe('M0,0L0,0M0,4L4,0M0,8L8,0M2,10L10,2M6,10L10,6');
	});

	it('leaves a hole out', () => {
		// The line x + y = 10 meets the hole of 4 to 6 from (4,6) to (6,4).
		expect(shapeHatch([[ring(0, 0, 10), ring(4, 4, 2)]], 10)).toBe('M0,0L0,0M0,10L4,6M6,4L10,0');
	});
});
