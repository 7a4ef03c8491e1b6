/** The form in which two spellings of one value are the same: case and spaces off. */
export function spelling(value: string): string {
	return value.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The same for names of areas, of which punctuation goes as well: "St. Helen's & Co" and "st helens and co". */
export function areaSpelling(value: string): string {
	const folded = value
		.normalize('NFKD')
		.replace(/[\p{M}'’‘`]/gu, '')
		.replace(/&/g, ' and ')
		.replace(/[^\p{L}\p{N}]+/gu, ' ');
	return spelling(folded) || spelling(value);
}
