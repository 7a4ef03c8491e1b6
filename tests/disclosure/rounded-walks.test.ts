import { describe, expect, it } from 'vitest';
import type { ReleasedFigure } from '../../src/lib/disclosure/released';
import { completeTo } from './filter-walks';
import { narrowed } from './interval-attack';
import { dayOf, type Contact } from './people-counted';
import { roundedTold, type RoundedTold } from './rounded-told';
import { useAttacker } from './use-attacker';

const cutoff = dayOf(completeTo);

/** How far apart the numbers are that are told alike. */
const leftOpen = { 'round-5': 4, 'midpoint-6': 5 } as const;

/** Groups of a few people of which less is left open than one told number leaves of itself, and of which less than the preset's width is. */
const attack = useAttacker({
	tell: tellAll,
	find: narrowed,
	kinds: ['known', 'near'],
	kindOf: ({ lower, upper }, rule: keyof typeof leftOpen) => (upper - lower < leftOpen[rule] ? 'known' : 'near')
});

describe('whoever inverts the rounding of all files of a walk', () => {
	it.each([
		['round-5', 11, 12],
		['midpoint-6', 15, 16]
	] as const)(
		'knows no group of a few people from several of them under %s, but by as much as each number leaves open',
		{ timeout: 1_200_000 },
		async (rule, first, last) => {
			const { before, after } = await attack({ rule, first, last, walks: 50 });
			expect(before.known).toBeGreaterThan(0);
			expect(before.near).toBeGreaterThan(0);
			expect(after).toEqual({ known: 0, near: 0 });
		}
	);
});

/** All that a figure tells. What it tells of a set is true of the attacker's. */
function tellAll(figure: ReleasedFigure, contacts: readonly Contact[]): RoundedTold {
	const all = roundedTold(figure, contacts, cutoff);
	expect(all.told.filter(({ people, low, high }) => people.size < low || people.size > high)).toEqual([]);
	return all;
}
