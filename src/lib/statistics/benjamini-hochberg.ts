/** p-values adjusted so that, of the comparisons then called significant at q, at most a share q is false on average.
 *  Sorted upwards, adjusted pᵢ = min over j ≥ i of pⱼ · m / j, at most 1; ties share a value; none give none.
 *  Each p in [0, 1], else RangeError; the order of the answer is the order given.
 *  Source: Benjamini & Hochberg (1995) J R Stat Soc B 57:289–300.
 *  R: p.adjust(p, "BH"). */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
	for (const p of pValues) {
		if (!(p >= 0 && p <= 1)) throw new RangeError(`benjaminiHochberg needs 0 <= p <= 1, got ${p}`);
	}
	const largestFirst = pValues.map((p, place) => ({ p, place })).sort((a, b) => b.p - a.p);
	const adjusted: number[] = [];
	let least = 1;
	largestFirst.forEach(({ p, place }, larger) => {
		const rank = pValues.length - larger;
		least = Math.min(least, (p * pValues.length) / rank);
		adjusted[place] = least;
	});
	return adjusted;
}
