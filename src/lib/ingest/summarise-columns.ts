import type { Day } from '../model/day';
import type { ColumnSummary, Mapping } from '../model/extract';
import type { SliceCounts } from './count-slices';
import { dayInWords } from './finding-words';
import type { Head } from './head';
import type { ColumnPlan } from './plan-columns';
import type { StagedField } from './staged-columns';

/** What is known of a file's columns once all its rows are read. */
export interface ReadFacts {
	readonly head: Head;
	readonly mapping: Mapping;
	readonly plan: ColumnPlan;
	readonly counts: SliceCounts;
	readonly fields: readonly StagedField[];
	readonly leftOut: ReadonlySet<string>;
	/** Rows with something written as their date. */
	readonly datedRows: number;
	/** Rows filled of columns that are not read but looked through, by column. */
	readonly filled: ReadonlyMap<string, number>;
	/** Different days, and people, in the rows that are used. */
	readonly days: number;
	readonly people: number;
	/** How dates are written, in words. */
	readonly written: string;
	/** How dates of outcomes are written, in words. */
	readonly outcomesWritten: string;
	/** First and last day; null where no row is used. */
	readonly span: readonly [Day, Day] | null;
}

/** What became of each column, in the file's order. A column that is not read is counted where it was looked through. */
export function summariseColumns(facts: ReadFacts): ColumnSummary[] {
	const { head, mapping, plan, counts, fields, leftOut } = facts;
	const roles = new Map(mapping.columns.map(({ column, role }) => [column, role]));
	return head.columns.map((column, place): ColumnSummary => {
		const role = roles.get(column) ?? 'unused';
		if (place === plan.read.date)
			return { column, role, type: 'day', filled: facts.datedRows, distinct: facts.days, readAs: datesInWords(facts) };
		if (place === plan.read.person)
			return { column, role, type: 'key', filled: counts.keyed, distinct: facts.people, readAs: keyWords };
		if (place === plan.read.offender)
			return { column, role, type: 'key', filled: counts.offenders, distinct: null, readAs: keyWords };
		if (place === plan.read.outcomeDate?.place)
			return { column, role, type: 'day', distinct: null, ...outcomesInWords(facts) };
		if (role === 'left_out' || leftOut.has(column)) return leftOutSummary(column);
		const field = fields.find((candidate) => candidate.column === column);
		if (!field)
			return {
				column,
				role: place === plan.read.crime ? role : 'unused',
				type: null,
				filled: facts.filled.get(column) ?? null,
				distinct: null,
				readAs: place === plan.read.crime ? 'tells the rows of one crime, not kept' : 'not read'
			};
		const values = [...(counts.fields[field.field] ?? [])].filter(([value]) => value.trim() !== '');
		return {
			column,
			role,
			type: role === 'area' ? 'area' : 'category',
			filled: values.reduce((sum, [, rows]) => sum + rows, 0),
			distinct: new Set(values.map(([value]) => field.of.get(value))).size,
			readAs: ''
		};
	});
}

function outcomesInWords({ counts: { outcomes }, outcomesWritten }: ReadFacts): { filled: number; readAs: string } {
	const other = [...(outcomes?.dates ?? [])].filter(([text]) => text === null || text.trim() !== '');
	const filled = other.reduce((sum, [, rows]) => sum + rows, outcomes?.isoRows ?? 0);
	return { filled, readAs: outcomesWritten === '' ? 'nothing' : outcomesWritten };
}

/** What is said of a person key beside its counts. */
export const keyWords = 'pseudonyms, kept inside the engine';

/** What is told of a column that may say who somebody is. */
export function leftOutSummary(column: string): ColumnSummary {
	return { column, role: 'left_out', type: null, filled: null, distinct: null, readAs: 'left out' };
}

function datesInWords({ written, span }: ReadFacts): string {
	if (!span) return 'nothing';
	return `${written}, ${dayInWords(span[0])} to ${dayInWords(span[1])}`;
}
