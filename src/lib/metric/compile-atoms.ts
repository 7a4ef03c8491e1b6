import { join, literal, name, sql, type SqlText } from '../sql/sql';
import type { PeopleOf } from './compile-people';

/** A set of people that a file tells of, by a number of its own. */
export interface NumberedSet {
	readonly of: PeopleOf;
	readonly number: number;
}

/** The row of `compileAtoms`: one line for each combination, of how many people stand in exactly these sets and the numbers of these,
 *  with spaces between them. One text, for there may be very many, and its bytes, for the page does not read it. */
export interface AtomsRow {
	readonly atoms: Uint8Array | null;
}

/** How many people stand in each combination of sets, of all who stand in any. Everyone's combination is kept as one number, by
 *  which those who share it are counted, and one of them is looked at again. */
export function compileAtoms(sets: readonly NumberedSet[]): SqlText {
	const tables = new Map<string, NumberedSet[]>();
	for (const set of sets) {
		const { text, values } = set.of.people;
		const key = JSON.stringify([text, values]);
		tables.set(key, [...(tables.get(key) ?? []), set]);
	}
	const told = join([...tables.values()].map(membersOf), sql` UNION ALL `);
	return sql`WITH told AS NOT MATERIALIZED (${told}),
		whole AS (SELECT who, max(size) AS size, bit_xor(hash(number)) AS combination FROM told GROUP BY who),
		atoms AS (SELECT min(who) AS who, sum(size) AS people FROM whole GROUP BY combination HAVING sum(size) > 0)
		SELECT encode(string_agg(line, chr(10))) AS atoms FROM (
			SELECT concat_ws(' ', any_value(people), string_agg(number, ' ')) AS line FROM told JOIN atoms USING (who) GROUP BY who)`;
}

/** Who stands in each of some sets of one table. Keys stand as text, so that none is a parameter: there may be thousands. */
function membersOf(sets: readonly NumberedSet[]): SqlText {
	const [first] = sets;
	if (!first) throw new RangeError('membersOf needs a set');
	const columns = first.of.keys.map((_, index) => name(`g${index}`));
	const keys = first.of.keys.map((_, index) => name(`k${index}`));
	const rows = sets.map(({ of: { keys, which }, number }) => {
		const values = [...keys.map((key) => literal(String(key))), literal(which)];
		return sql`(${join([...values, sql`${literal(String(number))}`])})`;
	});
	const named = join([...keys, sql`which`, sql`number`]);
	const conditions = [
		sql`CASE which WHEN 'judged' THEN judged WHEN 'events' THEN events > 0 ELSE true END`,
		...columns.map((column, index) => sql`${column}::VARCHAR = ${keys[index] ?? column}`)
	];
	return sql`SELECT who, size, number FROM (${first.of.people}) JOIN (VALUES ${join(rows)}) AS sets(${named})
		ON ${join(conditions, sql` AND `)} WHERE who IS NOT NULL`;
}
