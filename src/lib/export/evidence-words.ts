import { capital } from '../format/capital';
import type { EvidenceRung } from '../format/evidence-rungs';
import { verdictWord } from '../format/verdict-words';

export const evidenceTitle = 'How far the evidence reaches';

interface Line {
	readonly text: string;
	readonly isStrong: boolean;
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
