import { describe, expect, it } from 'vitest';
import type { ReleasedFigure } from '../../src/lib/disclosure/released';
import { completeTo } from './filter-walks';
import { narrowed } from './interval-attack';
import { dayOf, type Contact } from './people-counted';
import { roundedTold, type RoundedTold } from './rounded-told';
import { toldBy } from './told-sets';
import { useAttacker } from './use-attacker';

const cutoff = dayOf(completeTo);

/** Groups of a few people whose number is known from several files of a walk, or known to within fewer than the preset hides.
 *  `bothKnown`, `bothNear`: of those who stand in both of two groups. */
const attack = useAttacker({
	tell: tellExactly,
	find: narrowed,
	kinds: ['known', 'near', 'bothKnown', 'bothNear'],
	kindOf: ({ lower, upper, how }) => {
		const isKnown = lower === upper;
		return how === 'in both' ? (isKnown ? 'bothKnown' : 'bothNear') : isKnown ? 'known' : 'near';
	}
});

describe('whoever works out between how many and how many each group of all files of a walk must be', () => {
	// How many stand in two groups of a table is a known limit, and so is that a group may be known to within a few: as many as stand here.
	it.each([
		['threshold-10', 3, 4, { known: 0, near: 3, bothKnown: 1, bothNear: 22 }],
		['threshold-5', 8, 8, { known: 0, near: 1, bothKnown: 4, bothNear: 11 }]
	] as const)(
		'knows of no group of a few people how many they are under %s, but of who stands in two groups',
		{ timeout: 1_200_000 },
		async (rule, first, last, limits) => {
			const { before, after } = await attack({ rule, first, last, walks: 40 });
			expect(before.known).toBeGreaterThan(0);
			expect(after).toEqual(limits);
		}
	);
});

/** All that a figure tells under a preset that does not round, and its hidden groups. */
function tellExactly(figure: ReleasedFigure, contacts: readonly Contact[]): RoundedTold {
	const told = toldBy(figure, contacts, cutoff).map(({ what, people, size, label }) => ({
		...{ what, people, label, low: size, high: size }
	}));
	return { told, hidden: roundedTold(figure, contacts, cutoff).hidden };
}
