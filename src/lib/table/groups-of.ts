import type { Engine } from '../duckdb/engine';
import { londonBoroughs, noArea, noBcu, noForce, noPartnership, notRecorded, type AreaLevel } from '../model/area';
import type { Dimension, Group } from '../model/dimension';
import { name, sql } from '../sql/sql';

const areaColumns: Record<AreaLevel, { column: string; label: string }> = {
	borough: { column: 'area', label: 'borough' },
	bcu: { column: 'bcu', label: 'command unit' },
	force: { column: 'force', label: 'force' }
};
/** Groups of those left over, which stand last whatever the column's type. */
const restGroups: ReadonlySet<string> = new Set([noArea, noBcu, noForce, noPartnership, notRecorded]);
const codes = new Map(londonBoroughs.map((borough) => [borough.name, borough.code]));

/** The groups of a column of one of the engine's tables, in the order in which its type holds them: by name, risk by severity,
 *  what is not recorded last. */
export async function groupsOf(engine: Engine, table: string, column: string): Promise<Group[]> {
	const rows = await engine.query<{ key: string }>(
		sql`SELECT value::VARCHAR AS key FROM (SELECT DISTINCT ${name(column)} AS value FROM ${name(table)}) WHERE value IS NOT NULL ORDER BY value`
	);
	const groups = rows.map(({ key }) => ({ key, code: codeOf(column, key), name: key }));
	return [...groups.filter(({ key }) => !restGroups.has(key)), ...groups.filter(({ key }) => restGroups.has(key))];
}

/** The areas of a table at one level; other forces' areas are called just that. */
export function areaDimension(level: AreaLevel, groups: readonly Group[]): Dimension {
	const { column, label } = areaColumns[level];
	return { id: 'area', label: level === 'borough' && !areBoroughs(groups) ? 'area' : label, column, groups };
}

/** The column of a table that holds a level of areas. */
export function areaColumn(level: AreaLevel): string {
	return areaColumns[level].column;
}

/** "age_band" is called "age band" on screen. */
export function labelOf(column: string): string {
	const spaced = column.replace(/[_\s]+/g, ' ').trim();
	return /^[A-Z][a-z]/.test(spaced) || /^[A-Z ]+$/.test(spaced) ? spaced.toLowerCase() : spaced;
}

function codeOf(column: string, key: string): string {
	if (column === 'partnership' && key === noPartnership) return 'none';
	return (column === 'area' && codes.get(key)) || key;
}

/** Whether most areas are built-in boroughs. */
function areBoroughs(groups: readonly Group[]): boolean {
	return groups.filter(({ name }) => codes.has(name)).length * 2 >= groups.length;
}
