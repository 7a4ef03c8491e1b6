import type { ReleasedFigure, Safe } from '../disclosure/released';
import { figureNotes, figureSubtitle, figureTitle } from '../format/figure-words';
import { isoFromDay, type Day } from '../model/day';
import { ruleNames } from '../model/rule';

/** What every file says of itself besides what the figure's head holds. */
export interface Provenance {
	readonly appVersion: string;
	/** ISO date and time. */
	readonly exportedAt: string;
	/** OFFICIAL, OFFICIAL-SENSITIVE or none. */
	readonly handlingMarking: string | null;
}

/** Where a figure's numbers come from: the same record in the metadata of the CSV, the SVG and the PNG. Holds nothing
 *  but words, the question and released notes. */
export function provenanceRecord(figure: Safe<ReleasedFigure>, provenance: Provenance) {
	return recordOf(
		figure,
		{
			title: figureTitle(figure),
			subtitle: figureSubtitle(figure),
			notes: figureNotes(figure),
			figure: figure.head.name
		},
		provenance
	);
}

/** What a figure says of itself in its own words. */
interface RecordWords {
	readonly title: string;
	readonly subtitle: string;
	readonly notes: readonly string[];
	/** What kind of figure it is. */
	readonly figure: string;
	/** Each of its measures, where it has several. */
	readonly measures?: readonly object[];
}

/** The record of anything that has been released. */
export function recordOf(
	{ head, rule }: Pick<ReleasedFigure, 'head' | 'rule'>,
	words: RecordWords,
	provenance: Provenance
) {
	const { metric, question } = head;
	return {
		title: words.title,
		subtitle: words.subtitle,
		figure: words.figure,
		metric: {
			...{ id: metric.id, version: metric.version, title: metric.title, question: metric.question, unit: metric.unit },
			...{ numerator: metric.numerator, denominator: metric.denominator, formula: metric.formula },
			...{ window: metric.window, maturity: metric.maturity, statistic: metric.statistic, polarity: metric.polarity },
			...{ caveats: metric.caveats, source: metric.source }
		},
		...(words.measures && { measures: words.measures }),
		selection: {
			groupBy: head.by.id,
			groupedByWords: head.by.label,
			level: question.level,
			group2By: head.by2?.id ?? null,
			from: isoOrNull(question.from),
			to: isoOrNull(question.to),
			period: question.period,
			filters: question.filters,
			standardisedBy: head.standardisedBy,
			pickedOut: question.pick
		},
		benchmark: { id: question.benchmark, name: head.benchmarkName, source: head.benchmarkSource },
		cutoff: { day: isoFromDay(head.cutoff), confirmed: head.cutoffConfirmed },
		disclosureRule: { id: rule, name: ruleNames[rule] },
		extracts: head.extracts.map(({ file, rowsUsed, sha256, isSample }) => ({
			file,
			rowsUsed,
			sha256,
			madeUpSample: isSample
		})),
		notes: words.notes,
		handlingMarking: provenance.handlingMarking,
		application: { name: 'Joint Outcomes', version: provenance.appVersion },
		exportedAt: provenance.exportedAt
	};
}

function isoOrNull(day: Day | null): string | null {
	return day === null ? null : isoFromDay(day);
}
