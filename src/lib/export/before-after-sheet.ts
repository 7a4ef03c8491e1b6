import type { Safe } from '../disclosure/released';
import type { ReleasedBeforeAfter } from '../disclosure/released-before-after';
import { beforeAfterNotes } from '../format/before-after-notes';
import {
	beforeAfterSubtitle,
	beforeAfterTitle,
	effectSentences,
	placeboSentence,
	preTrendSentence,
	seriesSentence
} from '../format/before-after-words';
import { beforeAfterColumns, beforeAfterCsv } from './before-after-csv';
import { recordOf, type Provenance } from './provenance';
import type { SheetSource } from './save-sheet';

/** What before and after is saved from. */
export function beforeAfterSheet(figure: Safe<ReleasedBeforeAfter>, provenance: Provenance): SheetSource {
	return {
		stem: `${figure.head.metric.id}-before-and-after`,
		columns: beforeAfterColumns,
		record: beforeAfterRecord(figure, provenance),
		csv: () => beforeAfterCsv(figure),
		draw: async (layout) => {
			const { drawBeforeAfter, drawPlacebo } = await import('../chart/draw-before-after');
			const placebo = drawPlacebo(figure, layout);
			return [drawBeforeAfter(figure, layout), ...(placebo ? [placebo] : [])];
		}
	};
}

/** What the figure says of itself in every file: its findings first, then what has to be known to read them. */
export function beforeAfterRecord(figure: Safe<ReleasedBeforeAfter>, provenance: Provenance) {
	const findings = [effectSentences(figure), preTrendSentence(figure), placeboSentence(figure), seriesSentence(figure)];
	const words = {
		title: beforeAfterTitle(figure),
		subtitle: beforeAfterSubtitle(figure),
		notes: [...findings, ...beforeAfterNotes(figure)],
		figure: 'before-after'
	};
	return recordOf(figure, words, provenance);
}
