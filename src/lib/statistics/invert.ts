/** The inverse of a symmetric positive definite matrix, by Gauss–Jordan elimination with the diagonal as pivots; null where
 *  a pivot is gone to rounding, for then a row is a mixture of others.
 *  Rows of equal length, as many as columns.
 *  Source: Golub & Van Loan (2013) Matrix Computations, 4th ed., sections 3.2 and 4.2 (no pivoting is needed).
 *  R: solve(matrix). */
export function invertPositiveDefinite(matrix: readonly (readonly number[])[]): number[][] | null {
	const size = matrix.length;
	const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
	for (const [i, pivotRow] of rows.entries()) {
		const pivot = pivotRow[i] ?? 0;
		if (!(pivot > singular * Math.abs(matrix[i]?.[i] ?? 0))) return null;
		const scaled = pivotRow.map((value) => value / pivot);
		for (const [other, row] of rows.entries()) {
			const factor = row[i] ?? 0;
			rows[other] = other === i ? scaled : row.map((value, j) => value - factor * (scaled[j] ?? 0));
		}
	}
	return rows.map((row) => row.slice(size));
}

/** A pivot that has lost all but this share of its diagonal has nothing but rounding left. */
const singular = 1e-10;

/** matrix × vector. R: matrix %*% vector. */
export function multiply(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
	return matrix.map((row) => row.reduce((sum, value, j) => sum + value * (vector[j] ?? 0), 0));
}
