import { release } from '../../src/lib/disclosure/release';
import type { ReleasedFigure, Safe } from '../../src/lib/disclosure/released';
import { resultSentence } from '../../src/lib/format/result-sentence';
import type { BenchmarkCounts, Counts } from '../../src/lib/model/counts';
import type { EstimatedCell } from '../../src/lib/model/estimate';
import type { FigureHead } from '../../src/lib/model/figure';
import type { Period } from '../../src/lib/model/period';
import { estimateCell } from '../../src/lib/statistics/compare';

/** Counts of shares, and units not yet followed. */
export function share(numerator: number, denominator: number, waiting = 0): Counts {
	return { numerator, denominator, units: denominator + waiting };
}

/** n amounts of which half are `low` and half `high`. */
export function amounts(n: number, low: number, high: number): Counts {
	const half = n / 2;
	return { ...share(0, n), amounts: { total: half * (low + high), squares: half * (low ** 2 + high ** 2), of: null } };
}

/** Two amounts, the one divided by the other, and the units behind them. */
export function ratio(n: number, total: number, of: number): Counts {
	return { ...share(n, n), amounts: { total, squares: total ** 2, of } };
}

/** Times: so many ended on day 10, the others are followed for 500 days. */
export function times(events: number, waiting: number): Counts {
	const ends = [
		{ day: 10, events, censored: 0 },
		{ day: 500, events: 0, censored: waiting }
	];
	return { ...share(events, events + waiting), ends, until: 365 };
}

/** One group by hand, let through the gate beside another that hides nothing of it. */
export interface SpokenGroup {
	readonly name: string;
	readonly counts: Counts;
	readonly benchmark?: BenchmarkCounts;
	readonly period?: Period;
}

/** A figure of groups by hand, whose total is given: as the gate lets it through. */
export async function spokenFigure(
	head: FigureHead,
	groups: readonly SpokenGroup[],
	total: Counts
): Promise<Safe<ReleasedFigure>> {
	const notApplicable: BenchmarkCounts = { kind: 'not-applicable' };
	const cells: EstimatedCell[] = groups.map(({ name, counts, benchmark = notApplicable, period = null }) =>
		estimateCell({ group: { key: name, code: name, name }, group2: null, period, counts, benchmark })
	);
	// the people of a year before are a table of their own, which needs its total too
	const ofTotal = head.question.benchmark === 'previous-year' && groups.length === 1 ? groups[0]?.benchmark : undefined;
	const all = estimateCell({
		group: null,
		group2: null,
		period: null,
		counts: total,
		benchmark: ofTotal ?? notApplicable
	});
	return await release({ head, cells, margins: [], total: all, rowsWithoutKey: null }, 'threshold-10');
}

/** What is said of the first group of a figure by hand. */
export async function saidOfFirst(head: FigureHead, groups: readonly SpokenGroup[], total: Counts): Promise<string> {
	const figure = await spokenFigure(head, groups, total);
	const [cell] = figure.cells;
	if (cell === undefined) throw new Error('no cell');
	return resultSentence(figure, cell);
}
