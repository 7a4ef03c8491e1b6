import type { RuleId } from '../../src/lib/model/rule';

/** The true numbers that a printed one may stand for, by the published rounding. */
export function unrounded(printed: number, rule: RuleId): [low: number, high: number] {
	if (rule === 'round-5') return printed === 0 ? [0, 0] : [Math.max(8, printed - 2), printed + 2];
	if (rule === 'midpoint-6') return printed === 0 ? [0, 0] : [printed - 2, printed + 3];
	return [printed, printed];
}
