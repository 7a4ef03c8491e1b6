import type { ReleasedCell, ReleasedFigure } from '../disclosure/released';
import type { Verdict } from '../model/estimate';
import { formatList } from '../format/list';
import { groupName } from '../format/group-name';
import { tallyVerdicts } from '../format/verdict-tally';

/** How many groups share a verdict, and what is said of them. */
export interface TallyLine {
	readonly verdict: Verdict | 'hidden';
	readonly groups: number;
	/** After the verdict: ": Barnet, Brent" or " of a difference either way". */
	readonly says: string;
}

const namedAtMost = 6;
const named: readonly Verdict[] = ['better', 'worse', 'higher', 'lower'];
const rest: Partial<Record<Verdict, string>> = {
	'not enough evidence': ' of a difference either way',
	similar: ' as far as the figures can tell'
};

/** The verdicts of a figure that any group has, clear ones around the undecided, the hidden last; none where groups are
 *  shown and nothing is compared. */
export function tallyLines(figure: ReleasedFigure): TallyLine[] {
	const { verdicts, statuses, uncompared } = tallyVerdicts(figure);
	if (['count', 'ratio'].includes(figure.head.metric.statistic)) return [];
	const order: readonly Verdict[] = ['better', 'higher', 'not enough evidence', 'similar', 'lower', 'worse'];
	const lines: TallyLine[] = order.map((verdict) => ({
		verdict,
		groups: verdicts[verdict].length,
		says: named.includes(verdict) ? names(verdicts[verdict]) : (rest[verdict] ?? '')
	}));
	if (uncompared.length > 0 && lines.every(({ groups }) => groups === 0)) return [];
	lines.push({ verdict: 'hidden', groups: statuses['[c]'].length, says: ': too few people, or would reveal another' });
	return lines.filter(({ groups }) => groups > 0);
}

function names(cells: readonly ReleasedCell[]): string {
	return cells.length > namedAtMost ? '' : `: ${formatList(cells.map(groupName))}`;
}
