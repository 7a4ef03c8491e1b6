const numbered = / \d{3}[A-Z]$/;

/** The local authority of a name such as "Luton 021E": lower-layer super output areas are numbered within theirs. */
export function withoutLsoa(name: string): string {
	return name.replace(numbered, '');
}

/** Whether a column holds names of lower-layer super output areas, blanks apart. */
export function areLsoas(counts: ReadonlyMap<string, number>): boolean {
	const filled = [...counts.keys()].map((value) => value.trim()).filter((value) => value !== '');
	return filled.length > 0 && filled.every((value) => numbered.test(value));
}
