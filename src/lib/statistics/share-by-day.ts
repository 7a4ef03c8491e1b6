import type { Interval } from '../model/estimate';
import type { EndsOfDay } from '../model/time-to-event';
import { kaplanMeier } from './kaplan-meier';
import { z95 } from './normal-quantiles';
import { cumulativeIncidence } from './survival-at';

/** The share to whom it has happened by a day, from times of which some are not yet over. */
export interface ShareByDay {
	readonly value: number;
	/** Log-log limits, turned over; null where the share is 0 or 1. */
	readonly interval: Interval | null;
	/** Greenwood's; null where the share is 1. */
	readonly standardError: number | null;
}

/** Share to whom it has happened by the end of a day: 1 − S(day) of Kaplan–Meier, with Greenwood's standard error.
 *  1 − ∏(1 − d/n); null where nobody was followed to the day and it has not happened to all before it.
 *  `ends` are counts per day, in any order; shares in [0, 1]; errors as `kaplanMeier` and `survivalAt`.
 *  Source: Kaplan & Meier (1958) J Am Stat Assoc 53:457–481; Greenwood (1926).
 *  R: s <- summary(survfit(Surv(day, event) ~ 1, conf.type = "log-log"), times = day); 1 - s$surv; s$std.err. */
export function shareByDay(ends: readonly EndsOfDay[], day: number, z: number = z95): ShareByDay | null {
	const curve = kaplanMeier(restrictedTo(day, ends), z);
	const share = cumulativeIncidence(curve, day);
	if (!share) return null;
	const step = curve.findLast((one) => one.day <= day);
	return { ...share, standardError: step ? step.standardError : 0 };
}

/** What comes after a day as though it were on the last of them: the curve up to the day is the same, and is found with fewer steps. */
function restrictedTo(until: number, ends: readonly EndsOfDay[]): readonly EndsOfDay[] {
	const after = ends.filter(({ day }) => day > until);
	// What is impossible is left for the curve to refuse.
	if (after.length < 2 || after.some(({ events, censored }) => !(events >= 0 && censored >= 0))) return ends;
	return [
		...ends.filter(({ day }) => !(day > until)),
		{
			day: after.reduce((last, { day }) => Math.max(last, day), 0),
			events: after.reduce((sum, { events }) => sum + events, 0),
			censored: after.reduce((sum, { censored }) => sum + censored, 0)
		}
	];
}
