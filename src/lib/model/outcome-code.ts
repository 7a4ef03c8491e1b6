import { notRecorded } from './area';

/** Whether an outcome says that there is none yet: blank, not yet assigned, still under investigation. */
export function isPending(outcome: string): boolean {
	return (
		outcome === notRecorded ||
		/^(not (yet )?assigned|no outcome( yet)?|pending|ongoing|open|awaiting .*|(still )?under investigation|investigation ongoing|in progress|live|tbc)$/.test(
			plain(outcome)
		)
	);
}

/** Whether an outcome is one of the Home Office's codes, as they are read: `1`, `1A`, `16`; in words, those of charges alone
 *  are known. */
export function hasCode(outcome: string, codes: readonly string[]): boolean {
	return codes.includes(outcome) || (codes.includes('1') && isChargeInWords(outcome));
}

/** A charge or summons: outcome 1, or 1A for an alternate offence, or those words. */
export function isCharge(outcome: string): boolean {
	return outcome === '1' || outcome === '1A' || isChargeInWords(outcome);
}

function isChargeInWords(outcome: string): boolean {
	return /^(charged?|summons(ed)?)\b/.test(plain(outcome));
}

/** Lower case, single spaces, no punctuation at either end. */
export function plain(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}/&]+/gu, ' ')
		.trim();
}
