/** A value one can group or filter by. `key` is what the engine's column holds. */
export interface Group {
	readonly key: string;
	/** GSS code of a built-in borough, start date of a period, `none` for No partnership, otherwise the name. */
	readonly code: string;
	readonly name: string;
}

/** A few-valued column of the `contacts` table. */
export interface Dimension {
	/** Name in links: `area`, `partnership`, `risk`, `theme`, or the file's own column name. */
	readonly id: string;
	/** Plain name on screen: "borough", "partnership", "risk level", "age band". */
	readonly label: string;
	/** Column of the `contacts` table; areas have one for each level. */
	readonly column: string;
	/** All its values over all used rows, in the order of their names (risk: standard, medium, high). */
	readonly groups: readonly Group[];
}
