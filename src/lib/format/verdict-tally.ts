import type { ReleasedCell, ReleasedFigure, StatusCode } from '../disclosure/released';
import type { Verdict } from '../model/estimate';
import { isGroupProper } from './group-words';

export interface VerdictTally {
	/** The groups with anybody in them, but for those left over ("No partnership"). */
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
	return { groups: cells.length - statuses['[z]'].length, verdicts, statuses, uncompared };
}
