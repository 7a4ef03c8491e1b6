import type { Dataset } from '../model/dataset';
import { isoFromDay, type Day } from '../model/day';
import type { Dimension, Group } from '../model/dimension';
import { periodIndex, periodKey, periodsBetween, type Period, type PeriodUnit } from '../model/period';
import type { FigureName } from '../model/figure';
import type { OverlappingPeriods, SourceKind } from '../model/source';
import type { Question } from '../model/question';
import type { Refusal } from '../model/refusal';
import { name, type SqlText } from '../sql/sql';
import { refusePanels } from './refuse-panels';
import { periodColumn } from './period-column';

/** How a table is grouped: the engine's column, and every group in the order shown, present in the selection or not. */
export interface Grouping {
	readonly by: Pick<Dimension, 'id' | 'label'>;
	readonly column: SqlText;
	/** Its name where it is a stored column; null where it is worked out. */
	readonly stored: string | null;
	/** `key` is what the engine answers for the group. */
	readonly groups: readonly { readonly key: string | number; readonly group: Group; readonly period: Period | null }[];
}

const unitLabels: Record<PeriodUnit, string> = {
	month: 'month',
	quarter: 'quarter',
	year: 'year',
	'financial-year': 'financial year'
};

const fixedGrouping: Partial<Record<FigureName, string>> = {
	partnerships: 'partnership',
	xmr: 'period',
	'xmr-screened': 'period'
};

const crossedBy: Partial<Record<FigureName, readonly [string, string]>> = {
	cross: ['area', 'partnership'],
	multiples: ['area', 'period']
};

/** What a figure is grouped by: the question's `by`, the partnership, areas crossed with partnerships or periods, or `by` crossed with
 *  partnerships. */
export function groupingsOf(
	figure: FigureName,
	question: Question,
	dataset: Dataset,
	cutoff: Day,
	kind: SourceKind = 'cases'
): readonly [Grouping, Grouping?] | Refusal {
	const [by, by2] = namesOf(figure, question);
	const counted = dataset.sources.counts?.counted;
	const overlap = kind === 'counts' ? lastOverlap(counted?.overlaps ?? [], question, cutoff) : null;
	if (overlap) return overlapping(overlap);
	if (kind === 'counts' && (by2 ?? by) === 'period' && counted && !counted.periods.includes(question.period))
		return {
			kind: 'unsuited',
			what: `These counts cannot be shown by ${unitLabels[question.period]}`,
			remedy:
				counted.periods.length > 0
					? `Each of them is of a longer time, or of one that runs across two. Choose ${formatUnits(counted.periods)}.`
					: 'Their periods are none of the calendar.'
		};
	const refusal = figure === 'multiples' ? refusePanels(question, dataset) : null;
	if (refusal) return refusal;
	const first = groupingOf(by, question, dataset, cutoff);
	if (!first) return noSuchColumn(by);
	if (by2 === undefined) return [first];
	const second = groupingOf(by2, question, dataset, cutoff);
	return second ? [first, second] : noSuchColumn(by2);
}

function namesOf(figure: FigureName, { by }: Question): readonly [string, string?] {
	if (figure === 'reached') return [by, 'partnership'];
	return crossedBy[figure] ?? [fixedGrouping[figure] ?? by];
}

/** The last two periods of a selection that overlap; null where none do. Counts are taken whole or not at all. */
function lastOverlap(overlaps: readonly OverlappingPeriods[], { from, to }: Question, cutoff: Day) {
	const last = Math.min(to ?? Infinity, cutoff);
	return overlaps.findLast(([one, next]) => one.first >= (from ?? -Infinity) && next.last <= last) ?? null;
}

function overlapping([, { first, last }]: OverlappingPeriods): Refusal {
	return {
		kind: 'unsuited',
		what: 'These counts cannot be added up: their periods overlap',
		remedy: `In rolling figures, such as the 12 months to each month, what happened once stands in several periods. Narrow the dates until one of them is left, such as ${isoFromDay(first)} to ${isoFromDay(last)}, or add counts of periods that do not overlap.`
	};
}

function formatUnits(units: readonly PeriodUnit[]): string {
	return units.map((unit) => unitLabels[unit]).join(' or ');
}

function noSuchColumn(by: string): Refusal {
	return {
		kind: 'not-held',
		what: `Not in your extracts: a column for ${by}`,
		remedy: 'Choose another grouping, or map a column to it on the Data page.'
	};
}

/** The grouping that a question's `by` names, or null where the extracts have no such column. */
export function groupingOf(by: string, question: Question, dataset: Dataset, cutoff: Day): Grouping | null {
	if (by === 'period') return periodGrouping(question, dataset, cutoff);
	const dimension =
		by === 'area' ? dataset.areas[question.level] : dataset.dimensions.find((candidate) => candidate.id === by);
	return dimension ? dimensionGrouping(dimension) : null;
}

/** Every value of a column. */
export function dimensionGrouping(dimension: Dimension): Grouping {
	return {
		by: { id: dimension.id, label: dimension.label },
		column: name(dimension.column),
		stored: dimension.column,
		groups: dimension.groups.map((group) => ({ key: group.key, group, period: null }))
	};
}

/** What groups are called that are periods of a unit. */
export function groupOfPeriods(unit: PeriodUnit): Grouping['by'] {
	return { id: 'period', label: unitLabels[unit] };
}

function periodGrouping(question: Question, dataset: Dataset, cutoff: Day): Grouping {
	const first = Math.max(question.from ?? -Infinity, dataset.firstDay ?? Infinity);
	const last = Math.min(question.to ?? Infinity, dataset.lastDay ?? -Infinity, cutoff);
	const periods = first <= last ? periodsBetween(first, last, question.period) : [];
	return {
		by: groupOfPeriods(question.period),
		column: periodColumn(question.period),
		stored: null,
		groups: periods.map((period) => {
			const key = periodKey(period);
			return { key: periodIndex(period), group: { key, code: key, name: key }, period };
		})
	};
}
