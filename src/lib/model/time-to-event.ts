/** People whose time ended on one day since their start, by how: ten million people are some thousands of these. */
export interface EndsOfDay {
	/** Days from the start (or any other unit of time), 0 or more; parts of a day are allowed. */
	readonly day: number;
	/** People to whom it happened on that day. */
	readonly events: number;
	/** People last followed on that day without it. */
	readonly censored: number;
}
