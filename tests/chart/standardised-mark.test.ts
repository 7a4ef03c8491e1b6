import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { drawFigure } from '../../src/lib/chart/draw-figure';
import { intervalAxis } from '../../src/lib/chart/interval-axis';
import { exportPalette } from '../../src/lib/chart/palette';
import { shownStandardised, standardisedKey } from '../../src/lib/chart/standardised-mark';
import { svgLegend } from '../../src/lib/export/svg-legend';
import { cellSentence } from '../../src/lib/format/figure-words';
import { boroughFigure } from '../support/released-figures';
import { standardisedFigure } from '../support/standardised-figure';
import { expectSameDrawing } from '../support/svg-snapshot';

const { document } = new JSDOM().window;

describe('crude and standardised', () => {
	test('stand in the same row, the second as a hollow square of its own', async () => {
		const figure = await standardisedFigure();
		const svg = drawFigure(figure, { width: 592, palette: exportPalette, fontFamily: 'Source Sans 3', document });
		svg.removeAttribute('aria-label');
		expectSameDrawing(svg.outerHTML, 'standardised-592');
	});

	test('differ by mix alone where a group has everyone’s rates', async () => {
		const { cells } = await standardisedFigure();
		const told = cells.map((cell) => shownStandardised(cell));
		// Barnet: 360 of 800 observed, 500 × 0.6 + 300 × 0.2 = 360 expected, times 1,000 of 3,000
		expect(told.map((one) => one?.value)).toEqual(
			[1 / 3, 1 / 3, (225 / 280) * (1 / 3)].map((value) => expect.closeTo(value, 12))
		);
		expect(cells.map(({ result }) => result.status === null && result.measure.value)).toEqual([
			0.45,
			360 / 1400,
			225 / 800
		]);
	});

	test('are both held by the axis', async () => {
		const figure = await standardisedFigure();
		const { lower, upper } = intervalAxis(figure);
		const limits = figure.cells.flatMap((cell) => shownStandardised(cell) ?? []);
		expect(Math.min(...limits.map((one) => one.lower))).toBeGreaterThanOrEqual(lower);
		expect(Math.max(...limits.map((one) => one.upper))).toBeLessThanOrEqual(upper);
	});

	test('are both read out, and named in the keys of page and file', async () => {
		const figure = await standardisedFigure();
		const [barnet] = figure.cells;
		if (!barnet) throw new Error('the figure has no cells');
		const read = cellSentence(figure, barnet).join('. ');
		expect(read).toContain('45.0% seen again within 12 months');
		expect(read).toContain('Standardised 33.3%');
		const key = 'standardised by risk level; above it as counted (crude)';
		expect(standardisedKey(figure)).toBe(key);
		const { elements } = svgLegend(document, figure, exportPalette, { left: 0, top: 0, width: 592 });
		expect(elements.map(({ textContent }) => textContent)).toContain(key);
	});

	test('a figure that is not standardised has no second mark and no key for it', async () => {
		const figure = await boroughFigure();
		expect(standardisedKey(figure)).toBeNull();
		expect(figure.cells.every((cell) => shownStandardised(cell) === null)).toBe(true);
	});
});
