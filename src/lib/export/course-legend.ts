import type { Palette } from '../chart/palette';
import { courseLooks } from '../chart/course-looks';
import { svgElement } from '../chart/svg-element';
import type { ReleasedFigure, Safe } from '../disclosure/released';
import { courseKey } from '../format/course-key';
import type { LegendEntry } from './legend-entry';

/** The key of a course: the marks that stand in it. */
export function courseEntries(document: Document, figure: Safe<ReleasedFigure>, palette: Palette): LegendEntry[] {
	return courseKey(figure).map(({ mark, words }) => ({
		words,
		sign: (x, y) => {
			const { symbol, r, fill, stroke } = courseLooks[mark];
			const paint = { fill: palette(fill), stroke: palette(stroke) };
			if (symbol === 'circle') return [svgElement(document, 'circle', { cx: x, cy: y, r, ...paint })];
			if (symbol === 'square')
				return [svgElement(document, 'rect', { x: x - 4.5, y: y - 4.5, width: 9, height: 9, ...paint })];
			return [svgElement(document, 'path', { d: `M${x},${y - 6.2}l6.2,6.2l-6.2,6.2l-6.2,-6.2Z`, ...paint })];
		}
	}));
}
