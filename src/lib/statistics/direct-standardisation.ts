import type { Estimate } from '../model/estimate';
import { byar } from './byar';
import { z95 } from './normal-quantiles';

/** One stratum of an area (a risk level, an age band …) and its share of the standard population. */
export interface Stratum {
	/** Events; may exceed the denominator where one person can have several. */
	readonly numerator: number;
	readonly denominator: number;
	/** The standard population's people (or share) in this stratum; only its proportion to the others matters. */
	readonly weight: number;
}

/** The same, with events told by how many each person had, for events that are not independent. */
export interface RepeatStratum {
	readonly people: readonly { readonly eventsEach: number; readonly people: number }[];
	readonly denominator: number;
	readonly weight: number;
}

/** Fewer events in all than this have no directly standardised rate. */
const leastEvents = 10;

/** The rate an area would have, had it the standard's mix of strata, with the Dobson–Byar interval.
 *  DSR = Σ wᵢxᵢ/nᵢ ÷ Σw; limits = DSR + √(V/O)(O_L − O) and DSR + √(V/O)(O_U − O), V = Σ wᵢ²xᵢ/nᵢ² ÷ (Σw)²,
 *  O = Σx, O_L and O_U Byar's limits of O; null where O < 10, where no stratum has weight, or where one with weight has
 *  nobody, for then its rate is unknown.
 *  Events per person, at least 0. Throws RangeError where a number is negative or no number.
 *  Source: Dobson, Kuulasmaa, Eberle & Scherer (1991) Stat Med 10:457–462; null under 10 as OHID (2018) Technical guide.
 *  R: PHEindicatormethods::calculate_dsr(multiplier = 1); the rate alone epitools::ageadjust.direct. */
export function directStandardisation(strata: readonly Stratum[], z: number = z95): Estimate | null {
	return dobson(
		strata.map(({ numerator, ...rest }) => ({ ...rest, events: numerator, variance: numerator })),
		z
	);
}

/** The same where one person may have several events, which come in clusters and so widen the interval.
 *  V = Σ over f of f² V_f, where V_f is V for the people who had exactly f events each; O and DSR count all events.
 *  Null and errors as `directStandardisation`.
 *  Source: Dobson et al. (1991) for the interval; Stukel et al. (1994) Stat Med 13:1781–1791 for the variance.
 *  R: PHEindicatormethods::calculate_dsr(independent_events = FALSE, eventfreq = f, ageband = i, multiplier = 1). */
export function directStandardisationOfRepeats(strata: readonly RepeatStratum[], z: number = z95): Estimate | null {
	return dobson(
		strata.map(({ people, ...rest }) => ({
			...rest,
			events: sum(people, (some) => some.eventsEach * some.people),
			variance: sum(people, (some) => some.eventsEach ** 2 * some.people)
		})),
		z
	);
}

interface WeightedStratum {
	readonly events: number;
	/** Variance of `events`: for independent events the events themselves. */
	readonly variance: number;
	readonly denominator: number;
	readonly weight: number;
}

function dobson(strata: readonly WeightedStratum[], z: number): Estimate | null {
	for (const { events, denominator, weight } of strata) {
		if (!(events >= 0 && denominator >= 0 && weight >= 0)) {
			throw new RangeError(
				`directStandardisation needs events, people and weights >= 0, got ${events} of ${denominator} by ${weight}`
			);
		}
	}
	const weights = sum(strata, ({ weight }) => weight);
	const observed = sum(strata, ({ events }) => events);
	const weighted = strata.filter(({ weight }) => weight > 0);
	if (observed < leastEvents || weights === 0 || weighted.some(({ denominator }) => denominator === 0)) return null;
	const value = sum(weighted, ({ events, denominator, weight }) => (weight / weights) * (events / denominator));
	const variance = sum(weighted, (one) => (one.weight / weights / one.denominator) ** 2 * one.variance);
	const scale = Math.sqrt(variance / observed);
	const { lower, upper } = byar(observed, z);
	return {
		value,
		interval: { lower: value + scale * ((lower ?? 0) - observed), upper: value + scale * (upper - observed) }
	};
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
	return items.reduce((total, item) => total + of(item), 0);
}
