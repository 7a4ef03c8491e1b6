const minus = '\u2212';

/** From this many units on, one unit moves a percentage by a point or less, so that a tenth of a point says something. */
const unitsForOneDecimal = 100;

const counts = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const twoFigures = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2 });

/** A whole number with thousands separators: "1,234". */
export function formatCount(n: number): string {
	return counts.format(n);
}

/** A proportion (0–1) as a percentage of n units: "20.4%"; under 100 units without a decimal: "20%". */
export function formatPercent(proportion: number, n: number): string {
	return `${formatPercentBare(proportion, n)}%`;
}

/** As `formatPercent`, without the sign, for columns and axes that name their unit: "20.4". */
export function formatPercentBare(proportion: number, n: number): string {
	return forUnits(n).format(100 * proportion);
}

/** Limits (proportions 0–1) of a percentage of n units, to the same decimals as the percentage: "16.9 to 24.5". */
export function formatRange(lower: number, upper: number, n: number): string {
	return `${formatPercentBare(lower, n)} to ${formatPercentBare(upper, n)}`;
}

/** Percentage points with their sign: "+10.4", "−3.9", "0.0". `n`: units behind the smaller of the two sides. */
export function formatPoints(points: number, n = Number.POSITIVE_INFINITY): string {
	return signed(points, forUnits(n).format(Math.abs(points)));
}

/** Percentage points without a sign, for sentences that say higher or lower: "10.4". */
export function formatPointsBare(points: number, n = Number.POSITIVE_INFINITY): string {
	return forUnits(n).format(Math.abs(points));
}

/** A relative difference in per cent with its sign, for tables: "+15.0", "−5.7". */
export function formatRelative(percent: number): string {
	return signed(percent, tenths.format(Math.abs(percent)));
}

/** The size of a relative difference for sentences: "15%", under ten one decimal "4.2%". */
export function formatRelativeBare(percent: number): string {
	const size = Math.abs(percent);
	return `${(size < 9.95 ? tenths : counts).format(size)}%`;
}

/** A number that is itself an estimate, to two figures: 8,791 is "8,800". */
export function formatRoughly(n: number): string {
	return n < 100 ? formatCount(Math.ceil(n)) : twoFigures.format(n);
}

function forUnits(n: number): Intl.NumberFormat {
	return n >= unitsForOneDecimal ? tenths : counts;
}

/** The size of a number as it is printed, with its sign; none where it is printed as nothing, so that nothing reads "−0.0". */
export function signed(value: number, size: string): string {
	if (!/[1-9]/.test(size)) return size;
	return `${value < 0 ? minus : '+'}${size}`;
}
