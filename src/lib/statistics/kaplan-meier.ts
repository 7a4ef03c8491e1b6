import type { Interval } from '../model/estimate';
import type { EndsOfDay } from '../model/time-to-event';
import { endsByDay } from './ends-by-day';
import { z95 } from './normal-quantiles';

/** The curve from one day on, until the next step. */
export interface SurvivalStep extends EndsOfDay {
	/** People followed until the day, those who end on it included. */
	readonly atRisk: number;
	/** Share to whom it has not happened by the end of the day. */
	readonly survival: number;
	/** Greenwood's; null where the curve is at 0. */
	readonly standardError: number | null;
	/** Null where the curve is at 0 or still at 1. */
	readonly interval: Interval | null;
}

/** Share of people to whom it has not happened yet, day by day, with those not followed to the end: Kaplan–Meier.
 *  S = ∏(1 − d/n); Greenwood's SE = S√V, V = Σ d/(n(n − d)); log-log limits S^exp(± z √V / ln S), null where S is 0 or 1.
 *  Events come before censorings of the same day. One step for each day on which somebody ends, so that numbers at risk
 *  are known throughout; before the first step S is 1; nobody gives no step. Where a curve must stop for few at risk is the
 *  release gate's to say.
 *  `ends` are counts per day, in any order. Shares in [0, 1]. Throws RangeError where a day or count is negative.
 *  Source: Kaplan & Meier (1958) J Am Stat Assoc 53:457–481; Kalbfleisch & Prentice (2002), 2nd ed., p. 18, for the limits.
 *  R: survival::survfit(Surv(day, event) ~ 1, conf.type = "log-log"). */
export function kaplanMeier(ends: readonly EndsOfDay[], z: number = z95): SurvivalStep[] {
	const days = endsByDay('kaplanMeier', ends);
	let atRisk = days.reduce((sum, { events, censored }) => sum + events + censored, 0);
	let survival = 1;
	let variance = 0;
	return days.map((day, place) => {
		const others = atRisk - day.events;
		// The last of the last day: nobody is left, whatever rounding of parts of people says.
		const isEnd = place === days.length - 1 && day.censored === 0;
		survival = isEnd ? 0 : survival * (others / atRisk);
		// Without bound at the end, where the curve is at 0 and has no limits.
		variance += day.events / (atRisk * others);
		const { events, censored } = day;
		const { standardError, interval } = limits(survival, variance, z);
		// Written out: curves have thousands of days, and to spread objects into it takes several times as long.
		const step = { day: day.day, events, censored, atRisk, survival, standardError, interval };
		atRisk -= events + censored;
		return step;
	});
}

function limits(survival: number, variance: number, z: number): Pick<SurvivalStep, 'standardError' | 'interval'> {
	if (survival === 0) return { standardError: null, interval: null };
	const standardError = survival * Math.sqrt(variance);
	if (survival === 1) return { standardError, interval: null };
	const factor = Math.exp((z * Math.sqrt(variance)) / -Math.log(survival));
	return { standardError, interval: { lower: survival ** factor, upper: survival ** (1 / factor) } };
}
