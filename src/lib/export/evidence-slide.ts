import type PptxGenJS from 'pptxgenjs';
import type { PageEvidence } from '../disclosure/page-part';
import { beforeAfterNotes } from '../format/before-after-notes';
import { definitionLines, extractLines } from '../format/definition-lines';
import { evidenceRungs, reachedSentence, type EvidenceRung } from '../format/evidence-rungs';
import { rungLines, toldBeforeAfter } from './evidence-words';
import type { Provenance } from './provenance';
import { across, body, colour, left, made } from './slide';

const top = 2.58;
const high = 4.1;
const gap = 0.3;

/** How far the evidence reaches, on a slide that has its title: a column for each rung, with the definitions of what they tell in its
 *  notes. */
export function addEvidence(slide: PptxGenJS.Slide, evidence: PageEvidence, provenance: Provenance): void {
	const rungs = evidenceRungs(evidence, 'file');
	slide.addText(reachedSentence(rungs), {
		...{ ...body, x: left, y: 1.88, w: across, h: 0.62, fontSize: 18, fontFace: 'Georgia' }
	});
	const wide = (across - gap * (rungs.length - 1)) / rungs.length;
	const columns = rungs.map((rung, at) => ({ rung, x: left + at * (wide + gap), lines: rungLines(rungs, at) }));
	const fontSize = letters(columns.map(({ lines }) => lines));
	for (const { rung, x, lines } of columns) {
		slide.addShape('line', { x, y: top, w: wide, h: 0, line: rule(rung) });
		const paragraphs = lines.map(({ text, isStrong }, line) => ({
			text,
			options: {
				...{ breakLine: true, paraSpaceAfter: 5, lang: 'en-GB', bold: isStrong },
				...(line === 0 ? { fontSize: 18 } : { fontSize, color: colour(isStrong ? 'ink' : 'ink-2') })
			}
		}));
		slide.addText(paragraphs, { ...body, x, y: top + 0.1, w: wide, h: high - 0.1, fit: 'shrink' });
	}
	slide.addNotes([...notesOf(evidence), ...made(provenance)].join('\n'));
}

/** As on the page: thick where it is reached, broken where something is compared and not reached. */
function rule({ isReached, verdict }: EvidenceRung): PptxGenJS.ShapeLineProps {
	if (isReached) return { color: colour('better'), width: 4 };
	return verdict === null
		? { color: colour('line-2'), width: 1 }
		: { color: colour('unsure'), width: 4, dashType: 'dash' };
}

/** Points at which the longest column keeps to its room. */
function letters(columns: readonly (readonly { readonly text: string }[])[]): number {
	const longest = Math.max(...columns.map((lines) => lines.reduce((sum, { text }) => sum + text.length + 12, 0)));
	return longest > 440 ? 12 : 14;
}

function notesOf(evidence: PageEvidence): string[] {
	const { figure } = evidence;
	const beforeAfter = toldBeforeAfter(evidence);
	return [...definitionLines(figure), ...extractLines(figure), ...(beforeAfter ? beforeAfterNotes(beforeAfter) : [])];
}
