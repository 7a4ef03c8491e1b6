import type { ReleasedComparison, ReleasedProportion } from '../disclosure/released';
import type { Metric } from '../model/metric';
import { capital } from './capital';
import { formatCount, formatPercent, formatPointsBare, formatRelativeBare, formatRoughly } from './number';

/** Units behind the smaller side of a comparison: they decide how many decimals its points bear. */
export function comparedUnits(measure: ReleasedProportion, comparison: ReleasedComparison): number {
	return Math.min(measure.denominator, comparison.benchmarkN ?? measure.denominator);
}

/** "10.4 points higher", "3.9 points lower", "level". */
export function pointsClause(points: number, n: number): string {
	return isLevel(points, n) ? 'level' : `${pointsText(points, n)} ${direction(points)}`;
}

/** Both forms of a difference: "10.4 percentage points higher than 69.3%, which is 15% higher in relative terms". */
export function differenceClause(measure: ReleasedProportion, comparison: ReleasedComparison): string {
	const n = comparedUnits(measure, comparison);
	const benchmark = formatPercent(comparison.benchmark, comparison.benchmarkN ?? measure.denominator);
	if (isLevel(comparison.points, n)) return `level with ${benchmark}`;
	const points = `${pointsText(comparison.points, n, 'percentage point')} ${direction(comparison.points)} than ${benchmark}`;
	if (comparison.relative === null) return points;
	return `${points}, which is ${formatRelativeBare(comparison.relative)} ${direction(comparison.points)} in relative terms`;
}

/** Where the difference is likely to lie: "between 8.1 and 12.5 points", "anywhere between 2.2 points lower and 8.0
 *  points higher". */
export function likelyRange(comparison: ReleasedComparison, n: number): string {
	const { pointsLower, pointsUpper } = comparison;
	const [lower, upper] = [formatPointsBare(pointsLower, n), formatPointsBare(pointsUpper, n)];
	if (pointsLower >= 0) return `between ${lower} and ${upper} points`;
	if (pointsUpper <= 0) return `between ${upper} and ${lower} points`;
	return `anywhere between ${pointsText(pointsLower, n)} lower and ${pointsText(pointsUpper, n)} higher`;
}

/** Both forms, the interval and, without evidence, what it would take. `comparisons`: how many the figure makes at once. */
export function differenceSentences(
	measure: ReleasedProportion,
	comparison: ReleasedComparison,
	unit: Metric['unit'],
	comparisons: number
): string {
	const n = comparedUnits(measure, comparison);
	const difference = capital(differenceClause(measure, comparison));
	const range = likelyRange(comparison, n);
	if (comparison.verdict !== 'not enough evidence') return `${difference}. The difference is likely to lie ${range}.`;
	const straddles = comparison.pointsLower <= 0 && comparison.pointsUpper >= 0;
	const doubt = straddles
		? `${difference}, but the difference could lie ${range}.`
		: `${difference}. The difference is likely to lie ${range}, but ${whyNot(comparisons)}.`;
	return `${doubt}${needed(comparison, unit)} This does not mean the work fails.`;
}

function whyNot(comparisons: number): string {
	return comparisons > 1
		? `among ${formatCount(comparisons)} comparisons at once that is not enough`
		: 'the test of the difference does not bear it out';
}

function needed({ peopleNeeded, benchmarkN }: ReleasedComparison, unit: Metric['unit']): string {
	if (peopleNeeded === null) return '';
	const each = benchmarkN === null ? '' : ' in each group';
	return ` About ${formatRoughly(peopleNeeded)} ${unit}${each} would be needed to detect a difference of this size.`;
}

/** "10.4 points", "1 point". Without a sign. */
function pointsText(points: number, n: number, noun = 'point'): string {
	const text = formatPointsBare(points, n);
	return `${text} ${text === '1' ? noun : `${noun}s`}`;
}

function isLevel(points: number, n: number): boolean {
	return !/[1-9]/.test(formatPointsBare(points, n));
}

function direction(points: number): 'higher' | 'lower' {
	return points > 0 ? 'higher' : 'lower';
}
