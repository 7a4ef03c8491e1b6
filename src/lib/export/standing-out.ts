import type { PagePart } from '../disclosure/page-part';
import type { ReleasedFigure, Safe } from '../disclosure/released';
import { rungOf, rungSentence } from '../format/claim-rung';
import { overallSentence } from '../format/finding-clauses';
import { funnelNotes } from '../format/funnel-words';
import { groupName } from '../format/group-name';
import { capital } from '../format/capital';
import { afreshNote, signalCells, signalLine, signalRuns, stepSentences } from '../format/course-words';
import { drawnPanels, panelNotes, panelVerdict } from '../format/panel-words';
import { formatList } from '../format/list';
import { formatCount } from '../format/number';
import { effectSentences, placeboSentence, preTrendSentence } from '../format/before-after-words';
import { hiddenWords } from '../format/hidden-words';
import { overviewFinding } from '../format/overview-words';
import { profileFinding } from '../format/profile-words';
import { survivalFindings } from '../format/survival-findings';
import { tallyVerdicts } from '../format/verdict-tally';
import { verdictAgainst } from '../format/verdict-words';
import { isCourse, isFunnel } from '../model/figure';
import { noShape } from './overview-sheet';

const namedAtMost = 12;
const runsAtMost = 6;
const told = ['better', 'worse', 'higher', 'lower'] as const;

/** What is to be seen in a figure, in a few lines that stand beside its picture. */
export function standingOut(part: PagePart): readonly string[] {
	if (part.kind === 'groups') return ofGroups(part.figure);
	if (part.kind === 'curves') return survivalFindings(part.figure);
	if (part.kind === 'overview') return [overviewFinding(part.figure), noShape].filter((line) => line !== '');
	if (part.kind === 'profile') return [profileFinding(part.figure, part.group)].filter((line) => line !== '');
	const { figure } = part;
	const rung = rungSentence('change against comparators', 'that the partnership');
	return [effectSentences(figure), preTrendSentence(figure), placeboSentence(figure), rung];
}

function ofGroups(figure: Safe<ReleasedFigure>): readonly string[] {
	const { name } = figure.head;
	if (isFunnel(name)) return outside(figure);
	if (isCourse(name)) return signals(figure);
	return name === 'multiples' ? changes(figure) : verdicts(figure);
}

/** Which periods show more than chance, those that follow each other together, and the step of the average at each marked change. */
function signals(figure: Safe<ReleasedFigure>): string[] {
	const runs = signalRuns(figure);
	const lines = runs.slice(-runsAtMost).map((run) => signalLine(figure, run));
	const left = runs.length - lines.length;
	const earlier = left > 0 ? [`${capital(formatCount(left))} earlier; the table has all.`] : [];
	return [...earlier, ...lines, ...stepSentences(figure)];
}

/** Which courses show more than chance, each against its own variation. */
function changes(figure: Safe<ReleasedFigure>): string[] {
	const changed = drawnPanels(figure).filter((panel) => signalCells(panel.figure).length > 0);
	const lines = changed.slice(0, namedAtMost).map((panel) => `${panel.group.name}: ${panelVerdict(panel)}.`);
	return [
		...lines,
		...panelNotes(figure).slice(0, 1),
		...(figure.head.by2 ? afreshNote(figure.head, figure.head.by2) : []),
		...panelNotes(figure).filter((note) => note.startsWith('Among '))
	];
}

/** Which groups lie outside the limits, and around what these stand. */
function outside(figure: Safe<ReleasedFigure>): string[] {
	return funnelNotes(figure).slice(0, 3);
}

function verdicts(figure: Safe<ReleasedFigure>): string[] {
	const overall = overallSentence(figure);
	const { verdicts } = tallyVerdicts(figure);
	const lines = told
		.filter((verdict) => verdicts[verdict].length > 0)
		.map((verdict) => `${verdictAgainst(verdict, figure.head.benchmarkName)}: ${names(verdicts[verdict])}.`);
	const hidden = hiddenWords(figure, ' [c]');
	return [
		...(overall === null ? [] : [`Overall: ${overall}.`]),
		...lines,
		...(hidden === null ? [] : [`${hidden}, lest anybody be recognised.`]),
		...(lines.length === 0 ? [] : [rungSentence(rungOf(figure.head), 'what')])
	];
}

function names(cells: readonly Parameters<typeof groupName>[0][]): string {
	const all = cells.map(groupName);
	if (all.length <= namedAtMost) return formatList(all);
	return `${all.slice(0, namedAtMost).join(', ')} and ${formatCount(all.length - namedAtMost)} more`;
}
