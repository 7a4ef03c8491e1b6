/** The form in which two names of a measure are the same: lower case, letters and digits alone. */
export function foldName(name: string): string {
	return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
