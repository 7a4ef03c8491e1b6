import type { SqlText } from '../sql/sql';

/** Some rows of a file, ready to be selected from. */
export interface RowBatch {
	/** What to select from: `line`, and the wanted columns as text under the names `c0`, `c1` … of their place in the file.
	 *  Blank is '', never NULL. */
	readonly from: SqlText;
	/** How many rows it must give; null where only the engine can know. */
	readonly rows: number | null;
	/** Lets go of what the batch holds. */
	readonly release: () => Promise<void>;
}

/** The rows of a file, a batch at a time, so that neither the whole text nor two copies of it are ever held. */
export interface RowSource {
	readonly batches: (signal: AbortSignal) => AsyncGenerator<RowBatch>;
	/** About how many rows there are; null while unknown. */
	readonly rowsAbout: number | null;
	/** Rows that could not be taken apart into fields, so far. */
	readonly malformed: MalformedRows;
}

export interface MalformedRows {
	rows: number;
	/** The first five. */
	readonly lines: number[];
}

/** The name that a batch gives to a column of the file. */
export function inputName(place: number): string {
	return `c${place}`;
}
