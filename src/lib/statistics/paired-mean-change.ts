import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { Estimate } from '../model/estimate';
import { z95 } from './normal-quantiles';

/** The differences last − first of people with both readings. */
export interface PairedDifferences {
	readonly pairs: number;
	readonly mean: number;
	/** With n − 1 ("sample"); of no meaning, and any number, for one pair. */
	readonly standardDeviation: number;
}

/** Mean change from the first to the last reading of the same people, with its t interval.
 *  mean ± t(1 − α/2; n − 1) SD/√n, α/2 = Φ(−z); null under two pairs, and where SD is 0, for then the spread is unknown.
 *  In the unit of the readings; means of ordered steps hide how they are spread: show that too. Throws RangeError unless pairs is
 *  whole and >= 0, the mean finite and SD >= 0 where there are two pairs.
 *  Source: Student (1908) Biometrika 6:1–25; Altman (1991) Practical Statistics for Medical Research, section 9.4.
 *  R: t.test(last, first, paired = TRUE)$conf.int. */
export function pairedMeanChange(differences: PairedDifferences, z: number = z95): Estimate | null {
	const { pairs, mean, standardDeviation } = differences;
	if (!(Number.isSafeInteger(pairs) && pairs >= 0)) {
		throw new RangeError(`pairedMeanChange needs whole pairs >= 0, got ${pairs}`);
	}
	if (pairs < 2) return null;
	if (!(Number.isFinite(mean) && standardDeviation >= 0)) {
		throw new RangeError(`pairedMeanChange needs a finite mean and SD >= 0, got ${mean} and ${standardDeviation}`);
	}
	if (standardDeviation === 0) return null;
	// The lower tail, which keeps its digits.
	const half = (-tQuantile(normalCdf(-z, 0, 1), pairs - 1) * standardDeviation) / Math.sqrt(pairs);
	return { value: mean, interval: { lower: mean - half, upper: mean + half } };
}
