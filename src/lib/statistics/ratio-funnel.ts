import type { Interval } from '../model/estimate';
import { countInterval } from './count-interval';
import { exactPoisson } from './exact-poisson';
import { z95 } from './normal-quantiles';
import { overdispersion, type Overdispersion } from './overdispersion';
import { winsorise } from './winsorise';

/** An area's observed events, and those its mix of strata would have given it. */
export interface ObservedExpected {
	readonly observed: number;
	readonly expected: number;
}

/** Share of areas drawn in at either end before overdispersion is measured. */
const winsorised = 0.1;

/** Expected counts to which limits are exact; above, Byar's differ by less than one in ten thousand. */
const largestExact = 500;

/** Limits of a funnel of standardised ratios around 1, at an area's expected count.
 *  χ²(α/2; 2E)/2 ÷ E and χ²(1 − α/2; 2E + 2)/2 ÷ E, Byar's form of them where E is over 500; null where E is 0.
 *  Ratios, 1 = as expected. Throws RangeError unless expected >= 0 and finite.
 *  Source: Spiegelhalter (2005) Stat Med 24:1185–1202, appendix A.1.2, without interpolation.
 *  R: FunnelPlotR::funnel_plot(…, data_type = "SR", draw_unadjusted = TRUE). */
export function ratioFunnelLimits(expected: number, z: number = z95): Interval | null {
	const { lower, upper } = expected > largestExact ? countInterval(expected, z) : exactPoisson(expected, z);
	return expected === 0 ? null : { lower: lower / expected, upper: upper / expected };
}

/** Overdispersion of standardised ratios, on the square-root scale.
 *  zᵢ = 2(√Oᵢ − √Eᵢ) winsorised 10 % at either end, sᵢ = 1/(2√Eᵢ), then φ and τ²; areas where nothing is expected are
 *  passed over; null where fewer than two are left. Throws RangeError unless all are >= 0.
 *  Source: Spiegelhalter (2005) Stat Med 24:1185–1202, section 4 and appendix A.1.2, A.3.
 *  R: FunnelPlotR::funnel_plot(…, data_type = "SR", sr_method = "CQC"). */
export function ratioOverdispersion(areas: readonly ObservedExpected[]): Overdispersion | null {
	for (const { observed, expected } of areas) {
		if (!(observed >= 0 && expected >= 0)) {
			throw new RangeError(`ratioOverdispersion needs counts >= 0, got ${observed} of ${expected} expected`);
		}
	}
	const counted = areas.filter(({ expected }) => expected > 0);
	const zScores = counted.map(({ observed, expected }) => 2 * (Math.sqrt(observed) - Math.sqrt(expected)));
	return overdispersion(
		winsorise(zScores, winsorised),
		counted.map(({ expected }) => 1 / (2 * Math.sqrt(expected)))
	);
}

/** Limits of a funnel of standardised ratios at E, widened by the variance between areas.
 *  (1 ± z √(1/(4E) + τ²))², the root held at 0 or above, below which the square would turn back; null where E is 0.
 *  Ratios, 1 = as expected. Throws RangeError unless both are >= 0. Source and R: as `ratioOverdispersion`. */
export function adjustedRatioLimits(expected: number, tauSquared: number, z: number = z95): Interval | null {
	if (!(expected >= 0 && tauSquared >= 0)) {
		throw new RangeError(`adjustedRatioLimits needs numbers >= 0, got ${expected} and ${tauSquared}`);
	}
	if (expected === 0) return null;
	const half = z * Math.sqrt(1 / (4 * expected) + tauSquared);
	return { lower: Math.max(0, 1 - half) ** 2, upper: (1 + half) ** 2 };
}
