import type { PeopleSets } from './count/people-sets';
import { findDifferingByFew, peopleAndEvents } from './differencing';
import type { ToldTogether } from './disclosure/few-told-together';
import type { Dataset } from './model/dataset';
import type { AskedFigure, Near } from './model/exported';
import { toldTogether } from './told-together';

/** What a new file cannot be held beside: the first of some earlier figures from which one of its own differs by few people, or all
 *  of them together; null where there is neither. `beside`: figures that are seen with it and were let through before.
 *  `tellsFew`: works out what numbers tell together. */
export async function findNear<T extends { readonly asked: AskedFigure }>(
	sets: PeopleSets,
	{ asked, beside = [] }: { readonly asked: readonly AskedFigure[]; readonly beside?: readonly AskedFigure[] },
	earlier: readonly T[],
	dataset: Dataset,
	tellsFew: (told: ToldTogether) => Promise<boolean>
): Promise<Near<T> | null> {
	for (const one of asked) {
		const near = await findDifferingByFew(sets, one, earlier, dataset, peopleAndEvents);
		if (near) return near;
	}
	const before = earlier.map((one) => one.asked);
	for (const told of await toldTogether(sets, [...beside, ...asked], before, dataset))
		if (await tellsFew(told)) return 'together';
	return null;
}
