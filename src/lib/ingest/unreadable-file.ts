/** A file that cannot be read at all. The message is the fault in plain words: no value of the file, no full stop. */
export class UnreadableFile extends Error {
	constructor(message: string, cause?: unknown) {
		super(message, { cause });
		this.name = 'UnreadableFile';
	}
}
