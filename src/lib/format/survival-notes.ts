import type { ReleasedCurves } from '../disclosure/released-curves';
import { cohortNotes, curveName, isOfPeriods } from './cohort-words';
import { sourceNote } from './figure-notes';
import { formatList } from './list';
import { barePhrase } from './metric-words';
import { statusWords } from './status-words';
import { dayWords } from './survival-words';

/** Everything that has to be known to read the figure, in the order it matters. */
export function survivalNotes(figure: ReleasedCurves): string[] {
	const hidden = figure.curves.filter(({ status }) => status !== null);
	const codes = (['[c]', '[x]', '[z]'] as const).flatMap((code) => {
		const names = hidden.filter(({ status }) => status === code).map((curve) => curveName(figure, curve));
		return names.length === 0 ? [] : [`${formatList(names)}: ${code} ${statusWords(code, figure.head.metric)}.`];
	});
	const peopled = figure.curves.filter(({ status }) => status !== '[z]').length;
	return [
		...(isOfPeriods(figure) ? cohortNotes(figure) : []),
		`Includes those not followed for ${dayWords(figure, figure.readings.at(-1) ?? 0)}, for as long as they were: their being followed no longer is taken to have nothing to do with being ${barePhrase(figure.head.metric)}.`,
		'Points lie so far apart that between two of them it happened to nobody or to 10 and more, and nobody or 10 and more were last followed; lines join them. A curve ends where fewer than 10 would remain.',
		...codes,
		figure.sides
			? 'Everyone in these areas, whichever partnership they were with. Whatever else changed at that time is in the difference as well; before and after against comparators takes it into account.'
			: null,
		figure.head.groupsMayOverlap && peopled > 1 ? 'People may stand in more than one group.' : null,
		sourceNote(figure)
	].filter((note) => note !== null);
}
