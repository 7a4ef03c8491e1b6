import type { PageEvidence } from '../disclosure/page-part';
import { evidenceRungs, reachedSentence, type EvidenceRung } from '../format/evidence-rungs';
import { verdictWord } from '../format/verdict-words';
import { evidenceSubjects, evidenceTitle, reachedWord, rungName } from './evidence-words';
import type { Sheet } from './sheet';

/** How far the evidence reaches, as a sheet: a row for each rung. `references`: where its notes are. */
export function evidenceSheet(evidence: PageEvidence, references: string, mark: readonly string[]): Sheet {
	const rungs = evidenceRungs(evidence, 'file');
	return {
		name: evidenceTitle,
		lines: [evidenceTitle, reachedSentence(rungs), ...evidenceSubjects(evidence), references, ...mark],
		table: {
			headings: ['Rung', 'Reached', 'Verdict', 'What is found', 'What it needs'],
			rows: rungs.map((rung, at) => [
				rungName(rung, at),
				reachedWord(rungs, at),
				rung.verdict ? verdictWord(rung.verdict) : '[z]',
				rung.found === '' ? 'Nothing is compared on it.' : rung.found,
				needed(rung)
			])
		},
		lineLength: 48
	};
}

function needed({ isLeftOut, isReached, verdict, needs }: EvidenceRung): string {
	if (isLeftOut || (needs === '' && verdict === null)) return '[z]';
	if (needs === '') return 'Nothing further.';
	return isReached ? `To be firmer: ${needs}` : needs;
}
