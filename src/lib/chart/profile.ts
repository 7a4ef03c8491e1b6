import { dot, ruleX, ruleY, text, type Markish, type PlotOptions } from '@observablehq/plot';
import type { Safe } from '../disclosure/released';
import type { ReleasedOverview } from '../disclosure/released-overview';
import { profileRows, type ProfileRow } from '../format/profile-rows';
import type { ChartLayout } from './chart-layout';
import { shorten } from './fit-text';
import type { ColourToken, Palette } from './palette';
import { profileLine, type ProfileLine } from './profile-layout';
import type { RowMark } from './row-mark';
import { textWidth } from './text-width';

const rowHeight = 30;
const size = 14;
/** Room for what is held against, and for the verdict, right of the line. */
const benchmarkRoom = 64;
const verdictRoom = 150;

interface Drawn {
	readonly row: ProfileRow;
	readonly y: number;
	readonly line: ProfileLine | null;
}

const barColours: Record<RowMark, ColourToken> = {
	better: 'better',
	worse: 'worse',
	higher: 'ink',
	lower: 'ink',
	unsure: 'unsure',
	plain: 'ink-2',
	hidden: 'ink-2',
	words: 'ink-2'
};

/** One group by every measure as a picture: each on a line of its own round what it is held against, with its interval, the other
 *  groups as small strokes, and value and verdict in words. On a page the same is an HTML table. */
export function profileChart(
	overview: Safe<ReleasedOverview>,
	group: string,
	{ width, palette, fontFamily }: ChartLayout
): PlotOptions {
	const rows = profileRows(overview, group).map((row, index): Drawn => ({
		row,
		y: (index + 0.5) * rowHeight,
		line: profileLine(row)
	}));
	const widest = Math.max(...rows.map(({ row }) => textWidth(row.figure.head.metric.title, size)));
	const valueRoom = Math.max(...rows.map(({ row }) => textWidth(valueText(row), size))) + 16;
	const titleRoom = Math.min(widest + 12, Math.max(120, width - valueRoom - benchmarkRoom - verdictRoom - 160));
	const left = titleRoom + valueRoom;
	const right = width - benchmarkRoom - verdictRoom;
	const x = (share: number) => left + share * (right - left);
	const style = { y: 'y', fontFamily, fontSize: size, fill: palette('ink'), textAnchor: 'start' } as const;
	return {
		width,
		height: rows.length * rowHeight,
		margin: 0,
		x: { type: 'identity', axis: null },
		y: { type: 'identity', axis: null },
		marks: [
			text(rows, {
				...style,
				x: 0,
				text: ({ row }: Drawn) => shorten(row.figure.head.metric.title, titleRoom - 8, size)
			}),
			text(rows, { ...style, x: titleRoom, text: ({ row }: Drawn) => valueText(row), fontVariant: 'tabular-nums' }),
			ruleY(rows, { y: 'y', x1: left, x2: right, stroke: palette('line') }),
			lines(rows, x, palette),
			text(rows, { ...style, x: right + 10, text: ({ row }: Drawn) => row.benchmark, fill: palette('ink-2') }),
			text(rows, {
				...style,
				x: right + benchmarkRoom + 10,
				text: ({ row }: Drawn) => shorten(row.verdict, verdictRoom - 10, size),
				fontWeight: 600
			})
		]
	};
}

function lines(rows: readonly Drawn[], x: (share: number) => number, palette: Palette): Markish[] {
	const placed = rows.flatMap(({ y, line }) => (line ? [{ ...line, y }] : []));
	const others = placed.flatMap(({ y, others }) => others.map((other) => ({ y, x: x(other) })));
	const stroke = (share: { y: number }, reach: number) => ({ y1: share.y - reach, y2: share.y + reach });
	const of = (mark: RowMark) => placed.filter((line) => line.mark === mark).map(({ y, value }) => ({ y, x: x(value) }));
	const at = { x: 'x', y: 'y' };
	return [
		ruleX(
			others.map((other) => ({ ...other, ...stroke(other, 4) })),
			{ x: 'x', y1: 'y1', y2: 'y2', stroke: palette('line-2') }
		),
		ruleX(
			placed.flatMap((line) => (line.benchmark === null ? [] : [{ x: x(line.benchmark), ...stroke(line, 11) }])),
			{ x: 'x', y1: 'y1', y2: 'y2', stroke: palette('ink'), strokeWidth: 1.25 }
		),
		...placed.flatMap(({ y, mark, lower, upper }) =>
			lower === null || upper === null
				? []
				: [ruleY([y], { x1: x(lower), x2: x(upper), stroke: palette(barColours[mark]), strokeWidth: 2.5 })]
		),
		dot([...of('unsure'), ...of('plain')], {
			...at,
			r: 4.5,
			fill: palette('paper'),
			stroke: palette('unsure'),
			strokeWidth: 2
		}),
		dot(of('lower'), { ...at, r: 5, symbol: 'triangle', rotate: 180, fill: palette('ink') }),
		dot(of('higher'), { ...at, r: 5, symbol: 'triangle', fill: palette('ink') }),
		dot(of('worse'), {
			...{ ...at, r: 5.6, symbol: 'diamond2', fill: palette('worse') },
			...{ stroke: palette('worse-edge'), strokeWidth: 1 }
		}),
		dot(of('better'), { ...at, r: 5, fill: palette('better') })
	];
}

function valueText({ value, range }: ProfileRow): string {
	return range === '' ? value : `${value} (${range})`;
}
