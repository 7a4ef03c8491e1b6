import { sql } from '../sql/sql';

/** Of a group of rows, the first lines of the file that they come from, as text: at most five, in order. */
export const firstLines = sql`array_to_string(list_sort(list(DISTINCT line))[1:5], ' ')`;

/** The lines of such a text. */
export function linesIn(text: string): number[] {
	return text.split(' ').map(Number);
}
