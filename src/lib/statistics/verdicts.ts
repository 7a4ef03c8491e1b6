import type { Comparison, EstimatedCell, Verdict } from '../model/estimate';
import type { Polarity } from '../model/metric';
import { benjaminiHochberg } from './benjamini-hochberg';

/** Share of false findings accepted among a figure's findings. */
const falseDiscoveryRate = 0.05;

/** The verdict of each cell against its benchmark, over exactly the cells given: pass the groups a figure shows, without
 *  their total. Null where a cell has no comparison.
 *  One comparison: its 95 % interval of the difference must exclude 0. More than one: so must each, and its p adjusted
 *  by Benjamini–Hochberg over them must be at most 5 %. Two intervals are never held against each other. */
export function verdicts(cells: readonly EstimatedCell[], polarity: Polarity): (Verdict | null)[] {
	const comparisons = cells.flatMap(({ comparison }) => comparison ?? []);
	const adjusted = benjaminiHochberg(comparisons.map(({ p }) => p));
	const significant = new Set(
		comparisons.filter((_, place) => comparisons.length === 1 || (adjusted[place] ?? 1) <= falseDiscoveryRate)
	);
	return cells.map(({ comparison }) => comparison && verdict(comparison, significant.has(comparison), polarity));
}

function verdict(comparison: Comparison, significant: boolean, polarity: Polarity): Verdict {
	const { lower, upper } = comparison.differenceInterval;
	const takesSide = polarity === 'lower_better' || polarity === 'higher_better';
	if (!significant || (lower <= 0 && upper >= 0)) return takesSide ? 'not enough evidence' : 'similar';
	const higher = lower > 0;
	if (!takesSide) return higher ? 'higher' : 'lower';
	return higher === (polarity === 'higher_better') ? 'better' : 'worse';
}
