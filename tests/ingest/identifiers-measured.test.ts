import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { countsOf } from '../../src/lib/ingest/cells';
import { dropExtract } from '../../src/lib/ingest/drop-extract';
import { suspicion } from '../../src/lib/ingest/suspects';
import { openNodeEngine } from '../support/node-engine';
import { labelledColumns, type LabelledColumn } from './labelled-columns';
import { fileOf, load } from './load';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

// The patterns and thresholds were chosen by looking at the first; the others were not looked at before.
const seeds = [11, 2_718, 424_242];

for (const seed of seeds)
	it(`columns that identify people are found, and others are not (seed ${seed})`, () => {
		measure(labelledColumns(seed), ({ values }) => {
			return suspicion(countsOf(values)) !== null;
		});
	});

it('the engine says the same of columns that are not read', async () => {
	// Every other sort, once: to make the patterns ready takes it a while for each column.
	const sorts = labelledColumns(5).filter(({ what }) =>
		/, 120 rows, 0% blank|^comments, sometimes .* 400 rows/.test(what)
	);
	const columns = sorts.filter((_, at) => at % 2 === 0);
	for (const rows of new Set(columns.map(({ values }) => values.length))) {
		const some = columns.filter(({ values }) => values.length === rows);
		const found = await leftOutOf(some);
		const expected = some.filter(({ values }) => suspicion(countsOf(values)) !== null);
		expect(found.map(({ what }) => what)).toEqual(expected.map(({ what }) => what));
	}
}, 300_000);

function measure(columns: readonly LabelledColumn[], isFound: (column: LabelledColumn) => boolean): void {
	const found = columns.filter(isFound);
	const identifying = columns.filter(({ identifies }) => identifies);
	const right = found.filter(({ identifies }) => identifies);
	const recall = right.length / identifying.length;
	const precision = right.length / found.length;
	const wrong = columns.filter((column) => isFound(column) !== column.identifies).map(({ what }) => what);
	console.log(
		`${columns.length} columns: recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}; wrong: ${wrong.join('; ') || 'none'}`
	);
	expect(columns.length).toBeGreaterThanOrEqual(800);
	expect(recall).toBeGreaterThanOrEqual(0.98);
	expect(precision).toBeGreaterThanOrEqual(0.95);
}

/** Those of some columns of one length that a file of them has left out, where none of them is read. */
async function leftOutOf(columns: readonly LabelledColumn[]): Promise<LabelledColumn[]> {
	const names = columns.map((_, at) => `thing_${at}`);
	const lines = (columns[0]?.values ?? []).map((_, row) =>
		['2024-01-02', 'Camden', ...columns.map(({ values }) => `"${(values[row] ?? '').replaceAll('"', '""')}"`)].join(',')
	);
	const roles = Object.fromEntries(names.map((name) => [name, 'unused' as const]));
	const file = fileOf([`event_date,area,${names.join(',')}`, ...lines].join('\n'));
	const { findings } = await load(engine, file, 1, roles, { kind: 'cases' });
	await dropExtract(engine, 1);
	const left = new Set(findings.flatMap(({ id, column }) => (id === 'column-left-out' ? [column] : [])));
	return columns.filter((_, at) => left.has(names[at] ?? ''));
}
