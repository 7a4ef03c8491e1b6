/** A statement that the engine refused. The message names the fault; it never repeats a value from the data. */
export class EngineError extends Error {
	readonly sql: string;

	constructor(text: string, cause: unknown) {
		super(explain(cause instanceof Error ? cause.message : String(cause)), { cause });
		this.name = 'EngineError';
		this.sql = text;
	}
}

/** An extension that is not there fails offline with a message about signatures; say what it means. */
function explain(message: string): string {
	if (/function signature mismatch|extension/i.test(message))
		return `the engine needs an extension that this site does not ship (parquet, json, icu and encodings are switched off)`;
	return message;
}
