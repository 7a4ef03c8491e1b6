import type { Extract } from '../model/extract';
import type { Finding } from '../model/finding';
import { csvText, type CsvValue } from './csv-text';

const header = ['file', 'column', 'severity', 'finding', 'rows', 'lines', 'remedy'];

/** What was read and what was noticed, as a CSV file: one row for each extract – rows in, used, set aside, how it was read, its
 *  SHA-256 – and one for each finding. Holds no value of any extract. */
export function findingsCsv(extracts: readonly Extract[], findings: readonly Finding[]): string {
	return csvText([header, ...extracts.map(accountRow), ...findings.map(findingRow)]);
}

function accountRow({ file, rowsIn, rowsUsed, kind, reading, sha256 }: Extract): CsvValue[] {
	const account = `${kind}; rows in ${rowsIn}, used ${rowsUsed}, set aside ${rowsIn - rowsUsed}; ${reading}; SHA-256 ${sha256}`;
	return [file, null, 'account', account, rowsIn, null, null];
}

function findingRow({ file, column, severity, what, rows, lines, remedy }: Finding): CsvValue[] {
	return [file, column, severity, what, rows === 0 ? null : rows, lines.length === 0 ? null : lines.join(' '), remedy];
}
