import type { ReleasedOverview } from '../disclosure/released-overview';
import type { ReleasedCell, Safe } from '../disclosure/released';
import { capital } from '../format/capital';
import { isGroupProper } from '../format/group-words';
import { overviewRows, type OverviewCell } from '../format/overview-rows';
import { scaleOf } from '../format/scale';
import { wrap } from './fit-text';
import type { Box } from './hatched-box';
import { rowMark, type RowMark } from './row-mark';
import { textWidth } from './text-width';

/** A measure of a group in its place. */
export interface PlacedMeasure extends Box {
	readonly mark: RowMark;
	/** As printed: the value, or a code. */
	readonly text: string;
	readonly isTotal: boolean;
}

export interface OverviewHeading {
	readonly lines: readonly string[];
	readonly x: number;
	readonly y: number;
	readonly isTotal: boolean;
}

/** Where everything of an overview stands, in pixels. */
export interface OverviewLayout {
	readonly width: number;
	readonly height: number;
	readonly cells: readonly PlacedMeasure[];
	readonly rows: readonly OverviewHeading[];
	readonly columns: readonly OverviewHeading[];
	readonly corner: OverviewHeading;
}

export const overviewSize = 14;
export const headingLine = 17;
const cellHeight = 26;
const gap = 2;
const apart = 8;
const leastColumn = 92;

/** Rows are everyone and then the groups, columns the measures under their titles. Wider than asked where that many could not be
 *  read. */
export function layoutOverview(overview: Safe<ReleasedOverview>, width: number): OverviewLayout {
	const rows = overviewRows(overview);
	const names = rows.map(({ group }) => group?.name ?? 'All');
	const named = Math.min(220, Math.max(...names.map((name) => textWidth(name, overviewSize, 'bold'))) + 16);
	const column = Math.max(leastColumn, (width - named) / overview.measures.length);
	const headings = overview.measures.map((figure) => [
		...wrap(figure.head.metric.title, column - 10, overviewSize, 'bold'),
		...wrap(scaleOf(figure.head.metric).heading, column - 10, overviewSize, 'bold')
	]);
	const top = Math.max(...headings.map((lines) => lines.length)) * headingLine + 8;
	const left = (index: number) => named + index * column;
	const rest = rows.findIndex(({ group }) => group !== null && !isGroupProper({ group, group2: null }));
	const above = (index: number) =>
		top + index * (cellHeight + gap) + (index > 0 ? apart : 0) + (rest >= 0 && index >= rest ? apart : 0);
	return {
		width: named + column * overview.measures.length,
		height: above(rows.length - 1) + cellHeight,
		corner: { lines: [capital(overview.measures[0].head.by.label)], x: 0, y: top - 8, isTotal: true },
		columns: headings.map((lines, index) => ({ lines, x: left(index) + 4, y: top - 8, isTotal: true })),
		rows: names.map((name, index) => ({
			lines: [name],
			x: 0,
			y: above(index) + cellHeight / 2,
			isTotal: rows[index]?.group === null
		})),
		cells: rows.flatMap(({ group, cells }, row) =>
			cells.map((one, index) => ({
				...{ mark: overviewMark(one), text: overviewText(one), isTotal: group === null },
				...{ x: left(index), y: above(row), width: column - gap, height: cellHeight }
			}))
		)
	};
}

/** How a cell is marked. Everyone is not held against themselves. */
export function overviewMark({ cell }: OverviewCell): RowMark {
	if (cell === null) return 'words';
	return cell.group === null && cell.result.status === null ? 'plain' : rowMark(cell);
}

/** What is printed in a cell: its value without a unit, or a code. */
export function overviewText({ figure, cell }: OverviewCell): string {
	return cell === null ? '[z]' : valueText(cell, scaleOf(figure.head.metric));
}

function valueText({ result }: ReleasedCell, { bare }: ReturnType<typeof scaleOf>): string {
	if (result.status !== null) return result.status;
	return bare(result.measure.value, result.measure.kind === 'count' ? Infinity : result.measure.denominator);
}
