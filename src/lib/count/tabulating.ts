import { columnOf, type WholeNumbers } from '../duckdb/arrow-column';
import { isInOrder, maskOf, rowsIn, tabulate, type RowTest, type Tabulation, type TabulateTask } from './tabulate';

/** Selections whose rows are kept, and tests whose masks are; the oldest go first. */
const kept = { selections: 4, tests: 16 };

/** Holds columns of rows and counts over them. The figures of a page are of the same selection, and its next selection has most tests
 *  of the last: rows are found once, and each test is made once. */
export class Tabulating {
	readonly #columns = new Map<string, WholeNumbers>();
	readonly #rows = new Map<string, Uint32Array>();
	readonly #masks = new Map<string, Uint8Array>();

	/** Takes a column as the engine answers it. Throws `RangeError` where rows are not in the order of `person` and `day`. */
	hold(name: string, stream: Uint8Array): void {
		this.#columns.set(name, columnOf(stream));
		const [person, day] = [this.#columns.get('person'), this.#columns.get('day')];
		const isOfOrder = name === 'person' || name === 'day';
		if (isOfOrder && person && day && !isInOrder(person, day))
			throw new RangeError('rows do not stand in the order of person and day');
	}

	tabulate(task: TabulateTask): Tabulation {
		const rows = remembered(this.#rows, kept.selections, task.tests, () =>
			rowsIn(
				this.#columns,
				task.tests.map((test) => this.#maskOf(test))
			)
		);
		return tabulate(this.#columns, rows, task);
	}

	#maskOf(test: RowTest): Uint8Array {
		return remembered(this.#masks, kept.tests, test, () => maskOf(this.#columns, test));
	}
}

/** What was made of something before, or is made now. The latest used is the last to go. */
function remembered<T>(known: Map<string, T>, most: number, of: unknown, make: () => T): T {
	const key = JSON.stringify(of);
	const found = known.get(key) ?? make();
	known.delete(key);
	if (known.size >= most) known.delete(known.keys().next().value ?? key);
	known.set(key, found);
	return found;
}
