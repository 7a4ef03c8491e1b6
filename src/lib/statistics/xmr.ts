import { xmrLimits, type XmrLimits } from './xmr-limits';
import { xmrRules, type XmrRule } from './xmr-rules';

export interface XmrQuestion {
	/** One figure a period, in the order of time, full periods only. */
	readonly values: readonly number[];
	/** Whether each value stands on periods of its own, or on periods shared with its neighbours ("12 months to …"). */
	readonly periods: 'separate' | 'rolling';
	/** Places of the first point after a marked cause: limits are drawn afresh from there, and nowhere else. */
	readonly causesAt?: readonly number[];
	/** Leaves out moving ranges that are themselves outliers; to be said with the chart. */
	readonly isScreened?: boolean;
}

/** The points between two marked causes, with limits of their own. */
export interface XmrStretch {
	/** Place of the first point, and the place after the last. */
	readonly from: number;
	readonly to: number;
	/** Null for a stretch of one point. */
	readonly limits: XmrLimits | null;
	/** For each point of the stretch the rules it meets; none where there are no limits. */
	readonly rules: readonly (readonly XmrRule[])[];
}

export type Xmr =
	| { readonly kind: 'drawn'; readonly stretches: readonly XmrStretch[] }
	/** Neighbours share most of their periods: moving ranges shrink, and limits drawn from them would flag noise. */
	| { readonly kind: 'refused'; readonly reason: 'rolling figures' };

/** An XmR chart: limits and special causes of each stretch between marked causes; rolling figures are refused.
 *  Limits as `xmrLimits`, rules as `xmrRules`, neither reaching across a cause. No values give no stretch.
 *  Throws RangeError where a value is not finite, or a cause is not a place after the first point, in rising order.
 *  Source: as `xmrLimits` and `xmrRules`.
 *  R: NHSRplotthedots::ptd_spc(…, rebase = ptd_rebase(dates)). */
export function xmr({ values, periods, causesAt = [], isScreened = false }: XmrQuestion): Xmr {
	if (periods === 'rolling') return { kind: 'refused', reason: 'rolling figures' };
	const bounds = [0, ...causesAt, values.length];
	const areInOrder = bounds.every((bound, place) => place === 0 || bound > (bounds[place - 1] ?? 0));
	if (causesAt.length > 0 && !(areInOrder && causesAt.every(Number.isSafeInteger))) {
		throw new RangeError(`xmr needs causes at rising places from 1 to ${values.length - 1}, got ${causesAt}`);
	}
	if (values.length === 0) return { kind: 'drawn', stretches: [] };
	const stretches = bounds.slice(1).map((to, place): XmrStretch => {
		const from = bounds[place] ?? 0;
		const points = values.slice(from, to);
		const limits = xmrLimits(points, isScreened);
		return { from, to, limits, rules: limits ? xmrRules(points, limits) : points.map(() => []) };
	});
	return { kind: 'drawn', stretches };
}
