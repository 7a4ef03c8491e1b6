import type { RuleId } from '../../src/lib/model/rule';

/** Counts that each preset hides as they stand, from the design: none, and up to so many. */
export const fewUpTo: Readonly<Record<RuleId, number>> = {
	'threshold-10': 9,
	'round-5': 7,
	'midpoint-6': 0,
	'threshold-5': 4
};

/** The true numbers that a printed one may stand for, by the published rounding. */
export function unrounded(printed: number, rule: RuleId): [low: number, high: number] {
	if (rule === 'round-5') return printed === 0 ? [0, 0] : [Math.max(8, printed - 2), printed + 2];
	if (rule === 'midpoint-6') return printed === 0 ? [0, 0] : [printed - 2, printed + 3];
	return [printed, printed];
}

/** Those that are printed as this one would be. */
export function roundedFrom(truth: number, rule: RuleId): [low: number, high: number] {
	if (rule === 'round-5') return unrounded(5 * Math.round(truth / 5), rule);
	if (rule === 'midpoint-6') return unrounded(truth === 0 ? 0 : 6 * Math.ceil(truth / 6) - 3, rule);
	return [truth, truth];
}
