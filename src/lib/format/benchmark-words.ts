import type { BenchmarkRow, ComputedBenchmark } from '../model/benchmark';

const computed: Record<ComputedBenchmark, string> = {
	all: 'everyone in the extract',
	rest: 'everyone else',
	untreated: 'people in the same areas without a partnership',
	'previous-year': 'the year before'
};

/** The benchmark's name within a sentence: "everyone in the extract", "Synthetic England, 2023". An id that no loaded
 *  row has is given back as it stands. */
export function benchmarkWords(id: string, rows: readonly Pick<BenchmarkRow, 'id' | 'place' | 'period'>[]): string {
	if (isComputed(id)) return computed[id];
	const row = rows.find((candidate) => candidate.id === id);
	return row ? `${row.place}, ${row.period}` : id;
}

function isComputed(id: string): id is ComputedBenchmark {
	return Object.hasOwn(computed, id);
}
