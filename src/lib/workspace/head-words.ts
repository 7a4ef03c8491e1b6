import type { Head } from '../ingest/head';
import { readingInWords } from '../ingest/reading-words';
import type { PendingHead } from './pending-extract.svelte';
import type { Extract, Mapping } from '../model/extract';
import { unmetRequirements, type ColumnRole } from '../model/kind';

/** A head as the dialog shows it. */
export function describeHead(head: Head): PendingHead {
	const { columns, preview, format, encoding, dialect, sheets, tables, notes } = head;
	return {
		columns,
		preview,
		format: capital(readingInWords(head)),
		encoding: format === 'csv' ? encoding : null,
		delimiter: format === 'csv' ? (dialect?.delimiter ?? null) : null,
		headerRows: head.choices.headerRows ?? (dialect?.headerLine === 0 ? 0 : 1),
		sheets,
		tables: tables.map((table) => `from line ${table.line}: ${table.rows} rows, ${table.columns} columns`),
		notes: notes.map(({ what, remedy }) => `${what}. ${remedy}`)
	};
}

/** What each role is called in "Choose the column that holds …". */
const roleNames: Partial<Readonly<Record<ColumnRole, string>>> = {
	event_date: 'the date of the contact',
	area: 'the area',
	metric: 'the measure',
	place: 'the place',
	period: 'the period',
	numerator: 'the numerator',
	denominator: 'the denominator',
	value: 'the value',
	partnership: 'the partnership',
	from_agency: 'the agency that asked',
	to_agency: 'the agency that was asked',
	sent: 'the date it was sent',
	person_key: 'the person key',
	domain: 'the domain',
	score_start: 'the first score',
	score_end: 'the last score',
	team: 'the team',
	month: 'the month',
	amount: 'the amount',
	target: 'the target',
	due: 'the day it is due',
	date: 'the date',
	label: 'the label',
	bcu: 'the command unit',
	force: 'the force',
	level: 'the larger area'
};

/** What a mapping lacks before its file can be read, in words; null where nothing. */
export function missingRole({ kind, columns }: Mapping): string | null {
	const mapped = new Set<string>(columns.map(({ role }) => role));
	// Counts with a column for each period have their period and their value across.
	if (mapped.has('wide')) mapped.add('period').add('numerator');
	const unmet = unmetRequirements(kind, mapped);
	if (unmet.length === 0) return null;
	const wanted = unmet.map((alternatives) =>
		alternatives.map((roles) => listInWords(roles.map((role) => roleNames[role] ?? role))).join(', or ')
	);
	const choose = `Choose the column that holds ${wanted.join(', and the one that holds ')}.`;
	// Any file of no known form is taken for cases first.
	return kind === 'cases' && !mapped.has('event_date')
		? `${choose} If a row is no single case but numbers already counted, choose “Counts” above.`
		: choose;
}

/** Why an extract of which no row can be used is of no use, in words; null where some can. */
export function nothingUsed({ rowsUsed, setAside }: Pick<Extract, 'rowsUsed' | 'setAside'>): string | null {
	if (rowsUsed > 0) return null;
	const [main] = setAside.toSorted((a, b) => b.rows - a.rows);
	const why = main ? `: ${main.what}${main.column === null ? '' : `, column ${main.column}`}` : '';
	return `No row can be used${why}. See whether each column means what is said above.`;
}

function listInWords(items: readonly string[]): string {
	return items.join(' and ');
}

function capital(words: string): string {
	return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
