import { hatchedBox, smallHatch } from '../chart/hatched-box';
import type { Palette } from '../chart/palette';
import { marksInKey, markWords, type RowMark } from '../chart/row-mark';
import { standardisedKey } from '../chart/standardised-mark';
import { sequentialLegend } from '../chart/sequential-step';
import { svgElement } from '../chart/svg-element';
import { textWidth } from '../chart/text-width';
import type { ReleasedFigure, Safe } from '../disclosure/released';
import { statusWords } from '../format/status-words';
import { isCourse, isCross, isFunnel, isMap } from '../model/figure';
import { courseEntries } from './course-legend';
import { funnelEntries } from './funnel-legend';
import type { LegendEntry as Entry } from './legend-entry';
import { sansFamily } from './svg-fonts';

const size = 14;
const lineHeight = 22;

/** The key of a figure from a top left corner, broken into lines of at most a width; with its height, 0 where no key is needed. */
export function svgLegend(
	document: Document,
	figure: Safe<ReleasedFigure>,
	palette: Palette,
	{ left, top, width }: { left: number; top: number; width: number }
): { elements: SVGElement[]; height: number } {
	const entries = entriesOf(document, figure, palette);
	const elements: SVGElement[] = [];
	let x = left;
	let y = top + lineHeight / 2;
	for (const { words, sign } of entries) {
		const entryWidth = 20 + textWidth(words, size);
		if (x > left && x + entryWidth > left + width) {
			x = left;
			y += lineHeight;
		}
		const style = { 'font-family': sansFamily, 'font-size': size, fill: palette('ink-2') };
		elements.push(...sign(x + 6, y), svgElement(document, 'text', { x: x + 19, y: y + 5, ...style }, words));
		x += entryWidth + 20;
	}
	return { elements, height: entries.length === 0 ? 0 : y + lineHeight / 2 - top };
}

function entriesOf(document: Document, figure: Safe<ReleasedFigure>, palette: Palette): Entry[] {
	if (isFunnel(figure.head.name)) return funnelEntries(document, figure, palette);
	if (isCourse(figure.head.name)) return courseEntries(document, figure, palette);
	if (figure.panels) return [];
	if (isMap(figure.head.name))
		return [...shadeEntries(document, figure, palette), ...markEntries(document, figure, palette)];
	return isCross(figure.head.name) ? crossEntries(document, figure, palette) : markEntries(document, figure, palette);
}

function markEntries(document: Document, figure: Safe<ReleasedFigure>, palette: Palette): Entry[] {
	const standardised = standardisedKey(figure);
	const marks = marksInKey(figure).map((mark): Entry => ({
		words: markWords(figure, mark),
		sign: (x, y) => markSign(document, mark, x, y, palette)
	}));
	if (standardised === null) return marks;
	const square = { width: 6.4, height: 6.4, fill: palette('paper'), stroke: palette('ink-3'), 'stroke-width': 1.5 };
	const sign = (x: number, y: number) => [
		svgElement(document, 'path', { d: `M${x - 6},${y}h12`, stroke: palette('ink-3') }),
		svgElement(document, 'rect', { x: x - 3.2, y: y - 3.2, ...square })
	];
	return [...marks, { words: standardised, sign }];
}

function markSign(document: Document, mark: RowMark, x: number, y: number, palette: Palette): SVGElement[] {
	const draw = (name: string, attributes: Record<string, string | number>) => [svgElement(document, name, attributes)];
	if (mark === 'hidden')
		return hatchedBox(document, { x: x - 6, y: y - 6, width: 12, height: 12 }, smallHatch, palette);
	if (mark === 'better') return draw('circle', { cx: x, cy: y, r: 5, fill: palette('better') });
	if (mark === 'unsure')
		return draw('circle', {
			cx: x,
			cy: y,
			r: 4.5,
			fill: palette('paper'),
			stroke: palette('unsure'),
			'stroke-width': 2
		});
	if (mark === 'worse')
		return draw('path', {
			d: `M${x},${y - 6.2}l6.2,6.2l-6.2,6.2l-6.2,-6.2Z`,
			fill: palette('worse'),
			stroke: palette('worse-edge')
		});
	const tip = mark === 'lower' ? 1 : -1;
	return draw('path', { d: `M${x},${y + 5.5 * tip}l5.5,${-10 * tip}h-11Z`, fill: palette('ink') });
}

function crossEntries(document: Document, figure: Safe<ReleasedFigure>, palette: Palette): Entry[] {
	const has = (status: string) => [...figure.cells, ...figure.margins].some(({ result }) => result.status === status);
	const hidden = {
		words: '[c] hidden',
		sign: (x: number, y: number) => hatchedBox(document, signBox(x, y), smallHatch, palette)
	};
	const nobody = {
		words: 'nobody',
		sign: (x: number, y: number) => [svgElement(document, 'circle', { cx: x, cy: y, r: 1.25, fill: palette('ink-3') })]
	};
	const notYet = {
		words: statusWords('[x]', figure.head.metric),
		sign: (x: number, y: number) => {
			const type = { 'font-family': sansFamily, 'font-size': 12, 'text-anchor': 'middle', fill: palette('ink-2') };
			return [svgElement(document, 'text', { x, y: y + 4, ...type }, '[x]')];
		}
	};
	return [
		...shadeEntries(document, figure, palette),
		...(has('[c]') ? [hidden] : []),
		...(has('[z]') ? [nobody] : []),
		...(has('[x]') ? [notYet] : [])
	];
}

function shadeEntries(document: Document, figure: Safe<ReleasedFigure>, palette: Palette): Entry[] {
	return sequentialLegend(figure).map(({ step, label }) => ({
		words: label,
		sign: (x, y) => [
			svgElement(document, 'rect', { ...signBox(x, y), fill: palette(`seq-${step}`), stroke: palette('line-2') })
		]
	}));
}

function signBox(x: number, y: number) {
	return { x: x - 6, y: y - 6, width: 12, height: 12 };
}
