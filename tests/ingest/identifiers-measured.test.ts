import { expect, it } from 'vitest';
import { suspicion } from '../../src/lib/ingest/suspects';
import { labelledColumns, type LabelledColumn } from './labelled-columns';

/** Whether the values of a column are taken to say who somebody is; its name says nothing here. */
function isSuspected({ values }: LabelledColumn): boolean {
	const counts = new Map<string, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return suspicion(counts) !== null;
}

// The thresholds were chosen by looking at the first two; the others were not looked at before.
for (const seed of [1, 20_241_123, 7, 99, 31_337])
	it(`columns that identify people are found, and others are not (seed ${seed})`, () => {
		const columns = labelledColumns(seed);
		const found = columns.filter(isSuspected);
		const identifying = columns.filter(({ identifies }) => identifies);
		const right = found.filter(({ identifies }) => identifies);
		const recall = right.length / identifying.length;
		const precision = right.length / found.length;
		const wrong = columns.filter((column) => isSuspected(column) !== column.identifies).map(({ what }) => what);
		console.log(
			`${columns.length} columns: recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}; wrong: ${wrong.join('; ') || 'none'}`
		);
		expect(columns.length).toBeGreaterThanOrEqual(300);
		expect(recall).toBeGreaterThanOrEqual(0.98);
		expect(precision).toBeGreaterThanOrEqual(0.95);
	});
