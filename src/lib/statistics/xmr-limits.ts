import { meanOf } from './mean';

export interface XmrLimits {
	readonly centre: number;
	readonly meanMovingRange: number;
	readonly lower: number;
	readonly upper: number;
	/** Moving ranges that were screened out of their mean. */
	readonly rangesLeftOut: number;
	/** True with so few points that the limits will move as more come: call them trial limits. */
	readonly isTrial: boolean;
}

/** 3 / d₂, d₂ = 1.128 the mean range of two standard normals; rounded as the NHS does. */
const movingRangeToLimit = 2.66;

/** D₄, 1 + 3 d₃/d₂: the upper limit of a moving range in mean moving ranges. */
const movingRangeToRangeLimit = 3.267;

/** With fewer points limits are trial limits. */
const leastPoints = 12;

/** Process limits of single values in the order of time: an XmR (individuals) chart.
 *  mean ± 2.66 × mean moving range, a moving range being |xᵢ − xᵢ₋₁|; null under two points. Screened, ranges at or above
 *  3.267 × their mean are left out once and the mean is taken again: a switch to be shown with the chart, off unless asked.
 *  In the unit of the values, not held within what they can be (below 0, above 100 %). Throws RangeError unless all are finite.
 *  Source: Shewhart's chart in the form of Wheeler & Chambers (1992) Understanding Statistical Process Control, 2nd ed., p. 48.
 *  R: NHSRplotthedots::ptd_spc(…, screen_outliers = FALSE or TRUE); qicharts2::qic(chart = "i"). */
export function xmrLimits(values: readonly number[], isScreened = false): XmrLimits | null {
	if (!values.every(Number.isFinite)) throw new RangeError(`xmrLimits needs finite numbers, got ${values}`);
	const centre = meanOf(values);
	const ranges = values.slice(1).map((value, place) => Math.abs(value - (values[place] ?? 0)));
	const mean = meanOf(ranges);
	if (centre === null || mean === null) return null;
	const kept = isScreened ? ranges.filter((range) => range < movingRangeToRangeLimit * mean) : ranges;
	const meanMovingRange = meanOf(kept) ?? mean;
	const rangesLeftOut = kept.length === 0 ? 0 : ranges.length - kept.length;
	return {
		centre,
		meanMovingRange,
		rangesLeftOut,
		lower: centre - movingRangeToLimit * meanMovingRange,
		upper: centre + movingRangeToLimit * meanMovingRange,
		isTrial: values.length < leastPoints
	};
}
