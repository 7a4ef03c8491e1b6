import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { drawFigure } from '../../src/lib/chart/draw-figure';
import { layoutFunnel } from '../../src/lib/chart/funnel-layout';
import { tickSize } from '../../src/lib/chart/interval-layout';
import { exportPalette } from '../../src/lib/chart/palette';
import { textWidth } from '../../src/lib/chart/text-width';
import { release } from '../../src/lib/disclosure/release';
import type { ReleasedFigure, Safe } from '../../src/lib/disclosure/released';
import { longNames } from '../e2e/support/made-up-districts';
import { figureOf, headOf, type HandGroup } from '../support/figures';
import { expectSameDrawing } from '../support/svg-snapshot';

/* Charts in the states that a page may be in: one group alone, nothing that may be shown, long names, very many groups. */

const { document } = new JSDOM().window;

/** Names of districts are as long as they get; numbers follow from the place of each. */
const districts: readonly HandGroup[] = Array.from({ length: 343 }, (_, at) => ({
	name: longNames[at] ?? `District ${String(at + 1).padStart(3, '0')}`,
	numerator: 40 + ((at * 37) % 60),
	denominator: 120 + ((at * 13) % 50)
}));
const one: HandGroup = { name: 'Barnet', numerator: 36, denominator: 60 };
const few: readonly HandGroup[] = [
	{ name: 'Barnet', numerator: 3, denominator: 6 },
	{ name: 'Brent', numerator: 4, denominator: 7 },
	{ name: 'Camden', numerator: 2, denominator: 5 }
];
const nobody = ['Barnet', 'Brent', 'Camden'].map((name) => ({ name, numerator: 0, denominator: 0 }));

function released(groups: readonly HandGroup[], name: 'intervals' | 'funnel' = 'intervals') {
	return release(figureOf(groups, headOf({ name })), 'threshold-10');
}

function alone(): Promise<Safe<ReleasedFigure>> {
	const { numerator, denominator } = one;
	const itself = { kind: 'counted', isGroupItself: true, numerator, denominator } as const;
	return release(figureOf([one], headOf(), itself), 'threshold-10');
}

const states: readonly (readonly [state: string, figure: () => Promise<Safe<ReleasedFigure>>])[] = [
	['one-area', alone],
	['all-hidden', () => released(few)],
	['nobody', () => released(nobody)],
	['not-followed', () => released(nobody.map((group) => ({ ...group, waiting: 40 })))],
	['long-names', () => released(districts.slice(0, 6))],
	['funnel', () => released([...districts.slice(0, 40), { name: 'Few', numerator: 2, denominator: 7 }], 'funnel')]
];

function draw(figure: Safe<ReleasedFigure>, width: number): SVGSVGElement {
	const svg = drawFigure(figure, { width, palette: exportPalette, fontFamily: 'Source Sans 3', document });
	svg.removeAttribute('aria-label'); // the wording has tests of its own
	return svg;
}

const texts = (svg: Element) => [...svg.querySelectorAll('text')].map(({ textContent }) => textContent ?? '');

describe.each([592, 343])('at %i pixels', (width) => {
	test.each(states)('%s is drawn as before', async (state, figure) => {
		expectSameDrawing(draw(await figure(), width).outerHTML, `state-${state}-${width}`);
	});

	test('343 areas have a row each, apart from each other, in the order of the figure', async () => {
		const figure = await released(districts);
		const svg = draw(figure, width);
		const rows = figure.cells.map(({ group }) => group?.name ?? '').filter((name) => name.startsWith('District'));
		const drawn = texts(svg).filter((text) => text.startsWith('District'));
		expect(drawn).toEqual(rows);
		expect(Number(svg.getAttribute('height')) / 343).toBeGreaterThan(20);
	});
});

test('one group alone is drawn without a benchmark and without a verdict', async () => {
	const [sole, two] = [draw(await alone(), 592), draw(await released([one, { ...one, name: 'Brent' }]), 592)];
	expect(texts(two).some((text) => /everyone|benchmark/i.test(text))).toBe(true);
	expect(texts(sole).some((text) => /everyone|benchmark/i.test(text))).toBe(false);
});

test.each([592, 343])(
	'at %i pixels no name in a funnel runs over what its axis or its limits are called',
	async (width) => {
		const funnel = await released(districts.slice(0, 40), 'funnel');
		const layout = layoutFunnel(funnel, width);
		const named = layout?.labels ?? [];
		expect(named.length).toBeGreaterThan(5);
		const beyond = named.filter(
			({ x, name }) => x < (layout?.left ?? 0) || x + textWidth(name, tickSize, 'bold') > (layout?.right ?? 0)
		);
		expect(beyond).toEqual([]);
	}
);

test('where all is hidden, or there is nobody, no number of people stands in the drawing', async () => {
	for (const figure of [await released(few), await released(nobody)]) {
		const numbers = texts(draw(figure, 592)).filter((text) => /\d/.test(text) && text !== '% (95% interval)');
		expect(numbers.filter((text) => !/^(0|20|40|60|80|100)%?$/.test(text))).toEqual([]);
	}
});
