import { computedBenchmarkName, computedBenchmarks, type BenchmarkRow } from '../model/benchmark';
import type { Question } from '../model/question';

/** A question's benchmark within a sentence: "everyone in the extract", "Synthetic England, 2023". An id that no loaded
 *  row has is given back as it stands. */
export function benchmarkWords(
	{ benchmark: id, filters }: Pick<Question, 'benchmark' | 'filters'>,
	rows: readonly Pick<BenchmarkRow, 'id' | 'place' | 'period'>[]
): string {
	const computed = computedBenchmarks.find((candidate) => candidate === id);
	if (computed) return computedBenchmarkName(computed, filters.length > 0);
	const row = rows.find((candidate) => candidate.id === id);
	return row ? `${row.place}, ${row.period}` : id;
}
