import type { Engine } from '../duckdb/engine';
import {
	compileCounts,
	compileCountsInOrder,
	type CountOrder,
	type CountRow,
	type StratumRow
} from '../metric/compile';
import type { Grouping } from '../metric/grouping';
import { name, sql, type SqlText } from '../sql/sql';

/** Statements whose counts are kept; the oldest goes first. */
const answersKept = 500;
/** Rows of `contacts` up to which a second table, in the order of a grouping, is worth its memory. */
const rowsWorthArranging = 4_000_000;

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
	/** Tables in the order of a stored column, person and day, by that column. */
	readonly #arranged = new Map<string, SqlText>();

	constructor(engine: Engine) {
		this.#engine = engine;
	}

	/** Counts by group, by the quickest plan at hand; all plans give the same. Without a grouping, of everyone. */
	counts(order: CountOrder, groupings: readonly Grouping[], signal?: AbortSignal): Promise<CountRow[]> {
		const [first, second] = groupings;
		const isOfContacts = order.metric.kind === 'cases';
		const table = !isOfContacts ? undefined : first ? this.#arranged.get(first.stored ?? '') : sql`contacts`;
		const inOrder = table && !second ? compileCountsInOrder(order, table, first?.column ?? null) : null;
		const columns = groupings.map((grouping) => grouping.column);
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

	/** Stores the contacts once more in the order of a grouping, so that its next counts take one pass. To be called
	 *  when the engine has nothing better to do; the last table arranged is kept, the one before goes. */
	async arrange(stored: string, rows: number): Promise<void> {
		if (this.#arranged.has(stored) || rows > rowsWorthArranging) return;
		for (const [column, table] of this.#arranged) {
			this.#arranged.delete(column);
			await this.#engine.run(sql`DROP TABLE ${table}`);
		}
		const table = name(`contacts by ${stored}`);
		await this.#engine.run(
			sql`CREATE OR REPLACE TABLE ${table} AS SELECT * FROM contacts ORDER BY ${name(stored)}, person, day`
		);
		this.#arranged.set(stored, table);
	}
}
