import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { layoutCourse, pointNear } from '../../src/lib/chart/course-layout';
import { drawFigure } from '../../src/lib/chart/draw-figure';
import { exportPalette, screenPalette } from '../../src/lib/chart/palette';
import { courseFigure, steady } from '../support/course-figures';
import { expectSameDrawing } from '../support/svg-snapshot';

const { document } = new JSDOM().window;
const marks = [
	{ day: 18_993, label: 'joint triage begins', kind: 'change' as const, area: null, partnership: null },
	{ day: 19_358, label: 'new counting rules', kind: 'recording break' as const, area: null, partnership: null }
];
// The sixth quarter far below, the tenth hidden: 4 of 250.
const figure = await courseFigure(steady.with(5, 20).with(9, 4), marks);

describe('a course', () => {
	test.each([
		['xmr-1088', 1088],
		['xmr-343', 343]
	])('%s is drawn as before', (name, width) => {
		const svg = drawFigure(figure, { width, palette: exportPalette, fontFamily: 'Source Sans 3', document });
		svg.removeAttribute('aria-label'); // the wording has tests of its own
		expectSameDrawing(svg.outerHTML, name);
	});

	test('needs no stylesheet and no inline style', () => {
		const svg = drawFigure(figure, { width: 1088, palette: screenPalette, fontFamily: 'var(--sans)', document });
		expect(svg.querySelectorAll('style, [style]')).toHaveLength(0);
		expect(svg.outerHTML).not.toMatch(/#[0-9a-f]{6}/i);
	});

	test('prints [c] for a hidden quarter, draws no point there, and its axis knows nothing of it', () => {
		const layout = layoutCourse(figure, 1088);
		const hidden = layout.points.filter(({ mark }) => mark === 'hidden');
		expect(hidden.length).toBeGreaterThan(0);
		for (const point of hidden) expect([point.value, point.limits]).toEqual([null, null]);
		const svg = drawFigure(figure, { width: 1088, palette: exportPalette, fontFamily: 'Source Sans 3', document });
		const texts = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);
		expect(texts.filter((text) => text === '[c]')).toHaveLength(hidden.length);
	});

	test('limits begin anew at the change', () => {
		const layout = layoutCourse(figure, 1088);
		expect(new Set(layout.points.map(({ stretch }) => stretch))).toEqual(new Set([0, 1]));
		const centres = new Set(layout.points.flatMap(({ limits }) => (limits ? [limits.centre] : [])));
		expect(centres.size).toBe(2);
	});

	test('a pointer finds the nearest period', () => {
		const layout = layoutCourse(figure, 1088);
		expect(pointNear(layout, layout.left + 1)?.key).toBe('2020-01-01');
		expect(pointNear(layout, layout.right - 1)?.key).toBe('2023-04-01');
		expect(pointNear(layout, 0)).toBeNull();
	});
});
