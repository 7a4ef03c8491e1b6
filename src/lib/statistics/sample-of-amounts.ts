import type { Amounts } from '../model/counts';
import type { Sample } from './welch';

/** Mean and standard deviation (with n − 1) of n amounts, from their sum and the sum of their squares.
 *  s² = (Σx² − (Σx)²/n) / (n − 1); null for none, s 0 for one.
 *  In the unit of the amounts. R: mean(x); sd(x). */
export function sampleOfAmounts({ total, squares }: Amounts, n: number): Sample | null {
	if (n === 0) return null;
	const variance = n < 2 ? 0 : Math.max(0, (squares - total ** 2 / n) / (n - 1));
	return { n, mean: total / n, standardDeviation: Math.sqrt(variance) };
}
