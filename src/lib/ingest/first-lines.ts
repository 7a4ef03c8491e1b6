import { linesKept } from '../model/finding';
import { integer } from './enum-sql';
import { sql } from '../sql/sql';

/** Of a group of rows, the first lines of the file that they come from, as text, in order. */
export const firstLines = sql`array_to_string(list_sort(list(DISTINCT line))[1:${integer(linesKept)}], ' ')`;

/** The lines of such a text. */
export function linesIn(text: string): number[] {
	return text.split(' ').map(Number);
}
