import type { Engine } from '../duckdb/engine';
import {
	compileCounts,
	compileEveryoneInOrder,
	compileTouched,
	compileWithoutKey,
	type CountOrder,
	type CountRow,
	type StratumRow
} from '../metric/compile';
import type { Grouping } from '../metric/grouping';
import type { SqlText } from '../sql/sql';
import { RowColumns, type ColumnsPlan, type Soon } from './row-columns';
import type { Tabulator } from './tabulator';

/** Questions whose counts are kept; the oldest goes first. */
const answersKept = 500;

/** A finest group and the wider one that it lies in. */
export interface NestedPair {
	readonly finest: string;
	readonly wider: string;
}

/** Asks for counts, each once: the figures of a page share totals and margins. Lives as long as the `contacts` table it counts;
 *  holds true counts and hands them to the pipeline only. */
export class Counter {
	readonly #engine: Engine;
	readonly #columns: RowColumns | null;
	readonly #answers = new Map<string, { readonly rows: Promise<CountRow[]>; signal: AbortSignal | undefined }>();
	readonly #pairs = new Map<string, Promise<readonly NestedPair[]>>();

	/** What a tabulator can count is counted there. */
	constructor(engine: Engine, tabulator?: Tabulator) {
		this.#engine = engine;
		this.#columns = tabulator ? new RowColumns(engine, tabulator) : null;
	}

	/** Counts by group, by the quickest plan at hand; all plans give the same. Without a grouping, of everyone. */
	counts(order: CountOrder, groupings: readonly Grouping[], signal?: AbortSignal): Promise<CountRow[]> {
		const columns = groupings.map((grouping) => grouping.column);
		const inOrder = groupings.length === 0 ? compileEveryoneInOrder(order) : null;
		const plan = this.#columns?.planOf(order, groupings, 'own');
		return this.#counted(plan, inOrder ?? compileCounts(order, columns), signal);
	}

	/** Whether counts by these groupings are quick, so that asking for many at once holds none of them up. */
	isQuick(order: CountOrder, groupings: readonly Grouping[]): boolean {
		return Boolean(this.#columns?.planOf(order, groupings, 'own'));
	}

	/** For each group, counts of the units of everybody with a row in it, by `compileTouched`. */
	touched(order: CountOrder, groupings: readonly Grouping[], signal?: AbortSignal): Promise<CountRow[]> {
		const statement = compileTouched(
			order,
			groupings.map((grouping) => grouping.column)
		);
		return this.#counted(this.#columns?.planOf(order, groupings, 'touched'), statement, signal);
	}

	/** Rows of the selection that lack the key the metric needs, as `units`. */
	withoutKey(order: CountOrder, signal?: AbortSignal): Promise<CountRow[]> {
		return this.#counted(this.#columns?.planWithoutKey(order), compileWithoutKey(order), signal);
	}

	/** Rows of a compiled count. One that fails, or that its asker has dropped before it was there, is asked anew. */
	rows(statement: SqlText, signal?: AbortSignal): Promise<CountRow[]> {
		const key = JSON.stringify([statement.text, statement.values]);
		return this.#once(key, () => this.#engine.query<CountRow>(statement, signal), signal);
	}

	#counted(
		plan: ColumnsPlan | null | undefined,
		statement: SqlText,
		signal: AbortSignal | undefined
	): Promise<CountRow[]> {
		if (!plan) return this.rows(statement, signal);
		// A tabulator that breaks off is only slower than none.
		return this.#once(plan.key, () => plan.rows().catch(() => this.#engine.query<CountRow>(statement, signal)), signal);
	}

	#once(key: string, ask: () => Promise<CountRow[]>, signal: AbortSignal | undefined): Promise<CountRow[]> {
		const known = this.#answers.get(key);
		if (known && !known.signal?.aborted) return known.rows;
		const answer = { rows: ask(), signal };
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

	/** Makes the next counts of these quicker, whatever they are narrowed to. To be called when the engine has nothing better to do. */
	async prepare(soon: Soon, signal?: AbortSignal): Promise<void> {
		await this.#columns?.prepare(soon, signal);
	}
}
