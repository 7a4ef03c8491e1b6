import type { Interval } from '../model/estimate';
import type { SurvivalStep } from './kaplan-meier';

/** What a Kaplan–Meier curve says of one day. */
export interface SurvivalAt {
	readonly value: number;
	/** Null where the curve is at 0, or at 1 for want of events. */
	readonly interval: Interval | null;
}

/** Share to whom it has not happened by the end of a day: the step last taken on it or before.
 *  1 before the first step; null beyond the last, unless the curve has come down to 0, and where there is no curve.
 *  `day` in the curve's unit, `curve` as `kaplanMeier` gives it. Throws RangeError unless day >= 0.
 *  Source: Kaplan & Meier (1958) J Am Stat Assoc 53:457–481, section 2.2.
 *  R: summary(survfit(…), times = day). */
export function survivalAt(curve: readonly SurvivalStep[], day: number): SurvivalAt | null {
	if (!(day >= 0)) throw new RangeError(`survivalAt needs a day >= 0, got ${day}`);
	const last = curve.at(-1);
	if (!last || (day > last.day && last.survival > 0)) return null;
	const step = curve.findLast((one) => one.day <= day);
	return step ? { value: step.survival, interval: step.interval } : { value: 1, interval: null };
}

/** Share to whom it has happened by the end of a day, those not followed to it counted for as long as they were:
 *  the cumulative incidence where only one kind of event can end a time.
 *  1 − S(day), limits 1 − those of S in the other order; null and errors as `survivalAt`. `cumulativeIncidence(curve, 365)`
 *  stands beside the share of a cohort of whom all were followed for 365 days.
 *  Source: Kaplan & Meier (1958); where another event rules this one out it overstates: Gooley et al. (1999) Stat Med 18:695.
 *  R: 1 - summary(survfit(…), times = day)$surv. */
export function cumulativeIncidence(curve: readonly SurvivalStep[], day: number): SurvivalAt | null {
	const survival = survivalAt(curve, day);
	if (!survival) return null;
	const { value, interval } = survival;
	return { value: 1 - value, interval: interval && { lower: 1 - interval.upper, upper: 1 - interval.lower } };
}

/** People followed until a day, those who end on it included: the numbers under a curve.
 *  0 beyond the last step. Throws RangeError unless day >= 0.
 *  R: summary(survfit(…), times = day, extend = TRUE)$n.risk. */
export function numberAtRisk(curve: readonly SurvivalStep[], day: number): number {
	if (!(day >= 0)) throw new RangeError(`numberAtRisk needs a day >= 0, got ${day}`);
	return curve.find((step) => step.day >= day)?.atRisk ?? 0;
}
