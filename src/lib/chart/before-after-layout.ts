import type { ReleasedResult } from '../disclosure/released';
import type { Frame } from './chart-layout';
import type { ReleasedBeforeAfter, ReleasedSidePeriod } from '../disclosure/released-before-after';
import { shareAxis, type IntervalAxis } from './interval-axis';
import { narrowUnder } from './interval-layout';

export interface PlacedPeriod {
	readonly period: ReleasedSidePeriod;
	readonly key: string;
	/** Pixels from the left. */
	readonly x: number;
}

/** Where everything of the course before and after stands, in pixels. */
export interface BeforeAfterLayout extends Frame {
	readonly narrow: boolean;
	readonly axis: IntervalAxis;
	readonly periods: readonly PlacedPeriod[];
	/** Of the day of the start. */
	readonly startX: number;
}

/** Lays the course out for a width in pixels; cheap and without a page, so that a pointer or a key can find its period. */
export function layoutBeforeAfter(figure: ReleasedBeforeAfter, width: number): BeforeAfterLayout {
	const narrow = width < narrowUnder;
	const { periods, start, span, treated, comparators } = figure;
	const sides = [treated.before, treated.after, comparators.before, comparators.after];
	const axis = shareAxis([...sides, ...periods.flatMap((one) => [one.treated, one.comparators])].flatMap(limitsOf));
	const left = narrow ? 32 : 44;
	const right = narrow ? width - 12 : width - 190;
	const first = Math.min(span.first, ...periods.map(({ period }) => period.start));
	const last = Math.max(start + 1, ...periods.map(({ period }) => period.end), span.last);
	const xOf = (day: number) => left + ((day - first) / (last + 1 - first)) * (right - left);
	return {
		width,
		height: 400,
		left,
		right,
		top: narrow ? 84 : 44,
		bottom: 352,
		narrow,
		axis,
		periods: periods.map((period) => ({
			period,
			key: `${period.side} ${period.group.key}`,
			x: xOf((period.period.start + period.period.end + 1) / 2)
		})),
		startX: xOf(start)
	};
}

/** The period nearest to a place; null outside the plot. */
export function periodAt({ periods, left, right }: BeforeAfterLayout, x: number): PlacedPeriod | null {
	if (x < left - 8 || x > right + 8) return null;
	return [...periods].sort((one, other) => Math.abs(one.x - x) - Math.abs(other.x - x))[0] ?? null;
}

/** Value and limits of a share that is shown. */
export function limitsOf(result: ReleasedResult): number[] {
	if (result.status !== null || result.measure.kind !== 'proportion') return [];
	const { value, lower, upper } = result.measure;
	return [value, lower ?? value, upper ?? value];
}
