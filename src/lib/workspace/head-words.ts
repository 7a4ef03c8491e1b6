import type { Head } from '../ingest/head';
import type { Mapping } from '../model/extract';
import { encodingNames } from '../model/reading';

const delimiterNames: Record<string, string> = {
	',': 'comma-separated',
	';': 'semicolon-separated',
	'\t': 'tab-separated',
	'|': 'separated by |',
	' ': 'separated by spaces'
};

/** How a file was understood, in words: "comma-separated, UTF-8". */
export function describeFormat({ format, dialect, encoding }: Head): string {
	if (format === 'parquet') return 'Parquet';
	const separated = delimiterNames[dialect?.delimiter ?? ''] ?? `separated by ${dialect?.delimiter ?? 'nothing'}`;
	return `${separated}, ${encodingNames[encoding]}`;
}

/** What a mapping lacks before its file can be read, in words; null where nothing. */
export function missingRole({ kind, columns }: Mapping): string | null {
	const has = (role: string) => columns.some((column) => column.role === role);
	if (kind === 'benchmarks') {
		if (!has('metric') || !has('place') || !has('period'))
			return 'Choose the columns that hold the measure, the place and the period.';
		return has('value') || (has('numerator') && has('denominator'))
			? null
			: 'Choose the column that holds the value, or those of numerator and denominator.';
	}
	if (!has('event_date') && !has('area'))
		return 'Choose the column that holds the date of the contact, and the one that holds the area.';
	if (!has('event_date')) return 'Choose the column that holds the date of the contact.';
	return has('area') ? null : 'Choose the column that holds the area.';
}
