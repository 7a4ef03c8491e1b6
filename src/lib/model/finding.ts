/** Something the reader of a file noticed and its holder should know. Never holds a value that may identify a person. */
export interface Finding {
	/** Kind of finding, stable, kebab-case: `date-not-understood`, `no-person-key` … */
	readonly id: string;
	/** `problem` needs the user; `note` is to know; `fine` is in order. */
	readonly severity: 'problem' | 'note' | 'fine';
	readonly file: string | null;
	readonly column: string | null;
	/** How many rows it is about. */
	readonly rows: number;
	/** The first lines concerned, 1-based as an editor counts them; at most `linesKept`. Parquet: row numbers. */
	readonly lines: readonly number[];
	/** What was found, one plain sentence without a full stop: "126 rows set aside: date not understood". */
	readonly what: string;
	/** What to do about it, one plain sentence with a full stop. */
	readonly remedy: string;
}

/** So many lines of a file are told of a finding, for whoever corrects it. */
export const linesKept = 5;
