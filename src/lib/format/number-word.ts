import { formatCount } from './number';

const words = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A small count in a sentence: "none", "one" … "ten", then "11", "1,234". */
export function numberWord(n: number): string {
	return words[n] ?? formatCount(n);
}
