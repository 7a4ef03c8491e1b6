/** What a reader made of a file. */
export interface Reading {
	readonly names: readonly string[];
	/** Rows that it gives without a word about them. */
	readonly rows: readonly (readonly string[])[];
	/** Rows that it says it could not read, or did not. */
	readonly told: number;
}

/** What is right for a file. */
export interface Answer {
	readonly file: string;
	/** Null where the file has no header. */
	readonly names: readonly string[] | null;
	/** The rows, or how many there are where nobody has written them down. */
	readonly rows: readonly (readonly string[])[] | number;
	/** Columns that are not compared. */
	readonly ignored?: readonly string[];
	/** Nobody can read it rightly: it has to be refused. */
	readonly isDamaged?: true;
}

/** A reader, by the name it has in the table. Rejects where it refuses a file. */
export interface Reader {
	readonly name: string;
	readonly read: (path: string) => Promise<Reading>;
	/** Whether an error is its way of saying that the file cannot be read, and no mishap of its own. */
	readonly isRefusal: (error: unknown) => boolean;
}

/** `told`: refused, or what was not read is named, and all else is right. */
export type Verdict = 'right' | 'told' | 'silently wrong';
