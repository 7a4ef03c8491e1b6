import type { Finding } from '../model/finding';
import { identifierChecks } from './identifiers/checks';
import type { IdentifierCheck } from './identifiers/identifier-check';
import type { ValueCounts } from './fold-values';
import { countOf } from './finding-words';

/** A column that is not kept because it may say who somebody is; its rows are counted. */
export interface Suspect {
	readonly place: number;
	readonly column: string;
	/** The pattern that its values showed; null where it is the column's name that speaks. */
	readonly check: IdentifierCheck | null;
}

/** What all values of a column said to one check. */
export interface CheckTally {
	/** Rows that fit. */
	readonly rows: number;
	/** Rows of which a share must. */
	readonly among: number;
	/** Different values that fit. */
	readonly distinct: number;
}

/** Rows for each different value up to which a column says something new in most rows. */
const mostlyOnce = 3;
/** Different values from which they are no longer labels, however often each comes again. */
const manyLabels = 25;

/** Whether a check's pattern stands in a column often enough to count. */
export function isTold(check: IdentifierCheck, { rows, among, distinct }: CheckTally): boolean {
	// A long label that comes again and again is no free text.
	const isRepeated = check.unlessRepeated && rows > mostlyOnce * distinct && distinct < manyLabels;
	return rows > 0 && distinct >= check.leastDistinct && rows >= check.fromShare * among && !isRepeated;
}

/** The first pattern that the values of a column show often enough, with the rows that fit it; null where none does. */
export function suspicion(
	counts: ValueCounts,
	checks = identifierChecks
): { check: IdentifierCheck; rows: number } | null {
	const filled = [...counts].map(([value, rows]) => [value.trim(), rows] as const).filter(([value]) => value !== '');
	const rowsOf = (some: typeof filled) => some.reduce((sum, [, rows]) => sum + rows, 0);
	for (const check of checks) {
		const fitting = filled.filter(([value]) => check.fits(value));
		const { among } = check;
		const rows = rowsOf(fitting);
		const tally = {
			rows,
			among: rowsOf(among ? filled.filter(([value]) => among.fits(value)) : filled),
			distinct: fitting.length
		};
		if (isTold(check, tally)) return { check, rows };
	}
	return null;
}
/** What is said of a column that was left out. Names the column and counts its rows; never a value. */
export function leftOut(file: string, column: string, check: IdentifierCheck | null, rows: number): Finding {
	return {
		id: 'column-left-out',
		// By its name alone a column may identify people; by its values it does, and is to be taken out of the next export.
		severity: check ? 'problem' : 'note',
		file,
		column,
		rows,
		lines: [],
		what: check
			? `Column left out: ${countOf(rows)} ${rows === 1 ? 'holds' : 'hold'} what looks like ${check.what}`
			: `Column left out: its name says that it may identify people (${countOf(rows)} filled)`,
		remedy:
			'It was not kept. Take it out of the extract before the next export, or choose it as the person key if it is a pseudonym.'
	};
}
