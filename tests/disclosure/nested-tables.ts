import type { Counts } from '../../src/lib/model/counts';
import type { EstimatedCell } from '../../src/lib/model/estimate';
import type { EstimatedFigure, Nest } from '../../src/lib/model/figure';
import { defaultQuestion } from '../../src/lib/model/question';
import { cell, head, of, sum } from './figures';
import { seeded } from './random';

/** Boroughs in command units in two forces, by a few partnerships: counts of each inner cell. */
export interface NestedTable {
	readonly boroughs: readonly string[];
	readonly partnerships: readonly string[];
	readonly bcuOf: Readonly<Record<string, string>>;
	readonly forceOf: Readonly<Record<string, string>>;
	readonly counts: (borough: number, partnership: number) => Counts;
}

export type Level = 'borough' | 'bcu' | 'force';

/** A table of seeded random counts, many of them small. */
export function nestedTable(seed: number): NestedTable {
	const random = seeded(seed);
	const keys = (count: number, letter: string) => Array.from({ length: count }, (_, index) => `${letter}${index}`);
	const boroughs = keys(3 + Math.floor(random() * 7), 'b');
	const partnerships = keys(1 + Math.floor(random() * 4), 'p');
	const bcus = 1 + Math.floor(random() * 3);
	const bcuOf = Object.fromEntries(boroughs.map((borough) => [borough, `c${Math.floor(random() * bcus)}`]));
	const forceOf = Object.fromEntries(boroughs.map((borough) => [borough, random() < 0.15 ? 'f1' : 'f0']));
	const largest = 40 + Math.floor(random() * 600);
	const rows = boroughs.map(() =>
		partnerships.map(() => {
			const denominator = random() < 0.12 ? 0 : Math.floor(largest ** random());
			const numerator = Math.floor(denominator * (0.1 + 0.5 * random()));
			return of(numerator, denominator);
		})
	);
	return {
		boroughs,
		partnerships,
		bcuOf,
		forceOf,
		counts: (borough, partnership) => rows[borough]?.[partnership] ?? of(0, 0)
	};
}

/** The areas of one level, with the boroughs within each. */
export function areasOf(table: NestedTable, level: Level): { key: string; boroughs: number[] }[] {
	const of = level === 'bcu' ? table.bcuOf : level === 'force' ? table.forceOf : null;
	const groups = new Map<string, number[]>();
	for (const [place, borough] of table.boroughs.entries()) {
		const key = of ? (of[borough] ?? '') : borough;
		groups.set(key, [...(groups.get(key) ?? []), place]);
	}
	return [...groups].map(([key, boroughs]) => ({ key, boroughs }));
}

/** What the pipeline hands to the gate for areas of a level, by partnership as well where crossed. */
export function figureOf(table: NestedTable, level: Level, crossed: boolean): EstimatedFigure {
	const everyone = table.partnerships.map((_, place) => place);
	const countsOf = (boroughs: readonly number[], partnerships: readonly number[]) =>
		sum(boroughs.flatMap((borough) => partnerships.map((partnership) => table.counts(borough, partnership))));
	const rows = areasOf(table, level);
	const cellsOf = (areas: readonly { key: string; boroughs: number[] }[], withMargins: boolean): EstimatedCell[] =>
		areas.flatMap(({ key, boroughs }) => [
			...(withMargins ? [cell(key, null, countsOf(boroughs, everyone))] : []),
			...table.partnerships.map((name, place) => cell(key, name, countsOf(boroughs, [place])))
		]);
	const margins = rows.map(({ key, boroughs }) => cell(key, null, countsOf(boroughs, everyone)));
	const all = table.boroughs.map((_, place) => place);
	const columns = table.partnerships.map((name, place) => cell(null, name, countsOf(all, [place])));
	const finest = areasOf(table, 'borough');
	const nest: Nest = {
		finestLevel: 'area borough',
		own: level === 'borough' ? null : `area ${level}`,
		finest:
			level === 'borough'
				? null
				: crossed
					? cellsOf(finest, true)
					: finest.map(({ key, boroughs }) => cell(key, null, countsOf(boroughs, everyone))),
		levels: [
			{ level: 'area bcu', of: table.bcuOf },
			{ level: 'area force', of: table.forceOf }
		]
	};
	return {
		head: head({
			name: crossed ? 'cross' : 'intervals',
			question: { ...defaultQuestion, level },
			by2: crossed ? { id: 'partnership', label: 'partnership' } : null
		}),
		cells: crossed ? cellsOf(rows, false) : margins,
		margins: crossed ? [...margins, ...columns] : [],
		total: cell(null, null, countsOf(all, everyone)),
		rowsWithoutKey: null,
		nest
	};
}
