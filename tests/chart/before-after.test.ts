import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { layoutBeforeAfter, periodAt } from '../../src/lib/chart/before-after-layout';
import { drawBeforeAfter, drawPlacebo } from '../../src/lib/chart/draw-before-after';
import { exportPalette } from '../../src/lib/chart/palette';
import { beforeAfterSummary, placeboSentence } from '../../src/lib/format/before-after-words';
import { beforeAfterFigure } from '../support/before-after-figure';
import { expectSameDrawing } from '../support/svg-snapshot';

const { document } = new JSDOM().window;
const sized = (width: number) => ({ width, palette: exportPalette, fontFamily: 'Source Sans 3', document });

describe('drawBeforeAfter', () => {
	test.each([
		['before-after-896', false, 896],
		['before-after-343', false, 343],
		['before-after-hidden-896', true, 896]
	] as const)('%s is drawn as before', async (name, hasFew, width) => {
		const svg = drawBeforeAfter(await beforeAfterFigure(hasFew), sized(width));
		svg.removeAttribute('aria-label'); // the wording has tests of its own
		expectSameDrawing(svg.outerHTML, name);
	});

	test('is an image with a sentence for those who do not see it', async () => {
		const figure = await beforeAfterFigure();
		expect(drawBeforeAfter(figure, sized(896)).getAttribute('aria-label')).toBe(beforeAfterSummary(figure));
	});

	test.each([896, 343])('names its lines for whom they are of, %i pixels wide', async (width) => {
		const svg = drawBeforeAfter(await beforeAfterFigure(), sized(width));
		const said = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent).join(' ');
		expect(said).toContain('Everyone in Camden and Islington');
		expect(said).not.toContain('Central Link');
	});

	test('draws no point, interval or line of a period that is hidden', async () => {
		const points = async (hasFew: boolean) =>
			drawBeforeAfter(await beforeAfterFigure(hasFew), sized(896)).querySelectorAll('[data-mark=dot] > *').length;
		const { periods } = await beforeAfterFigure(true);
		const hidden = periods.flatMap(({ treated, comparators }) => [treated, comparators]).filter(({ status }) => status);
		expect(hidden.length).toBeGreaterThanOrEqual(4);
		expect(await points(false)).toBe(12);
		expect(await points(true)).toBe(12 - hidden.length);
	});
});

describe('drawPlacebo', () => {
	test('placebo-592 is drawn as before', async () => {
		const svg = drawPlacebo(await beforeAfterFigure(), sized(592));
		svg?.removeAttribute('aria-label');
		expectSameDrawing(svg?.outerHTML ?? '', 'placebo-592');
	});

	test('is an image with a sentence', async () => {
		const figure = await beforeAfterFigure();
		expect(drawPlacebo(figure, sized(592))?.getAttribute('aria-label')).toBe(placeboSentence(figure));
	});
});

describe('the layout before and after', () => {
	test('has its periods from left to right, and the start between the third and the fourth', async () => {
		const { periods, startX } = layoutBeforeAfter(await beforeAfterFigure(), 896);
		const places = [...periods.slice(0, 3).map(({ x }) => x), startX, ...periods.slice(3).map(({ x }) => x)];
		expect(places).toEqual(places.toSorted((one, other) => one - other));
	});

	test('finds the period under a pointer, and none outside', async () => {
		const layout = layoutBeforeAfter(await beforeAfterFigure(), 896);
		const [first, second] = layout.periods;
		expect(periodAt(layout, (first?.x ?? 0) + 1)).toBe(first);
		expect(periodAt(layout, (second?.x ?? 0) - 1)).toBe(second);
		expect(periodAt(layout, layout.left - 9)).toBeNull();
		expect(periodAt(layout, layout.right + 9)).toBeNull();
	});
});
