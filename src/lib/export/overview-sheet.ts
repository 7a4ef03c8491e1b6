import type { Safe } from '../disclosure/released';
import type { ReleasedOverview } from '../disclosure/released-overview';
import { overviewFinding, overviewNotes, overviewSubtitle, overviewTitle } from '../format/overview-words';
import { fileSlug } from './file-name';
import { overviewColumns, overviewCsv } from './overview-csv';
import { overviewEntries } from './overview-legend';
import { recordOf, type Provenance } from './provenance';
import type { SheetSource } from './save-sheet';

/** What the key of an overview has no sign for. */
export const noShape = 'No shape: held against nothing.';

/** What an overview is saved from: what stands out first, then what has to be known to read it. */
export function overviewSheet(overview: Safe<ReleasedOverview>, provenance: Provenance): SheetSource {
	const [first] = overview.measures;
	const words = {
		title: overviewTitle(overview),
		subtitle: overviewSubtitle(overview),
		notes: [overviewFinding(overview), noShape, ...overviewNotes(overview)].filter((note) => note !== ''),
		figure: 'overview',
		measures: measuresOf(overview)
	};
	return {
		stem: `every-measure-by-${fileSlug(first.head.by.label)}`,
		columns: overviewColumns(overview),
		record: recordOf(first, words, provenance),
		csv: () => overviewCsv(overview),
		key: (document, palette) => overviewEntries(document, overview, palette),
		draw: async (layout) => {
			const { drawOverview } = await import('../chart/draw-overview');
			return [drawOverview(overview, layout)];
		}
	};
}

/** What each measure counts. */
export function measuresOf({ measures }: Safe<ReleasedOverview>) {
	return measures.map(({ head: { metric, benchmarkName } }) => ({
		...{ id: metric.id, version: metric.version, title: metric.title, unit: metric.unit },
		...{ numerator: metric.numerator, denominator: metric.denominator, formula: metric.formula },
		...{ window: metric.window, maturity: metric.maturity, polarity: metric.polarity, source: metric.source },
		benchmark: benchmarkName
	}));
}
