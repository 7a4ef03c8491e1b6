import { describe, expect, it } from 'vitest';
import type { ReleasedFigure } from '../../src/lib/disclosure/released';
import { completeTo } from './filter-walks';
import { dayOf, type Contact } from './people-counted';
import { toldBy, type Told } from './told-sets';
import { useAttacker } from './use-attacker';
import { recovered } from './walk-attack';

const cutoff = dayOf(completeTo);

/** Groups of a few people, or of a few to whom it happened, whose number follows from two files or more of a walk. `byTwo`: from two
 *  told numbers of sets, one within the other. `bySums`: from sums and differences of three numbers or more. `inBoth`: how many stand
 *  in both of two groups, who are known from how much groups add up to beyond their total. `alone`: what of all this follows from one
 *  file, however it is known. */
const attack = useAttacker({
	tell: tellAll,
	find: recovered,
	kinds: ['byTwo', 'bySums', 'inBoth', 'alone'],
	kindOf: ({ how, files }) =>
		files === 1 ? 'alone' : how === 'difference of two' ? 'byTwo' : how === 'in both' ? 'inBoth' : 'bySums'
});

describe('whoever holds all files of a walk against each other', () => {
	// How many stand in two groups of a table is a known limit, of one file and of the levels of two: as many as stand here.
	it.each([
		['threshold-10', 1, 7, { byTwo: 0, bySums: 0, inBoth: 45, alone: 291 }],
		['threshold-5', 8, 10, { byTwo: 0, bySums: 0, inBoth: 24, alone: 336 }]
	] as const)(
		'recovers no group of a few people from several of them under %s, but of who stands in two groups',
		{ timeout: 1_200_000 },
		async (rule, first, last, limits) => {
			const { before, after } = await attack({ rule, first, last });
			expect(before.byTwo).toBeGreaterThan(0);
			expect(before.bySums).toBeGreaterThan(0);
			expect(after).toEqual(limits);
		}
	);
});

/** All that a figure tells. The attacker's sets are the product's: what is told of each is how many it has. */
function tellAll(figure: ReleasedFigure, contacts: readonly Contact[]): readonly Told[] {
	const told = toldBy(figure, contacts, cutoff);
	expect(told.map(({ size }) => size)).toEqual(told.map(({ people }) => people.size));
	return told;
}
