import { describe, expect, it } from 'vitest';
import type { WholeNumbers } from '../../src/lib/duckdb/arrow-column';
import { emptyMask, fillMask, isInOrder, writeRows, type Columns, type RowTest } from '../../src/lib/count/tabulate';

describe('isInOrder(person, day)', () => {
	const isOrdered = (...rows: readonly [number, number][]) =>
		isInOrder(
			Int32Array.from(rows, ([person]) => person),
			Int32Array.from(rows, ([, day]) => day)
		);
	it('is by person and day, those without a person last in any order', () => {
		expect(isOrdered()).toBe(true);
		expect(isOrdered([0, 5], [0, 5], [0, 6], [2, 1], [-1, 9], [-1, 3])).toBe(true);
	});
	it('is not by days or persons that go back, nor with a person after those without one', () => {
		expect(isOrdered([1, 5], [1, 4])).toBe(false);
		expect(isOrdered([2, 1], [1, 2])).toBe(false);
		expect(isOrdered([-1, 1], [1, 2])).toBe(false);
	});
});

describe('fillMask(mask, columns, test) and writeRows(rows, masks)', () => {
	const columns: Columns = new Map<string, WholeNumbers>([
		['person', Int32Array.of(-1, 0, 1, 2, 3)],
		['few', Uint8Array.of(0, 1, 2, 255, 4)],
		['more', Uint16Array.of(0, 300, 65_535, 7, 8)],
		['many', Int32Array.of(5, 70_000, 1, 70_001, 6)]
	]);
	const rows = (...tests: readonly RowTest[]) => {
		const masks = tests.map((test) => {
			// what it was written over before is of no matter
			const mask = emptyMask(5).fill(1, 0, 5);
			fillMask(mask, columns, test);
			return mask;
		});
		const places = Uint32Array.of(9, 9, 9, 9, 9);
		return [...places.subarray(0, writeRows(places, masks))];
	};
	it('keep the rows for which all tests hold, of none all', () => {
		expect(rows()).toEqual([0, 1, 2, 3, 4]);
		expect(rows({ column: 'person', from: 0 })).toEqual([1, 2, 3, 4]);
		expect(rows({ column: 'person', from: 0 }, { column: 'few', to: 2 })).toEqual([1, 2]);
		expect(rows({ any: [{ column: 'few', numbers: [0, 255] }] })).toEqual([0, 3]);
		expect(rows({ any: [{ column: 'more', numbers: [65_535, 300] }] })).toEqual([1, 2]);
		expect(rows({ any: [{ column: 'many', numbers: [1, 70_000] }] })).toEqual([1, 2]);
	});
	it('take the numbers of several columns as alternatives, of none as nothing', () => {
		const any = [
			{ column: 'few', numbers: [0] },
			{ column: 'more', numbers: [7] }
		];
		expect(rows({ any })).toEqual([0, 3]);
		expect(rows({ any: [] })).toEqual([]);
		expect(rows({ any: [{ column: 'many', numbers: [] }] })).toEqual([]);
	});
	it('want columns that are there', () => {
		expect(() => rows({ column: 'age', from: 1 })).toThrow(/needs the column age/);
	});
});
