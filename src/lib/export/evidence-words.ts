import type { PageEvidence } from '../disclosure/page-part';
import { beforeAfterSubtitle } from '../format/before-after-words';
import { capital } from '../format/capital';
import type { EvidenceRung } from '../format/evidence-rungs';
import { figureSubtitle } from '../format/figure-words';
import { groupName } from '../format/group-name';
import { verdictWord } from '../format/verdict-words';

export const evidenceTitle = 'How far the evidence reaches';

interface Line {
	readonly text: string;
	readonly isStrong: boolean;
}

/** Of what the rungs tell: whose measure and when, and the same of before and after. Not of what is left out, unless all of it is:
 *  the names alone tell no number. */
export function evidenceSubjects(evidence: PageEvidence): readonly [string, ...string[]] {
	const { figure, cell, leftOut } = evidence;
	const beforeAfter = toldBeforeAfter(evidence);
	const change = beforeAfter && beforeAfterSubtitle(beforeAfter);
	if (change && leftOut.includes('sentence')) return [change];
	return [`${groupName(cell)}: ${figureSubtitle(figure)}`, ...(change ? [change] : [])];
}

/** Null where there is none, or nothing may be told of it. */
export function toldBeforeAfter({ beforeAfter, leftOut }: PageEvidence): PageEvidence['beforeAfter'] {
	return leftOut.includes('before-after') ? null : beforeAfter;
}

/** A rung in lines that stand under each other, its name first. */
export function rungLines(rungs: readonly EvidenceRung[], at: number): readonly Line[] {
	const rung = rungs[at];
	if (!rung) return [];
	const { verdict, found, isClaimed, isReached, needs } = rung;
	return [
		{ text: rungName(rung, at), isStrong: true },
		{ text: reachedWord(rungs, at), isStrong: true },
		...(verdict ? [verdictWord(verdict)] : []).map(plain),
		...[found, isClaimed ? claimed : ''].filter((text) => text !== '').map(plain),
		...(needs === '' ? [] : [plain(`${isReached ? 'Firmer' : 'It needs'}: ${needs}`)])
	];
}

/** "1. Level". */
export function rungName({ name }: EvidenceRung, at: number): string {
	return `${at + 1}. ${capital(name)}`;
}

/** Whether a rung is reached. */
export function reachedWord(rungs: readonly EvidenceRung[], at: number): string {
	const rung = rungs[at];
	if (rung?.isLeftOut) return 'Left out';
	if (!rung?.isReached) return 'Not reached';
	return at === rungs.findLastIndex(({ isReached }) => isReached) ? 'Reached: the highest' : 'Reached';
}

const claimed = 'The sentence to publish speaks of this rung, and of none above it.';

function plain(text: string): Line {
	return { text, isStrong: false };
}
