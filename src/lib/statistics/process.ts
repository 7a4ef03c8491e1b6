import type { Interval } from '../model/estimate';
import { pChart, pLimits } from './p-chart';
import { xmrLimits } from './xmr-limits';
import { xmrRules, type XmrRule } from './xmr-rules';

/** One period of a process: a proportion by its counts, or any other figure by its value alone. */
export interface ProcessPoint {
	readonly value: number;
	readonly counts: { readonly numerator: number; readonly denominator: number } | null;
}

/** A point with the limits drawn for it and the rules it meets. */
export interface JudgedPoint {
	readonly limits: Interval | null;
	readonly rules: readonly XmrRule[];
}

/** The points between two marked causes. */
export interface ProcessStretch {
	readonly method: 'p′' | 'XmR';
	readonly centre: number;
	/** Fewer than 12 points: the limits will move as more come. */
	readonly isTrial: boolean;
	/** Moving ranges that were screened out; 0 where they were not screened, and of p′. */
	readonly rangesLeftOut: number;
	readonly points: readonly JudgedPoint[];
}

const leastPoints = 12;

/** Limits and signals of one stretch of full periods in the order of time: Laney's p′ where all are proportions, else XmR, screened
 *  where asked, unless that would leave nothing that varies.
 *  Of p′ the rules are judged on (p − p̄) ÷ (σz σᵢ), whose limits are −3 and 3 whatever n; a period with nobody has no limits, and
 *  breaks a run. Null under two points, and where nothing varies. Sources and errors as `pChart`, `xmrLimits` and `xmrRules`. */
export function judgeProcess(points: readonly ProcessPoint[], isScreened = false): ProcessStretch | null {
	const counts = points.flatMap((point) => (point.counts ? [point.counts] : []));
	return counts.length === points.length
		? proportions(counts)
		: values(
				points.map(({ value }) => value),
				isScreened
			);
}

function proportions(counts: readonly { readonly numerator: number; readonly denominator: number }[]) {
	const chart = pChart(counts);
	if (!chart || chart.sigmaZ === null || chart.sigmaZ === 0) return null;
	const { centre, sigmaZ } = chart;
	const limits = counts.map(({ denominator }) => pLimits(centre, denominator, sigmaZ));
	const scores = counts.map(({ numerator, denominator }, at) => {
		// No number in a period with nobody: it meets no rule, and breaks every run.
		const half = ((limits[at]?.upper ?? NaN) - centre) / 3;
		return (numerator / denominator - centre) / half;
	});
	const rules = xmrRules(scores, { centre: 0, lower: -3, upper: 3 });
	return {
		method: 'p′' as const,
		centre,
		rangesLeftOut: 0,
		isTrial: counts.length < leastPoints,
		points: rules.map((met, at) => ({ limits: limits[at] ?? null, rules: met }))
	};
}

function values(numbers: readonly number[], isScreened: boolean): ProcessStretch | null {
	const limits = xmrLimits(numbers, isScreened);
	if (!limits) return null;
	if (limits.meanMovingRange === 0) return isScreened ? values(numbers, false) : null;
	const { centre, lower, upper, isTrial, rangesLeftOut } = limits;
	return {
		method: 'XmR',
		centre,
		rangesLeftOut,
		isTrial,
		points: xmrRules(numbers, limits).map((rules) => ({ limits: { lower, upper }, rules }))
	};
}
