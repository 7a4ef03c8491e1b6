import type { Verdict } from '../model/estimate';

/** The ending shared by the classes of a verdict: `is-…` for words, `i-…` for intervals, `t-…` for chart text. */
export function verdictClass(verdict: Verdict): 'better' | 'worse' | 'unsure' | 'side' {
	if (verdict === 'better' || verdict === 'worse') return verdict;
	return verdict === 'higher' || verdict === 'lower' ? 'side' : 'unsure';
}
