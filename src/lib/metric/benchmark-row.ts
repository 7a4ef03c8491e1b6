import type { BenchmarkRow } from '../model/benchmark';
import type { BenchmarkCounts } from '../model/counts';
import type { Metric } from '../model/metric';

/** A published row as a benchmark of the metric: as it stands, or as 1 minus it where the row is of the metric's
 *  complement. Null where it is of another definition, which may never be put beside this one. */
export function publishedBenchmark(
	row: BenchmarkRow,
	metric: Pick<Metric, 'id' | 'complement'>
): BenchmarkCounts | null {
	if (row.metric !== metric.id && row.metric !== metric.complement) return null;
	const complement = row.metric !== metric.id;
	if (row.numerator !== null && row.denominator !== null)
		return {
			kind: 'published',
			numerator: complement ? row.denominator - row.numerator : row.numerator,
			denominator: row.denominator
		};
	const turn = (proportion: number | null) => (proportion !== null && complement ? 1 - proportion : proportion);
	return {
		kind: 'fixed',
		value: complement ? 1 - row.value : row.value,
		lower: turn(complement ? row.upper : row.lower),
		upper: turn(complement ? row.lower : row.upper)
	};
}
