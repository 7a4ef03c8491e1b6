import type { Safe } from '../disclosure/released';
import type { ReleasedCurves } from '../disclosure/released-curves';
import { isOfPeriods } from '../format/cohort-words';
import { survivalFindings } from '../format/survival-findings';
import { survivalNotes } from '../format/survival-notes';
import { survivalSubtitle, survivalTitle } from '../format/survival-words';
import { recordOf, type Provenance } from './provenance';
import type { SheetSource } from './save-sheet';
import { survivalColumns, survivalCsv } from './survival-csv';

/** What curves are saved from: what was found first, then what has to be known to read it. */
export function survivalSheet(figure: Safe<ReleasedCurves>, provenance: Provenance): SheetSource {
	const name = isOfPeriods(figure) ? 'cohorts' : 'survival';
	const stem = figure.sides ? 'curves-before-after' : isOfPeriods(figure) ? 'cohorts' : 'curves';
	const words = {
		title: survivalTitle(figure),
		subtitle: survivalSubtitle(figure),
		notes: [...survivalFindings(figure), ...survivalNotes(figure)],
		figure: name
	};
	return {
		stem: `${figure.head.metric.id}-${stem}`,
		columns: survivalColumns,
		record: recordOf(figure, words, provenance),
		csv: () => survivalCsv(figure),
		draw: async (layout) => {
			const { drawSurvival } = await import('../chart/draw-survival');
			return [drawSurvival(figure, layout)];
		}
	};
}
