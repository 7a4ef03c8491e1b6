import { dot, rect, ruleX, ruleY, text, type Markish } from '@observablehq/plot';
import { hatchedBoxes, smallHatch } from './hatched-box';
import { hasValue, type IntervalDrawing } from './interval-drawing';
import { tickSize, type PlacedRow } from './interval-layout';
import type { ColourToken } from './palette';
import type { RowMark } from './row-mark';
import { hatchRoom, statusStart, statusText } from './status-text';

const barColours: Record<Exclude<RowMark, 'hidden' | 'words'>, ColourToken> = {
	better: 'better',
	worse: 'worse',
	higher: 'ink',
	lower: 'ink',
	unsure: 'unsure',
	plain: 'ink-2'
};

/** A mark and a 95 % bar for each row with a proportion; shape and colour by verdict. */
export function intervalMarks({ layout, palette }: IntervalDrawing): Markish[] {
	const rows = layout.rows.flatMap((row) => {
		const { result } = row.cell;
		return result.status === null && result.measure.kind !== 'count' ? { ...row, ...result.measure } : [];
	});
	const marked = (mark: RowMark) => rows.filter((row) => row.mark === mark);
	const bar = (mark: keyof typeof barColours) =>
		ruleY(
			marked(mark).filter(({ lower }) => lower !== null),
			{
				...{ x1: 'lower', x2: 'upper', y: 'barY', stroke: palette(barColours[mark]) },
				strokeWidth: mark === 'unsure' || mark === 'plain' ? 1.75 : 2.5
			}
		);
	const at = { x: 'value', y: 'barY' };
	return [
		...(['unsure', 'plain', 'lower', 'higher', 'worse', 'better'] as const).map(bar),
		dot(marked('unsure'), { ...at, r: 4.5, fill: palette('paper'), stroke: palette('unsure'), strokeWidth: 2 }),
		ruleX(marked('plain'), { x: 'value', y1: plainTop, y2: plainBottom, stroke: palette('ink-2'), strokeWidth: 3 }),
		dot(marked('lower'), { ...at, r: 5, symbol: 'triangle', rotate: 180, fill: palette('ink') }),
		dot(marked('higher'), { ...at, r: 5, symbol: 'triangle', fill: palette('ink') }),
		dot(marked('worse'), {
			...at,
			r: 5.6,
			symbol: 'diamond2',
			fill: palette('worse'),
			stroke: palette('worse-edge'),
			strokeWidth: 1
		}),
		dot(marked('better'), { ...at, r: 5, fill: palette('better') })
	];
}

/** Bars from 0 for counts. The total would dwarf them and stands in figures only. */
export function countBars({ layout, palette }: IntervalDrawing): Markish[] {
	return (['listed', 'picked'] as const).map((place) => {
		const rows = layout.rows.flatMap((row) => {
			const { result } = row.cell;
			return row.place === place && result.status === null ? { ...row, count: result.measure.value } : [];
		});
		const fill = palette(place === 'picked' ? 'cat-1' : 'comparator');
		return rect(rows, { x1: 0, x2: 'count', y1: ({ barY }) => barY - 5, y2: ({ barY }) => barY + 5, fill });
	});
}

/** Hidden groups, and those with nobody, at a place of their own that says nothing of their value. */
export function statusMarks({ layout, palette, fontFamily }: IntervalDrawing): Markish[] {
	const rows = layout.rows.filter((row) => !hasValue(row));
	const x = statusStart(layout);
	const boxes = rows
		.filter(({ mark }) => mark === 'hidden')
		.map(({ barY }) => ({ x, y: barY - 6, width: 12, height: 12 }));
	const ground = { total: palette('paper-2'), picked: palette('better-tint'), listed: palette('paper') };
	const words = {
		fontFamily,
		fontSize: tickSize,
		fill: palette('ink-2'),
		stroke: { value: ({ place }: PlacedRow) => ground[place], scale: null },
		strokeWidth: 4,
		strokeLinejoin: 'round'
	} as const;
	const start = ({ mark }: PlacedRow) => (mark === 'hidden' ? x + hatchRoom : x);
	return [
		hatchedBoxes(boxes, smallHatch, palette),
		text(rows, {
			...words,
			x: { value: start, scale: null },
			y: 'barY',
			text: (row: PlacedRow) => statusText(row, layout),
			textAnchor: 'start'
		})
	];
}

function plainTop({ barY }: PlacedRow): number {
	return barY - 4.5;
}

function plainBottom({ barY }: PlacedRow): number {
	return barY + 4.5;
}
