import type { ReleasedCell, ReleasedFigure } from '../disclosure/released';
import { withArticle } from '../model/with-article';
import { noArea, noBcu, noForce, noPartnership, notRecorded } from '../model/area';
import type { FigureHead } from '../model/figure';
import { periodName } from './date';
import { groupName } from './group-name';
import { formatList } from './list';

type By = FigureHead['by'];
const restGroups: readonly string[] = [noArea, noBcu, noForce, noPartnership, notRecorded];

/** The noun for the groups of a dimension: "borough", "boroughs". Columns that only have a name ("sex") make "groups". */
export function groupNoun(by: By, n: number): string {
	const known = ['area', 'partnership', 'risk', 'theme', 'period'].includes(by.id);
	const singular = known || /(band|category|group|level|type|unit)$/i.test(by.label) ? by.label : 'group';
	return n === 1 ? singular : plural(singular);
}

/** The noun for the cells of a figure: of a cross table, combinations of its two groupings. */
export function cellNoun(figure: ReleasedFigure, n: number): string {
	const { by, by2 } = figure.head;
	if (by2 === null) return groupNoun(by, n);
	return `${n === 1 ? 'combination' : 'combinations'} of ${by.label} and ${by2.label}`;
}

/** Whether a cell is one of the groups proper, and not what is left over ("No partnership", "Not recorded"). */
export function isGroupProper(cell: Pick<ReleasedCell, 'group' | 'group2'>): boolean {
	return restNames(cell).length === 0;
}

/** What of a cell is left over, by name: "No area", "No partnership". */
export function restNames({ group, group2 }: Pick<ReleasedCell, 'group' | 'group2'>): string[] {
	return [group, group2].flatMap((one) => (one !== null && restGroups.includes(one.name) ? [one.name] : []));
}

/** Where a cell's people are, after "people": "in Barnet", "with the Riverside Partnership", "at high risk"; empty for All. */
export function groupPhrase(figure: ReleasedFigure, cell: ReleasedCell): string {
	const { by, by2, metric } = figure.head;
	const parts: string[] = [];
	for (const [group, of] of [
		[cell.group, by],
		[cell.group2, by2]
	] as const) {
		if (group === null || of === null) continue;
		if (of.id === 'period' && cell.period) parts.push(`${seenWord(metric)} in ${periodName(cell.period)}`);
		else parts.push(namesPhrase(of, [group.name]));
	}
	return parts.join(' ').trim();
}

/** The same for several groups of one dimension: "in Barnet, Brent and Camden". */
export function namesPhrase(by: By, names: readonly string[]): string {
	const only = names.length === 1 ? names[0] : null;
	if (only === noPartnership) return 'without a partnership';
	if (only !== null && only !== undefined && restGroups.includes(only)) return `with ${by.label} not recorded`;
	if (by.id === 'area' || by.id === 'period') return `in ${formatList(names)}`;
	if (by.id === 'partnership') return `with ${formatList(names.map(withArticle))}`;
	if (by.id === 'risk') return `at ${formatList(names.map((name) => name.toLowerCase()))} risk`;
	return `(${by.label}: ${formatList(names)})`;
}

/** What a cell is called within a sentence: "Barnet", "March 2024", "the Riverside Partnership". */
export function nameInSentence({ head }: ReleasedFigure, cell: ReleasedCell): string {
	const isPartnership = head.by.id === 'partnership' && cell.group2 === null;
	return isPartnership ? withArticle(groupName(cell)) : groupName(cell);
}

/** How the people of a metric come to be counted: "first seen", "seen"; nothing where it is not people that it counts. */
export function seenWord(metric: FigureHead['metric']): string {
	if (metric.unit !== 'people') return '';
	return metric.basis !== null ? 'first seen' : 'seen';
}

function plural(noun: string): string {
	if (/[^aeiou]y$/i.test(noun)) return `${noun.slice(0, -1)}ies`;
	return /(s|x|ch|sh)$/i.test(noun) ? `${noun}es` : `${noun}s`;
}
