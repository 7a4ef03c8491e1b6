import type { Safe } from '../disclosure/released';
import type { ReleasedBeforeAfter } from '../disclosure/released-before-after';
import { treatedPeople } from '../format/before-after-words';
import { capital } from '../format/capital';
import { beforeAfterColumns, beforeAfterRecords } from './before-after-csv';
import type { SheetTable, SheetValue } from './sheet';

type Column = (typeof beforeAfterColumns)[number]['name'];
type Values = ReturnType<typeof beforeAfterRecords>[number];

const headings: Partial<Record<Column, string>> = {
	row: 'What',
	group: 'Where',
	side: 'Side of the start',
	period_start: 'First day',
	period_end: 'Last day',
	numerator: 'Numerator',
	denominator: 'Denominator',
	value: 'Per cent, or points',
	lower_95: 'Lower end of 95% interval',
	upper_95: 'Upper end of 95% interval',
	p: 'p'
};
const measures: ReadonlySet<Column> = new Set(['numerator', 'denominator', 'value', 'lower_95', 'upper_95', 'p']);
const inScale: ReadonlySet<Column> = new Set(['value', 'lower_95', 'upper_95']);

/** The values of before and after as the table of a sheet, the same as in its CSV; where there is no number its code. */
export function beforeAfterTable(figure: Safe<ReleasedBeforeAfter>): SheetTable {
	const columns = beforeAfterColumns.map(({ name }) => name).filter((name) => headings[name] !== undefined);
	return {
		headings: columns.map((name) => headings[name] ?? name),
		rows: beforeAfterRecords(figure)
			.map((values) => (values.group === 'treated' ? { ...values, group: capital(treatedPeople(figure)) } : values))
			.map((values) => columns.map((name) => cellOf(values, name)))
	};
}

function cellOf(values: Values, name: Column): SheetValue {
	const value = values[name] ?? null;
	if (value === null || value === '') return (measures.has(name) && values.status) || '[z]';
	if (typeof value === 'string') return name === 'row' ? value.replaceAll('_', ' ') : value;
	const isShare = values.row === 'side' || values.row === 'period';
	return isShare && inScale.has(name) ? { share: value } : value;
}
