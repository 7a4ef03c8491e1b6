import type { ReleasedOverview } from '../disclosure/released-overview';
import type { Verdict } from '../model/estimate';
import { ruleNames } from '../model/rule';
import { capital } from './capital';
import { formatDay } from './date';
import { groupNoun, isGroupProper } from './group-words';
import { formatList } from './list';
import { lowerFirst } from './lower-first';
import { formatCount } from './number';
import { hasOneGroup } from './nothing-to-compare';
import { numberWord } from './number-word';
import { overviewRows } from './overview-rows';
import { filterWords, periodWords } from './selection-words';
import { statusWords } from './status-words';

const apart: readonly Verdict[] = ['better', 'worse', 'higher', 'lower'];

/** How many values of an overview's groups are held against something, and how many of them have which verdict. */
export interface OverviewTally {
	readonly compared: number;
	readonly verdicts: Readonly<Record<Verdict, number>>;
	/** Those that stand out either way. */
	readonly apart: number;
}

/** Groups proper only: what is left over ("No area") and everyone stand beside them. */
export function tallyOverview({ measures }: ReleasedOverview): OverviewTally {
	const verdicts = { better: 0, worse: 0, 'not enough evidence': 0, higher: 0, lower: 0, similar: 0 };
	const found = measures.flatMap(({ cells }) =>
		cells.filter(isGroupProper).flatMap(({ result }) => {
			const comparison = result.status === null ? result.comparison : null;
			return comparison?.status === null ? [comparison.verdict] : [];
		})
	);
	for (const verdict of found) verdicts[verdict]++;
	return { compared: found.length, verdicts, apart: apart.reduce((sum, verdict) => sum + verdicts[verdict], 0) };
}

/** What was found, as a title: "6 measures by borough: of 186 values 31 are better than everyone in the extract, 27 worse". */
export function overviewTitle(overview: ReleasedOverview): string {
	const { compared, verdicts } = tallyOverview(overview);
	const { head } = overview.measures[0];
	const what = `${capital(measuresWord(overview))} by ${head.by.label}`;
	if (compared === 0 && overview.measures.every(hasOneGroup))
		return `${what}: one ${groupNoun(head.by, 1)} only, with nothing to compare it with`;
	if (compared === 0) return `${what}: none is held against anything`;
	const parts = apart.filter((verdict) => verdicts[verdict] > 0);
	const of = `of ${formatCount(compared)} values`;
	if (parts.length === 0) return `${what}: ${of} none stands out from ${head.benchmarkName}`;
	const [first = 'better', ...rest] = parts;
	const others = rest.map((verdict) => `${formatCount(verdicts[verdict])} ${verdict}`);
	const verb = verdicts[first] === 1 ? 'is' : 'are';
	const than = `${formatCount(verdicts[first])} ${verb} ${first} than ${head.benchmarkName}`;
	return `${what}: ${of} ${[than, ...others].join(', ')}`;
}

/** How many of those that stand out are to be expected by chance, by the false discovery rate of each measure's verdicts, and which
 *  groups stand out most often. */
export function overviewFinding(overview: ReleasedOverview): string {
	const tally = tallyOverview(overview);
	if (tally.apart === 0) return '';
	const chance =
		'In each measure at most about one in 20 of those that stand out is expected to do so by chance alone.';
	const most = mostOften(overview);
	return most === null ? chance : `${chance} ${most}`;
}

/** The groups that stand out in most measures, where few do; null where they are many. */
function mostOften(overview: ReleasedOverview): string | null {
	const rows = overviewRows(overview).flatMap(({ group, cells }) => {
		if (group === null || !isGroupProper({ group, group2: null })) return [];
		const times = cells.filter(({ cell }) => {
			const comparison = cell?.result.status === null ? cell.result.comparison : null;
			return comparison?.status === null && apart.includes(comparison.verdict);
		}).length;
		return [{ name: group.name, times }];
	});
	const most = Math.max(0, ...rows.map(({ times }) => times));
	const names = rows.filter(({ times }) => times === most).map(({ name }) => name);
	if (most < 2 || names.length > 4) return null;
	const verb = names.length === 1 ? 'stands' : 'stand';
	return `Most often: ${formatList(names)}, which ${verb} out in ${numberWord(most)} of ${measuresWord(overview)}.`;
}

/** What is shown, of whom and of when. */
export function overviewSubtitle({ measures }: ReleasedOverview): string {
	const { head } = measures[0];
	const what = `Every measure that these extracts can tell, by ${head.by.label}, with its verdict against ${head.benchmarkName}`;
	return [what, periodWords(head), ...filterWords(head)].join(', ');
}

/** What has to be known to read it, in the order it matters. */
export function overviewNotes(overview: ReleasedOverview): string[] {
	const { measures, left } = overview;
	const [{ head }] = measures;
	return [
		`Verdicts allow for all ${groupNoun(head.by, 2)} of a measure at once, not for all measures. Several measures of the same people go together: a ${groupNoun(head.by, 1)} that stands out in one will often stand out in others, which is one finding and not several.`,
		otherBenchmarks(overview),
		`Where a ${groupNoun(head.by, 1)} is hidden in one measure it is hidden in those after it of the same people. How many are left out is told by the first measure alone.`,
		...left.map(({ title, why }) => `Left out: ${title} (${lowerFirst(why)}).`),
		codes(measures),
		`Counts (people, contacts) are held against nothing and stand on their own pages.`,
		source(measures),
		`Rule: ${formatList([...new Set(measures.map(({ rule }) => ruleNames[rule]))])}.`
	].filter((note) => note !== null);
}

function otherBenchmarks({ measures }: ReleasedOverview): string | null {
	const asked = measures[0].head.benchmarkName;
	const others = measures.filter(({ head }) => head.benchmarkName !== asked);
	if (others.length === 0) return null;
	const names = formatList(others.map(({ head }) => head.metric.title));
	return `What was chosen to compare with is not there for ${names}: held against ${others[0]?.head.benchmarkName}.`;
}

function codes(measures: ReleasedOverview['measures']): string | null {
	const used = (['[c]', '[x]', '[z]'] as const).flatMap((code) => {
		const of = measures.find(({ cells }) => cells.some(({ result }) => result.status === code));
		return of ? [`${code} ${statusWords(code, of.head.metric)}`] : [];
	});
	return used.length === 0 ? null : `${used.join('; ')}.`;
}

/** All extracts and all definitions. */
function source(measures: ReleasedOverview['measures']): string {
	const [{ head }] = measures;
	const extracts = measures.flatMap((figure) => figure.head.extracts);
	const files = formatList([...new Set(extracts.map(({ file }) => file))]);
	const madeUp = extracts.some(({ isSample }) => isSample) ? ' The sample is made up: no real people.' : '';
	const doubt = head.cutoffConfirmed ? '' : ' (cut-off not confirmed)';
	const definitions = measures.map(({ head: { metric } }) => `${metric.id} ${String(metric.version)}`);
	return `Source: ${files || 'no extract'}, complete to ${formatDay(head.cutoff)}${doubt}.${madeUp} Definitions and their versions: ${definitions.join(', ')}.`;
}

function measuresWord({ measures }: ReleasedOverview): string {
	return `${numberWord(measures.length)} ${measures.length === 1 ? 'measure' : 'measures'}`;
}

/** The whole figure in one breath, for those who do not see it. */
export function overviewSummary(overview: ReleasedOverview): string {
	return `${overviewTitle(overview)}. ${overviewFinding(overview)}`.trim();
}
