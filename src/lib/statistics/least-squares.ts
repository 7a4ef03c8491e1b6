import { invertPositiveDefinite, multiply } from './invert';

export interface LeastSquares {
	readonly coefficients: readonly number[];
	/** Value less what the line has, for each row. */
	readonly residuals: readonly number[];
	/** (XᵀX)⁻¹; times the residual variance it is the classical covariance of the coefficients. */
	readonly inverse: readonly (readonly number[])[];
}

/** Ordinary least squares.
 *  b = (XᵀX)⁻¹ Xᵀy; null where there are fewer rows than columns or a column is a mixture of others.
 *  `design` one row for each value, an intercept included as a column of 1; columns of like size, as time in periods is.
 *  Throws RangeError where rows and values differ in number or a value is not finite.
 *  Source: Seber & Lee (2003) Linear Regression Analysis, 2nd ed., section 3.1.
 *  R: lm.fit(design, values). */
export function leastSquares(design: readonly (readonly number[])[], values: readonly number[]): LeastSquares | null {
	if (design.length !== values.length || !values.every(Number.isFinite)) {
		throw new RangeError(`leastSquares needs ${design.length} finite values, got ${values}`);
	}
	const [first] = design;
	if (!first || first.length > design.length) return null;
	const columns = first.map((_, j) => design.map((row) => row[j] ?? 0));
	const inverse = invertPositiveDefinite(columns.map((column) => multiply(columns, column)));
	if (!inverse) return null;
	const coefficients = multiply(inverse, multiply(columns, values));
	const fitted = multiply(design, coefficients);
	return { coefficients, residuals: values.map((value, i) => value - (fitted[i] ?? 0)), inverse };
}
