import type { EstimatedCell, Verdict } from '../model/estimate';
import type { ReleasedComparison, StatusCode } from './released';

/** A comparison in the units that are shown: differences as percentage points, ratios as per cent more or less. */
export function releasedComparison(
	{ comparison, counts }: EstimatedCell,
	verdict: Verdict | null
): ReleasedComparison | { readonly status: StatusCode } {
	if (!comparison || !verdict) return { status: '[z]' };
	const { benchmark, benchmarkN, benchmarkInterval, difference, differenceInterval, ratio, ratioInterval } = comparison;
	const scale = counts.amounts ? 1 : 100;
	return {
		status: null,
		benchmark,
		benchmarkN,
		benchmarkLower: benchmarkInterval?.lower ?? null,
		benchmarkUpper: benchmarkInterval?.upper ?? null,
		points: scale * difference,
		pointsLower: scale * differenceInterval.lower,
		pointsUpper: scale * differenceInterval.upper,
		relative: percentMore(ratio),
		relativeLower: percentMore(ratioInterval?.lower ?? null),
		relativeUpper: percentMore(ratioInterval?.upper ?? null),
		verdict,
		peopleNeeded: verdict === 'not enough evidence' ? comparison.peopleNeeded : null
	};
}

function percentMore(ratio: number | null): number | null {
	return ratio === null ? null : 100 * (ratio - 1);
}
