/** A question that the extracts cannot answer, in words. Not an error: the page says so and offers a way on. */
export interface Refusal {
	/** "Not in your extracts: needs a pseudonymous person key" */
	readonly what: string;
	/** One or two plain sentences: why, and what would help. */
	readonly remedy: string;
}
