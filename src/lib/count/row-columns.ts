import type { Engine } from '../duckdb/engine';
import type { CountOrder, CountRow } from '../metric/compile';
import {
	compileAbove,
	compileDays,
	compileHolds,
	compileKeyNumbers,
	compileKeys,
	compilePersons,
	compileRange,
	compileRowStates,
	isToldByRows,
	noPerson
} from '../metric/compile-columns';
import type { Condition, KeysOfColumn } from '../metric/condition';
import type { Grouping } from '../metric/grouping';
import type { SqlText } from '../sql/sql';
import type { NumberedGroups, RowTest, Sums, TabulateTask, Tabulation } from './tabulate';
import type { TabulatedTable, Tabulator } from './tabulator';

/** Rows up to which their columns are worth their memory: some twenty bytes each. */
const rowsWorthHolding = 4_000_000;

/** Answers that are kept for what else they have. */
const answersKept = 12;
/** Columns beyond which all are fetched anew as they are wanted: each cut-off that was tried has left one. */
const columnsKept = 60;

/** Failures after which no more columns are fetched. */
const failuresBorne = 2;

/** A task of everyone, of whatever groups. */
type TaskOfAll = Omit<TabulateTask, 'groups'>;

/** How something is counted over the columns. */
export interface ColumnsPlan {
	readonly key: string;
	readonly rows: () => Promise<CountRow[]>;
}

/** What may be counted soon. */
export interface Soon {
	/** The measures and the groups that they are counted by. */
	readonly counts: readonly { readonly order: CountOrder; readonly groupings: readonly Grouping[] }[];
	/** Columns of the contacts by which any of these may be narrowed. */
	readonly filtered: readonly string[];
	/** How many contacts there are. */
	readonly rows: number;
}

/** Columns of the contacts, beside the engine, over which counts take one pass. The engine says what each row means; here units are
 *  only put together. Lives as long as the `contacts` table. */
export class RowColumns {
	readonly #engine: Engine;
	readonly #tabulator: Tabulator;
	#table: TabulatedTable;
	#failures = 0;
	/** The columns that are there, by name; of those of keys what each number stands for. */
	readonly #held = new Map<string, readonly (string | number)[]>();
	/** The latest, first. */
	#answers: readonly {
		readonly key: string;
		readonly groups: readonly NumberedGroups[];
		readonly tabulation: Promise<Tabulation>;
	}[] = [];

	constructor(engine: Engine, tabulator: Tabulator) {
		this.#engine = engine;
		this.#tabulator = tabulator;
		this.#table = tabulator.open();
	}

	/** How an order is counted over the columns; null where one that it needs is not there. */
	planOf(order: CountOrder, groupings: readonly Grouping[], whose: TabulateTask['whose']): ColumnsPlan | null {
		const base = this.#baseOf(order, whose);
		const columns = groupings.map(nameOfGroups);
		const keys = columns.map((column) => this.#held.get(column));
		if (!base || columns.length > 2 || !keys.every((known) => known !== undefined)) return null;
		const groups = columns.map((column, at) => ({ column, size: keys[at]?.length ?? 0 }));
		return {
			key: JSON.stringify([base, groups]),
			rows: async () => rowsOf(await this.#tabulated(base, groups), keys)
		};
	}

	/** How the rows of a selection without a person are counted; null likewise. */
	planWithoutKey(order: CountOrder): ColumnsPlan | null {
		const tests = this.#testsOf(order);
		if (!isToldByRows(order) || !tests || !this.#held.has('person')) return null;
		const base: TaskOfAll = {
			tests: [{ column: 'person', to: noPerson }, ...tests],
			unit: 'row',
			state: null,
			whose: 'own'
		};
		return { key: JSON.stringify(base), rows: async () => rowsOf(await this.#tabulated(base, []), []) };
	}

	/** A task but for its groups. */
	#baseOf(order: CountOrder, whose: TabulateTask['whose']): TaskOfAll | null {
		const states = compileRowStates(order);
		const needed = ['person', 'day', ...(states ? [nameOf(states)] : [])];
		const tests = this.#testsOf(order);
		if (!isToldByRows(order) || !tests || !needed.every((name) => this.#held.has(name))) return null;
		const { keyed, unit } = order.metric.sql;
		return {
			tests: [...(keyed ? [{ column: 'person', from: noPerson + 1 }] : []), ...tests],
			unit: unit.length === 0 ? 'row' : unit.includes('day') ? 'day' : 'person',
			state: states && nameOf(states),
			whose: keyed ? whose : 'own'
		};
	}

	#testsOf({ selection }: CountOrder): readonly RowTest[] | null {
		const tests = selection.map((condition) => this.#testOf(condition));
		return tests.every((test) => test !== null) ? tests : null;
	}

	/** The counts by some groups, from an earlier answer where one has them: that by two groupings has each, and everyone. */
	async #tabulated(base: TaskOfAll, groups: readonly NumberedGroups[]): Promise<Sums> {
		const key = JSON.stringify(base);
		const known = this.#answers.find((answer) => answer.key === key && has(answer.groups, groups));
		if (known) return tableOf(await known.tabulation, known.groups, groups);
		const table = this.#table;
		const answer = { key, groups, tabulation: table.tabulate({ ...base, groups }) };
		answer.tabulation.catch(() => table === this.#table && this.#forget());
		this.#answers = [answer, ...this.#answers.slice(0, answersKept - 1)];
		return tableOf(await answer.tabulation, groups, groups);
	}

	/** Fetches what is not there of what each row means for the measures, of the groups, and of the columns that may be filtered by. To be
	 *  called when the engine has nothing better to do; stops between two columns where the signal says so. */
	async prepare({ counts, filtered, rows }: Soon, signal?: AbortSignal): Promise<void> {
		const told = counts.filter(({ order }) => isToldByRows(order));
		if (rows > rowsWorthHolding || told.length === 0 || this.#failures > failuresBorne) return;
		if (this.#held.size > columnsKept) this.#forget();
		await this.#fetch('person', compilePersons, [], signal);
		await this.#fetch('day', compileDays, [], signal);
		for (const { order, groupings } of told) {
			const states = compileRowStates(order);
			if (states) await this.#fetch(nameOf(states), states, [], signal);
			for (const condition of order.selection.flatMap(toldOf))
				await this.#fetch(nameOf(condition), compileHolds(condition), [], signal);
			for (const { stored, column } of groupings)
				await (stored === null ? this.#fetchNumbers(column, signal) : this.#fetchKeys(stored, signal));
			for (const { column } of order.selection.flatMap(amongOf)) await this.#fetchKeys(column, signal);
		}
		for (const column of filtered) await this.#fetchKeys(column, signal);
	}

	#forget(): void {
		this.#held.clear();
		this.#answers = [];
		this.#table = this.#tabulator.open();
	}

	async #fetchKeys(column: string, signal: AbortSignal | undefined): Promise<void> {
		const name = nameOfKeys(column);
		if (this.#held.has(name)) return;
		signal?.throwIfAborted();
		const keys = (await this.#engine.query<{ key: string }>(compileKeys(column), signal)).map(({ key }) => key);
		await this.#fetch(name, compileKeyNumbers(column, keys.length), keys, signal);
	}

	async #fetchNumbers(value: SqlText, signal: AbortSignal | undefined): Promise<void> {
		const name = nameOf(value);
		if (this.#held.has(name)) return;
		signal?.throwIfAborted();
		const [range] = await this.#engine.query<{ least: number | null; greatest: number | null }>(
			compileRange(value),
			signal
		);
		const least = range?.least ?? 0;
		const keys = Array.from({ length: (range?.greatest ?? -1) - least + 1 }, (_, index) => least + index);
		await this.#fetch(name, compileAbove(value, least, keys.length), keys, signal);
	}

	async #fetch(
		name: string,
		statement: SqlText,
		keys: readonly (string | number)[],
		signal: AbortSignal | undefined
	): Promise<void> {
		if (this.#held.has(name)) return;
		signal?.throwIfAborted();
		const stream = await this.#engine.queryArrow(statement, signal);
		const table = this.#table;
		try {
			await table.hold(name, stream);
		} catch (error) {
			this.#failures++;
			if (table === this.#table) this.#forget();
			throw error;
		}
		if (table === this.#table) this.#held.set(name, keys);
	}

	#testOf(condition: Condition): RowTest | null {
		switch (condition.is) {
			case 'from':
				return this.#held.has('day') ? { column: 'day', from: condition.day } : null;
			case 'to':
				return this.#held.has('day') ? { column: 'day', to: condition.day } : null;
			case 'told': {
				const column = nameOf(condition.sql);
				return this.#held.has(column) ? { any: [{ column, numbers: [1] }] } : null;
			}
			case 'among': {
				const any = condition.any.map((keys) => this.#numbersOf(keys));
				return any.every((one) => one !== null) ? { any } : null;
			}
		}
	}

	/** In the order of the numbers, for the same keys are the same question in whichever order they were chosen. */
	#numbersOf({ column, keys }: KeysOfColumn) {
		const name = nameOfKeys(column);
		const known = this.#held.get(name);
		const numbers = keys.map((key) => known?.indexOf(key) ?? -1).filter((at) => at >= 0);
		return known ? { column: name, numbers: numbers.toSorted((one, other) => one - other) } : null;
	}
}

/** Whether the counts by some groups have those by others. */
function has(these: readonly NumberedGroups[], wanted: readonly NumberedGroups[]): boolean {
	return wanted.length === 2
		? these.every(({ column }, at) => column === wanted[at]?.column) && these.length === 2
		: wanted.every(({ column }) => these.some((one) => one.column === column));
}

function tableOf(
	{ both, first, second, everyone }: Tabulation,
	these: readonly NumberedGroups[],
	wanted: readonly NumberedGroups[]
): Sums {
	const [only, other] = wanted;
	if (!only) return everyone;
	if (other) return both;
	return these[0]?.column === only.column ? first : second;
}

function toldOf(condition: Condition): SqlText[] {
	return condition.is === 'told' ? [condition.sql] : [];
}

function amongOf(condition: Condition): readonly KeysOfColumn[] {
	return condition.is === 'among' ? condition.any : [];
}

function nameOfGroups({ stored, column }: Grouping): string {
	return stored === null ? nameOf(column) : nameOfKeys(stored);
}

function nameOfKeys(column: string): string {
	return `keys of ${column}`;
}

function nameOf({ text, values }: SqlText): string {
	return JSON.stringify([text, values]);
}

/** As the engine would answer: a row for each group that has units; of everyone one, whatever it counts. */
function rowsOf(
	{ units, denominator, numerator }: Sums,
	[first, second]: readonly (readonly (string | number)[] | undefined)[]
): CountRow[] {
	const at = (place: number) => ({
		units: units[place] ?? 0,
		denominator: denominator[place] ?? 0,
		numerator: numerator[place] ?? 0
	});
	if (!first) return [at(0)];
	const width = (second?.length ?? 0) + 1;
	const rows = first.flatMap((g0, row): CountRow[] =>
		second ? second.map((g1, column) => ({ g0, g1, ...at(row * width + column) })) : [{ g0, ...at(row) }]
	);
	return rows.filter((row) => row.units > 0);
}
