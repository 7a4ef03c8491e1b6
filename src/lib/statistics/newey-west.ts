import type { LeastSquares } from './least-squares';
import { multiply } from './invert';

/** Standard errors of a least-squares line through a series whose neighbouring residuals go together.
 *  V = A (Σ eᵢ²xᵢxᵢᵀ + Σ_l (1 − l/(L + 1)) Σ eᵢeᵢ₋ₗ(xᵢxᵢ₋ₗᵀ + xᵢ₋ₗxᵢᵀ)) A, A = (XᵀX)⁻¹, l from 1 to lag L, Bartlett's weights; no
 *  prewhitening, no small-sample adjustment; SE = √ of the diagonal, in the units of the coefficients.
 *  `design` the rows the line was fitted to, in the order of time; lag whole and >= 0 (0 is White's HC0), else RangeError.
 *  Source: Newey & West (1987) Econometrica 55:703–708.
 *  R: sandwich::NeweyWest(model, lag = L, prewhite = FALSE, adjust = FALSE). */
export function neweyWest(design: readonly (readonly number[])[], line: LeastSquares, lag: number): number[] {
	if (!(Number.isSafeInteger(lag) && lag >= 0)) throw new RangeError(`neweyWest needs a whole lag >= 0, got ${lag}`);
	const scores = design.map((row, i) => row.map((value) => value * (line.residuals[i] ?? 0)));
	// The sandwich one coefficient at a time: a row of A times the scores is a series whose long-run variance is wanted.
	return line.inverse.map((row) => {
		const series = multiply(scores, row);
		let variance = 0;
		for (let l = 0; l <= lag; l++) {
			const products = series.slice(l).reduce((sum, value, i) => sum + value * (series[i] ?? 0), 0);
			variance += (l === 0 ? 1 : 2 * (1 - l / (lag + 1))) * products;
		}
		return Math.sqrt(Math.max(0, variance)); // below 0 by rounding alone: Bartlett’s weights keep it positive
	});
}
