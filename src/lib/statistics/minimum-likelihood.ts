/** A distribution on the whole numbers `low` to `high` with one peak, told by its peak and the ratio of neighbours. */
interface UnimodalCounts {
	readonly low: number;
	readonly high: number;
	/** A most probable value. */
	readonly mode: number;
	/** P(k + 1) ÷ P(k). */
	readonly ratio: (k: number) => number;
}

/** Probabilities as near as this to the observed one count as equal to it, as in R's exact tests. */
const tie = 1 + 1e-7;

/** Two-sided exact p by the minimum-likelihood rule: all outcomes no more probable than the one observed.
 *  p = Σ P(k) over P(k) ≤ P(observed) ÷ Σ P(k). Probabilities are built from the mode outwards by exact ratios and
 *  normalised by their sum, so factorials of a million never meet and the tails keep their digits.
 *  `observed` is a whole number from low to high; p in [0, 1], 0 only where P(observed) is less than 1e-300 of the mode's.
 *  Source: Agresti (2002) Categorical Data Analysis, 2nd ed., p. 93; Gibbons & Pratt (1975) Am Stat 29:20–25.
 *  R: the rule of fisher.test and binom.test, both with a relative tie of 1e-7. */
export function minimumLikelihoodP(observed: number, counts: UnimodalCounts): number {
	const weights = weightsAroundMode(counts);
	const limit = (weights.get(observed) ?? 0) * tie;
	let total = 0;
	let extreme = 0;
	// Smallest first, so that the tail is not lost beside the peak.
	for (const weight of [...weights.values()].sort((a, b) => a - b)) {
		total += weight;
		if (weight <= limit) extreme += weight;
	}
	return Math.min(1, extreme / total);
}

const negligible = 1e-300;

function weightsAroundMode({ low, high, mode, ratio }: UnimodalCounts): Map<number, number> {
	const weights = new Map([[mode, 1]]);
	for (let k = mode + 1, weight = 1; k <= high; k++) {
		weight *= ratio(k - 1);
		if (weight < negligible) break;
		weights.set(k, weight);
	}
	for (let k = mode - 1, weight = 1; k >= low; k--) {
		weight /= ratio(k);
		if (weight < negligible) break;
		weights.set(k, weight);
	}
	return weights;
}
