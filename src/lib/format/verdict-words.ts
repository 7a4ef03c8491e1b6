import type { Verdict } from '../model/estimate';

const words: Record<Verdict, string> = {
	better: 'Better',
	worse: 'Worse',
	'not enough evidence': 'Not enough evidence',
	higher: 'Higher',
	lower: 'Lower',
	similar: 'Similar'
};

/** The verdict as printed beside its glyph. */
export function verdictWord(verdict: Verdict): string {
	return words[verdict];
}

/** The verdict against its benchmark: "Better than everyone in the extract",
 *  "Not enough evidence of a difference from everyone in the extract". */
export function verdictAgainst(verdict: Verdict, benchmarkName: string): string {
	if (verdict === 'not enough evidence') return `${words[verdict]} of a difference from ${benchmarkName}`;
	if (verdict === 'similar') return `${words[verdict]} to ${benchmarkName}`;
	return `${words[verdict]} than ${benchmarkName}`;
}
