import type { ReleasedComparison, ReleasedValue } from '../disclosure/released';
import type { Metric } from '../model/metric';
import { capital } from './capital';
import { formatCount, formatRelativeBare, formatRoughly } from './number';
import { scaleOf, type Scale } from './scale';

type Measured = Pick<Metric, 'statistic' | 'measured'>;

/** Units behind the smaller side of a comparison: they decide how many decimals its points bear. */
export function comparedUnits(measure: ReleasedValue, comparison: ReleasedComparison): number {
	return Math.min(measure.denominator, comparison.benchmarkN ?? measure.denominator);
}

/** "10.4 points higher", "3.9 points lower", "level"; of amounts "0.3 steps higher". */
export function differenceInShort(metric: Measured, difference: number, n: number): string {
	const scale = scaleOf(metric);
	return isLevel(scale, difference, n) ? 'level' : `${scale.sizeInWords(difference, n)} ${direction(difference)}`;
}

/** Both forms of a difference: "10.4 percentage points higher than 69.3%, which is 15% higher in relative terms". */
export function differenceClause(metric: Measured, measure: ReleasedValue, comparison: ReleasedComparison): string {
	const scale = scaleOf(metric);
	const n = comparedUnits(measure, comparison);
	const benchmark = scale.full(comparison.benchmark, comparison.benchmarkN ?? measure.denominator);
	if (isLevel(scale, comparison.points, n)) return `level with ${benchmark}`;
	const difference = `${scale.sizeInWords(comparison.points, n, true)} ${direction(comparison.points)} than ${benchmark}`;
	if (comparison.relative === null) return difference;
	return `${difference}, which is ${formatRelativeBare(comparison.relative)} ${direction(comparison.points)} in relative terms`;
}

/** Where the difference is likely to lie: "between 8.1 and 12.5 points", "anywhere between 2.2 points lower and 8.0
 *  points higher", or in other words for lower and higher. */
export function likelyRange(
	metric: Measured,
	comparison: ReleasedComparison,
	n: number,
	[lower, higher]: readonly [string, string] = ['lower', 'higher']
): string {
	const scale = scaleOf(metric);
	const { pointsLower, pointsUpper } = comparison;
	if (pointsLower >= 0) return `between ${scale.size(pointsLower, n)} and ${plural(scale, pointsUpper, n)}`;
	if (pointsUpper <= 0) return `between ${scale.size(pointsUpper, n)} and ${plural(scale, pointsLower, n)}`;
	return `anywhere between ${scale.sizeInWords(pointsLower, n)} ${lower} and ${scale.sizeInWords(pointsUpper, n)} ${higher}`;
}

/** Both forms, the interval and, without evidence, what it would take. `comparisons`: how many the figure makes at once. */
export function differenceSentences(
	metric: Measured & Pick<Metric, 'unit'>,
	measure: ReleasedValue,
	comparison: ReleasedComparison,
	comparisons: number
): string {
	const n = comparedUnits(measure, comparison);
	const difference = capital(differenceClause(metric, measure, comparison));
	const range = likelyRange(metric, comparison, n);
	if (comparison.verdict !== 'not enough evidence') return `${difference}. The difference is likely to lie ${range}.`;
	const doubt = includesNone(comparison)
		? `${difference}, but the difference could lie ${range}.`
		: `${difference}. The difference is likely to lie ${range}, but ${whyNot(comparisons)}.`;
	const more = needed(comparison, metric.unit);
	return `${doubt}${more === '' ? '' : ` ${more}`} This does not mean the work fails.`;
}

/** Whether the difference could be none at all. */
export function includesNone({ pointsLower, pointsUpper }: ReleasedComparison): boolean {
	return pointsLower <= 0 && pointsUpper >= 0;
}

/** Why a difference whose interval leaves none out is not evidence all the same. */
export function whyNot(comparisons: number): string {
	return comparisons > 1
		? `among ${formatCount(comparisons)} comparisons at once that is not enough`
		: 'the test of the difference does not bear it out';
}

/** How many would be needed to detect a difference of this size; empty where there is evidence, or none can be worked out. */
export function needed({ peopleNeeded, benchmarkN }: ReleasedComparison, unit: Metric['unit']): string {
	if (peopleNeeded === null) return '';
	const each = benchmarkN === null ? '' : ' in each group';
	return `About ${formatRoughly(peopleNeeded)} ${unit}${each} would be needed to detect a difference of this size.`;
}

/** The upper end of a span, whose unit stands for both ends: "12.5 points", of percentage points even at 1. */
function plural(scale: Scale, difference: number, n: number): string {
	return scale.sign === '%' ? `${scale.size(difference, n)} points` : scale.sizeInWords(difference, n);
}

/** Whether a difference is printed as nothing. */
export function isLevel(scale: Scale, difference: number, n: number): boolean {
	return !/[1-9]/.test(scale.size(difference, n));
}

function direction(points: number): 'higher' | 'lower' {
	return points > 0 ? 'higher' : 'lower';
}
