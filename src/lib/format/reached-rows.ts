import type { ReleasedCell, ReleasedFigure } from '../disclosure/released';

/** One group of the people that a partnership reached. */
export interface ReachedRow {
	readonly cell: ReleasedCell;
	/** Followed; null where that is hidden or there are none yet. */
	readonly people: number | null;
	/** Share of the partnership’s people followed, and of everyone’s, who are in this group: proportions. Null where either number
	 *  is not shown. */
	readonly share: number | null;
	readonly ofEveryone: number | null;
	/** Not yet followed: a number, "fewer than 10", or a code. */
	readonly waiting: number | 'fewer than 10' | '[c]' | null;
}

/** Whom the partnership picked out reached: its groups that hold anybody, in the figure’s order. From what is shown alone. */
export function reachedRows({ head, cells, margins, total }: ReleasedFigure): {
	readonly spoken: ReleasedCell | null;
	readonly rows: readonly ReachedRow[];
} {
	const picked = (cell: ReleasedCell) => cell.group2 !== null && head.question.pick.includes(cell.group2.code);
	const spoken = margins.find((cell) => cell.group === null && picked(cell)) ?? null;
	const all = spoken && peopleOf(spoken);
	const everyone = peopleOf(total);
	const rows = cells
		.filter((cell) => picked(cell) && cell.result.status !== '[z]')
		.map((cell): ReachedRow => {
			const people = peopleOf(cell);
			const margin = margins.find(({ group, group2 }) => group2 === null && group?.key === cell.group?.key);
			return {
				cell,
				people,
				share: shareOf(people, all),
				ofEveryone: shareOf(margin ? peopleOf(margin) : null, everyone),
				waiting: waitingOf(cell)
			};
		});
	return { spoken, rows };
}

function peopleOf({ result }: ReleasedCell): number | null {
	return result.status === null && result.measure.kind !== 'count' ? result.measure.denominator : null;
}

function shareOf(people: number | null, all: number | null): number | null {
	return people === null || all === null || all === 0 ? null : people / all;
}

function waitingOf({ result }: ReleasedCell): ReachedRow['waiting'] {
	if (result.status === '[c]') return '[c]';
	if (result.status !== null || result.measure.kind === 'count') return null;
	return result.measure.excludedStatus ?? result.measure.excluded;
}
