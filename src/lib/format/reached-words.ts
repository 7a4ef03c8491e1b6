import type { ReleasedCell, ReleasedFigure } from '../disclosure/released';
import { groupNoun, isGroupProper, namesPhrase } from './group-words';
import { withArticle } from '../model/with-article';
import { capital } from './capital';
import { formatCount, formatPercent } from './number';
import { unitNoun } from './metric-words';
import { reachedRows } from './reached-rows';

/** Whom a partnership reached, in one sentence: "The Riverside Partnership reached 1,412 people followed for 12 months, most of
 *  them at medium risk". Null where the figure is another. */
export function reachedTitle(figure: ReleasedFigure): string | null {
	const { name, by, metric } = figure.head;
	if (name !== 'reached') return null;
	const { spoken, rows } = reachedRows(figure);
	if (spoken?.group2 == null) return `Who was reached, by ${by.label}`;
	const who = capital(withArticle(spoken.group2.name));
	const people = followed(spoken);
	if (people === null) return `${who}: who was reached, by ${by.label}, is not shown`;
	const of = `${who} reached ${formatCount(people)} ${unitNoun(metric, people)}${metric.basis ? ` ${metric.basis.kept}` : ''}`;
	// The largest of those shown is the largest only where none is hidden.
	const proper = rows.filter(({ cell }) => isGroupProper({ ...cell, group2: null }));
	if (proper.some(({ cell }) => cell.result.status === '[c]')) return `${of}, by ${by.label}`;
	const [most] = proper.toSorted((one, other) => (other.share ?? 0) - (one.share ?? 0));
	if (!most?.cell.group || most.share === null) return of;
	return `${of}, ${formatPercent(most.share, people)} of them ${namesPhrase(by, [most.cell.group.name])}`;
}

/** How to read whom it reached; null where the figure is another. */
export function reachedNote({ head }: ReleasedFigure): string | null {
	if (head.name !== 'reached') return null;
	const groups = groupNoun(head.by, 2);
	return `Shares are of the people with the partnership, beside the same of everyone, from the numbers shown. ${capital(groups)} where the partnership saw nobody are left out of the list, and those hidden stand in it as one line.`;
}

function followed({ result }: ReleasedCell): number | null {
	return result.status === null && result.measure.kind !== 'count' ? result.measure.denominator : null;
}
