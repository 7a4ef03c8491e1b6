import type { Finding } from '../model/finding';

/** A file that could not be taken at all. The cause is the reader's own words about the file, never a value in it. */
export function fileFinding(file: string, cause: unknown): Finding {
	const because = cause instanceof Error ? cause.message : String(cause);
	return {
		id: 'file-not-read',
		severity: 'problem',
		file,
		column: null,
		rows: 0,
		lines: [],
		what: `${file} was not loaded`,
		remedy: `${because.charAt(0).toUpperCase()}${because.slice(1)}${/[.!?]$/.test(because) ? '' : '.'}`
	};
}
