import type { Engine } from '../duckdb/engine';
import { noArea } from '../model/area';
import type { Extract } from '../model/extract';
import { join, literal, name, sql, type SqlText } from '../sql/sql';
import { readAreaLevels } from './area-levels';
import { tableName } from './load-table';

/** Every area of the extracts with the larger areas it lies in. */
export async function areasOf(engine: Engine, own: readonly Extract[], extracts: readonly Extract[]): Promise<SqlText> {
	const areas = new Set([noArea]);
	for (const { kind, number, mapping } of own) {
		if (!mapping.columns.some(({ role }) => role === 'area')) continue;
		const rows = await engine.query<{ area: string }>(sql`SELECT DISTINCT area FROM ${name(tableName(kind, number))}`);
		for (const { area } of rows) areas.add(area);
	}
	const levels = await readAreaLevels(engine, extracts);
	const rows = [...areas].map(
		(area) => sql`(${join([literal(area), ...levels.map((level) => literal(level.of(area)))])})`
	);
	return sql`SELECT * FROM (VALUES ${join(rows)}) AS areas(area, ${join(levels.map(({ column }) => name(column)))})`;
}
