import type { RuleId } from '../model/rule';

/** What each preset hides and does, in a sentence, for whoever chooses one. */
export const ruleWords: Readonly<Record<RuleId, string>> = {
	'threshold-10':
		'Hides groups of 1 to 9 people, and shares that rest on fewer than 10 on either side; everything else is exact.',
	'round-5':
		'Hides groups and sides of a share of 1 to 7 people, and rounds everything else to the nearest 5; shares and intervals come from the rounded counts.',
	'midpoint-6':
		'Rounds every count to the middle of six (3, 9, 15 …); shares and intervals come from the rounded counts, and 0% and 100% are hidden.',
	'threshold-5':
		'Hides groups of 1 to 4 people, and shares that rest on fewer than 5 on either side or on fewer than 10 people; everything else is exact.'
};

/** That counts are rounded, for a figure's notes; null where they are exact. */
export function roundingNote(rule: RuleId): string | null {
	if (rule === 'round-5')
		return 'Counts are rounded to the nearest 5, each by itself, so that they need not add up; shares, intervals and verdicts come from the rounded counts.';
	if (rule === 'midpoint-6')
		return 'Counts are rounded to the middle of six (3, 9, 15 …), each by itself, so that they need not add up; shares, intervals and verdicts come from the rounded counts.';
	return null;
}
