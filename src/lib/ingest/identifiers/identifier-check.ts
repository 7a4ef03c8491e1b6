import type { SqlText } from '../../sql/sql';

/** One pattern by which values point at a person. */
export interface IdentifierCheck {
	/** What the values look like, plural, in plain words. */
	readonly what: string;
	/** Whether a trimmed value fits. */
	readonly fits: (value: string) => boolean;
	/** The same as a condition on a text expression of the engine. */
	readonly condition: (text: SqlText) => SqlText;
	/** Share of a column's values, 0 to 1, from which it counts: some patterns come up by chance. */
	readonly fromShare: number;
	/** Values that come again and again are labels and do not count. */
	readonly unlessRepeated: boolean;
	/** Different values that must fit: one word may be a name by chance. */
	readonly leastDistinct: number;
}
