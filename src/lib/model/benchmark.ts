/** One row of a `benchmarks` extract: a published comparator. */
export interface BenchmarkRow {
	/** `<metric>~<place>~<period>` as in the file, unless the file gives one. */
	readonly id: string;
	readonly metric: string;
	readonly place: string;
	readonly period: string;
	/** Proportion 0–1. */
	readonly value: number;
	readonly numerator: number | null;
	readonly denominator: number | null;
	readonly lower: number | null;
	readonly upper: number | null;
	readonly source: string;
	readonly definition: string;
}

export const computedBenchmarks = ['all', 'unweighted', 'rest', 'untreated', 'previous-year'] as const;
export type ComputedBenchmark = (typeof computedBenchmarks)[number];

/** Their names in sentences, after "compared with". */
export const computedBenchmarkNames: Record<ComputedBenchmark, string> = {
	all: 'everyone in the extract',
	unweighted: 'the plain mean of the groups shown',
	rest: 'everyone else',
	untreated: 'people in the same areas without a partnership',
	'previous-year': 'the same group a year earlier'
};

/** The name where filters may leave a part of the extracts, which everyone is then of. */
export function computedBenchmarkName(id: ComputedBenchmark, isNarrowed: boolean): string {
	return id === 'all' && isNarrowed ? 'everyone in the selection' : computedBenchmarkNames[id];
}

/** What groups are compared with: computed from the extracts, a published row, or nothing. */
export type BenchmarkChoice = ComputedBenchmark | BenchmarkRow | null;
