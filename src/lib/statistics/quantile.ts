/** A sample quantile, R's type 7: the straight line between the two nearest values.
 *  h = (n − 1)p, q = x₍⌊h⌋₎ + (h − ⌊h⌋)(x₍⌊h⌋₊₁₎ − x₍⌊h⌋₎), with x sorted and counted from 0; null where there is no value.
 *  In the unit of the values, which are not changed. Throws RangeError unless 0 <= probability <= 1 and no value is NaN.
 *  Source: Hyndman & Fan (1996) Am Stat 50:361–365, definition 7.
 *  R: quantile(x, p, type = 7). */
export function quantile(values: readonly number[], probability: number): number | null {
	if (!(probability >= 0 && probability <= 1)) {
		throw new RangeError(`quantile needs 0 <= probability <= 1, got ${probability}`);
	}
	if (values.some(Number.isNaN)) throw new RangeError('quantile needs numbers, got NaN');
	const sorted = [...values].sort((a, b) => a - b);
	const place = (sorted.length - 1) * probability;
	const below = sorted[Math.floor(place)];
	if (below === undefined) return null;
	const above = sorted[Math.ceil(place)] ?? below;
	return below + (place - Math.floor(place)) * (above - below);
}
