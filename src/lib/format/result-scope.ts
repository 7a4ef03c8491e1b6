import type { ReleasedCell, ReleasedFigure } from '../disclosure/released';
import { formatDay, formatSpan } from './date';
import { groupPhrase, seenWord } from './group-words';
import { filterWords } from './selection-words';

/** Of whom a sentence about a cell speaks, after their number: group, filters, period and for how long they were followed, as
 *  "people with the Riverside Partnership, at high risk, first seen from January 2021 to December 2023, followed for 12 months".
 *  `noun`: what is counted, in its number. */
export function resultScope(figure: ReleasedFigure, cell: ReleasedCell, noun: string, isKept: boolean): string {
	const { metric } = figure.head;
	const who = `${noun} ${groupPhrase(figure, cell)}`.trim();
	const when = whenClause(figure, cell);
	const kept = isKept && metric.basis !== null ? metric.basis.kept : null;
	const isPeriodChosen = figure.head.question.from !== null || figure.head.question.to !== null;
	const details =
		kept !== null && !isPeriodChosen && cell.period === null
			? [`${kept} by ${formatDay(figure.head.cutoff)}`]
			: [when === null ? null : `${seenWord(metric)} ${when}`.trim(), kept];
	const followed = metric.statistic === 'time' && isKept ? 'each counted for as long as followed' : null;
	return [who, ...chosen(figure, cell), ...details, followed].filter((part) => part !== null).join(', ');
}

/** The same of a count, in which nobody is followed: group, filters, then what was counted (`predicate`) and when. */
export function countScope(figure: ReleasedFigure, cell: ReleasedCell, noun: string, predicate: string): string {
	const who = `${noun} ${groupPhrase(figure, cell)}`.trim();
	const filters = chosen(figure, cell);
	const apart = filters.length > 0 ? `, ${filters.join(', ')},` : '';
	return `${who}${apart} ${predicate} ${whenClause(figure, cell) ?? ''}`.trim();
}

/** "from January 2021 to December 2023", "in March 2024", "up to 30 September 2024"; null where the cell is a period itself. */
function whenClause({ head }: ReleasedFigure, cell: ReleasedCell): string | null {
	if (cell.period !== null) return null;
	const { from, to } = head.question;
	const span = formatSpan(from, to);
	if (from === null) return `up ${span || `to ${formatDay(head.cutoff)}`}`;
	if (to === null) return `${span} to ${formatDay(head.cutoff)}`;
	if (from === to) return `on ${span}`;
	return span.includes(' to ') ? `from ${span}` : `in ${span}`;
}

/** The filters, but for one that the cell's own group makes narrower. */
function chosen({ head }: ReleasedFigure, cell: ReleasedCell): string[] {
	const own = [cell.group === null ? null : head.by.id, cell.group2 === null ? null : head.by2?.id];
	const filters = head.question.filters.filter(({ dimension }) => !own.includes(dimension));
	return filterWords({ question: { ...head.question, filters } }).map((words) =>
		/ risk$/.test(words) ? `at ${words}` : words
	);
}
