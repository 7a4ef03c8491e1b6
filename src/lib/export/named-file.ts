/** A file that is made and not saved yet. */
export interface NamedFile {
	readonly name: string;
	readonly content: Blob;
}
