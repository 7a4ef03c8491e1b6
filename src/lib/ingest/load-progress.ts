/** How far the reading of a file has come. */
export interface LoadProgress {
	readonly step: 'Reading rows' | 'Putting rows in order';
	readonly rowsRead: number;
	/** About how many rows there are; null while unknown. */
	readonly rowsAbout: number | null;
	/** Of the step, 0 to 1; null while unknown. */
	readonly share: number | null;
}
