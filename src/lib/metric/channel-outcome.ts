import { plain } from '../model/outcome-code';

/** Whether a Prevent referral was adopted as a Channel case. */
export function isAdopted(outcome: string): boolean {
	return /^(adopted|adopted (as|by) .*|channel case|adopted channel case|consented to channel)$/.test(plain(outcome));
}

/** Whether an adopted case was closed, with or without further concern, or because consent was withdrawn. */
export function isClosed(outcome: string): boolean {
	return isClosedWithoutConcern(outcome) || isWithdrawn(outcome) || /^closed\b/.test(plain(outcome));
}

/** Whether a case was closed with no further terrorism concern. */
export function isClosedWithoutConcern(outcome: string): boolean {
	return /^(closed )?(with )?(no further|no|without)( \w+)? concerns?$/.test(plain(outcome));
}

/** Whether consent was withdrawn: neither a success nor its opposite. */
export function isWithdrawn(outcome: string): boolean {
	return /\bwithdr(e|a)wn?\b/.test(plain(outcome));
}
