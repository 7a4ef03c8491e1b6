import type { ReleasedCurve, ReleasedCurves, ReleasedStep, ShownCurve } from '../disclosure/released-curves';
import type { Frame } from './chart-layout';
import { curveName, drawnCohorts, isOfPeriods } from '../format/cohort-words';
import { curveRank, type CurveRank } from '../format/survival-words';
import { stepAt } from '../format/step-at';
import { shareAxis, type IntervalAxis } from './interval-axis';
import { narrowUnder } from './interval-layout';

/** A curve that is drawn. */
export interface PlacedCurve {
	readonly curve: ReleasedCurve & ShownCurve;
	readonly key: string;
	readonly name: string;
	readonly rank: CurveRank;
	/** Height of its end, in pixels. */
	readonly endY: number;
	/** Day up to which everyone has been followed, where curves are of periods. */
	readonly followedUntil: number;
	/** Middle of its name and value, in pixels; null where it is one of many lines and has none. */
	readonly label: { readonly x: number; readonly y: number } | null;
	/** Middle of its line of numbers at risk, and of its name where that stands above them; null where it has no label. */
	readonly riskY: number | null;
}

/** A day at which all curves are read. */
export interface PlacedReading {
	readonly key: string;
	readonly day: number;
	/** Pixels from the left. */
	readonly x: number;
}

/** Where everything of the curves stands, in pixels. */
export interface SurvivalLayout extends Frame {
	readonly narrow: boolean;
	readonly axis: IntervalAxis;
	readonly until: number;
	/** Of the heading over the numbers at risk. */
	readonly riskTop: number;
	/** Those picked out last, so that they lie on top. */
	readonly curves: readonly PlacedCurve[];
	/** The start and the days at which the curves are read. */
	readonly readings: readonly PlacedReading[];
}

const plotHeight = 300;
const labelHeight = 38;
const riskHeight = 22;

/** Lays curves out for a width in pixels; cheap and without a page, so that a pointer or a key can find its reading. */
export function layoutSurvival(figure: ReleasedCurves, width: number): SurvivalLayout {
	const narrow = width < narrowUnder;
	const drawn = drawnCurves(figure);
	const shown = drawn.map(({ curve }) => curve);
	const named = drawn.filter(({ isNamed }) => isNamed);
	const values = shown.flatMap(({ steps }) => steps.flatMap(({ value, lower, upper }) => [value, lower, upper]));
	const axis = shareAxis([0, ...values]);
	const left = narrow ? 34 : 44;
	const right = narrow ? width - 22 : width - 196;
	const top = narrow ? 16 + named.length * labelHeight : 20;
	const bottom = top + plotHeight;
	const riskTop = bottom + 66;
	const line = narrow ? 2 * riskHeight : riskHeight;
	const until = figure.readings.at(-1) ?? 1;
	const yOf = (value: number) => bottom - ((value - axis.lower) / (axis.upper - axis.lower)) * plotHeight;
	const endOf = ({ curve }: DrawnCurve) => yOf(curve.steps.at(-1)?.value ?? 0);
	const heights = apart(named.map(endOf));
	const labelOf = (at: number) =>
		narrow ? { x: left, y: 20 + at * labelHeight } : { x: right + 12, y: heights[at] ?? top };
	const placed = drawn.map((one) => ({
		curve: one.curve,
		followedUntil: one.followedUntil,
		key: one.curve.group.key,
		name: curveName(figure, one.curve),
		rank: one.rank,
		endY: endOf(one),
		label: one.isNamed ? labelOf(named.indexOf(one)) : null,
		riskY: one.isNamed ? riskTop + 8 + (named.indexOf(one) + 1) * line - riskHeight / 2 : null
	}));
	return {
		...{ width, left, right, top, bottom, narrow, axis, until, riskTop },
		height: riskTop + 16 + named.length * line,
		curves: placed.sort((one, other) => order.indexOf(one.rank) - order.indexOf(other.rank)),
		readings: [0, ...figure.readings].map((day) => ({
			key: String(day),
			day,
			x: left + (day / until) * (right - left)
		}))
	};
}

interface DrawnCurve {
	readonly curve: PlacedCurve['curve'];
	readonly rank: CurveRank;
	readonly followedUntil: number;
	readonly isNamed: boolean;
}

/** All curves, with their names; of periods the last, of which only those are named that the figure is about. */
function drawnCurves(figure: ReleasedCurves): DrawnCurve[] {
	if (isOfPeriods(figure))
		return drawnCohorts(figure).map(({ curve, followedUntil }) => {
			const rank = curveRank(figure, curve);
			return { curve, rank, followedUntil, isNamed: rank !== 'other' };
		});
	return figure.curves.flatMap((curve) =>
		curve.status === null ? [{ curve, rank: curveRank(figure, curve), followedUntil: Infinity, isNamed: true }] : []
	);
}

const order: readonly CurveRank[] = ['other', 'comparator', 'picked'];

/** The reading nearest to a place; null outside the plot. The start says nothing, and is passed over. */
export function readingAt({ readings, left, right }: SurvivalLayout, x: number): PlacedReading | null {
	if (x < left - 8 || x > right + 8) return null;
	return readings.slice(1).sort((one, other) => Math.abs(one.x - x) - Math.abs(other.x - x))[0] ?? null;
}

/** Number at risk of a curve at a reading: at the start everybody; null where it has no step there. */
export function atRisk(curve: ShownCurve, day: number): number | null {
	return day === 0 ? curve.units : (stepAt(curve, day)?.atRisk ?? null);
}

/** The points a curve is drawn through, from nobody at the start. */
export function curvePoints({ steps }: ShownCurve): readonly Pick<ReleasedStep, 'day' | 'value' | 'lower' | 'upper'>[] {
	return [{ day: 0, value: 0, lower: 0, upper: 0 }, ...steps];
}

/** Heights moved apart until no two labels lie on each other, each as near to its place as the others let it. */
function apart(heights: readonly number[]): number[] {
	const sorted = heights.map((y, at) => ({ y, at })).sort((one, other) => one.y - other.y);
	for (let round = 0; round < 200; round++) {
		let moved = false;
		for (const [index, one] of sorted.entries()) {
			const next = sorted[index + 1];
			const overlap = next ? labelHeight - (next.y - one.y) : 0;
			if (!next || overlap <= 0.5) continue;
			one.y -= overlap / 2;
			next.y += overlap / 2;
			moved = true;
		}
		if (!moved) break;
	}
	const placed = new Array<number>(heights.length).fill(0);
	for (const { y, at } of sorted) placed[at] = y;
	return placed;
}
