import type { BenchmarkCounts, Counts } from '../model/counts';
import type { EstimatedCell } from '../model/estimate';
import type { EstimatedFigure } from '../model/figure';
import { estimateCell } from '../statistics/compare';
import type { Rule } from './rules';

/** A cell with every count as the rule tells it, each rounded by itself, and all that rests on them worked out from those: then
 *  no rate, interval or verdict tells more than the counts do. */
export function roundedCell(cell: EstimatedCell, rule: Rule): EstimatedCell {
	const { group, group2, period, counts, benchmark } = cell;
	return estimateCell({
		group,
		group2,
		period,
		counts: roundedCounts(counts, rule),
		benchmark: roundedBenchmark(benchmark, rule)
	});
}

/** The cells of a figure by their rounded selves. */
export function roundedCells(figure: EstimatedFigure, rule: Rule): ReadonlyMap<EstimatedCell, EstimatedCell> {
	const cells = [...figure.cells, ...figure.margins, figure.total];
	return new Map(cells.map((cell) => [cell, rule.isExact ? cell : roundedCell(cell, rule)]));
}

function roundedCounts(counts: Counts, rule: Rule): Counts {
	return {
		...counts,
		units: rule.tell(counts.units),
		denominator: rule.tell(counts.denominator),
		numerator: rule.tell(counts.numerator)
	};
}

/** Published figures are public. */
function roundedBenchmark(benchmark: BenchmarkCounts, rule: Rule): BenchmarkCounts {
	if (benchmark.kind !== 'counted') return benchmark;
	return {
		...benchmark,
		denominator: rule.tell(benchmark.denominator),
		numerator: rule.tell(benchmark.numerator)
	};
}
