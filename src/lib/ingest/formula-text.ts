/** A text that was written as a formula so that a spreadsheet would leave it as it is: ="0123" is 0123. Any other as it is. */
export function withoutFormula(text: string): string {
	if (!text.startsWith('="') || !text.endsWith('"') || text.length < 3) return text;
	const inner = text.slice(2, -1).replaceAll('""', '\u0000');
	return inner.includes('"') ? text : inner.replaceAll('\u0000', '"');
}
