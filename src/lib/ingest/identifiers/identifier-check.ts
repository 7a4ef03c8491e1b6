import type { SqlText } from '../../sql/sql';

/** What a value looks like, told alike in JavaScript and by the engine. */
export interface ValueTest {
	/** Whether a trimmed value fits. */
	readonly fits: (value: string) => boolean;
	/** The same as a condition on a text expression of the engine. */
	readonly condition: (text: SqlText) => SqlText;
}

/** One pattern by which values point at a person. */
export interface IdentifierCheck extends ValueTest {
	/** What the values look like, plural, in plain words. */
	readonly what: string;
	/** Share of a column's values, 0 to 1, from which it counts: some patterns come up by chance. */
	readonly fromShare: number;
	/** The values of which that share is taken, where not all that are filled: of ten-digit numbers one in eleven passes for
	 *  an NHS number, whatever else stands in the column. */
	readonly among: ValueTest | null;
	/** Values that come again and again are labels and do not count. */
	readonly unlessRepeated: boolean;
	/** Different values that must fit: one word may be a name by chance. */
	readonly leastDistinct: number;
}
