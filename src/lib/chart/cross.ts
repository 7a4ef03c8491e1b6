import { rect, text, type Markish, type PlotOptions } from '@observablehq/plot';
import type { ReleasedFigure, Safe } from '../disclosure/released';
import { formatCount } from '../format/number';
import { scaleOf, type Scale } from '../format/scale';
import type { ChartLayout } from './chart-layout';
import { headingSize, layoutCross, type CrossLayout, type Heading, type PlacedCell } from './cross-layout';
import { cellHatch, hatchedBoxes } from './hatched-box';
import type { Palette } from './palette';
import { sequentialSteps } from './sequential-step';

const valueSize = 15;
const peopleSize = 13;

/** A cross table as a picture: value over the people behind it on one of five shades, hidden cells hatched, a dot where
 *  there is nobody, margins apart. On a page the same cells are an HTML table. */
export function crossChart(figure: Safe<ReleasedFigure>, { width, palette, fontFamily }: ChartLayout): PlotOptions {
	const layout = layoutCross(figure, width);
	const step = sequentialSteps(figure);
	const colour = (kind: 'seq' | 'on-seq') => ({
		value: ({ cell }: PlacedCell) => palette(`${kind}-${step(cell) ?? 1}`),
		scale: null
	});
	const shown = layout.cells.filter(({ cell }) => cell.result.status === null);
	const box = {
		x1: 'x',
		x2: ({ x, width }: PlacedCell) => x + width,
		y1: 'y',
		y2: ({ y, height }: PlacedCell) => y + height
	};
	const figures = { fontFamily, fontVariant: 'tabular-nums', x: middleX, fill: colour('on-seq') };
	const hasPeople = figure.head.metric.statistic !== 'count';
	const scale = scaleOf(figure.head.metric);
	const rise = hasPeople ? 8 : 0;
	return {
		width: layout.width,
		height: layout.height,
		margin: 0,
		x: { type: 'identity', axis: null },
		y: { type: 'identity', axis: null },
		marks: [
			headings(layout, palette, fontFamily),
			rect(shown, { ...box, fill: colour('seq') }),
			text(shown, {
				...figures,
				y: (cell: PlacedCell) => middleY(cell) - rise,
				text: (cell: PlacedCell) => valueText(cell, scale),
				fontSize: valueSize,
				fontWeight: 700
			}),
			hasPeople ? people(shown, figures) : [],
			codes(layout, palette, fontFamily)
		]
	};
}

function people(shown: readonly PlacedCell[], figures: object): Markish[] {
	return [false, true].map((isMargin) => {
		const cells = shown.filter((cell) => cell.isMargin === isMargin);
		const style = { ...figures, fontSize: peopleSize, fontWeight: isMargin ? 700 : 400 };
		return text(cells, { ...style, y: (cell: PlacedCell) => middleY(cell) + 9, text: peopleText });
	});
}

function headings({ rows, columns, corner }: CrossLayout, palette: Palette, fontFamily: string): Markish[] {
	const style = {
		x: 'x',
		y: 'y',
		text: ({ lines }: Heading) => lines.join('\n'),
		fontFamily,
		fontSize: headingSize,
		fill: palette('ink')
	} as const;
	const foot = { fontWeight: 600, lineAnchor: 'bottom', y: ({ y }: Heading) => y + 8 } as const;
	return [
		text(columns, { ...style, ...foot, lineHeight: 1.2 }),
		text([corner], { ...style, ...foot, textAnchor: 'start' }),
		...[false, true].map((isMargin) =>
			text(
				rows.filter((row) => row.isMargin === isMargin),
				{ ...style, textAnchor: 'start', fontWeight: isMargin ? 700 : 400 }
			)
		)
	];
}

/** Cells without a value: hidden ones hatched, with their code on a clear ground; a dot for nobody; a code for the rest. */
function codes({ cells }: CrossLayout, palette: Palette, fontFamily: string): Markish[] {
	const hidden = cells.filter(({ cell }) => cell.result.status === '[c]');
	const style = { x: middleX, y: middleY, fontFamily, fontSize: headingSize } as const;
	const clear = {
		stroke: palette('hatch-ground'),
		strokeWidth: 6,
		strokeLinejoin: 'round',
		fill: palette('ink')
	} as const;
	const dotted = cells.filter(({ cell }) => cell.result.status === '[z]');
	const waiting = cells.filter(({ cell }) => cell.result.status === '[x]');
	return [
		hatchedBoxes(hidden, cellHatch, palette),
		text(hidden, { ...style, ...clear, text: () => '[c]' }),
		text(dotted, { ...style, text: () => '·', fill: palette('ink-3') }),
		text(waiting, { ...style, text: () => '[x]', fill: palette('ink-2') })
	];
}

function middleX({ x, width }: PlacedCell): number {
	return x + width / 2;
}

function middleY({ y, height }: PlacedCell): number {
	return y + height / 2;
}

function valueText({ cell: { result } }: PlacedCell, scale: Scale): string {
	if (result.status !== null) return '';
	const { measure } = result;
	return scale.bare(measure.value, measure.kind === 'count' ? Infinity : measure.denominator);
}

function peopleText({ cell: { result } }: PlacedCell): string {
	return result.status === null && result.measure.kind !== 'count' ? formatCount(result.measure.denominator) : '';
}
