import { isoFromDay, type Day } from '../model/day';
import type { Dimension } from '../model/dimension';
import type { SplitGroups } from '../model/exported';
import { afterKey, beforeKey, comparatorsKey, treatedKey } from '../model/side';
import { join, literal, name, sql, type SqlText } from '../sql/sql';
import type { Grouping } from './grouping';
import { stretchesOf } from './stretches';

/** Key of the areas that are neither a partnership's nor held against them. */
const restKey = 'rest';

/** Rows before a day, and from it on. */
export function sidesOf(day: Day): Grouping {
	const keys = [beforeKey, afterKey];
	return worked(
		{ id: `sides of ${isoFromDay(day)}`, label: 'before or after' },
		sql`CASE WHEN day < ${day} THEN ${literal(beforeKey)} ELSE ${literal(afterKey)} END`,
		keys
	);
}

/** Areas put together: those of a partnership, their comparators, and the rest, so that all add up to everyone. */
function cohortsOf(areas: Dimension, treated: readonly string[], comparators: readonly string[]): Grouping {
	const branches = [
		...branch(areas, treated, treatedKey),
		...branch(areas, comparators, comparatorsKey),
		sql`ELSE ${literal(restKey)}`
	];
	// Which areas stand together tells the groups of one figure from those of another.
	const id = `areas ${JSON.stringify([[...treated].sort(), [...comparators].sort()])}`;
	const column = treated.length + comparators.length === 0 ? literal(restKey) : sql`CASE ${join(branches, sql` `)} END`;
	return worked({ id, label: 'areas' }, column, [treatedKey, comparatorsKey, restKey]);
}

/** The groupings of one table of before and after: areas by side, or periods by areas. */
export function splitGroupings(
	{ start, treated, comparators, periods }: SplitGroups,
	areas: Dimension
): readonly [Grouping, Grouping] {
	const cohorts = cohortsOf(areas, treated, comparators);
	if (periods === null) return [cohorts, sidesOf(start)];
	return [stretchesOf(periods.first, periods.last, periods.unit), cohorts];
}

function branch(areas: Dimension, keys: readonly string[], key: string): SqlText[] {
	if (keys.length === 0) return [];
	return [sql`WHEN ${name(areas.column)} IN (${join(keys.map(literal))}) THEN ${literal(key)}`];
}

function worked(by: Grouping['by'], column: SqlText, keys: readonly string[]): Grouping {
	return {
		by,
		column,
		stored: null,
		groups: keys.map((key) => ({ key, group: { key, code: key, name: key }, period: null }))
	};
}
