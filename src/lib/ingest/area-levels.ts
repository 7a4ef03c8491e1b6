import type { Engine } from '../duckdb/engine';
import { findBcu, findBorough, findForce, noArea, noBcu, noForce, notRecorded } from '../model/area';
import type { Extract } from '../model/extract';
import { levelColumns } from '../model/level-columns';
import { name, sql } from '../sql/sql';
import { foldValues } from './fold-values';
import { tableName } from './load-table';
import { areaSpelling, spelling } from './spelling';

/** One level above areas, as the lookup extracts tell it, and the built-in boroughs for command unit and force. */
export interface AreaLevel {
	/** Column of `contacts`: `bcu`, `force`, `l1` … */
	readonly column: string;
	/** In words, for findings: "command unit", "region". */
	readonly label: string;
	/** Whether some lookup tells it. */
	readonly isLookedUp: boolean;
	/** The larger area that an area belongs to; "No BCU", "No force" or "Not recorded" where none is known. */
	readonly of: (area: string) => string;
	/** Areas, as the lookups spell them, by what tells them apart. */
	readonly told: ReadonlyMap<string, string>;
	/** Areas of which the lookups say different things: none of them is taken. */
	readonly disputed: ReadonlySet<string>;
}

/** What tells an area apart, whatever its spelling. */
export function areaKey(area: string): string {
	return findBorough(area)?.name ?? areaSpelling(area);
}

/** Reads the levels from all lookups together, whatever their order. What a lookup says goes before what is built in; of an
 *  area that they put in different larger areas none is taken. */
export async function readAreaLevels(engine: Engine, extracts: readonly Extract[]): Promise<AreaLevel[]> {
	const lookups = extracts.filter(({ kind }) => kind === 'lookup');
	const telling = (role: 'bcu' | 'force') =>
		lookups.filter(({ mapping }) => mapping.columns.some((mapped) => mapped.role === role)).map(({ number }) => number);
	const levels = [
		{ column: 'bcu', role: 'bcu', label: 'command unit', numbers: telling('bcu'), known: findBcu, none: noBcu },
		{ column: 'force', role: 'force', label: 'force', numbers: telling('force'), known: findForce, none: noForce },
		...levelColumns(extracts).map(({ column, id, lookups: numbers }) => ({
			column,
			role: 'level',
			label: id,
			numbers,
			known: () => null,
			none: notRecorded
		}))
	] as const;
	const read: AreaLevel[] = [];
	for (const { column, role, label, numbers, known, none } of levels) {
		const rows: Pair[] = [];
		for (const number of numbers)
			rows.push(
				...(await engine.query<Pair>(
					sql`SELECT area, ${name(role)} AS larger FROM ${name(tableName('lookup', number))} WHERE ${name(role)} NOT IN ('', ${notRecorded})`
				))
			);
		const { larger, told, disputed } = settle(rows, known);
		read.push({
			column,
			label,
			isLookedUp: numbers.length > 0,
			of: (area) => (area === noArea ? none : (larger.get(areaKey(area)) ?? builtIn(column, area) ?? none)),
			told,
			disputed
		});
	}
	return read;
}

/** The larger area that is built in; null where none is. */
export function builtIn(column: string, area: string): string | null {
	const borough = findBorough(area);
	if (column === 'bcu') return borough?.bcu ?? null;
	return column === 'force' ? (borough?.force ?? null) : null;
}

interface Pair {
	readonly area: string;
	readonly larger: string;
}

function settle(
	rows: readonly Pair[],
	known: (name: string) => string | null
): { larger: Map<string, string>; told: Map<string, string>; disputed: Set<string> } {
	const counts = new Map<string, number>();
	for (const { larger } of rows) counts.set(larger, (counts.get(larger) ?? 0) + 1);
	const { of } = foldValues(counts, known, spelling);
	const larger = new Map<string, string>();
	const told = new Map<string, string>();
	const disputed = new Set<string>();
	for (const row of rows) {
		const key = areaKey(row.area);
		const before = told.get(key);
		told.set(key, before === undefined || row.area < before ? row.area : before);
		const value = of.get(row.larger) ?? row.larger;
		if ((larger.get(key) ?? value) !== value) disputed.add(key);
		larger.set(key, value);
	}
	for (const key of disputed) larger.delete(key);
	return { larger, told, disputed };
}
