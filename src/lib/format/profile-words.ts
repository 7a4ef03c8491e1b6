import type { ReleasedOverview } from '../disclosure/released-overview';
import type { Group } from '../model/dimension';
import type { Verdict } from '../model/estimate';
import { capital } from './capital';
import { groupNoun } from './group-words';
import { formatList } from './list';
import { hasOneGroup } from './nothing-to-compare';
import { numberWord } from './number-word';
import { overviewNotes } from './overview-words';
import { profileRows, type ProfileRow } from './profile-rows';
import { filterWords, periodWords } from './selection-words';

const apart: readonly Verdict[] = ['better', 'worse', 'higher', 'lower'];

/** What was found of one group, as a title: "Barnet: better than everyone in the extract in two of six measures, worse in none". */
export function profileTitle(overview: ReleasedOverview, group: Group): string {
	const rows = profileRows(overview, group.key);
	const compared = rows.filter((row) => row.compared !== null);
	if (rows.every(({ cell }) => cell?.result.status === '[c]')) return `${group.name}: hidden in every measure`;
	if (compared.length === 0 && overview.measures.every(hasOneGroup))
		return `${group.name}: the only ${groupNoun(overview.measures[0].head.by, 1)}, with nothing to compare it with`;
	if (compared.length === 0) return `${group.name}: held against nothing in any measure`;
	const found = apart.filter((verdict) => of(compared, verdict).length > 0);
	const than = overview.measures[0].head.benchmarkName;
	const measures = `${numberWord(compared.length)} ${compared.length === 1 ? 'measure' : 'measures'}`;
	const [first, ...rest] = found;
	if (!first) return `${group.name}: not told apart from ${than} in any of ${measures}`;
	const others = rest.map((verdict) => `${verdict} in ${numberWord(of(compared, verdict).length)}`);
	const opening = `${first} than ${than} in ${numberWord(of(compared, first).length)} of ${measures}`;
	return `${group.name}: ${[opening, ...others].join(', ')}`;
}

/** Each measure in which it stands out, in words; then how many do not. */
export function profileFinding(overview: ReleasedOverview, group: Group): string {
	const rows = profileRows(overview, group.key);
	const sentences = apart.flatMap((verdict) => {
		const titles = of(rows, verdict).map(({ figure, value, benchmark }) => {
			return `${figure.head.metric.title} (${value} against ${benchmark})`;
		});
		return titles.length === 0 ? [] : [`${capital(verdict)}: ${formatList(titles)}.`];
	});
	const hidden = rows.filter(({ cell }) => cell?.result.status === '[c]').length;
	if (hidden > 0) sentences.push(`Hidden in ${numberWord(hidden)} of ${numberWord(rows.length)}.`);
	return sentences.join(' ');
}

/** What is shown, of whom and of when. */
export function profileSubtitle({ measures }: ReleasedOverview, group: Group): string {
	const { head } = measures[0];
	const what = `${group.name} by every measure that these extracts can tell, with 95% intervals, against ${head.benchmarkName}`;
	return [what, periodWords(head), ...filterWords(head)].join(', ');
}

/** What has to be known to read it: how it is drawn, and then as of all groups. */
export function profileNotes(overview: ReleasedOverview): string[] {
	const { by } = overview.measures[0].head;
	const drawn = `Each line has a scale of its own: what is held against stands in the middle, higher values to the right; small strokes are the other groups shown by ${by.label}, which are no limits of what is usual.`;
	return [drawn, ...overviewNotes(overview)];
}

function of(rows: readonly ProfileRow[], verdict: Verdict): ProfileRow[] {
	return rows.filter(({ compared }) => compared?.verdict === verdict);
}

/** The whole figure in one breath, for those who do not see it. */
export function profileSummary(overview: ReleasedOverview, group: Group): string {
	return `${profileTitle(overview, group)}. ${profileFinding(overview, group)}`.trim();
}
