import type { Engine } from '../duckdb/engine';
import { join, literal, sql, type SqlText } from '../sql/sql';
import type { ComparedColumns } from './compared-columns';

/** How far the rows of one table stand in others too. */
export interface Overlap {
	/** Share of the first table's rows, 0 to 1. */
	readonly share: number;
	/** Share of the rows of all others. */
	readonly shareOfOthers: number;
}

/** Rows that are compared at once: a digest of each is held with its counts, within the engine's memory. */
const rowsAtOnce = 500_000;
/** Shares of one part outside of which the whole is not looked at. */
const [surelyNot, surely] = [0.8, 0.97];

/** Counts, as multisets, the rows of the first table that stand in the others. Rows that name a person are there as often as
 *  they stand in both; rows that do not look alike by nature, and only as many in both are taken for the same. Large tables
 *  are compared part by part, and no further than the first where that one leaves no doubt. */
export async function rowsInBoth(engine: Engine, columns: ComparedColumns, signal?: AbortSignal): Promise<Overlap> {
	const rows = columns.tables.reduce((sum, table) => sum + table.rows, 0);
	const parts = columns.part === null ? 1 : Math.ceil(rows / rowsAtOnce);
	const total = { own: 0, others: 0, both: 0 };
	for (let part = 0; part < parts; part++) {
		const where = columns.part && parts > 1 ? sql`${columns.part} % ${unsigned(parts)} = ${unsigned(part)}` : sql`true`;
		const [counts] = await engine.query<{ own: number; others: number; both: number }>(
			countsWhere(columns, where),
			signal
		);
		if (counts) {
			total.own += counts.own;
			total.others += counts.others;
			total.both += counts.both;
		}
		const { share, shareOfOthers } = shares(total);
		if (part === 0 && (share >= surely || (share < surelyNot && shareOfOthers < surelyNot))) break;
	}
	return shares(total);
}

function countsWhere({ tables, person }: ComparedColumns, where: SqlText): SqlText {
	const isNamed = person === null ? sql`false` : sql`${person} IS NOT NULL`;
	const digests = tables.map(({ table, columns }, at) => {
		return sql`SELECT hash(${join(columns)}) AS digest, ${isNamed} AS is_named, ${at === 0 ? sql`true` : sql`false`} AS is_own FROM ${table} WHERE ${where}`;
	});
	return sql`SELECT coalesce(sum(own), 0)::DOUBLE AS own, coalesce(sum(others), 0)::DOUBLE AS others,
		coalesce(sum(CASE WHEN is_named OR own = others THEN least(own, others) ELSE 0 END), 0)::DOUBLE AS both
		FROM (SELECT count(*) FILTER (is_own) AS own, count(*) FILTER (NOT is_own) AS others, is_named FROM (${join(digests, sql` UNION ALL `)}) GROUP BY digest, is_named)`;
}

function shares({ own, others, both }: { own: number; others: number; both: number }): Overlap {
	return { share: own === 0 ? 0 : both / own, shareOfOthers: others === 0 ? 0 : both / others };
}

/** Of the type of a digest: with any other the engine reckons in 128 bits, many times slower. */
function unsigned(value: number): SqlText {
	return sql`${literal(String(value))}::UBIGINT`;
}
