import type { Day } from '../model/day';
import type { ColumnSummary, Mapping } from '../model/extract';
import type { SliceCounts } from './count-slices';
import { countOf, dayInWords } from './finding-words';
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
	/** How dates are written, in words. */
	readonly written: string;
	/** How dates of outcomes are written, in words. */
	readonly outcomesWritten: string;
	/** First and last day; null where no row is used. */
	readonly span: readonly [Day, Day] | null;
}

/** What became of each column, in the file's order. A column that is not read has no count. */
export function summariseColumns(facts: ReadFacts): ColumnSummary[] {
	const { head, mapping, plan, counts, fields, leftOut } = facts;
	const roles = new Map(mapping.columns.map(({ column, role }) => [column, role]));
	return head.columns.map((column, place): ColumnSummary => {
		const role = roles.get(column) ?? 'unused';
		if (place === plan.read.date) return { column, role, filled: facts.datedRows, readAs: datesInWords(facts) };
		if (place === plan.read.person)
			return { column, role, filled: counts.keyed, readAs: 'pseudonyms, kept inside the engine' };
		if (place === plan.read.offender)
			return { column, role, filled: counts.offenders, readAs: 'pseudonyms, kept inside the engine' };
		if (place === plan.read.outcomeDate?.place) return { column, role, ...outcomesInWords(facts) };
		if (role === 'left_out' || leftOut.has(column)) return { column, role: 'left_out', filled: 0, readAs: 'left out' };
		const field = fields.find((candidate) => candidate.column === column);
		if (!field) return { column, role: 'unused', filled: 0, readAs: 'not read' };
		const values = [...(counts.fields[field.field] ?? [])];
		const filled = values.reduce((sum, [value, rows]) => sum + (value.trim() === '' ? 0 : rows), 0);
		return { column, role, filled, readAs: countOf(new Set(field.of.values()).size, 'value') };
	});
}

function outcomesInWords({ counts: { outcomes }, outcomesWritten }: ReadFacts): { filled: number; readAs: string } {
	const other = [...(outcomes?.dates ?? [])].filter(([text]) => text === null || text.trim() !== '');
	const filled = other.reduce((sum, [, rows]) => sum + rows, outcomes?.isoRows ?? 0);
	return { filled, readAs: outcomesWritten === '' ? 'nothing' : outcomesWritten };
}

function datesInWords({ written, span }: ReadFacts): string {
	if (!span) return 'nothing';
	return `${written}, ${dayInWords(span[0])} to ${dayInWords(span[1])}`;
}
