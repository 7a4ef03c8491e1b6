/** How a group stood before a change. */
export interface StoodBefore {
	/** Its value over the whole time before. */
	readonly level: number;
	/** How its value moved over that time; null where that is not known. */
	readonly trend: number | null;
}

/** How far each candidate stood from a group before its change, in level and in trend: the nearest are its natural comparators.
 *  d = √(((l − l₀)/s_l)² + ((t − t₀)/s_t)²), s the standard deviation (n − 1) over the candidates; a measure in which no two
 *  candidates differ, or of fewer than two, counts nothing. Null for a candidate whose trend is not known; where the group's own is
 *  not known, or that of fewer than two candidates, by level alone.
 *  Distances in standard deviations, >= 0; 0 is the same. Throws RangeError where a value is not finite.
 *  Source: Stuart (2010) Stat Sci 25:1–21, section 2.2, standardised Euclidean distance.
 *  R: sqrt(rowSums(sweep(sweep(x, 2, x0), 2, apply(x, 2, sd), "/")^2)). */
export function matchComparators(group: StoodBefore, candidates: readonly StoodBefore[]): (number | null)[] {
	for (const value of [group, ...candidates].flatMap(({ level, trend }) => [level, trend ?? 0]))
		if (!Number.isFinite(value)) throw new RangeError(`matchComparators needs finite values, got ${value}`);
	const trends = candidates.flatMap(({ trend }) => trend ?? []);
	const ownTrend = trends.length < 2 ? null : group.trend;
	const levelSpread = standardDeviation(candidates.map(({ level }) => level));
	const trendSpread = standardDeviation(trends);
	return candidates.map(({ level, trend }) => {
		const apart = inSpreads(level - group.level, levelSpread);
		if (ownTrend === null) return apart;
		return trend === null ? null : Math.hypot(apart, inSpreads(trend - ownTrend, trendSpread));
	});
}

function inSpreads(difference: number, spread: number): number {
	return spread === 0 ? 0 : Math.abs(difference) / spread;
}

function standardDeviation(values: readonly number[]): number {
	if (values.length < 2) return 0;
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
