import type { Proportion } from '../model/counts';
import type { Interval } from '../model/estimate';
import { z95 } from './normal-quantiles';
import { overdispersion, type Overdispersion } from './overdispersion';
import { requireCounts } from './require-counts';
import { winsorise } from './winsorise';

/** Share of areas drawn in at either end before overdispersion is measured. */
const winsorised = 0.1;

export interface ProportionFunnel extends Overdispersion {
	/** All events ÷ all people. */
	readonly centre: number;
}

/** The centre of a funnel of proportions and the overdispersion of its areas, on the arcsine scale.
 *  θ₀ = Σx/Σn, yᵢ = asin √(xᵢ/nᵢ), sᵢ = 1/(2√nᵢ), zᵢ = (yᵢ − asin √θ₀)/sᵢ winsorised 10 % at either end, then φ and τ²;
 *  areas with nobody are passed over; null where fewer than two are left.
 *  The centre is a proportion, τ² a squared angle. Throws RangeError unless 0 <= numerator <= denominator.
 *  Source: Spiegelhalter (2005) Stat Med 24:1185–1202, section 4 and appendix A.1.1, A.3.
 *  R: FunnelPlotR::funnel_plot(…, data_type = "PR"). */
export function proportionFunnel(areas: readonly Proportion[]): ProportionFunnel | null {
	for (const { numerator, denominator } of areas) requireCounts('proportionFunnel', numerator, denominator);
	const counted = areas.filter(({ denominator }) => denominator > 0);
	const events = counted.reduce((sum, { numerator }) => sum + numerator, 0);
	const people = counted.reduce((sum, { denominator }) => sum + denominator, 0);
	const centre = events / people;
	const errors = counted.map(({ denominator }) => arcsineError(denominator));
	const zScores = counted.map(
		({ numerator, denominator }) => (angle(numerator / denominator) - angle(centre)) / arcsineError(denominator)
	);
	const dispersion = overdispersion(winsorise(zScores, winsorised), errors);
	return dispersion && { centre, ...dispersion };
}

/** Limits of a funnel of proportions at n, widened by the variance between areas.
 *  sin²(asin √θ₀ ± z √(1/(4n) + τ²)), the angle held within 0 and π/2, beyond which sin² would turn back; null where n is 0.
 *  Proportions in [0, 1]. n >= 0, τ² >= 0 and centre in [0, 1], else RangeError.
 *  Source and R: as `proportionFunnel`. */
export function adjustedFunnelLimits(centre: number, tauSquared: number, n: number, z: number = z95): Interval | null {
	if (!(centre >= 0 && centre <= 1 && tauSquared >= 0 && n >= 0)) {
		throw new RangeError(
			`adjustedFunnelLimits needs 0 <= centre <= 1, tau squared and n >= 0, got ${centre}, ${tauSquared} and ${n}`
		);
	}
	if (n === 0) return null;
	const half = z * Math.sqrt(arcsineError(n) ** 2 + tauSquared);
	return {
		lower: Math.sin(Math.max(0, angle(centre) - half)) ** 2,
		upper: Math.sin(Math.min(Math.PI / 2, angle(centre) + half)) ** 2
	};
}

function angle(proportion: number): number {
	return Math.asin(Math.sqrt(proportion));
}

function arcsineError(n: number): number {
	return 1 / (2 * Math.sqrt(n));
}
