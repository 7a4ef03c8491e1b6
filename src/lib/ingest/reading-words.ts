import { encodingNames } from '../model/reading';
import type { Head } from './head';

const delimiterNames: Record<string, string> = {
	',': 'comma-separated',
	';': 'semicolon-separated',
	'\t': 'tab-separated',
	'|': 'separated by vertical bars',
	' ': 'separated by spaces'
};

/** How a file was understood, in words: "comma-separated, UTF-8, header on line 3". */
export function readingInWords({ format, dialect, encoding, choices, sheets, csv }: Head): string {
	if (format === 'parquet') return 'Parquet';
	const header =
		dialect?.headerLine === 0 ? ['no header'] : headerWords((dialect?.headerLine ?? 1) + (csv?.linesBefore ?? 0));
	if (format === 'workbook') return [`workbook, sheet ${choices.sheet ?? sheets[0] ?? ''}`, ...header].join(', ');
	const separated = delimiterNames[dialect?.delimiter ?? ''] ?? `separated by ${dialect?.delimiter ?? 'nothing'}`;
	const quoted = dialect && dialect.quote !== '"' ? [`quoted by ${dialect.quote}`] : [];
	const escaped = dialect && dialect.escape !== dialect.quote ? [`quotation marks behind ${dialect.escape}`] : [];
	return [separated, encodingNames[encoding], ...quoted, ...escaped, ...header].join(', ');
}

function headerWords(line: number): string[] {
	return line === 1 ? [] : [`header down to line ${line}`];
}
