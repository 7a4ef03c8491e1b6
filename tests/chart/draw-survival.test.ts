import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { drawSurvival } from '../../src/lib/chart/draw-survival';
import { exportPalette, screenPalette } from '../../src/lib/chart/palette';
import { layoutSurvival, readingAt } from '../../src/lib/chart/survival-layout';
import { survivalSummary } from '../../src/lib/format/survival-words';
import { releasedCurves, timesByPartnership } from '../support/curve-figures';
import { expectSameDrawing } from '../support/svg-snapshot';

const { document } = new JSDOM().window;

const figure = await releasedCurves(
	timesByPartnership(
		{
			Riverside: [
				{ day: 30, events: 100, censored: 0 },
				{ day: 200, events: 100, censored: 20 },
				{ day: 400, events: 0, censored: 780 }
			],
			Short: [
				{ day: 20, events: 120, censored: 0 },
				{ day: 120, events: 60, censored: 0 },
				{ day: 130, events: 0, censored: 195 },
				{ day: 400, events: 0, censored: 5 }
			],
			'No partnership': [
				{ day: 30, events: 150, censored: 30 },
				{ day: 200, events: 150, censored: 0 },
				{ day: 400, events: 0, censored: 670 }
			]
		},
		{ pick: ['Riverside'] }
	)
);

describe('drawSurvival', () => {
	test.each([
		['survival-800', 800],
		['survival-343', 343]
	])('%s is drawn as before', (name, width) => {
		const svg = drawSurvival(figure, { width, palette: exportPalette, fontFamily: 'Source Sans 3', document });
		svg.removeAttribute('aria-label'); // the wording has tests of its own
		expectSameDrawing(svg.outerHTML, name);
	});

	test('needs no stylesheet and no inline style, and says what it shows', () => {
		const svg = drawSurvival(figure, { width: 800, palette: screenPalette, fontFamily: 'var(--sans)', document });
		expect(svg.querySelectorAll('style, [style]')).toHaveLength(0);
		expect(svg.outerHTML).not.toMatch(/#[0-9a-f]{6}/i);
		expect(svg.getAttribute('aria-label')).toBe(survivalSummary(figure));
	});

	test('prints who is at risk at every reading of a curve, and [c] where it has ended', () => {
		const svg = drawSurvival(figure, { width: 800, palette: exportPalette, fontFamily: 'Source Sans 3', document });
		const printed = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);
		for (const count of ['1,000', '900', '780', '380', '820', '670']) expect(printed).toContain(count);
		// The short curve is not told at 6, 9 and 12 months.
		expect(printed.filter((text) => text === '[c]')).toHaveLength(3);
	});

	test('no two names lie on each other', () => {
		const ys = layoutSurvival(figure, 800).curves.map(({ label }) => label?.y ?? NaN);
		expect(ys.length).toBeGreaterThan(1);
		const sorted = [...ys].sort((one, other) => one - other);
		for (const [at, y] of sorted.slice(1).entries()) expect(y - (sorted[at] ?? 0)).toBeGreaterThanOrEqual(37);
	});

	test('a pointer finds the nearest reading, never the start', () => {
		const layout = layoutSurvival(figure, 800);
		expect(readingAt(layout, layout.left)?.day).toBe(91);
		expect(readingAt(layout, layout.right)?.day).toBe(365);
		expect(readingAt(layout, 0)).toBeNull();
	});
});
