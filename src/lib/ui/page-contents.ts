import type { PageEvidence, PagePart, SpokenCell, SpokenSentence } from '../disclosure/page-part';
import type { ReleasedFigure, Safe } from '../disclosure/released';
import type { ReleasedBeforeAfter } from '../disclosure/released-before-after';
import type { ReleasedCurves } from '../disclosure/released-curves';
import type { ReleasedOverview } from '../disclosure/released-overview';
import type { Page } from '../export/page';
import { overviewRows } from '../format/overview-rows';
import { resultSentence } from '../format/result-sentence';
import { othersSaid } from './headline-cell';
import { isPicked } from './pick-choices';

/** What a page has beside figures of groups beside each other, where it has them. */
interface Further {
	readonly overview?: Safe<ReleasedOverview> | null;
	readonly curves?: Safe<ReleasedCurves> | null;
	readonly beforeAfter?: Safe<ReleasedBeforeAfter> | null;
	readonly evidence?: PageEvidence | null;
	/** Further groups picked out; null for one that is still worked out. */
	readonly others?: readonly (SpokenCell | null)[];
}

/** What a page has to take away: a file of it, as it would be if all of it may be, and whom its sentence is of. */
export interface PageContents {
	readonly page: Page;
	readonly spoken: SpokenSentence;
}

/** A page as it is taken away: its figures that were answered, in their order, and what was found of the group it speaks of. */
export function pageContents(
	name: Page['name'],
	heading: string,
	spoken: SpokenCell,
	figures: readonly (Safe<ReleasedFigure> | null)[],
	{ overview, curves, beforeAfter, evidence = null, others = [] }: Further = {}
): PageContents {
	const groups = figures.flatMap((figure): PagePart[] => (figure === null ? [] : [{ kind: 'groups', figure }]));
	const { question } = spoken.figure.head;
	const picked = overview && overviewRows(overview).find(({ group }) => group && isPicked(question, group))?.group;
	const parts: PagePart[] = [
		...groups,
		...(overview ? [{ kind: 'overview', figure: overview } as const] : []),
		...(overview && picked ? [{ kind: 'profile', figure: overview, group: picked } as const] : []),
		...(curves ? [{ kind: 'curves', figure: curves } as const] : []),
		...(beforeAfter ? [{ kind: 'before-after', figure: beforeAfter } as const] : [])
	];
	const said = others.slice(0, othersSaid).flatMap((other) => (other ? [{ kind: 'sentence', ...other } as const] : []));
	const othersUnsaid = Math.max(0, others.length - othersSaid);
	return {
		page: {
			name,
			heading,
			sentence: resultSentence(spoken.figure, spoken.cell),
			evidence,
			others: said,
			othersUnsaid,
			parts
		},
		spoken: { kind: 'sentence', ...spoken }
	};
}
