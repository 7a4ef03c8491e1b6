import type { Engine } from '../duckdb/engine';
import type { CountOrder } from '../metric/compile';
import { compileAtoms, type AtomsRow, type NumberedSet } from '../metric/compile-atoms';
import {
	compileOverlap,
	compileParts,
	compilePeople,
	compileTouchedPeople,
	compileUntreatedPeople,
	headsOf,
	parts,
	peopleAre,
	setsAreOf,
	type Of,
	type PartRow,
	type PeopleOf
} from '../metric/compile-people';
import type { Grouping } from '../metric/grouping';
import type { Dataset } from '../model/dataset';
import type { Metric } from '../model/metric';
import { placeKey, type AskedFigure } from '../model/exported';
import { nextTask } from '../model/next-task';
import type { SqlText } from '../sql/sql';
import { tablesOf, type FigureTables } from './figure-tables';

/** How many people of a set stand in each part. */
export type Parts = readonly number[];

/** A set of people that can be held against others without knowing them. */
export interface PeopleSet {
	readonly inParts: Parts;
	/** The same for sets of the same people, and for no others. */
	readonly print: string;
	readonly of: PeopleOf;
}

/** The people of one shown group. */
export interface ShownPeople {
	readonly are: string;
	/** Whether how many they are is told, and not only who is behind what is. */
	readonly isCounted: boolean;
	/** What a member of these sets is: one, a row of numbers already counted, or a row that is the same people as others, so that how
	 *  many rows there are does not say how many people they are. */
	readonly member: 'one' | 'numbers' | 'heads';
	readonly judged: PeopleSet;
	/** Null where only those judged were told. */
	readonly units: PeopleSet | null;
	/** To whom it happened. Null where the metric does not tell how many they are. */
	readonly events: PeopleSet | null;
	/** Those judged to whom it did not; null likewise. */
	readonly others: PeopleSet | null;
}

export interface Overlap {
	readonly first: number;
	readonly second: number;
	readonly shared: number;
	readonly apart: number;
}

/** Finds the people of figures again in the engine. Lives as long as the tables that it counts; its numbers are for the
 *  disclosure rules only. */
export class PeopleSets {
	readonly #engine: Engine;
	readonly #shown = new Map<string, Promise<readonly ShownPeople[]>>();
	readonly #compared = new Map<string, Promise<readonly PeopleSet[]>>();

	constructor(engine: Engine) {
		this.#engine = engine;
	}

	/** The people of each group that a figure shows; none where the extracts can no longer tell it. One figure is worked out once. */
	shown(asked: AskedFigure, dataset: Dataset): Promise<readonly ShownPeople[]> {
		return once(this.#shown, asked, dataset, () => this.#findShown(asked, dataset));
	}

	/** The people with whom its groups are compared, where these are told by number, and those of them to whom it happened: sets from
	 *  which, with the shown ones, they follow and which follow from them. */
	compared(asked: AskedFigure, dataset: Dataset): Promise<readonly PeopleSet[]> {
		return once(this.#compared, asked, dataset, () => this.#findCompared(asked, dataset));
	}

	/** How many people two sets have, and share. */
	async overlap(first: PeopleSet, second: PeopleSet): Promise<Overlap> {
		type Row = Omit<Overlap, 'apart'> & { readonly apart?: number };
		const [row] = await this.#engine.query<Row>(compileOverlap(first.of, second.of));
		if (!row) throw new Error('overlap needs a row');
		return { ...row, apart: row.apart ?? Math.abs(row.first - row.second) };
	}

	/** How many people stand in each combination of sets: a line for each, of their number and the sets' numbers; the bytes of its text. */
	async atoms(sets: readonly NumberedSet[]): Promise<Uint8Array> {
		const [row] = await this.#engine.query<AtomsRow>(compileAtoms(sets));
		// without the rest of the answer that they are a part of
		return row?.atoms?.slice() ?? new Uint8Array();
	}

	async #findShown(asked: AskedFigure, dataset: Dataset): Promise<readonly ShownPeople[]> {
		const found = tablesOf(asked, dataset);
		if (!found) return [];
		const wanted = new Set(asked.shown);
		const untold = new Set(asked.untold);
		const shown: ShownPeople[] = [];
		const { metric } = found.order;
		const heads = headsOf(metric);
		const member = heads ? 'heads' : metric.sql.weights ? 'numbers' : 'one';
		const all = setsAreOf(metric).flatMap((of) => found.tables.map((groupings) => ({ of, groupings })));
		for (const { of, groupings } of all) {
			const isCounted = of === countedAre(metric);
			const isOfEvents = isCounted && tellsEvents(metric);
			const people = compilePeople(found.order, columnsOf(groupings), of);
			for (const [place, rows] of byPlace(await this.#parts(people, groupings), groupings, found.second))
				if (wanted.has(place))
					shown.push({
						are: peopleAre(metric, of),
						isCounted,
						member,
						judged: setOf(people, groupings, rows, 'judged', heads),
						units: untold.has(place) ? null : setOf(people, groupings, rows, 'units', heads),
						events: isOfEvents ? setOf(people, groupings, rows, 'events', heads) : null,
						others: isOfEvents ? setOf(people, groupings, rows, 'others', heads) : null
					});
		}
		return shown;
	}

	async #findCompared(asked: AskedFigure, dataset: Dataset): Promise<readonly PeopleSet[]> {
		const { question, shown } = asked;
		const uncompared = new Set(asked.uncompared);
		const wanted = shown.filter((place) => !uncompared.has(place));
		const found = wanted.length === 0 ? null : tablesOf(asked, dataset);
		if (!found) return [];
		if (question.benchmark === 'rest') return this.#findTouched(found, new Set(wanted));
		if (question.benchmark === 'untreated') return this.#findUntreated(found, new Set(wanted));
		return found.before ? this.#findYearBefore(found, found.before, new Set(wanted)) : [];
	}

	/** Everyone judged, and those of them who stand in a group: the rest is the one less the other. */
	async #findTouched(
		{ order, tables, second }: FigureTables,
		wanted: ReadonlySet<string>
	): Promise<readonly PeopleSet[]> {
		const of = countedAre(order.metric);
		const everyone = compilePeople(order, [], of);
		const sets = comparedSets(order, everyone, [], await this.#parts(everyone, []));
		for (const groupings of tables.filter(({ length }) => length > 0)) {
			const people = compileTouchedPeople(order, columnsOf(groupings), of);
			for (const [place, rows] of byPlace(await this.#parts(people, groupings), groupings, second))
				if (wanted.has(place)) sets.push(...comparedSets(order, people, groupings, rows));
		}
		return sets;
	}

	/** Those without a partnership whom each partnership is compared with. */
	async #findUntreated({ order, tables }: FigureTables, wanted: ReadonlySet<string>): Promise<readonly PeopleSet[]> {
		const [groupings = []] = tables.filter(({ length }) => length === 1);
		// of persons' days no rows are found again here
		if (countedAre(order.metric) === 'days' || tables.length > 2 || groupings[0]?.by.id !== 'partnership') return [];
		const people = compileUntreatedPeople(order);
		const places = byPlace(await this.#parts(people, groupings), groupings, undefined);
		return [...places].flatMap(([place, rows]) =>
			wanted.has(place) ? comparedSets(order, people, groupings, rows) : []
		);
	}

	/** The same groups a year earlier: periods have other keys by then. */
	async #findYearBefore(
		{ tables, second }: FigureTables,
		{ order, periods }: NonNullable<FigureTables['before']>,
		wanted: ReadonlySet<string>
	): Promise<readonly PeopleSet[]> {
		const sets: PeopleSet[] = [];
		for (const groupings of tables) {
			const people = compilePeople(order, columnsOf(groupings), countedAre(order.metric));
			const earlier = groupings.map((grouping) =>
				grouping.by.id === 'period' ? earlierBy(grouping, periods) : grouping
			);
			const isSecond = groupings.length === 1 && groupings[0] === second;
			for (const [place, rows] of byPlace(
				await this.#parts(people, groupings),
				earlier,
				isSecond ? earlier[0] : second
			))
				if (wanted.has(place)) sets.push(...comparedSets(order, people, earlier, rows));
		}
		return sets;
	}

	async #parts(people: SqlText, groupings: readonly Grouping[]): Promise<PartRow[]> {
		const rows = await this.#engine.query<PartRow>(compileParts(people, groupings.length));
		// Reading the rows and putting them together each hold the page up a little: not together.
		await nextTask();
		return rows;
	}
}

function once<T>(
	known: Map<string, Promise<T>>,
	asked: AskedFigure,
	dataset: Dataset,
	find: () => Promise<T>
): Promise<T> {
	const key = JSON.stringify([asked, dataset.extracts.map(({ number }) => number)]);
	const found = known.get(key) ?? find();
	known.set(key, found);
	found.catch(() => known.delete(key));
	return found;
}

/** A grouping by periods whose groups are found under the keys of a year earlier. */
function earlierBy(grouping: Grouping, periods: number): Grouping {
	return { ...grouping, groups: grouping.groups.map((group) => ({ ...group, key: Number(group.key) - periods })) };
}

function columnsOf(groupings: readonly Grouping[]): SqlText[] {
	return groupings.map(({ column }) => column);
}

/** The rows of each group, by its place in the figure. */
function byPlace(
	rows: readonly PartRow[],
	groupings: readonly Grouping[],
	second: Grouping | undefined
): ReadonlyMap<string, PartRow[]> {
	const names = groupings.map(({ groups }) => new Map(groups.map(({ key, group }) => [key, group.key])));
	const isSecondAlone = groupings.length === 1 && groupings[0] === second;
	const places = new Map<string, PartRow[]>();
	for (const row of rows) {
		const keys = names.map((known, at) => known.get((at === 0 ? row.g0 : row.g1) ?? '') ?? null);
		if (keys.includes(null)) continue;
		const [group = null, group2 = null] = isSecondAlone ? [null, keys[0]] : keys;
		const place = placeKey(group, group2);
		const before = places.get(place);
		if (before) before.push(row);
		else places.set(place, [row]);
	}
	return places;
}

function setOf(
	people: SqlText,
	groupings: readonly Grouping[],
	rows: readonly PartRow[],
	which: PeopleOf['which'],
	heads: PeopleOf['heads'] = null
): PeopleSet {
	const inParts = new Array<number>(parts).fill(0);
	const prints = new Array<number>(parts).fill(0);
	for (const row of rows) {
		inParts[row.part] = row[which];
		prints[row.part] = row[`${which}Print`];
	}
	const keys = [rows[0]?.g0, rows[0]?.g1].slice(0, groupings.length).map((key) => key ?? '');
	return { inParts, print: [...inParts, ...prints].join(), of: { people, keys, which, heads } };
}

/** Those judged of a group with which one is compared, and to whom of them it happened. */
function comparedSets({ metric }: CountOrder, ...of: [SqlText, readonly Grouping[], readonly PartRow[]]): PeopleSet[] {
	return [setOf(...of, 'judged'), ...(tellsEvents(metric) ? [setOf(...of, 'events')] : [])];
}

/** Whether the numerator is how many of those counted it happened to. */
function tellsEvents({ statistic }: Metric): boolean {
	return statistic === 'proportion' || statistic === 'time';
}

function countedAre(metric: Metric): Of {
	return setsAreOf(metric).at(-1) ?? 'persons';
}
