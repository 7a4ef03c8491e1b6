import type { SurvivalStep } from './kaplan-meier';

/** The day by which it has happened to half, and the days between which that day lies. */
export interface MedianSurvival {
	readonly day: number;
	/** Null where the upper (lower) limit of the curve does not come down to a half. */
	readonly lower: number | null;
	readonly upper: number | null;
}

/** A step counts as at a half where it is no further off than rounding. */
const rounding = 1e-12;

/** Median time to the event from a Kaplan–Meier curve, with its interval.
 *  The first day with S <= ½; limits are the first days on which the lower and the upper limit of S are <= ½. Where the
 *  curve runs level at exactly ½ it is the middle of that level, as in R. Null where fewer than half have had the event.
 *  `curve` as `kaplanMeier` gives it, the interval of its z; days in the curve's unit.
 *  Source: Brookmeyer & Crowley (1982) Biometrics 38:29–41.
 *  R: print(survfit(…, conf.type = "log-log")), quantile(survfit(…), 0.5). */
export function medianSurvival(curve: readonly SurvivalStep[]): MedianSurvival | null {
	const day = crossing(curve, ({ survival }) => survival);
	if (day === null) return null;
	return {
		day,
		lower: crossing(curve, ({ interval }) => interval?.lower ?? null),
		upper: crossing(curve, ({ interval }) => interval?.upper ?? null)
	};
}

/** First day on which a falling line is at a half or under, or the middle of where it is level there. */
function crossing(curve: readonly SurvivalStep[], line: (step: SurvivalStep) => number | null): number | null {
	const steps = curve.map((step) => ({ day: step.day, height: line(step) ?? Infinity }));
	const first = steps.find(({ height }) => height <= 0.5 + rounding);
	if (!first) return null;
	// The first itself, unless the line is level at a half.
	const under = steps.find(({ height }) => height < 0.5 - rounding);
	return under ? (first.day + under.day) / 2 : first.day;
}
