import type { Engine } from '../duckdb/engine';
import {
	compileCounts,
	compileCountsInOrder,
	type CountOrder,
	type CountRow,
	type StratumRow
} from '../metric/compile';
import type { Grouping } from '../metric/grouping';
import { join, name, sql, type SqlText } from '../sql/sql';

/** Statements whose counts are kept; the oldest goes first. */
const answersKept = 500;
/** Rows of `contacts` up to which a second table, in the order of a grouping, is worth its memory; and up to which one for every
 *  figure of a page is. */
const rowsWorthArranging = { once: 4_000_000, each: 1_500_000 };

/** A finest group and the wider one that it lies in. */
export interface NestedPair {
	readonly finest: string;
	readonly wider: string;
}

/** Asks the engine for counts, each statement once: the figures of a page share totals and margins. Lives as long as
 *  the `contacts` table it counts; holds true counts and hands them to the pipeline only. */
export class Counter {
	readonly #engine: Engine;
	readonly #answers = new Map<string, { readonly rows: Promise<CountRow[]>; signal: AbortSignal | undefined }>();
	readonly #pairs = new Map<string, Promise<readonly NestedPair[]>>();
	/** Tables in the order of stored columns, person and day, by these columns. */
	readonly #arranged = new Map<string, SqlText>();

	constructor(engine: Engine) {
		this.#engine = engine;
	}

	/** Counts by group, by the quickest plan at hand; all plans give the same. Without a grouping, of everyone. */
	counts(order: CountOrder, groupings: readonly Grouping[], signal?: AbortSignal): Promise<CountRow[]> {
		const columns = groupings.map((grouping) => grouping.column);
		const stored = storedOf(groupings);
		const isOfContacts = order.metric.kind === 'cases' && stored !== null;
		const table = !isOfContacts ? undefined : stored.length === 0 ? sql`contacts` : this.#arranged.get(nameOf(stored));
		const inOrder = table ? compileCountsInOrder(order, table, columns) : null;
		return this.rows(inOrder ?? compileCounts(order, columns), signal);
	}

	/** Rows of a compiled count. One that fails, or that its asker has dropped before it was there, is asked anew. */
	rows(statement: SqlText, signal?: AbortSignal): Promise<CountRow[]> {
		const key = JSON.stringify([statement.text, statement.values]);
		const known = this.#answers.get(key);
		if (known && !known.signal?.aborted) return known.rows;
		const answer = { rows: this.#engine.query<CountRow>(statement, signal), signal };
		answer.rows.then(
			() => (answer.signal = undefined),
			() => this.#answers.get(key) === answer && this.#answers.delete(key)
		);
		if (this.#answers.size >= answersKept) this.#answers.delete(this.#answers.keys().next().value ?? key);
		this.#answers.set(key, answer);
		return answer.rows;
	}

	/** Which finest groups lie in which wider ones, over all rows of a table; asked once. */
	pairs(statement: SqlText): Promise<readonly NestedPair[]> {
		const known = this.#pairs.get(statement.text);
		if (known) return known;
		const answer = this.#engine.query<NestedPair>(statement);
		this.#pairs.set(statement.text, answer);
		answer.catch(() => this.#pairs.delete(statement.text));
		return answer;
	}

	/** Rows of counts by stratum. */
	strata(statement: SqlText, signal?: AbortSignal): Promise<StratumRow[]> {
		return this.#engine.query<StratumRow>(statement, signal);
	}

	/** Stores the contacts once more in the order of each of these groupings, so that the next counts by them take one pass, the
	 *  first where there are too many rows for all. To be called when the engine has nothing better to do; others go. */
	async arrange(wanted: readonly (readonly Grouping[])[], rows: number, signal?: AbortSignal): Promise<void> {
		const stored = wanted.flatMap((groupings) => [storedOf(groupings) ?? []]).filter(({ length }) => length > 0);
		const orders = new Map(stored.map((columns) => [nameOf(columns), columns]));
		const { once, each } = rowsWorthArranging;
		const arranged = rows > once ? [] : [...orders].slice(0, rows > each ? 1 : undefined);
		for (const [key, table] of this.#arranged) {
			if (arranged.some(([wantedKey]) => wantedKey === key)) continue;
			this.#arranged.delete(key);
			await this.#engine.run(sql`DROP TABLE ${table}`);
		}
		for (const [key, columns] of arranged) {
			if (signal?.aborted) return;
			if (this.#arranged.has(key)) continue;
			const table = name(`contacts by ${key}`);
			const order = join([...columns, 'person', 'day'].map(name));
			await this.#engine.run(sql`CREATE OR REPLACE TABLE ${table} AS SELECT * FROM contacts ORDER BY ${order}`);
			this.#arranged.set(key, table);
		}
	}
}

/** The columns of groupings; null where one is none that is stored. */
function storedOf(groupings: readonly Grouping[]): readonly string[] | null {
	const stored = groupings.flatMap((grouping) => grouping.stored ?? []);
	return stored.length === groupings.length ? stored : null;
}

function nameOf(columns: readonly string[]): string {
	return columns.join(' and ');
}
