import type { Day } from './day';
import type { ColumnRole, CommonRole, ExtractKind, RoleOf, ValueType } from './kind';

export type { ColumnRole, ExtractKind };

export type CasesRole = RoleOf<'cases'> | CommonRole;
export type BenchmarkRole = RoleOf<'benchmarks'> | CommonRole;

/** Order of day and month in dates written with numbers. */
export type DateOrder = 'iso' | 'day-first' | 'month-first';

export interface ColumnMapping {
	readonly column: string;
	readonly role: ColumnRole;
}

/** How the columns of one file are to be understood. */
export interface Mapping {
	readonly kind: ExtractKind;
	readonly columns: readonly ColumnMapping[];
	/** Order of day and month of the event date; null while it is open and has to be asked. */
	readonly dateOrder: DateOrder | null;
}

/** Rows of one extract that were not used, for one reason. */
export interface SetAside {
	readonly reason: string;
	readonly what: string;
	readonly column: string | null;
	readonly rows: number;
	readonly lines: readonly number[];
}

/** What became of one column. Of a column that is left out nothing is told but that it is. */
export interface ColumnSummary {
	readonly column: string;
	readonly role: ColumnRole;
	/** What its values were read as; null where they were not. */
	readonly type: ValueType | null;
	/** Rows in which it is not blank; null where that was not counted. */
	readonly filled: number | null;
	/** Different values, spellings of the same taken together; of a person key, people. Null where they were not counted. */
	readonly distinct: number | null;
	/** How it was read and from where to where its values go, in words, without values that may identify: "day first,
	 *  4 January 2019 to 30 September 2024". */
	readonly readAs: string;
}

/** What the values of a `counts` extract add up to. */
export interface CountsFacts {
	/** Sum of the values shown, rows that add up others apart. */
	readonly grandTotal: number;
	/** Sum of the values of rows that add up others. */
	readonly keptOut: number;
	/** Values suppressed in the file. */
	readonly hiddenCells: number;
	/** Rows of the file that add up others. */
	readonly totalRows: number;
	/** Columns that each stood for a period; null where the file was long already. */
	readonly wide: {
		readonly columns: number;
		readonly firstPeriod: string;
		readonly lastPeriod: string;
		readonly totalColumns: readonly string[];
		readonly totalBefore: number;
	} | null;
}

/** One file, read: rowsIn = rowsUsed + the sum of setAside, always. */
export interface Extract {
	/** 1, 2, 3 … in the order of loading; never used again within a session. */
	readonly number: number;
	readonly file: string;
	readonly bytes: number;
	/** Lower-case hexadecimal SHA-256 of the file. */
	readonly sha256: string;
	readonly kind: ExtractKind;
	/** How it was read, in words: "comma-separated, UTF-8". */
	readonly reading: string;
	readonly isSample: boolean;
	readonly rowsIn: number;
	readonly rowsUsed: number;
	readonly setAside: readonly SetAside[];
	/** Used rows without a person key: counted, but not followed. */
	readonly rowsWithoutKey: number;
	/** Dates known only to the month: counts are fine, repeats are refused. */
	readonly monthOnly: boolean;
	readonly firstDay: Day | null;
	readonly lastDay: Day | null;
	readonly mapping: Mapping;
	readonly columns: readonly ColumnSummary[];
	/** Only of referrals: every day of sending and of an answer has its time, kept in minutes. */
	readonly timesOfDay?: true;
	/** Only where its kind is `counts`. */
	readonly counts?: CountsFacts;
	/** Only where it was kept from an earlier visit: which one. Persons are linked among extracts of one visit alone, for
	 *  pseudonyms are not kept. */
	readonly visit?: number;
}
