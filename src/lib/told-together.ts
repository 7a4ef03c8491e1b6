import type { PeopleSet, PeopleSets, ShownPeople } from './count/people-sets';
import type { ToldTogether } from './disclosure/few-told-together';
import { isOfLoaded } from './differencing';
import type { Dataset } from './model/dataset';
import type { AskedFigure } from './model/exported';
import { thresholds } from './model/rule';

/** The sets that a new file and all earlier ones tell of, those to whom it happened among them, over the people who stand in them,
 *  for each kind of people; none where the new file tells of no others than those before, or is the first. */
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
		const before = known.get(are);
		if (!before || [...now.byPrint.keys()].every((print) => before.byPrint.has(print))) continue;
		const all = [...new Map([...before.byPrint, ...now.byPrint]).entries()];
		const numbers = new Map(all.map(([print], number) => [print, number]));
		const numbered = (prints: Iterable<string>) => [...prints].map((print) => numbers.get(print) ?? 0);
		const atoms = await sets.atoms(all.map(([, { of }], number) => ({ of, number })));
		const tables = [...new Set([...before.tables.keys(), ...now.tables.keys()])].map((key) =>
			numbered(new Set([...(before.tables.get(key) ?? []), ...(now.tables.get(key) ?? [])]))
		);
		const events = [...before.events.values(), ...now.events.values()].map(({ judged, events, what }) => {
			const [of = 0, whom = 0] = numbered([judged, events]);
			return { judged: of, events: whom, what };
		});
		const [earlier, fresh] = [numbered(before.byPrint.keys()), numbered(now.byPrint.keys())];
		together.push({ atoms, earlier, told: fresh, tables, events, threshold });
	}
	return together;
}

/** Sets of one kind of people. */
export interface SetsOfKind {
	/** By their prints: one that is told again is the same. */
	readonly byPrint: Map<string, PeopleSet>;
	/** The prints of each table's sets: those that one statement finds. */
	readonly tables: Map<string, Set<string>>;
	/** The prints of a group's people and of those to whom a metric's event happened, by both. */
	readonly events: Map<string, { readonly judged: string; readonly events: string; readonly what: string }>;
}

/** Every set that figures tell of, by what its people are. Of rows of numbers already counted those to whom it happened are no rows
 *  of their own, and are left out. */
export async function setsByKind(
	sets: PeopleSets,
	figures: readonly AskedFigure[],
	dataset: Dataset
): Promise<ReadonlyMap<string, SetsOfKind>> {
	const kinds = new Map<string, SetsOfKind>();
	for (const asked of figures) {
		const shown = (await sets.shown(asked, dataset)).filter(({ isCounted }) => isCounted);
		const [first] = shown;
		// of team-months a sum and difference is no number of people
		if (!first || first.member === 'heads') continue;
		const known = kinds.get(first.are) ?? { byPrint: new Map(), tables: new Map(), events: new Map() };
		kinds.set(first.are, known);
		// the same metric with other settings is another thing that happened
		const what = JSON.stringify([asked.question.metric, asked.settings, asked.cutoff]);
		if (first.member === 'one')
			for (const { judged, events } of shown)
				if (events)
					known.events.set(`${what} ${judged.print} ${events.print}`, {
						judged: judged.print,
						events: events.print,
						what
					});
		const told = [...shown.flatMap(toldOf), ...(await sets.compared(asked, dataset))];
		for (const set of told.filter(({ of }) => of.which !== 'events' || first.member === 'one')) {
			const { people, which } = set.of;
			const key = JSON.stringify([people.text, people.values, which]);
			known.byPrint.set(set.print, set);
			known.tables.set(key, (known.tables.get(key) ?? new Set()).add(set.print));
		}
	}
	return kinds;
}

/** Those of one group whose number is told. */
function toldOf({ judged, units, events }: ShownPeople): readonly PeopleSet[] {
	return [judged, ...(units ? [units] : []), ...(events ? [events] : [])];
}
