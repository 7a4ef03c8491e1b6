import { text, type Markish } from '@observablehq/plot';
import { shorten } from './fit-text';
import { hasValue, pixels, type IntervalDrawing } from './interval-drawing';
import { bracketed, nameSize, tickSize, type PlacedRow } from './interval-layout';
import type { ColourToken } from './palette';
import { textWidth } from './text-width';

/** The name of each row, as much of it as there is room for. */
export function rowNames({ layout, palette, fontFamily }: IntervalDrawing): Markish[] {
	const style = {
		x: pixels(4),
		y: 'textY',
		fontFamily,
		fontSize: nameSize,
		textAnchor: 'start',
		fill: palette('ink')
	} as const;
	const room = (row: PlacedRow) =>
		layout.narrow ? layout.nameWidth - lineWidth(row, layout.sign) - 12 : layout.nameWidth;
	const isPinned = ({ place }: PlacedRow) => place !== 'listed';
	return [
		text(
			layout.rows.filter((row) => !isPinned(row)),
			{ ...style, text: (row: PlacedRow) => shorten(row.name, room(row), nameSize) }
		),
		text(layout.rows.filter(isPinned), {
			...style,
			fontWeight: 700,
			text: (row: PlacedRow) => shorten(row.name, room(row), nameSize, 'bold')
		})
	];
}

/** The figures of each row: those with evidence bold, in their verdict’s colour. */
export function rowValues({ layout, palette, fontFamily }: IntervalDrawing): Markish[] {
	const style = { y: 'textY', fontFamily, textAnchor: 'end', fontVariant: 'tabular-nums' } as const;
	const rows = layout.rows.filter(hasValue);
	const end = pixels(layout.width - 4);
	const value = (of: readonly PlacedRow[], fill: ColourToken, fontWeight: number) =>
		text(of, {
			...style,
			x: pixels(layout.valueEnd),
			text: layout.narrow ? (row: PlacedRow) => narrowLine(row, layout.sign) : 'value',
			fontSize: nameSize,
			fontWeight,
			fill: palette(fill)
		});
	const isBold = (row: PlacedRow) =>
		row.place !== 'listed' || ['better', 'worse', 'higher', 'lower'].includes(row.mark);
	const bold = (of: (row: PlacedRow) => boolean) => rows.filter((row) => isBold(row) && of(row));
	return [
		value(
			rows.filter((row) => !isBold(row)),
			'unsure-text',
			400
		),
		value(
			bold(({ mark }) => mark === 'better'),
			'better-text',
			700
		),
		value(
			bold(({ mark }) => mark === 'worse'),
			'worse-text',
			700
		),
		value(
			bold(({ mark }) => mark !== 'better' && mark !== 'worse'),
			'ink',
			700
		),
		layout.narrow
			? []
			: text(rows, {
					...style,
					x: end,
					text: ({ range }: PlacedRow) => bracketed(range),
					fontSize: tickSize,
					fill: palette('ink-2')
				}),
		layout.narrow
			? []
			: text(
					layout.rows.filter((row) => !hasValue(row)),
					{ ...style, x: end, text: 'value', fontSize: tickSize, fill: palette('ink-2') }
				)
	];
}

/** Value and range on one line, for drawings where they stand over the bar. */
function narrowLine({ value, range }: PlacedRow, sign: string): string {
	return range === '' ? value : `${value}${sign} ${bracketed(range)}`;
}

function lineWidth(row: PlacedRow, sign: string): number {
	return hasValue(row) ? textWidth(narrowLine(row, sign), nameSize, 'bold') : 0;
}
