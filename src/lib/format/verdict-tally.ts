import type { ReleasedCell, ReleasedFigure, StatusCode } from '../disclosure/released';
import type { Verdict } from '../model/estimate';
import { isGroupProper } from './group-words';

export interface VerdictTally {
	/** All groups of the figure but those left over ("No partnership"); in a cross table those with anybody in them. */
	readonly groups: number;
	readonly verdicts: Readonly<Record<Verdict, readonly ReleasedCell[]>>;
	readonly statuses: Readonly<Record<StatusCode, readonly ReleasedCell[]>>;
	/** Shown, but their benchmark is hidden or does not apply. */
	readonly uncompared: readonly ReleasedCell[];
}

/** How many groups of a figure have which verdict, in the figure's own order. */
export function tallyVerdicts(figure: ReleasedFigure): VerdictTally {
	const verdicts: Record<Verdict, ReleasedCell[]> = {
		better: [],
		worse: [],
		'not enough evidence': [],
		higher: [],
		lower: [],
		similar: []
	};
	const statuses: Record<StatusCode, ReleasedCell[]> = { '[c]': [], '[x]': [], '[z]': [] };
	const uncompared: ReleasedCell[] = [];
	const cells = figure.cells.filter(isGroupProper);
	for (const cell of cells) {
		if (cell.result.status !== null) statuses[cell.result.status].push(cell);
		else if (cell.result.comparison === null || cell.result.comparison.status !== null) uncompared.push(cell);
		else verdicts[cell.result.comparison.verdict].push(cell);
	}
	const groups = figure.head.by2 === null ? cells.length : cells.length - statuses['[z]'].length;
	return { groups, verdicts, statuses, uncompared };
}
