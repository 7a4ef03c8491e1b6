import type { WholeNumbers } from '../duckdb/arrow-column';
import { rowState } from '../metric/compile-columns';

/** Columns by name, each with one number for every row. Rows stand in the order of `person` and `day`; no person is −1. */
export type Columns = ReadonlyMap<string, WholeNumbers>;

/** What has to hold of a row: in one of some columns it has one of some numbers, or in one a number not below or not above another. */
export type RowTest =
	| { readonly any: readonly KeyNumbers[] }
	| { readonly column: string; readonly from: number }
	| { readonly column: string; readonly to: number };

/** Some of the numbers of a column. */
interface KeyNumbers {
	readonly column: string;
	readonly numbers: readonly number[];
}

/** A grouping by a column whose numbers are below `size`; a row that has `size` is in no group. */
export interface NumberedGroups {
	readonly column: string;
	readonly size: number;
}

export interface TabulateTask {
	readonly tests: readonly RowTest[];
	/** What is counted once in a group: every row, a person, or a person's day. */
	readonly unit: 'row' | 'person' | 'day';
	/** The column of `rowState`; null where every unit is counted. */
	readonly state: string | null;
	/** Two at most. */
	readonly groups: readonly NumberedGroups[];
	/** Counted are the units of a group, or all units, wherever, of the persons with a row in it. */
	readonly whose: 'own' | 'touched';
}

/** Counts of each group. A grouping has a last group more, of rows in none. */
export interface Sums {
	readonly units: Uint32Array;
	readonly denominator: Uint32Array;
	readonly numerator: Uint32Array;
}

/** Counts by both groupings, of which the groups of the second run fastest, by each, and of everyone. By a grouping that is not asked
 *  for there is one group, of all. */
export interface Tabulation {
	readonly both: Sums;
	readonly first: Sums;
	readonly second: Sums;
	readonly everyone: Sums;
}

/** A mask of so many rows, in whole words: 1 for each row that is in it, 0 for others and for what fills the last word. */
export function emptyMask(rows: number): Uint8Array<ArrayBuffer> {
	return new Uint8Array(4 * Math.ceil(rows / 4));
}

/** Of every row, whether a test holds, written over a mask. */
export function fillMask(mask: Uint8Array<ArrayBuffer>, columns: Columns, test: RowTest): void {
	// Without branches, here and below, which random rows would make slow.
	if ('any' in test) {
		const [first = null, ...others] = test.any;
		if (first === null) mask.fill(0);
		else fillMaskOfKeys(mask, columns, first);
		for (const other of others) {
			const more = new Uint8Array(mask.length);
			fillMaskOfKeys(more, columns, other);
			const [all, those] = [wordsOf(mask), wordsOf(more)];
			for (let word = 0; word < all.length; word++) all[word] = (all[word] ?? 0) | (those[word] ?? 0);
		}
		return;
	}
	const told = columnIn(columns, test.column);
	if ('from' in test) for (let row = 0; row < told.length; row++) mask[row] = Number((told[row] ?? 0) >= test.from);
	else for (let row = 0; row < told.length; row++) mask[row] = Number((told[row] ?? 0) <= test.to);
}

/** Writes the rows that every mask has, in their order, and says how many; of no masks all of so many rows. */
export function writeRows(rows: Uint32Array, masks: readonly Uint8Array<ArrayBuffer>[]): number {
	const all = emptyMask(rows.length).fill(1, 0, rows.length);
	const words = wordsOf(all);
	for (const mask of masks.map(wordsOf))
		for (let word = 0; word < words.length; word++) words[word] = (words[word] ?? 0) & (mask[word] ?? 0);
	let count = 0;
	for (let row = 0; row < rows.length; row++) {
		rows[count] = row;
		count += all[row] ?? 0;
	}
	return count;
}

function wordsOf(mask: Uint8Array<ArrayBuffer>): Uint32Array {
	return new Uint32Array(mask.buffer);
}

/** Counts units among rows, which are in order, in one pass: the first row of a unit in a group is its earliest there. */
export function tabulate(columns: Columns, rows: Uint32Array, task: TabulateTask): Tabulation {
	const person = columnIn(columns, 'person');
	const [first, second] = task.groups;
	const pass: Pass = {
		rows,
		// What is not grouped by has no weight, whatever stands in its place.
		first: first ? columnIn(columns, first.column) : person,
		second: second ? columnIn(columns, second.column) : person,
		sizes: [first ? first.size + 1 : 1, second ? second.size + 1 : 1],
		weights: [first ? 1 : 0, second ? 1 : 0],
		states: task.state === null ? null : columnIn(columns, task.state),
		unitOf: unitsOf(columns, task.unit)
	};
	return task.whose === 'own' ? tallyOwn(pass) : tallyTouched(pass, person);
}

/** Whether rows stand in the order of person and day, those without a person last, as a pass over them needs. */
export function isInOrder(person: WholeNumbers, day: WholeNumbers): boolean {
	for (let row = 1; row < person.length; row++) {
		const [before, now] = [person[row - 1] ?? 0, person[row] ?? 0];
		const follows =
			before === now ? now < 0 || (day[row - 1] ?? 0) <= (day[row] ?? 0) : now < 0 || (before >= 0 && before < now);
		if (!follows) return false;
	}
	return true;
}

interface Pass {
	readonly rows: Uint32Array;
	readonly first: WholeNumbers;
	readonly second: WholeNumbers;
	readonly sizes: readonly [number, number];
	readonly weights: readonly [number, number];
	/** Null where every unit is counted. */
	readonly states: WholeNumbers | null;
	/** A number of each row's unit that no other has; null where each row is one. */
	readonly unitOf: WholeNumbers | null;
}

/** State of a row where every unit is counted. */
const isCounted = rowState.followed + rowState.happened;

/** Units of each group by their state, and which unit was counted last. */
interface Tally {
	readonly last: Int32Array;
	readonly ofState: Uint32Array;
}

/** No branch hangs on what a row says, which would be guessed wrong half of the time, and rows are counted through: an iterator takes
 *  three times as long. */
function tallyOwn({ rows, first, second, sizes, weights, states, unitOf }: Pass): Tabulation {
	const [width, height] = [sizes[1], sizes[0]];
	const [byFirst, bySecond] = weights;
	const { length } = rows;
	const [both, ofFirst, ofSecond, everyone] = [
		emptyTally(height * width),
		emptyTally(height),
		emptyTally(width),
		emptyTally(1)
	];
	for (let at = 0; at < length; at++) {
		const row = rows[at] ?? 0;
		const unit = unitOf === null ? row : (unitOf[row] ?? 0);
		const state = states === null ? isCounted : (states[row] ?? 0);
		const one = Math.imul(first[row] ?? 0, byFirst);
		const other = Math.imul(second[row] ?? 0, bySecond);
		count(both, Math.imul(one, width) + other, unit, state);
		count(ofFirst, one, unit, state);
		count(ofSecond, other, unit, state);
		count(everyone, 0, unit, state);
	}
	return { both: sumsOf(both), first: sumsOf(ofFirst), second: sumsOf(ofSecond), everyone: sumsOf(everyone) };
}

function count({ last, ofState }: Tally, group: number, unit: number, state: number): void {
	const isNew = Number(last[group] !== unit);
	last[group] = unit;
	const place = 4 * group + state;
	ofState[place] = (ofState[place] ?? 0) + isNew;
}

function emptyTally(groups: number): Tally {
	return { last: new Int32Array(groups).fill(-1), ofState: new Uint32Array(4 * groups) };
}

function sumsOf({ last, ofState }: Tally): Sums {
	const sums = emptySums(last.length);
	ofState.forEach((units, place) => {
		const state = place % 4;
		add(sums, Math.floor(place / 4), units, units * (state & rowState.followed), units * (state >> 1));
	});
	return sums;
}

/** Rows of one person stand together: all units are counted, and then given to each group that has a row. */
function tallyTouched({ rows, first, second, sizes, weights, states, unitOf }: Pass, person: WholeNumbers): Tabulation {
	const [width, height] = [sizes[1], sizes[0]];
	const [byFirst, bySecond] = weights;
	const [both, ofFirst, ofSecond, everyone] = [
		emptyTouch(height * width),
		emptyTouch(height),
		emptyTouch(width),
		emptyTouch(1)
	];
	let begin = 0;
	while (begin < rows.length) {
		const who = person[rows[begin] ?? 0] ?? 0;
		let [counted, denominator, numerator, lastUnit] = [0, 0, 0, -1];
		let end = begin;
		for (; end < rows.length; end++) {
			const row = rows[end] ?? 0;
			if (person[row] !== who) break;
			const unit = unitOf === null ? row : (unitOf[row] ?? 0);
			if (unit === lastUnit) continue;
			lastUnit = unit;
			const state = states === null ? isCounted : (states[row] ?? 0);
			counted++;
			denominator += state & rowState.followed;
			numerator += state >> 1;
		}
		const units: Units = [counted, denominator, numerator];
		for (; begin < end; begin++) {
			const row = rows[begin] ?? 0;
			const one = Math.imul(first[row] ?? 0, byFirst);
			const other = Math.imul(second[row] ?? 0, bySecond);
			touch(both, one * width + other, who, units);
			touch(ofFirst, one, who, units);
			touch(ofSecond, other, who, units);
			touch(everyone, 0, who, units);
		}
	}
	return { both: both.sums, first: ofFirst.sums, second: ofSecond.sums, everyone: everyone.sums };
}

/** How many units a person has, how many of them are followed, and to how many it happened. */
type Units = readonly [units: number, denominator: number, numerator: number];

/** Sums of each group, and which person was given to it last. */
interface Touch {
	readonly last: Int32Array;
	readonly sums: Sums;
}

function touch({ last, sums }: Touch, group: number, who: number, units: Units): void {
	if (last[group] === who) return;
	last[group] = who;
	add(sums, group, ...units);
}

function emptyTouch(groups: number): Touch {
	return { last: new Int32Array(groups).fill(-1), sums: emptySums(groups) };
}

function emptySums(groups: number): Sums {
	return { units: new Uint32Array(groups), denominator: new Uint32Array(groups), numerator: new Uint32Array(groups) };
}

function add(sums: Sums, group: number, units: number, denominator: number, numerator: number): void {
	sums.units[group] = (sums.units[group] ?? 0) + units;
	sums.denominator[group] = (sums.denominator[group] ?? 0) + denominator;
	sums.numerator[group] = (sums.numerator[group] ?? 0) + numerator;
}

function unitsOf(columns: Columns, unit: TabulateTask['unit']): WholeNumbers | null {
	if (unit === 'row') return null;
	const person = columnIn(columns, 'person');
	return unit === 'person' ? person : numberDays(person, columnIn(columns, 'day'));
}

/** The persons' days, numbered in their order. */
function numberDays(person: WholeNumbers, day: WholeNumbers): Int32Array {
	const numbers = new Int32Array(person.length);
	let number = 0;
	for (let row = 1; row < numbers.length; row++) {
		if (person[row] !== person[row - 1] || day[row] !== day[row - 1]) number++;
		numbers[row] = number;
	}
	return numbers;
}

function fillMaskOfKeys(mask: Uint8Array, columns: Columns, { column, numbers }: KeyNumbers): void {
	const told = columnIn(columns, column);
	// Every number that may stand in the column has its place: to look for one that has none is slow.
	const wanted = new Uint8Array(
		told instanceof Int32Array ? 1 + Math.max(0, ...numbers) : 256 ** told.BYTES_PER_ELEMENT
	);
	for (const number of numbers) wanted[number] = 1;
	for (let row = 0; row < told.length; row++) mask[row] = wanted[told[row] ?? 0] ?? 0;
}

function columnIn(columns: Columns, name: string): WholeNumbers {
	const column = columns.get(name);
	if (!column) throw new RangeError(`tabulate needs the column ${name}`);
	return column;
}
