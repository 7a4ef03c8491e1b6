import type { Engine } from '../duckdb/engine';
import { join, literal, name, sql, type SqlText } from '../sql/sql';

/** One thing by which rows are told apart: an expression over the table. */
export interface Key {
	readonly id: string;
	readonly column: SqlText;
	/** What it could be made coarser to, nearest first. */
	readonly coarser: readonly { readonly to: string; readonly column: SqlText }[];
}

/** How small the groups of rows are that agree in every key. For the holder of the extract only: nothing of it is released. */
export interface GroupSizes {
	readonly rows: number;
	readonly groups: number;
	/** People in the smallest group. A row without a person key counts as somebody of its own. */
	readonly smallest: number;
	/** Rows in groups of one person alone. */
	readonly uniqueRows: number;
	/** Rows in groups of fewer people than the threshold, those of one among them. */
	readonly smallRows: number;
}

/** What one change to the extract would do. */
export interface Coarsening extends GroupSizes {
	readonly id: string;
	/** What it is made coarser to; null where it is taken out. */
	readonly to: string | null;
}

export interface SmallGroups {
	readonly sizes: GroupSizes;
	/** The changes after which the fewest rows stand in small groups, best first; at most two, and only such as help. */
	readonly suggestions: readonly Coarsening[];
}

const suggestionsAtMost = 2;
/** Rows whose groups are made at a time, so that the people in them can be told apart within the engine's memory. */
const rowsAtATime = 2_000_000;

/** Groups the rows of a table by `keys` and counts the people in each group (column `person`); then again with each key taken
 *  out or made coarser in turn. `threshold`: people from which a group is no longer small. Without keys all rows are one group. */
export async function findSmallGroups(
	engine: Engine,
	table: SqlText,
	keys: readonly Key[],
	threshold: number,
	signal: AbortSignal
): Promise<SmallGroups> {
	const [all] = await engine.query<{ rows: number }>(sql`SELECT count(*) AS rows FROM ${table}`, signal);
	const rows = all?.rows ?? 0;
	const sizesBy = (columns: readonly SqlText[]) => groupSizes(engine, table, columns, rows, threshold, signal);
	const sizes = await sizesBy(keys.map(({ column }) => column));
	const tried: Coarsening[] = [];
	for (const key of sizes.smallRows === 0 ? [] : keys) {
		const others = keys.filter((other) => other !== key).map(({ column }) => column);
		const without = { id: key.id, to: null, ...(await sizesBy(others)) };
		tried.push(without);
		for (const { to, column } of key.coarser) {
			const coarser = { id: key.id, to, ...(await sizesBy([...others, column])) };
			// Made so coarse that it tells nothing apart any more, it is as good as taken out.
			if (coarser.groups > without.groups) tried.push(coarser);
		}
	}
	const helpful = tried.filter(({ smallRows }) => smallRows < sizes.smallRows);
	// Of two that help alike the one that keeps more is better.
	const keeps = ({ to }: Coarsening) => (to === null ? 1 : 0);
	const best = helpful.sort((a, b) => a.smallRows - b.smallRows || a.uniqueRows - b.uniqueRows || keeps(a) - keeps(b));
	return { sizes, suggestions: best.slice(0, suggestionsAtMost) };
}

async function groupSizes(
	engine: Engine,
	table: SqlText,
	columns: readonly SqlText[],
	rows: number,
	threshold: number,
	signal: AbortSignal
): Promise<GroupSizes> {
	const parts = Math.max(1, Math.ceil(rows / rowsAtATime));
	const keys = columns.length === 0 ? [sql`1`] : columns;
	const selected = join(keys.map((column, at) => sql`${column} AS ${name(`k${at}`)}`));
	const names = join(keys.map((_, at) => name(`k${at}`)));
	let total: GroupSizes = { rows: 0, groups: 0, smallest: 0, uniqueRows: 0, smallRows: 0 };
	for (let part = 0; part < parts; part++) {
		// A group falls into one part as a whole.
		const within = parts === 1 ? sql`true` : sql`hash(${names}) % ${whole(parts)} = ${whole(part)}`;
		const [found] = await engine.query<GroupSizes>(
			sql`SELECT coalesce(sum(rows), 0)::DOUBLE AS rows, count(*)::DOUBLE AS groups, coalesce(min(people), 0)::DOUBLE AS smallest,
				coalesce(sum(rows) FILTER (people = 1), 0)::DOUBLE AS uniqueRows, coalesce(sum(rows) FILTER (people < ${whole(threshold)}), 0)::DOUBLE AS smallRows
				FROM (SELECT count(*) AS rows, count(DISTINCT person) + count(*) FILTER (person IS NULL) AS people
				FROM (SELECT person, ${selected} FROM ${table}) WHERE ${within} GROUP BY ${names})`,
			signal
		);
		if (found) total = together(total, found);
	}
	return total;
}

function together(one: GroupSizes, other: GroupSizes): GroupSizes {
	return {
		rows: one.rows + other.rows,
		groups: one.groups + other.groups,
		smallest:
			one.groups === 0 ? other.smallest : other.groups === 0 ? one.smallest : Math.min(one.smallest, other.smallest),
		uniqueRows: one.uniqueRows + other.uniqueRows,
		smallRows: one.smallRows + other.smallRows
	};
}

function whole(value: number): SqlText {
	return sql`${literal(String(value))}::INTEGER`;
}
