import { dot, rect, text, type Markish, type PlotOptions } from '@observablehq/plot';
import type { Safe } from '../disclosure/released';
import type { ReleasedOverview } from '../disclosure/released-overview';
import type { ChartLayout } from './chart-layout';
import { cellHatch, hatchedBoxes } from './hatched-box';
import {
	headingLine,
	layoutOverview,
	overviewSize,
	type OverviewHeading,
	type OverviewLayout,
	type PlacedMeasure
} from './overview-layout';
import type { ColourToken, Palette } from './palette';
import type { RowMark } from './row-mark';

const inset = 14;
const textStart = 26;

/** Every measure by group as a picture: the verdict's shape and the value in each cell, hidden ones hatched. On a page the same
 *  cells are an HTML table. */
export function overviewChart(
	overview: Safe<ReleasedOverview>,
	{ width, palette, fontFamily }: ChartLayout
): PlotOptions {
	const layout = layoutOverview(overview, width);
	return {
		width: layout.width,
		height: layout.height,
		margin: 0,
		x: { type: 'identity', axis: null },
		y: { type: 'identity', axis: null },
		marks: [
			headings(layout, palette, fontFamily),
			grounds(layout, palette),
			marks(layout, palette),
			values(layout, palette, fontFamily)
		]
	};
}

function headings({ rows, columns, corner }: OverviewLayout, palette: Palette, fontFamily: string): Markish[] {
	const style = {
		...({ x: 'x', y: 'y', textAnchor: 'start' } as const),
		...{ fontFamily, fontSize: overviewSize, fill: palette('ink') },
		text: ({ lines }: OverviewHeading) => lines.join('\n')
	} as const;
	const foot = { fontWeight: 600, lineAnchor: 'bottom', lineHeight: headingLine / overviewSize } as const;
	return [
		text([corner, ...columns], { ...style, ...foot }),
		...[true, false].map((isTotal) =>
			text(
				rows.filter((row) => row.isTotal === isTotal),
				{ ...style, fontWeight: isTotal ? 700 : 400 }
			)
		)
	];
}

function grounds({ cells }: OverviewLayout, palette: Palette): Markish[] {
	const of = (...marks: RowMark[]) => cells.filter(({ mark }) => marks.includes(mark));
	const ground = (those: readonly PlacedMeasure[], colour: ColourToken) =>
		rect(those, {
			x1: 'x',
			x2: ({ x, width }: PlacedMeasure) => x + width,
			y1: 'y',
			y2: ({ y, height }: PlacedMeasure) => y + height,
			fill: palette(colour)
		});
	return [
		ground(of('higher', 'lower', 'unsure', 'plain', 'words'), 'paper-2'),
		ground(of('better'), 'better-tint'),
		ground(of('worse'), 'worse-tint'),
		hatchedBoxes(of('hidden'), cellHatch, palette)
	];
}

/** A disc for better, a diamond for worse, a ring where there is not enough evidence, triangles where a measure takes no side. */
function marks({ cells }: OverviewLayout, palette: Palette): Markish[] {
	const of = (mark: RowMark) => cells.filter((cell) => cell.mark === mark);
	const at = { x: ({ x }: PlacedMeasure) => x + inset, y: middle };
	return [
		dot(of('unsure'), { ...at, r: 4, fill: palette('paper'), stroke: palette('unsure'), strokeWidth: 1.75 }),
		dot(of('lower'), { ...at, r: 4.5, symbol: 'triangle', rotate: 180, fill: palette('ink') }),
		dot(of('higher'), { ...at, r: 4.5, symbol: 'triangle', fill: palette('ink') }),
		dot(of('worse'), {
			...{ ...at, r: 5.2, symbol: 'diamond2', fill: palette('worse') },
			...{ stroke: palette('worse-edge'), strokeWidth: 1 }
		}),
		dot(of('better'), { ...at, r: 4.75, fill: palette('better') })
	];
}

function values({ cells }: OverviewLayout, palette: Palette, fontFamily: string): Markish[] {
	const hidden = ({ mark }: PlacedMeasure) => mark === 'hidden';
	const style = { fontFamily, fontSize: overviewSize, fontVariant: 'tabular-nums', textAnchor: 'start' } as const;
	const at = { x: ({ x }: PlacedMeasure) => x + textStart, y: middle, text: 'text', fill: palette('ink') } as const;
	const clear = { stroke: palette('hatch-ground'), strokeWidth: 6, strokeLinejoin: 'round' } as const;
	return [
		...[true, false].map((isTotal) =>
			text(
				cells.filter((cell) => !hidden(cell) && cell.isTotal === isTotal),
				{ ...style, ...at, fontWeight: isTotal ? 700 : 400 }
			)
		),
		text(cells.filter(hidden), { ...style, ...at, ...clear })
	];
}

function middle({ y, height }: PlacedMeasure): number {
	return y + height / 2;
}
