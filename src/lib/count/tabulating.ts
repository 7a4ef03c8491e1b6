import { columnOf, type WholeNumbers } from '../duckdb/arrow-column';
import { emptyMask, fillMask, isInOrder, tabulate, writeRows, type Tabulation, type TabulateTask } from './tabulate';

/** Selections whose rows are kept, and tests whose masks are. Those longest unused are written over, for memory anew is dear. */
const kept = { selections: 2, tests: 12 };

/** Holds columns of rows and counts over them. The figures of a page are of the same selection, and its next selection has most tests
 *  of the last: rows are found once, and each test is made once. */
export class Tabulating {
	readonly #columns = new Map<string, WholeNumbers>();
	readonly #rows = new Map<string, Rows>();
	readonly #masks = new Map<string, Uint8Array<ArrayBuffer>>();

	/** Takes a column as the engine answers it. Throws `RangeError` where rows are not in the order of `person` and `day`. */
	hold(name: string, stream: Uint8Array): void {
		this.#columns.set(name, columnOf(stream));
		const [person, day] = [this.#columns.get('person'), this.#columns.get('day')];
		const isOfOrder = name === 'person' || name === 'day';
		if (isOfOrder && person && day && !isInOrder(person, day))
			throw new RangeError('rows do not stand in the order of person and day');
	}

	/** Throws `RangeError` where a column is not there. */
	tabulate(task: TabulateTask): Tabulation {
		const { places, count } = this.#rowsOf(task.tests);
		return tabulate(this.#columns, places.subarray(0, count), task);
	}

	#rowsOf(tests: TabulateTask['tests']): Rows {
		return remembered(this.#rows, kept.selections, tests, (old) => {
			const masks = tests.map((test) =>
				remembered(this.#masks, Math.max(kept.tests, tests.length), test, (mask = emptyMask(this.#length)) => {
					fillMask(mask, this.#columns, test);
					return mask;
				})
			);
			const places = old?.places ?? new Uint32Array(this.#length);
			return { places, count: writeRows(places, masks) };
		});
	}

	get #length(): number {
		return this.#columns.get('person')?.length ?? 0;
	}
}

/** The first so many of some places are those of the rows. */
interface Rows {
	readonly places: Uint32Array;
	readonly count: number;
}

/** What was made of something before, or is made now, over what was longest unused where there are too many. */
function remembered<T>(known: Map<string, T>, most: number, of: unknown, make: (old?: T) => T): T {
	const key = JSON.stringify(of);
	const found = known.get(key);
	const [oldest] = found === undefined && known.size >= most ? known.keys() : [key];
	const old = known.get(oldest ?? key);
	known.delete(oldest ?? key);
	const made = found ?? make(old);
	known.set(key, made);
	return made;
}
