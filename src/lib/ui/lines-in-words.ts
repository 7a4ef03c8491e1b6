import { formatCount } from '../format/number';

/** "line 7", "lines 3, 9 and 12 more": the first lines that something concerns, of so many rows. */
export function linesInWords(rows: number, lines: readonly number[]): string {
	const more = rows - lines.length;
	const named = lines.map(formatCount).join(', ');
	return `${lines.length === 1 ? 'line' : 'lines'} ${named}${more > 0 ? ` and ${formatCount(more)} more` : ''}`;
}
