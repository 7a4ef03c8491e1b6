import tCdf from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { Estimate } from '../model/estimate';
import { leastSquares } from './least-squares';
import { neweyWest } from './newey-west';

export interface Coefficient extends Estimate {
	/** Newey–West. */
	readonly standardError: number;
	/** Two-sided, of t with n − 4 degrees of freedom. */
	readonly p: number;
}

export interface InterruptedTimeSeries {
	/** Where the line before the change would stand at t = 0. */
	readonly intercept: Coefficient;
	/** Per period before the change. */
	readonly slope: Coefficient;
	/** Jump at the change. */
	readonly level: Coefficient;
	/** How the slope differs after the change, per period. */
	readonly trend: Coefficient;
	/** The line at each period. */
	readonly fitted: readonly number[];
	/** The line before the change, carried on. */
	readonly counterfactual: readonly number[];
}

/** Points each side must have. */
const leastPoints = 8;

/** Neighbouring periods' residuals may go together. */
const lag = 1;

/** 95 % limits: 2.5 % outside either. */
const upperTail = 0.975;

/** Segmented regression of a series interrupted by a change: its jump, and the change of its slope.
 *  y = a + b t + c [t > start] + d (t − start)⁺, t = 1 … n, ordinary least squares, Newey–West errors of lag 1, 95 % limits and p of
 *  t with n − 4 degrees of freedom. Null where either side has fewer than eight points, and where the points lie on the lines
 *  exactly, for then there is no error.
 *  `start` is the number of points before the change; values in order, one a period of equal length, in any unit. `gap`: periods
 *  at the change that are left out because they lie on both sides of it; time goes on through them, and after them the line begins.
 *  Give the series less a control's (`overControl`) to take away what happened to both.
 *  Throws RangeError where a value is not finite or start is not whole.
 *  Source: Wagner, Soumerai, Zhang & Ross-Degnan (2002) J Clin Pharm Ther 27:299–309; Newey & West (1987) for the errors.
 *  R: lmtest::coeftest(lm(y ~ t + level + trend), vcov = NeweyWest(lag = 1, prewhite = FALSE)). */
export function interruptedTimeSeries(values: readonly number[], start: number, gap = 0): InterruptedTimeSeries | null {
	if (!Number.isSafeInteger(start)) throw new RangeError(`interruptedTimeSeries needs a whole start, got ${start}`);
	if (!(Number.isSafeInteger(gap) && gap >= 0))
		throw new RangeError(`interruptedTimeSeries needs a whole gap >= 0, got ${gap}`);
	const times = values.map((_, i) => (i < start ? i + 1 : i + 1 + gap));
	const design = times.map((t) => [1, t, t > start ? 1 : 0, Math.max(0, t - start - gap)]);
	const line = leastSquares(design, values);
	if (!line || start < leastPoints || values.length - start < leastPoints) return null;
	const errors = neweyWest(design, line, lag);
	const scale = Math.max(...values.map(Math.abs), Number.MIN_VALUE);
	if (line.residuals.every((residual) => Math.abs(residual) <= 1e-12 * scale)) return null;
	const freedom = values.length - 4;
	const at = (column: number) => coefficient(line.coefficients[column] ?? 0, errors[column] ?? 0, freedom);
	const [intercept, slope] = [at(0), at(1)];
	return {
		intercept,
		slope,
		level: at(2),
		trend: at(3),
		fitted: values.map((value, i) => value - (line.residuals[i] ?? 0)),
		counterfactual: times.map((t) => intercept.value + slope.value * t)
	};
}

/** A series less its control's, period by period: what interrupted time series with a control is fitted to.
 *  Throws RangeError where they differ in length.
 *  Source: Lopez Bernal, Cummins & Gasparrini (2018) Int J Epidemiol 47:2082–2093.
 *  R: y - control. */
export function overControl(values: readonly number[], control: readonly number[]): number[] {
	if (values.length !== control.length) {
		throw new RangeError(`overControl needs series of one length, got ${values.length} and ${control.length}`);
	}
	return values.map((value, i) => value - (control[i] ?? 0));
}

function coefficient(value: number, standardError: number, freedom: number): Coefficient {
	const half = tQuantile(upperTail, freedom) * standardError;
	return {
		value,
		standardError,
		interval: { lower: value - half, upper: value + half },
		p: 2 * tCdf(-Math.abs(value / standardError), freedom)
	};
}
