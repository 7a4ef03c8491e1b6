import { formatCount } from '../format/number';
import type { Choice } from './listbox.svelte';

/** Lists of more than these have a box to find lines in. */
const mostWithoutBox = 12;

export function needsBox(choices: readonly Choice[]): boolean {
	return choices.length > mostWithoutBox;
}

/** The lines that hold every word of what is looked for, in whichever case and accents; all where nothing is. */
export function matchingChoices(choices: readonly Choice[], query: string): readonly Choice[] {
	const words = folded(query).split(/\s+/).filter(Boolean);
	return choices.filter(({ label }) => words.every((word) => folded(label).includes(word)));
}

/** Which of the lines left is meant most likely: the first that begins with what is looked for, or the first. */
export function likeliest(matching: readonly Choice[], query: string): number {
	const wanted = folded(query.trim());
	return Math.max(
		0,
		matching.findIndex(({ label }) => folded(label).startsWith(wanted))
	);
}

/** How many lines choose something; the one that takes a choice back ("nothing", "any borough") is none of them. */
export function countOf(choices: readonly Choice[]): number {
	return choices.filter(({ value }) => value !== '').length;
}

/** "12 of 343 match". */
export function matchWords(left: readonly Choice[], choices: readonly Choice[]): string {
	const [matching, all] = [countOf(left), countOf(choices)];
	if (matching === 0) return `None of ${formatCount(all)} matches`;
	return `${formatCount(matching)} of ${formatCount(all)} ${matching === 1 ? 'matches' : 'match'}`;
}

function folded(text: string): string {
	return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
