/** Why there is no answer: the extracts hold not all that it needs; what is asked does not suit what is to be shown; only the reader can
 *  say what is wanting; of what was found too little may be shown; or others look at the screen, who have seen other figures. */
export type RefusalKind = 'not-held' | 'unsuited' | 'unsaid' | 'too-little-shown' | 'withheld';

/** A question that the extracts cannot answer, in words. Not an error: the page says so and offers a way on. */
export interface Refusal {
	/** What it is told from others by; never by its words. */
	readonly kind: RefusalKind;
	/** "Not in your extracts: needs a pseudonymous person key" */
	readonly what: string;
	/** One or two plain sentences: why, and what would help. */
	readonly remedy: string;
}
