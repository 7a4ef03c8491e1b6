import type { FigureHead } from '../model/figure';

/** Rungs of the ladder of evidence that a figure may stand on, lowest first. A trial is above them all, and nothing here is one. */
export const claimRungs = ['level', 'change', 'change against comparators'] as const;
export type ClaimRung = (typeof claimRungs)[number];

/** Where a comparison stands: groups held against a benchmark are levels, a group held against itself a year earlier is a change.
 *  Before and after is a change against comparators. */
export function rungOf({ question }: Pick<FigureHead, 'question'>): ClaimRung {
	return question.benchmark === 'previous-year' ? 'change' : 'level';
}

/** What kind of claim it is, and is not. `agent`: what has not been shown to have brought it about, "what" or "that the
 *  partnership". */
export function rungSentence(rung: ClaimRung, agent: string): string {
	switch (rung) {
		case 'level':
			return `This compares levels. It does not show ${agent} brought the difference about.`;
		case 'change':
			return `This compares a group with itself a year earlier. It does not show ${agent} brought the change about: it may have come everywhere.`;
		case 'change against comparators':
			return `This compares how a group changed with how others changed. It still does not show ${agent} brought the difference about: that takes a trial.`;
	}
}

/** The same as the end of a sentence that is taken away. */
export function rungClause(rung: ClaimRung, agent: string): string {
	switch (rung) {
		case 'level':
			return `this compares levels, and does not show ${agent} brought the difference about`;
		case 'change':
			return `this compares a group with itself a year earlier, and does not show ${agent} brought the change about`;
		case 'change against comparators':
			return `this compares how a group changed with how others changed, and does not show ${agent} brought the difference about`;
	}
}
