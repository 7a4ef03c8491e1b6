import type { ReleasedBeforeAfter } from '../disclosure/released-before-after';
import { areaNoun, sidePeriodName } from './before-after-words';
import { rungSentence } from './claim-rung';
import { capital } from './capital';
import { formatDay } from './date';
import { sourceNote } from './figure-notes';
import { withArticle } from '../model/with-article';
import { formatList } from './list';
import { formatCount } from './number';
import { statusWords } from './status-words';

/** Everything that has to be known to read the figure, in the order it matters. */
export function beforeAfterNotes(figure: ReleasedBeforeAfter): string[] {
	return [
		rungSentence('change against comparators', 'that the partnership'),
		regressionNote,
		whoNote(figure),
		comparatorNote(figure),
		...leftOutNotes(figure),
		...periodNotes(figure),
		errorNote,
		sourceNote(figure)
	];
}

const regressionNote =
	'Where a partnership is begun after a bad year, the next tends to be better without it (regression to the mean).';

const errorNote =
	'Intervals take people as independent: where whole areas move together they are too narrow, and the placebo test is the better guide.';

/** Who counts, and from when. */
function whoNote(figure: ReleasedBeforeAfter): string {
	const { head, treatedAreas, start, startedBy, partnership } = figure;
	const told = startedBy === 'notes' ? 'as marked in the notes extract' : 'as entered';
	const areas = formatList(treatedAreas.map(({ name }) => name));
	const everyone = `Everyone in ${areas} counts, with ${withArticle(partnership.name)} or not, so that nothing depends on whom it took on.`;
	const both =
		head.metric.unit === 'people'
			? ' Whoever is seen on both sides of the start counts on each, from the first contact there.'
			: '';
	const past = head.metric.basis?.kept.startsWith('followed')
		? ' Those first seen shortly before the start were followed past it, which makes the two sides more alike.'
		: '';
	return `Start: ${formatDay(start)}, ${told}. ${everyone}${both}${past}`;
}

function comparatorNote(figure: ReleasedBeforeAfter): string {
	const { comparatorAreas, candidates, isSuggested, matchedBy } = figure;
	const names = formatList(comparatorAreas.map(({ name }) => name));
	const noun = areaNoun(figure, candidates.length);
	const how = isSuggested
		? `the nearest in ${matchedBy} before the start, of ${formatCount(candidates.length)} ${noun} where the partnership has fewer than 10 people`
		: `chosen by hand, of ${formatCount(candidates.length)} ${noun} where the partnership has fewer than 10 people`;
	return `Comparators: ${names}, ${how}. Other partnerships may work there, and this one’s work may reach them.`;
}

function leftOutNotes(figure: ReleasedBeforeAfter): string[] {
	const { refusedAreas, otherAreas } = figure;
	const refused =
		refusedAreas.length === 0
			? []
			: [
					`${capital(formatList(refusedAreas.map(({ name }) => name)))} cannot be a comparator: the partnership is at work there, or its figures are hidden.`
				];
	const others =
		otherAreas === 0
			? []
			: [
					`${formatCount(otherAreas)} ${areaNoun(figure, otherAreas)} ${otherAreas === 1 ? 'is left out: hidden by itself' : 'are left out: hidden by themselves'} before or after the start.`
				];
	return [...refused, ...others];
}

function periodNotes({ periods, head }: ReleasedBeforeAfter): string[] {
	const hidden = periods.filter(({ treated, comparators }) => treated.status !== null || comparators.status !== null);
	if (hidden.length === 0) return [];
	const names =
		hidden.length > 3
			? `${formatCount(hidden.length)} periods`
			: formatList(hidden.map(({ period }) => sidePeriodName(period)));
	const codes = hidden.flatMap(({ treated, comparators }) => [treated.status, comparators.status]);
	const status = (['[c]', '[x]', '[z]'] as const).find((code) => codes.includes(code)) ?? '[c]';
	return [`Not all of ${names} is shown: ${status} ${statusWords(status, head.metric)}.`];
}
