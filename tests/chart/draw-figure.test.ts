import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { drawFigure } from '../../src/lib/chart/draw-figure';
import { exportPalette, screenPalette } from '../../src/lib/chart/palette';
import type { ReleasedFigure, Safe } from '../../src/lib/disclosure/released';
import { figureSummary } from '../../src/lib/format/figure-words';
import { boroughFigure, countFigure, crossFigure, partnershipFigure, quarterFigure } from '../support/released-figures';
import { expectSameDrawing } from '../support/svg-snapshot';

const { document } = new JSDOM().window;

function draw(figure: Safe<ReleasedFigure>, width: number, palette = exportPalette): SVGSVGElement {
	return drawFigure(figure, { width, palette, fontFamily: 'Source Sans 3', document });
}

const drawings: readonly (readonly [name: string, figure: () => Promise<Safe<ReleasedFigure>>, width: number])[] = [
	['intervals-592', boroughFigure, 592],
	['intervals-343', boroughFigure, 343],
	['intervals-quarters-592', quarterFigure, 592],
	['partnerships-592', partnershipFigure, 592],
	['partnerships-343', partnershipFigure, 343],
	['counts-592', countFigure, 592],
	['cross-896', crossFigure, 896]
];

describe('drawFigure', () => {
	test.each(drawings)('%s is drawn as before', async (name, figure, width) => {
		const svg = draw(await figure(), width);
		svg.removeAttribute('aria-label'); // the wording has tests of its own
		expectSameDrawing(svg.outerHTML, name);
	});

	test.each(drawings)('%s needs no stylesheet and no inline style', async (_name, figure, width) => {
		const svg = draw(await figure(), width, screenPalette);
		expect(svg.querySelector('style')).toBeNull();
		expect(svg.querySelectorAll('[style]')).toHaveLength(0);
		expect(svg.hasAttribute('style')).toBe(false);
		expect(svg.outerHTML).not.toMatch(/#[0-9a-f]{6}/i);
	});

	test('is an image with a sentence for those who do not see it', async () => {
		const svg = draw(await boroughFigure(), 592);
		expect(svg.getAttribute('role')).toBe('img');
		expect(svg.getAttribute('aria-label')).toBe(figureSummary(await boroughFigure()));
	});

	test('is drawn for the width asked, not scaled to it', async () => {
		expect(draw(await boroughFigure(), 592).getAttribute('width')).toBe('592');
		expect(draw(await boroughFigure(), 343).getAttribute('width')).toBe('343');
		expect(
			draw(await boroughFigure(), 343)
				.querySelector('text')
				?.closest('[font-size]')
				?.getAttribute('font-size')
		).toBe('13');
	});

	test.each(drawings)('%s draws every hidden cell as a hatch', async (_name, figure, width) => {
		const released = await figure();
		const cells =
			released.head.by2 === null
				? [...released.cells, released.total]
				: [...released.cells, ...released.margins, released.total];
		const hidden = cells.filter(({ result }) => result.status === '[c]').length;
		expect(draw(released, width).querySelectorAll('[data-mark="hidden"] > path')).toHaveLength(hidden);
	});

	test('puts the hatch of every hidden row at the same place', async () => {
		const boxes = [...draw(await boroughFigure(), 592).querySelectorAll('[data-mark="hidden"] > rect')];
		expect(boxes.length).toBeGreaterThan(1);
		expect(new Set(boxes.map((box) => box.getAttribute('x'))).size).toBe(1);
	});

	test('says [x] and [z] in words', async () => {
		const words = draw(await boroughFigure(), 592).textContent;
		expect(words).toContain('[x] nobody followed for 12 months yet');
		expect(words).toContain('[z] nobody');
	});

	test('draws a disc for better, a diamond for worse and a hollow disc where there is not enough evidence', async () => {
		const svg = draw(await boroughFigure(), 592);
		expect(svg.querySelectorAll('[data-mark="dot"][fill="#12436d"] > *')).toHaveLength(1);
		expect(svg.querySelectorAll('[data-mark="dot"][fill="#f46a25"] > path')).toHaveLength(1);
		expect(svg.querySelectorAll('[data-mark="dot"][fill="#ffffff"] > circle').length).toBeGreaterThan(0);
	});
});
