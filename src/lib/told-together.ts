import type { PeopleSet, PeopleSets } from './count/people-sets';
import type { ToldTogether } from './disclosure/few-told-together';
import { isOfLoaded } from './differencing';
import type { Dataset } from './model/dataset';
import type { AskedFigure } from './model/exported';
import { thresholds } from './model/rule';

/** The sets that a new file and all earlier ones tell of, over the people who stand in them, for each kind of people; none where the
 *  new file tells of no others than those before, or is the first. */
export async function toldTogether(
	sets: PeopleSets,
	asked: readonly AskedFigure[],
	earlier: readonly AskedFigure[],
	dataset: Dataset
): Promise<readonly ToldTogether[]> {
	const different = [...new Map(earlier.map((one) => [JSON.stringify(one), one])).values()];
	const loaded = different.filter((one) => isOfLoaded(one, dataset));
	const [told, known] = [await setsByKind(sets, asked, dataset), await setsByKind(sets, loaded, dataset)];
	const threshold = Math.max(...[...asked, ...loaded].map(({ rule }) => thresholds[rule]));
	const together: ToldTogether[] = [];
	for (const [are, now] of told) {
		const before = known.get(are) ?? new Map<string, PeopleSet>();
		if (before.size === 0 || [...now.keys()].every((print) => before.has(print))) continue;
		const all = [...new Map([...before, ...now]).entries()];
		const numbers = new Map(all.map(([print], number) => [print, number]));
		const numbered = (some: ReadonlyMap<string, PeopleSet>) => [...some.keys()].map((print) => numbers.get(print) ?? 0);
		const atoms = await sets.atoms(all.map(([, { of }], number) => ({ of, number })));
		together.push({ atoms, earlier: numbered(before), told: numbered(now), threshold });
	}
	return together;
}

/** Every set that figures tell of, by what its people are and by its print: one that is told again is the same. */
export async function setsByKind(sets: PeopleSets, figures: readonly AskedFigure[], dataset: Dataset) {
	const kinds = new Map<string, Map<string, PeopleSet>>();
	for (const asked of figures) {
		const shown = await sets.shown(asked, dataset);
		const [first] = shown;
		// of team-months a sum and difference is no number of people
		if (!first || first.areHeads) continue;
		const { are } = first;
		const told = shown.flatMap(({ judged, units }) => (units ? [judged, units] : [judged]));
		const known = kinds.get(are) ?? new Map<string, PeopleSet>();
		kinds.set(are, known);
		for (const set of [...told, ...(await sets.compared(asked, dataset))]) known.set(set.print, set);
	}
	return kinds;
}
