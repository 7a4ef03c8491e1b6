import type { ReleasedCell, ReleasedComparison, ReleasedFigure, Safe } from '../disclosure/released';
import { computedBenchmarks } from '../model/benchmark';

/** How the benchmark is drawn: one line for all rows, a tick in each row where each has its own, or not at all. */
export type BenchmarkMark =
	| {
			readonly kind: 'line';
			readonly value: number;
			/** People behind it; null where it is fixed. */
			readonly n: number | null;
			/** The own 95 % interval of a published benchmark or of a plain mean. */
			readonly interval: { readonly lower: number; readonly upper: number } | null;
	  }
	| { readonly kind: 'ticks' }
	| { readonly kind: 'none' };

/** The benchmark of a figure's groups, from released comparisons only. */
export function benchmarkMark(figure: Safe<ReleasedFigure>): BenchmarkMark {
	const comparisons = figure.cells.flatMap((cell) => shownComparison(cell) ?? []);
	const first = comparisons[0];
	if (first === undefined) return { kind: 'none' };
	if (comparisons.some(({ benchmark }) => benchmark !== first.benchmark) || isOwn(figure)) return { kind: 'ticks' };
	const { benchmark: value, benchmarkN: n, benchmarkLower: lower, benchmarkUpper: upper } = first;
	const { benchmark: id } = figure.head.question;
	// A mean of groups has an interval of its own, as a published row may have.
	const published = id === 'unweighted' || !computedBenchmarks.some((computed) => computed === id);
	return { kind: 'line', value, n, interval: published && lower !== null && upper !== null ? { lower, upper } : null };
}

/** A cell's comparison where it may be shown. */
export function shownComparison({ result }: ReleasedCell): ReleasedComparison | null {
	return result.status === null && result.comparison?.status === null ? result.comparison : null;
}

/** Everybody else, the untreated and the year before differ from group to group even where two happen to be equal. */
function isOwn(figure: Safe<ReleasedFigure>): boolean {
	return ['rest', 'untreated', 'previous-year'].includes(figure.head.question.benchmark);
}
