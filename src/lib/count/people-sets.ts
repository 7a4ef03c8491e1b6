import type { Engine } from '../duckdb/engine';
import type { CountOrder } from '../metric/compile';
import {
	areHeads,
	compileOverlap,
	compileParts,
	parts,
	peopleAre,
	type PartRow,
	type PeopleOf
} from '../metric/compile-people';
import { chooseMetric } from '../metric/choose-metric';
import { splitGroupings } from '../metric/before-after-grouping';
import { groupingsOf, type Grouping } from '../metric/grouping';
import type { Dataset } from '../model/dataset';
import { placeKey, type AskedFigure } from '../model/exported';
import { datasetOf } from '../model/source';
import { orderOf } from './count-task';

/** How many people of a set stand in each part. */
export type Parts = readonly number[];

/** The people of one shown group, as they can be held against others' without knowing them. */
export interface ShownPeople {
	readonly are: string;
	/** Whether the parts count rows that are the same people as others, so that they do not say how many differ. */
	readonly areHeads: boolean;
	readonly judged: Parts;
	/** Null where only those judged were told. */
	readonly units: Parts | null;
	readonly of: (which: PeopleOf['which']) => PeopleOf;
}

/** Finds the people of figures again in the engine. Lives as long as the tables that it counts; its numbers are for the
 *  disclosure rules only. */
export class PeopleSets {
	readonly #engine: Engine;
	readonly #known = new Map<string, Promise<ShownPeople[]>>();

	constructor(engine: Engine) {
		this.#engine = engine;
	}

	/** The people of each group that a figure shows. One figure is worked out once. Null where the extracts can no longer tell it. */
	async shown(asked: AskedFigure, dataset: Dataset): Promise<readonly ShownPeople[]> {
		const key = JSON.stringify([asked, dataset.extracts.map(({ number }) => number)]);
		const known = this.#known.get(key) ?? this.#find(asked, dataset);
		this.#known.set(key, known);
		known.catch(() => this.#known.delete(key));
		return known;
	}

	/** How many people two sets have, and share, and how many stand in one alone where one lies within the other. */
	async overlap(first: PeopleOf, second: PeopleOf): Promise<Overlap> {
		const [row] = await this.#engine.query<Omit<Overlap, 'apart'> & { apart?: number }>(compileOverlap(first, second));
		if (!row) throw new Error('overlap needs a row');
		return { ...row, apart: row.apart ?? Math.abs(row.first - row.second) };
	}

	async #find(asked: AskedFigure, loaded: Dataset): Promise<ShownPeople[]> {
		const all = { ...loaded, settings: asked.settings };
		const chosen = chooseMetric(asked.question.metric, all);
		if (!chosen) return [];
		const { metric } = chosen;
		const dataset = datasetOf(all, metric.kind);
		const { question, cutoff } = asked;
		const order = orderOf({ metric, question, dataset, cutoff, benchmark: null, signal: undefined });
		const found = asked.split
			? splitGroupings(asked.split, dataset.areas[question.level])
			: groupingsOf(asked.name, question, dataset, cutoff, metric.kind);
		const [first, second] = 'what' in found ? [] : found;
		const tables: Grouping[][] = [
			[],
			...(first ? [[first]] : []),
			...(second && first ? [[second], [first, second]] : [])
		];
		const wanted = new Set(asked.shown);
		const untold = new Set(asked.untold);
		const shown: ShownPeople[] = [];
		for (const groupings of tables) {
			const rows = await this.#engine.query<PartRow>(
				compileParts(
					order,
					groupings.map(({ column }) => column)
				)
			);
			for (const [place, people] of byPlace(rows, groupings, second))
				if (wanted.has(place)) {
					const found = shownPeople(order, groupings, people);
					shown.push(untold.has(place) ? { ...found, units: null } : found);
				}
		}
		return shown;
	}
}

export interface Overlap {
	readonly first: number;
	readonly second: number;
	readonly shared: number;
	readonly apart: number;
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
		const keys = [row.g0, row.g1].map((key, at) => (key === undefined ? null : (names[at]?.get(key) ?? null)));
		const [group = null, group2 = null] = isSecondAlone ? [null, keys[0]] : keys;
		const place = placeKey(group, group2);
		const before = places.get(place);
		if (before) before.push(row);
		else places.set(place, [row]);
	}
	return places;
}

function shownPeople(order: CountOrder, groupings: readonly Grouping[], rows: readonly PartRow[]): ShownPeople {
	const inParts = (of: (row: PartRow) => number) => {
		const counts = new Array<number>(parts).fill(0);
		for (const row of rows) counts[row.part] = of(row);
		return counts;
	};
	const keys = [rows[0]?.g0, rows[0]?.g1];
	const groups = groupings.map(({ column }, at) => ({ column, key: keys[at] ?? '' }));
	return {
		are: peopleAre(order.metric),
		areHeads: areHeads(order.metric),
		judged: inParts(({ judged }) => judged),
		units: inParts(({ units }) => units),
		of: (which) => ({ order, groups, which })
	};
}
