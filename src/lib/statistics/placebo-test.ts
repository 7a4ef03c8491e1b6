import type { Proportion } from '../model/counts';
import type { BeforeAfter } from './difference-in-differences';
import { requireCounts } from './require-counts';

export interface PlaceboTest {
	/** The treated area's change less that of all others together. */
	readonly effect: number;
	/** The same for every comparator, as though it had been the treated one, in the order given. */
	readonly placebos: readonly number[];
	/** Place of the treated area by size of effect, whatever its sign; 1 is the largest, ties count against it. */
	readonly rank: number;
	/** Two-sided, exact: rank ÷ areas. */
	readonly p: number;
	/** The least p so many areas allow: above 0.05 the test cannot find anything. */
	readonly leastP: number;
}

/** Effects as near as this are ties. */
const tie = 1e-12;

/** Whether the change in one treated area stands out among areas that were not treated: every area takes its turn as the treated
 *  one, and the treated one's effect is ranked among all.
 *  effectᵢ = (pᵢ₁ − pᵢ₀) − (p₁ − p₀) with the counts of all other areas pooled; p = #{j : |effectⱼ| >= |effectᵢ|} ÷ areas, by full
 *  enumeration. Null under two comparators, and where any count is of nobody.
 *  Differences of proportions in [−2, 2]; p in (0, 1]. Takes areas as exchangeable but for the treatment. Throws RangeError unless
 *  0 <= numerator <= denominator.
 *  Source: Abadie, Diamond & Hainmueller (2010) J Am Stat Assoc 105:493–505, section 2.4; Fisher (1935) for the exact test.
 *  R: no call in base; mean(abs(effects) >= abs(effects[1])). */
export function placeboTest(treated: BeforeAfter, comparators: readonly BeforeAfter[]): PlaceboTest | null {
	const areas = [treated, ...comparators];
	for (const { numerator, denominator } of areas.flatMap(({ before, after }) => [before, after])) {
		requireCounts('placeboTest', numerator, denominator);
	}
	if (comparators.length < 2) return null;
	if (areas.some(({ before, after }) => before.denominator === 0 || after.denominator === 0)) return null;
	const allBefore = pooled(areas.map(({ before }) => before));
	const allAfter = pooled(areas.map(({ after }) => after));
	const effects = areas.map(
		({ before, after }) =>
			share(after) - share(before) - (share(without(allAfter, after)) - share(without(allBefore, before)))
	);
	const [effect = 0, ...placebos] = effects;
	const rank = effects.filter((other) => Math.abs(other) >= Math.abs(effect) - tie).length;
	return { effect, placebos, rank, p: rank / areas.length, leastP: 1 / areas.length };
}

function pooled(counts: readonly Proportion[]): Proportion {
	return counts.reduce((sum, one) => ({
		numerator: sum.numerator + one.numerator,
		denominator: sum.denominator + one.denominator
	}));
}

function without(all: Proportion, one: Proportion): Proportion {
	return { numerator: all.numerator - one.numerator, denominator: all.denominator - one.denominator };
}

function share({ numerator, denominator }: Proportion): number {
	return numerator / denominator;
}
