import type { Day } from '../model/day';

const numbers = new Intl.NumberFormat('en-GB');
const dates = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "1 row", "1,204 rows"; another noun where given. */
export function countOf(count: number, one = 'row', many = `${one}s`): string {
	return `${numbers.format(count)} ${count === 1 ? one : many}`;
}

/** "1,204". */
export function numberInWords(value: number): string {
	return numbers.format(value);
}

/** "4 January 2019". */
export function dayInWords(day: Day): string {
	return dates.format(day * 86_400_000);
}

/** "a", "a and b", "a, b and c". */
export function listInWords(items: readonly string[], last = 'and'): string {
	return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`;
}
