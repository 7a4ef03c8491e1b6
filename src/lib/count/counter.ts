import type { Engine } from '../duckdb/engine';
import type { CountRow } from '../metric/compile';
import type { SqlText } from '../sql/sql';

/** Asks the engine for counts, each statement once: the figures of a page share totals and margins. Lives as long as
 *  the `contacts` table it counts; holds true counts and hands them to the pipeline only. */
export class Counter {
	readonly #engine: Engine;
	readonly #answers = new Map<string, Promise<CountRow[]>>();

	constructor(engine: Engine) {
		this.#engine = engine;
	}

	/** Rows of a compiled count. One that fails or is dropped is asked anew next time. */
	rows(statement: SqlText, signal?: AbortSignal): Promise<CountRow[]> {
		const key = JSON.stringify([statement.text, statement.values]);
		const known = this.#answers.get(key);
		if (known) return known;
		const answer = this.#engine.query<CountRow>(statement, signal);
		answer.catch(() => this.#answers.delete(key));
		if (this.#answers.size >= answersKept) this.#answers.delete(this.#answers.keys().next().value ?? key);
		this.#answers.set(key, answer);
		return answer;
	}
}

/** Statements whose counts are kept; the oldest goes first. */
const answersKept = 500;
