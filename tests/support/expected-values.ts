import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/** One row an R script in tests/fixtures wrote. */
export interface ExpectedRow {
	/** A number the row must have. */
	readonly number: (column: string) => number;
	/** The same, where R's NA stands for undefined. */
	readonly maybe: (column: string) => number | null;
	/** The row as text, to name a test by. */
	readonly text: string;
}

/** The rows of a CSV of numbers in tests/fixtures. */
export function readExpectedRows(file: string): ExpectedRow[] {
	const path = fileURLToPath(new URL(`../fixtures/${file}`, import.meta.url));
	const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split('\n');
	const columns = head.split(',');
	return lines.map((text) => {
		const cells = text.split(',');
		const maybe = (column: string) => {
			const cell = cells[columns.indexOf(column)];
			if (cell === undefined) throw new Error(`${file} has no column ${column}`);
			return cell === 'NA' ? null : Number(cell);
		};
		const number = (column: string) => {
			const value = maybe(column);
			if (value === null) throw new Error(`${file} has no ${column} in ${text}`);
			return value;
		};
		return { number, maybe, text };
	});
}

/** Expects agreement to 1e-9 relative, or to 1e-14 where that is more (a difference or limit that cancels to nothing);
 *  null agrees with null alone. */
export function expectClose(
	actual: number | null | undefined,
	expected: number | null,
	relative = 1e-9,
	absolute = 1e-14
): void {
	if (expected === null || actual === null || actual === undefined) {
		expect(actual ?? null).toBe(expected);
	} else {
		const error = Math.abs(actual - expected);
		const allowed = Math.max(relative * Math.abs(expected), absolute);
		expect(error, `${actual} for ${expected}`).toBeLessThanOrEqual(allowed);
	}
}
