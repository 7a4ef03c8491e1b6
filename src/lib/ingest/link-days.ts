import type { Engine } from '../duckdb/engine';
import { sql, type SqlText } from '../sql/sql';

/** `next_day` and `prev_day` of rows in the order of person and day, where all rows have the same theme and role: read off
 *  the neighbouring rows in one pass. `person` is what tells persons apart. Rows of one person and day still name that day
 *  itself; `settleTiedDays` mends them. */
export function neighbourDays(person: SqlText): { next: SqlText; previous: SqlText } {
	return {
		next: sql`CASE WHEN lead(${person}) OVER () = ${person} THEN lead(day) OVER () END`,
		previous: sql`CASE WHEN lag(${person}) OVER () = ${person} THEN lag(day) OVER () END`
	};
}

/** The same for rows of any theme and role, in any order: strictly later and strictly earlier days of the person with the
 *  same theme and role. */
export const linkedDays = {
	next: sql`CASE WHEN person IS NOT NULL THEN min(day) OVER (PARTITION BY person, theme, role ORDER BY day RANGE BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) END`,
	previous: sql`CASE WHEN person IS NOT NULL THEN max(day) OVER (PARTITION BY person, theme, role ORDER BY day RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) END`
};

/** Gives rows of one person and day the next and the previous other day, which the run's last and first row know. */
export async function settleTiedDays(engine: Engine, table: SqlText): Promise<void> {
	const [ties] = await engine.query<{ n: number }>(sql`SELECT count(*) AS n FROM ${table} WHERE next_day = day`);
	if (!ties || ties.n === 0) return;
	await engine.run(sql`UPDATE ${table} SET next_day = known.next_day, prev_day = known.prev_day FROM (
		SELECT person, day, min(next_day) FILTER (next_day > day) AS next_day, max(prev_day) FILTER (prev_day < day) AS prev_day
		FROM ${table} WHERE person IN (SELECT person FROM ${table} WHERE next_day = day) GROUP BY person, day HAVING count(*) > 1) AS known
		WHERE ${table}.person = known.person AND ${table}.day = known.day`);
}
