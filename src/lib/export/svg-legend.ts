import { hatchedBox, smallHatch } from '../chart/hatched-box';
import type { Palette } from '../chart/palette';
import { marksInKey, markWords } from '../chart/row-mark';
import { standardisedKey } from '../chart/standardised-mark';
import { sequentialLegend } from '../chart/sequential-step';
import { svgElement } from '../chart/svg-element';
import type { ReleasedFigure, Safe } from '../disclosure/released';
import { statusWords } from '../format/status-words';
import { isCourse, isCross, isFunnel, isMap } from '../model/figure';
import { courseEntries } from './course-legend';
import { funnelEntries } from './funnel-legend';
import { layLegend, type LaidLegend, type LegendPlace } from './lay-legend';
import type { LegendEntry as Entry } from './legend-entry';
import { markSign } from './mark-sign';
import { sansFamily } from './svg-fonts';

/** The key of a figure; its height is 0 where none is needed. */
export function svgLegend(
	document: Document,
	figure: Safe<ReleasedFigure>,
	palette: Palette,
	place: LegendPlace
): LaidLegend {
	return layLegend(document, entriesOf(document, figure, palette), palette, place);
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
