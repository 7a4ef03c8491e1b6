import type { ReleasedCell, ReleasedFigure, Safe } from '../disclosure/released';
import { noPartnership } from '../model/area';
import type { Group } from '../model/dimension';
import { capital } from '../format/capital';
import { groupName } from '../format/group-name';
import { wrap } from './fit-text';
import { textWidth } from './text-width';
import type { Box } from './hatched-box';

export interface PlacedCell extends Box {
	readonly cell: ReleasedCell;
	readonly isMargin: boolean;
}

export interface Heading {
	readonly lines: readonly string[];
	/** Left edge of a row's heading; middle of a column's. */
	readonly x: number;
	/** Middle of a row's heading; top of a column's last line. */
	readonly y: number;
	readonly isMargin: boolean;
}

/** Where everything of a cross table stands, in pixels. */
export interface CrossLayout {
	readonly width: number;
	readonly height: number;
	readonly cells: readonly PlacedCell[];
	readonly rows: readonly Heading[];
	readonly columns: readonly Heading[];
	/** What the rows are. */
	readonly corner: Heading;
}

export const headingSize = 14;
const lineHeight = 17;
const cellHeight = 42;
const gap = 3;
const apart = 10;
const leastColumn = 66;

/** Rows are the first grouping, columns the second; margins stand apart, last. No partnership stands apart as well.
 *  Wider than asked where that many columns could not be read. */
export function layoutCross(figure: Safe<ReleasedFigure>, width: number): CrossLayout {
	const rowGroups = [...groupsOf(figure.cells, ({ group }) => group), null];
	const columnGroups = [...groupsOf(figure.cells, ({ group2 }) => group2), null];
	const named = rowGroups.map((group) => nameOf(figure, group, 'group'));
	const headColumn = Math.min(200, Math.max(...named.map((name) => textWidth(name, headingSize, 'bold'))) + 16);
	const gaps: number[] = columnGroups.map((group) => (group === null || group.name === noPartnership ? apart : 0));
	const room = width - headColumn - gaps.reduce((sum, each) => sum + each, 0);
	const column = Math.max(leastColumn, room / columnGroups.length);
	const headings = columnGroups.map((group) =>
		wrap(nameOf(figure, group, 'group2'), column - 8, headingSize, 'bold').slice(0, 3)
	);
	const top = Math.max(...headings.map((lines) => lines.length)) * lineHeight + 8;
	const left = (index: number) =>
		headColumn + index * column + gaps.slice(0, index + 1).reduce((sum, each) => sum + each, 0);
	const above = (index: number) => top + index * (cellHeight + gap) + (rowGroups[index] === null ? apart : 0);
	return {
		width: left(columnGroups.length - 1) + column,
		height: above(rowGroups.length - 1) + cellHeight,
		columns: headings.map((lines, index) => ({
			lines,
			x: left(index) + (column - gap) / 2,
			y: top - 16,
			isMargin: columnGroups[index] === null
		})),
		corner: { lines: [capital(figure.head.by.label)], x: 0, y: top - 16, isMargin: false },
		rows: rowGroups.map((group, index) => ({
			lines: [named[index] ?? ''],
			x: 0,
			y: above(index) + cellHeight / 2,
			isMargin: group === null
		})),
		cells: rowGroups.flatMap((group, row) =>
			columnGroups.flatMap((group2, index) => {
				const cell = findCell(figure, group, group2);
				const isMargin = group === null || group2 === null;
				return cell ? { cell, isMargin, x: left(index), y: above(row), width: column - gap, height: cellHeight } : [];
			})
		)
	};
}

function nameOf({ head, cells }: Safe<ReleasedFigure>, group: Group | null, side: 'group' | 'group2'): string {
	if (group === null) return 'All';
	const period = cells.find((each) => each[side]?.key === group.key)?.period ?? null;
	const isPeriod = (side === 'group' ? head.by : head.by2)?.id === 'period';
	return groupName({ group, group2: null, period: isPeriod ? period : null });
}

function groupsOf(cells: readonly ReleasedCell[], of: (cell: ReleasedCell) => Group | null): Group[] {
	const groups = new Map<string, Group>();
	for (const group of cells.map(of)) if (group !== null) groups.set(group.key, group);
	return [...groups.values()];
}

function findCell(figure: Safe<ReleasedFigure>, group: Group | null, group2: Group | null): ReleasedCell | undefined {
	const cells = [...figure.cells, ...figure.margins, figure.total];
	return cells.find((cell) => cell.group?.key === group?.key && cell.group2?.key === group2?.key);
}
