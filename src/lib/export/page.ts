import type { PageEvidence, PagePart, SpokenSentence } from '../disclosure/page-part';
import { countedIn } from '../format/counted-in';
import { beforeAfterSubtitle, beforeAfterSummary, beforeAfterTitle } from '../format/before-after-words';
import { figureSubtitle, figureSummary, figureTitle } from '../format/figure-words';
import { overviewSummary } from '../format/overview-words';
import { profileSummary } from '../format/profile-words';
import { survivalSummary } from '../format/survival-words';
import { beforeAfterRecord } from './before-after-sheet';
import { fileSlug } from './file-name';
import { overviewSheet } from './overview-sheet';
import { profileSheet } from './profile-sheet';
import { provenanceRecord, type Provenance } from './provenance';
import type { SheetSource } from './save-sheet';
import { survivalSheet } from './survival-sheet';

/** A page that is taken away as one file: what it asks, what it found, and its figures in their order. */
export interface Page {
	readonly name: 'compare-areas' | 'over-time' | 'joint-results';
	/** Its heading: "Where are people less likely to be seen again?" */
	readonly heading: string;
	/** What it found, in words that may be published as they stand; null where they may not be taken away. */
	readonly sentence: string | null;
	/** Further groups that it speaks of, a line each. */
	readonly others?: readonly SpokenSentence[];
	/** As many more are picked out of which it does not speak. */
	readonly othersUnsaid?: number;
	/** How far it reaches, where the page says so. */
	readonly evidence?: PageEvidence | null;
	readonly parts: readonly PagePart[];
}

/** A figure in its own words, and the record of where its numbers come from. */
export interface PartWords {
	/** Its finding, without a full stop. */
	readonly title: string;
	readonly subtitle: string;
	/** The figure in one sentence for those who do not see it. */
	readonly summary: string;
	/** What has to be known to read it, one sentence each. */
	readonly notes: readonly string[];
	readonly record: ReturnType<typeof provenanceRecord>;
}

export function wordsOf(part: PagePart, provenance: Provenance): PartWords {
	if (part.kind === 'groups') {
		const record = provenanceRecord(part.figure, provenance);
		const { figure } = part;
		const words = { title: figureTitle(figure), subtitle: figureSubtitle(figure), summary: figureSummary(figure) };
		return { ...words, notes: record.notes, record };
	}
	if (part.kind === 'overview') return ofSheet(overviewSheet(part.figure, provenance), overviewSummary(part.figure));
	if (part.kind === 'profile')
		return ofSheet(profileSheet(part.figure, part.group, provenance), profileSummary(part.figure, part.group));
	if (part.kind === 'curves') return ofSheet(survivalSheet(part.figure, provenance), survivalSummary(part.figure));
	const { figure } = part;
	const record = beforeAfterRecord(figure, provenance);
	const words = { title: beforeAfterTitle(figure), subtitle: beforeAfterSubtitle(figure) };
	return { ...words, summary: beforeAfterSummary(figure), notes: record.notes, record };
}

function ofSheet({ record }: SheetSource, summary: string): PartWords {
	return { title: record.title, subtitle: record.subtitle, summary, notes: record.notes, record };
}

/** Name of a file made from a page: its measure and its name only, "da-repeat-compare-areas.ods". */
export function pageFileName({ name, parts }: Page, ending: string): string {
	const metric = parts[0] && countedIn(parts[0])[0].head.metric.id;
	return `${metric === undefined ? '' : `${fileSlug(metric)}-`}${name}.${ending}`;
}
