import { hatchedBox, smallHatch } from '../chart/hatched-box';
import type { Palette } from '../chart/palette';
import type { RowMark } from '../chart/row-mark';
import { svgElement } from '../chart/svg-element';

/** The shape of a verdict, or the hatch of what is hidden, round a middle in the key of a picture. */
export function markSign(document: Document, mark: RowMark, x: number, y: number, palette: Palette): SVGElement[] {
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
