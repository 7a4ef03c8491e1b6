import type { Dimension } from '../model/dimension';
import { sourceTables } from '../model/source';
import { literal, name, sql, type SqlText } from '../sql/sql';
import type { CountOrder } from './compile';
import { selected } from './condition';

/** For each area how many people of the selection a partnership has there; where persons do not matter, how many rows. Areas
 *  where it has none are left out. Columns as `CountRow`. */
export function compileReach({ metric, selection }: CountOrder, areas: Dimension, partnership: string): SqlText {
	const those = metric.sql.keyed ? sql`count(DISTINCT person)` : sql`count(*)`;
	const table = name(sourceTables[metric.kind]);
	return sql`SELECT ${name(areas.column)}::VARCHAR AS g0, ${those} AS units, ${those} AS denominator, ${those} AS numerator FROM ${table} WHERE ${selected(selection)} AND partnership = ${literal(partnership)} GROUP BY ALL`;
}
