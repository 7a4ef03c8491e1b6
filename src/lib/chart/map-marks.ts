import { dot, type Markish } from '@observablehq/plot';
import type { ReleasedCell, ReleasedFigure, Safe } from '../disclosure/released';
import { scaleOf } from '../format/scale';
import type { Palette } from './palette';
import type { RowMark } from './row-mark';
import { sequentialSteps, sequentialStepsInOrder } from './sequential-step';

/** An area of whichever map. */
interface MapArea {
	readonly cell: ReleasedCell;
	readonly mark: RowMark;
}

/** What a map is drawn with. */
interface MapStyle {
	readonly figure: Safe<ReleasedFigure>;
	readonly palette: Palette;
	readonly fontFamily: string;
}

/** The value of an area as it is printed on a map, or its code. */
export function mapValue({ head }: Safe<ReleasedFigure>, { result }: ReleasedCell): string {
	if (result.status !== null) return result.status;
	const { measure } = result;
	return scaleOf(head.metric).bare(measure.value, measure.kind === 'count' ? Infinity : measure.denominator);
}

/** A disc for better, a diamond for worse, a ring where there is not enough evidence, triangles where a measure takes no side. */
export function mapVerdicts<Area extends MapArea>(
	areas: readonly Area[],
	at: { readonly x: (area: Area) => number; readonly y: (area: Area) => number },
	size: number,
	{ figure, palette }: MapStyle
): Markish[] {
	const step = sequentialSteps(figure);
	const ink = { value: ({ cell }: Area) => palette(`on-seq-${step(cell) ?? 1}`), scale: null };
	const of = (mark: RowMark) => areas.filter((area) => area.mark === mark);
	return [
		dot(of('unsure'), { ...at, r: size - 0.75, fill: 'none', stroke: ink, strokeWidth: 1.5 }),
		dot(of('better'), { ...at, r: size, fill: ink }),
		dot(of('worse'), { ...at, r: size + 0.8, symbol: 'diamond2', fill: ink }),
		dot(of('higher'), { ...at, r: size, symbol: 'triangle', fill: ink }),
		dot(of('lower'), { ...at, r: size, symbol: 'triangle', rotate: 180, fill: ink })
	];
}

/** Text in the ink of its ground: of a shade, or with a clear ground of its own over a hatch. Each ink is a group, for on a page
 *  text takes the colour of its group. */
export function eachInk<Area extends MapArea>(
	areas: readonly Area[],
	{ figure, palette, fontFamily }: MapStyle,
	draw: (areas: readonly Area[], style: object) => Markish
): Markish[] {
	const step = sequentialSteps(figure);
	const clear = { stroke: palette('hatch-ground'), strokeWidth: 5, strokeLinejoin: 'round' };
	const shown = areas.filter(({ cell }) => cell.result.status === null);
	const hidden = areas.filter(({ mark }) => mark === 'hidden');
	const others = areas.filter(({ mark }) => mark === 'words');
	return [
		...sequentialStepsInOrder.map((each) =>
			draw(
				shown.filter(({ cell }) => (step(cell) ?? 1) === each),
				{ fontFamily, fill: palette(`on-seq-${each}`) }
			)
		),
		draw(hidden, { fontFamily, ...clear, fill: palette('ink') }),
		draw(others, { fontFamily, fill: palette('ink') })
	];
}
