import { overviewKey } from '../chart/overview-key';
import type { Palette } from '../chart/palette';
import type { Safe } from '../disclosure/released';
import type { ReleasedOverview } from '../disclosure/released-overview';
import type { LegendEntry } from './legend-entry';
import { markSign } from './mark-sign';

/** The key of an overview: the shapes that stand in it. */
export function overviewEntries(document: Document, overview: Safe<ReleasedOverview>, palette: Palette): LegendEntry[] {
	return overviewKey(overview).map(({ mark, words }) => ({
		words,
		sign: (x, y) => markSign(document, mark, x, y, palette)
	}));
}
