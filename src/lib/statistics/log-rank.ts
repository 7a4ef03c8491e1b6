import type { EndsOfDay } from '../model/time-to-event';
import { chiSquareUpperP } from './chi-square-upper-p';
import { endsByDay } from './ends-by-day';
import { invertPositiveDefinite, multiply } from './invert';

export interface LogRank {
	readonly chiSquare: number;
	/** Groups with anybody expected to have the event, less 1. */
	readonly degreesOfFreedom: number;
	readonly p: number;
	/** In the order given. */
	readonly groups: readonly { readonly observed: number; readonly expected: number }[];
}

/** Whether two or more groups differ in when it happens: the log-rank test.
 *  On each day with events, group i expects eᵢ = d nᵢ/n of d events; χ² = (O − E)ᵀ V⁻¹ (O − E) without one group, V summing the
 *  hypergeometric d (n − d)/(n − 1) × nᵢ(δᵢⱼ n − nⱼ)/n². For two groups (O − E)²/V, which is more than Σ(O − E)²/E.
 *  Groups expecting no event are left out; null where fewer than two are left or V is singular (no day had a choice).
 *  Counts per day for each group. p in [0, 1]. Throws RangeError where a day or count is negative.
 *  Source: Mantel (1966) Cancer Chemother Rep 50:163–170; Harrington & Fleming (1982) Biometrika 69:553–566, ρ = 0.
 *  R: survival::survdiff(Surv(day, event) ~ group). */
export function logRank(groups: readonly (readonly EndsOfDay[])[]): LogRank | null {
	const { observed, expected, covariance } = tally(groups.map((ends) => endsByDay('logRank', ends)));
	const compared = expected.flatMap((count, group) => (count > 0 ? [group] : []));
	const free = compared.slice(1);
	if (free.length === 0) return null;
	const ofFree = <T>(items: readonly T[]) => items.filter((_, group) => free.includes(group));
	const inverse = invertPositiveDefinite(ofFree(covariance).map(ofFree));
	if (!inverse) return null;
	const excess = free.map((group) => (observed[group] ?? 0) - (expected[group] ?? 0));
	const chiSquare = multiply(inverse, excess).reduce((sum, value, i) => sum + value * (excess[i] ?? 0), 0);
	return {
		chiSquare,
		degreesOfFreedom: free.length,
		p: chiSquareUpperP(Math.max(0, chiSquare), free.length),
		groups: observed.map((count, group) => ({ observed: count, expected: expected[group] ?? 0 }))
	};
}

interface Tally {
	readonly observed: number[];
	readonly expected: number[];
	readonly covariance: number[][];
}

function tally(groups: readonly (readonly EndsOfDay[])[]): Tally {
	const observed = groups.map((days) => days.reduce((sum, { events }) => sum + events, 0));
	const expected = groups.map(() => 0);
	const covariance = groups.map(() => groups.map(() => 0));
	const atRisk = groups.map((days) => days.reduce((sum, { events, censored }) => sum + events + censored, 0));
	for (const ends of byDay(groups)) {
		const n = atRisk.reduce((sum, count) => sum + count, 0);
		const events = ends.reduce((sum, end) => sum + (end?.events ?? 0), 0);
		if (events > 0) {
			const spread = n > 1 ? (events * (n - events)) / (n - 1) : 0;
			const shares = atRisk.map((count) => count / n);
			// In place: there are as many days as the longest is followed, each with as many pairs as groups squared.
			for (let i = 0; i < groups.length; i++) {
				const share = shares[i] ?? 0;
				const row = covariance[i] ?? [];
				expected[i] = (expected[i] ?? 0) + events * share;
				row[i] = (row[i] ?? 0) + spread * share;
				for (let j = 0; j < groups.length; j++) row[j] = (row[j] ?? 0) - spread * share * (shares[j] ?? 0);
			}
		}
		for (let i = 0; i < groups.length; i++) {
			const end = ends[i];
			if (end) atRisk[i] = (atRisk[i] ?? 0) - end.events - end.censored;
		}
	}
	return { observed, expected, covariance };
}

/** Every day of any group in order, with what each group has on it. */
function byDay(groups: readonly (readonly EndsOfDay[])[]): (EndsOfDay | undefined)[][] {
	const maps = groups.map((days) => new Map(days.map((one) => [one.day, one])));
	const days = new Set(groups.flatMap((ends) => ends.map(({ day }) => day)));
	return [...days].sort((a, b) => a - b).map((day) => maps.map((map) => map.get(day)));
}
