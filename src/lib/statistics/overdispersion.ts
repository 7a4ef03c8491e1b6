/** How much more areas differ than chance alone would have them. */
export interface Overdispersion {
	/** Mean squared z: 1 where there is nothing but chance. */
	readonly phi: number;
	/** Variance between areas, on the scale of the standard errors; 0 where chance suffices. */
	readonly tauSquared: number;
	/** False where there are too few areas for τ² to be trusted: say so. */
	readonly reliable: boolean;
}

/** With fewer areas τ² is itself mostly chance. */
const leastAreas = 10;

/** Additive overdispersion of the z-scores of areas (winsorised first, as a rule).
 *  φ = Σz²/I; τ² = 0 if Iφ < I − 1, else max(0, (Iφ − (I − 1)) / (Σw − Σw²/Σw)), w = 1/s²; null under two areas.
 *  `standardErrors` are those of the areas' values on the scale of z, all above 0, one for each z, else RangeError.
 *  Source: Spiegelhalter (2005) Stat Med 24:1185–1202, section 4.2 and appendix A.3; DerSimonian & Laird (1986) for τ².
 *  R: FunnelPlotR::funnel_plot(…)$phi and $tau2. */
export function overdispersion(zScores: readonly number[], standardErrors: readonly number[]): Overdispersion | null {
	const areas = zScores.length;
	if (standardErrors.length !== areas || !standardErrors.every((error) => error > 0)) {
		throw new RangeError(`overdispersion needs a standard error > 0 for each of ${areas} z, got ${standardErrors}`);
	}
	if (zScores.some(Number.isNaN)) throw new RangeError('overdispersion needs numbers, got NaN');
	if (areas < 2) return null;
	const squares = zScores.reduce((sum, z) => sum + z ** 2, 0);
	const weights = standardErrors.map((error) => 1 / error ** 2);
	const sum = weights.reduce((total, weight) => total + weight, 0);
	const spread = sum - weights.reduce((total, weight) => total + weight ** 2, 0) / sum;
	const tauSquared = Math.max(0, (squares - (areas - 1)) / spread);
	return { phi: squares / areas, tauSquared, reliable: areas >= leastAreas };
}
