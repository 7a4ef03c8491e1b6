import { computedBenchmarkNames, computedBenchmarks, type BenchmarkRow } from '../model/benchmark';

/** The benchmark's name within a sentence: "everyone in the extract", "Synthetic England, 2023". An id that no loaded
 *  row has is given back as it stands. */
export function benchmarkWords(id: string, rows: readonly Pick<BenchmarkRow, 'id' | 'place' | 'period'>[]): string {
	const computed = computedBenchmarks.find((candidate) => candidate === id);
	if (computed) return computedBenchmarkNames[computed];
	const row = rows.find((candidate) => candidate.id === id);
	return row ? `${row.place}, ${row.period}` : id;
}
