import type { ReleasedFigure } from '../disclosure/released';
import { ruleNames } from '../model/rule';
import { formatDay } from './date';
import { formatCount } from './number';
import { ruleWords } from './rule-words';
import { codeMeaning } from './status-words';

type Figure = Pick<ReleasedFigure, 'head' | 'rule'>;

/** Whom a figure counts, out of whom, up to when and by which rule, a line each. */
export function definitionLines({ head, rule }: Figure): string[] {
	const { metric } = head;
	const codes = (['[c]', '[x]', '[z]'] as const).map((code) => `${code} ${codeMeaning(code, head)}`);
	return [
		`Measure: ${metric.title} (${metric.id}, version ${metric.version}).`,
		`Counted: ${metric.numerator}. Out of: ${metric.denominator}. Window: ${metric.window}.`,
		...metric.caveats,
		`Complete to ${formatDay(head.cutoff)}${head.cutoffConfirmed ? '' : ' (not confirmed)'}.`,
		`Rule: ${ruleNames[rule]}. ${ruleWords[rule]}`,
		`Codes: ${codes.join('; ')}.`
	];
}

/** The extracts that a figure was counted from, so that they can be told from any others. */
export function extractLines({ head }: Figure): string[] {
	return head.extracts.map(
		({ file, rowsUsed, sha256, isSample }) =>
			`Extract: ${file}, ${formatCount(rowsUsed)} rows used, SHA-256 ${sha256}.${isSample ? ' Made up: no real people.' : ''}`
	);
}
