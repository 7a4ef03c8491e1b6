import type { Finding } from '../model/finding';
import type { ColumnRole, ValueType } from '../model/kind';
import type { ValueCounts } from './fold-values';
import { countOf } from './finding-words';
import { identifierChecks } from './identifiers/checks';
import { namesIdentifier, namesPerson } from './identifiers/column-name';
import { latitude } from './identifiers/coordinates';
import { namesSomebody } from './identifiers/text-check';
import { keyIdentifies, leastOfKeys } from './judge-watched';
import { leftOut, suspicion } from './suspects';

/** Rates between 49 and 61 look like latitudes; a column of numbers keeps numbers only. */
const checksOfNumbers = identifierChecks.filter((check) => check !== latitude);

/** What a column of a kind other than `cases` says of persons, from all its values, whether it is used or not.
 *  `type`: what its values are read as; null where it is not read. */
export function judgeColumn(
	file: string,
	column: string,
	role: ColumnRole,
	type: ValueType | null,
	counts: ValueCounts
): { readonly isLeftOut: boolean; readonly findings: readonly Finding[] } {
	const filled = rowsOf(counts, (value) => value.trim() !== '');
	if (type === 'key') {
		const found = suspicion(counts);
		const isTold = found !== null && found.rows >= leastOfKeys * filled;
		return {
			isLeftOut: false,
			findings: isTold ? [keyIdentifies(file, column, 'person', found.check.what, found.rows)] : []
		};
	}
	// Of texts that are shown each is judged by itself, with its row; that somebody is named is only told.
	if (type === 'text') return { isLeftOut: false, findings: namedFinding(file, column, rowsOf(counts, namesSomebody)) };
	const isChosen = type !== null && role !== 'dimension';
	const isNamed = role === 'left_out' || (isChosen ? namesPerson(column) : namesIdentifier(column));
	const found = suspicion(counts, type === 'number' || type === 'proportion' ? checksOfNumbers : identifierChecks);
	if (!isNamed && !found) return { isLeftOut: false, findings: [] };
	return { isLeftOut: true, findings: [leftOut(file, column, found?.check ?? null, found?.rows ?? filled)] };
}

function rowsOf(counts: ValueCounts, isOne: (value: string) => boolean): number {
	return [...counts].reduce((sum, [value, rows]) => sum + (isOne(value) ? rows : 0), 0);
}

function namedFinding(file: string, column: string, rows: number): Finding[] {
	if (rows === 0) return [];
	return [
		{
			id: 'text-names-people',
			severity: 'note',
			file,
			column,
			rows,
			lines: [],
			what: `${countOf(rows)} ${rows === 1 ? 'seems' : 'seem'} to name somebody`,
			remedy:
				'These texts are shown on charts and go into files. Services are called after people too, so they are kept: look at them, and take out any name of a person.'
		}
	];
}
