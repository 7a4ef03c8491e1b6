import type { ReleasedCell, ReleasedFigure, ReleasedFunnel, Safe } from '../disclosure/released';
import { groupName } from '../format/group-name';
import type { FunnelPosition } from '../model/estimate';
import { funnelUnitsAxis, funnelValueAxis } from './funnel-axis';
import { placeLabels, type PlacedLabel } from './funnel-labels';
import type { IntervalAxis } from './interval-axis';
import { narrowUnder } from './interval-layout';
import { valueUnder } from '../model/value-under';

export interface FunnelPoint {
	readonly key: string;
	readonly cell: ReleasedCell;
	readonly name: string;
	readonly position: FunnelPosition;
	readonly isPicked: boolean;
	/** Pixels from the drawing's top left. */
	readonly x: number;
	readonly y: number;
}

/** Where everything of a funnel stands, in pixels. */
export interface FunnelLayout {
	readonly width: number;
	readonly height: number;
	/** The plot's frame. */
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
	readonly units: IntervalAxis;
	readonly shares: IntervalAxis;
	/** Those with fewest units first. */
	readonly points: readonly FunnelPoint[];
	/** Names of the points outside and of those picked out, where there is room. */
	readonly labels: readonly PlacedLabel[];
	readonly funnel: ReleasedFunnel;
}

/** How far a pointer may be from a point to read it, in pixels. */
const reach = 24;

/** Lays a funnel out for a width in pixels; null where the figure has none. */
export function layoutFunnel(figure: Safe<ReleasedFigure>, width: number): FunnelLayout | null {
	const { funnel } = figure;
	if (!funnel) return null;
	const height = width < narrowUnder ? 360 : 440;
	const frame = { left: 44, right: width - 52, top: 30, bottom: height - 48 };
	const [units, shares] = [funnelUnitsAxis(funnel), funnelValueAxis(figure, funnel)];
	const points = figure.cells
		.flatMap((cell): FunnelPoint[] => {
			const { group, result } = cell;
			const point = group && valueUnder(funnel.points, group.key);
			if (!point || result.status !== null || result.measure.kind !== 'proportion') return [];
			return [
				{
					key: group.key,
					cell,
					name: groupName(cell),
					position: point.position,
					isPicked: isPicked(figure, cell),
					x: along(units, result.measure.denominator, frame.left, frame.right),
					y: along(shares, result.measure.value, frame.bottom, frame.top)
				}
			];
		})
		.sort((one, other) => one.x - other.x);
	const labelled = points.filter(({ position, isPicked: picked }) => picked || position !== 'within');
	return {
		width,
		height,
		...frame,
		units,
		shares,
		points,
		labels: placeLabels(labelled, points, frame),
		funnel
	};
}

/** The point nearest to a place, or null where none is near. */
export function pointAt({ points }: FunnelLayout, x: number, y: number): FunnelPoint | null {
	const distance = (point: FunnelPoint) => Math.hypot(point.x - x, point.y - y);
	const nearest = points.reduce<FunnelPoint | null>(
		(best, point) => (best === null || distance(point) < distance(best) ? point : best),
		null
	);
	return nearest && distance(nearest) <= reach ? nearest : null;
}

/** Where on an axis in pixels a value stands. */
function along({ lower, upper }: IntervalAxis, value: number, from: number, to: number): number {
	return from + ((value - lower) / (upper - lower)) * (to - from);
}

function isPicked({ head }: Safe<ReleasedFigure>, { group }: ReleasedCell): boolean {
	return (
		group !== null &&
		head.question.pick.some((pick) =>
			[group.code, group.name, group.key].some((name) => name.toLowerCase() === pick.toLowerCase())
		)
	);
}
