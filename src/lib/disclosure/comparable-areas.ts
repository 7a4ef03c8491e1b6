import type { Group } from '../model/dimension';
import { afterKey, beforeKey } from '../model/side';
import type { Proportion } from '../model/counts';
import { matchComparators, type StoodBefore } from '../statistics/match-comparators';
import type { ReleasedFigure } from './released';
import type { ReleasedBeforeAfter } from './released-before-after';
import { resultOf, shownShare } from './shown-share';

/** Areas that are held against a partnership's when nobody chooses. */
const suggestedAtMost = 5;

export type ComparedAreas = Pick<
	ReleasedBeforeAfter,
	'treatedAreas' | 'comparatorAreas' | 'candidates' | 'isSuggested' | 'matchedBy' | 'refusedAreas' | 'otherAreas'
>;

/** What the choice is made from. */
export interface AreaChoice {
	/** Areas where the partnership is at work, and all others. */
	readonly reached: readonly Group[];
	readonly elsewhere: readonly Group[];
	/** Codes of the areas asked for; none for those suggested. */
	readonly asked: readonly string[];
	/** Areas before and after the start. */
	readonly sides: ReleasedFigure;
	/** Areas in the first and the second half of the time before it; null where that time cannot be halved. */
	readonly halves: ReleasedFigure | null;
}

/** Sorts areas into those of the partnership and those it may be held against, by what is shown of each alone: an area that is hidden
 *  on either side stands on neither, so that no sum over areas tells of it. Candidates nearest first. */
export function comparableAreas({ reached, elsewhere, asked, sides, halves }: AreaChoice): ComparedAreas {
	const isShown = ({ key }: Group) =>
		shownShare(resultOf(sides, key, beforeKey)) !== null && shownShare(resultOf(sides, key, afterKey)) !== null;
	const treatedAreas = reached.filter(isShown);
	const shown = elsewhere.filter(isShown);
	const own = pooled(treatedAreas.map((area) => stood(area, sides, halves)));
	const stands = shown.map((area) => standing(stood(area, sides, halves)));
	const distances = own ? matchComparators(standing(own), stands) : [];
	const byDistance = shown
		.map((group, at) => ({ group, distance: distances[at] ?? null }))
		.sort((one, other) => (one.distance ?? Infinity) - (other.distance ?? Infinity) || 0);
	const candidates = byDistance.map(({ group }) => group);
	const chosen = candidates.filter(({ code }) => asked.includes(code));
	const suggested = byDistance.filter(({ distance }) => distance !== null).slice(0, suggestedAtMost);
	const all = [...reached, ...elsewhere];
	const isSuggested = chosen.length === 0;
	const hasTrend = own?.early !== null && stands.filter(({ trend }) => trend !== null).length >= 2;
	return {
		treatedAreas,
		comparatorAreas: isSuggested ? suggested.map(({ group }) => group) : chosen,
		candidates,
		isSuggested,
		matchedBy: hasTrend ? 'level and trend' : 'level',
		refusedAreas: all.filter((area) => asked.includes(area.code) && !chosen.includes(area)),
		otherAreas: all.length - treatedAreas.length - candidates.length
	};
}

/** Counts of an area before the start, and of the two halves of that time where both are shown. */
interface Stood {
	readonly before: Proportion;
	readonly early: Proportion | null;
	readonly late: Proportion | null;
}

function stood({ key }: Group, sides: ReleasedFigure, halves: ReleasedFigure | null): Stood {
	const before = shownShare(resultOf(sides, key, beforeKey));
	if (!before) throw new RangeError(`stood needs an area that is shown, got ${key}`);
	const early = halves && shownShare(resultOf(halves, key, beforeKey));
	const late = halves && shownShare(resultOf(halves, key, afterKey));
	return early && late ? { before, early, late } : { before, early: null, late: null };
}

function standing({ before, early, late }: Stood): StoodBefore {
	return { level: share(before), trend: early && late ? share(late) - share(early) : null };
}

/** Several areas as one; null of none. */
function pooled(areas: readonly Stood[]): Stood | null {
	const [first] = areas;
	if (!first) return null;
	const early = areas.flatMap((area) => area.early ?? []);
	const late = areas.flatMap((area) => area.late ?? []);
	const isKnown = early.length === areas.length;
	return {
		before: sumOf(areas.map(({ before }) => before)),
		early: isKnown ? sumOf(early) : null,
		late: isKnown ? sumOf(late) : null
	};
}

function sumOf(counts: readonly Proportion[]): Proportion {
	return counts.reduce((sum, { numerator, denominator }) => ({
		numerator: sum.numerator + numerator,
		denominator: sum.denominator + denominator
	}));
}

function share({ numerator, denominator }: Proportion): number {
	return numerator / denominator;
}
