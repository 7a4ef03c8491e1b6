import type { Proportion } from '../model/counts';
import type { Estimate } from '../model/estimate';
import { z95 } from './normal-quantiles';
import { standardisedRatio } from './standardised-ratio';

/** One stratum of an area, and the same stratum of the reference. */
export interface ReferencedStratum extends Proportion {
	readonly reference: Proportion;
}

/** An area against what the reference's rates would have given it. */
export interface IndirectlyStandardised {
	readonly observed: number;
	readonly expected: number;
	/** Observed ÷ expected; 1 is as the reference. */
	readonly ratio: Estimate;
	/** The ratio times the reference's crude rate, in events per person. */
	readonly rate: Estimate;
}

/** Observed against expected events of an area, given its mix of strata: indirect standardisation.
 *  E = Σ nᵢ Xᵢ/Nᵢ, X and N the reference's; ratio = O/E with limits of O (rule of 10) ÷ E; rate = ratio × ΣX/ΣN.
 *  Null where nothing is expected, or where a stratum with people has none in the reference.
 *  Two areas so standardised have different weights: each may be held against the reference only, never against the other.
 *  Throws RangeError where a number is negative or no number.
 *  Source: Breslow & Day (1987) Statistical Methods in Cancer Research II, pp. 65–69; OHID (2018) Technical guide.
 *  R: PHEindicatormethods::calculate_ISRatio and calculate_ISRate; epitools::ageadjust.indirect for the ratio. */
export function indirectStandardisation(
	strata: readonly ReferencedStratum[],
	z: number = z95
): IndirectlyStandardised | null {
	let observed = 0;
	let expected = 0;
	let referenceEvents = 0;
	let referencePeople = 0;
	for (const { numerator, denominator, reference } of strata) {
		if (!(numerator >= 0 && denominator >= 0 && reference.numerator >= 0 && reference.denominator >= 0)) {
			throw new RangeError(
				`indirectStandardisation needs counts >= 0, got ${numerator} of ${denominator}, ` +
					`reference ${reference.numerator} of ${reference.denominator}`
			);
		}
		observed += numerator;
		referenceEvents += reference.numerator;
		referencePeople += reference.denominator;
		if (denominator === 0) continue;
		if (reference.denominator === 0) return null;
		expected += denominator * (reference.numerator / reference.denominator);
	}
	const ratio = standardisedRatio(observed, expected, z);
	if (!ratio) return null;
	const crude = referenceEvents / referencePeople;
	const { lower, upper } = ratio.interval;
	return {
		observed,
		expected,
		ratio,
		rate: { value: ratio.value * crude, interval: { lower: lower * crude, upper: upper * crude } }
	};
}
