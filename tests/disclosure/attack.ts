import type { ReleasedCell, ReleasedFigure } from '../../src/lib/disclosure/released';
import type { EstimatedCell } from '../../src/lib/model/estimate';
import type { EstimatedFigure } from '../../src/lib/model/figure';

/** What an onlooker can work out of one number of one hidden cell. */
export interface Found {
	readonly cell: EstimatedCell;
	readonly value: number;
	readonly lower: number;
	readonly upper: number;
}

interface Edge {
	readonly cell: EstimatedCell;
	readonly from: string;
	readonly to: string;
	readonly value: number;
}

/** Exact smallest and largest possible value of every hidden cell, from everything shown, whole numbers ≥ 0, margins
 *  being sums. An additive table with its margins is a circulation (total → row → cell → column → total), so a cell can
 *  rise by the largest flow that the other hidden cells can carry back from its end to its start. Ford and Fulkerson (1962)
 *  Flows in Networks; exact for whole numbers. */
export function attack(
	figure: EstimatedFigure,
	released: ReleasedFigure,
	amount: (cell: EstimatedCell) => number
): Found[] {
	const truth = [...figure.cells, ...figure.margins, figure.total];
	const told = [...released.cells, ...released.margins, released.total];
	const hidden = truth.filter((_, index) => isHidden(told[index]));
	const edges = hidden.map((cell): Edge => ({ cell, ...ends(cell, figure), value: amount(cell) }));
	return edges.map((edge) => {
		const others = edges.filter((other) => other !== edge);
		const fall = Math.min(edge.value, largestFlow(others, edge.from, edge.to));
		return {
			cell: edge.cell,
			value: edge.value,
			lower: edge.value - fall,
			upper: edge.value + largestFlow(others, edge.to, edge.from)
		};
	});
}

function isHidden(cell: ReleasedCell | undefined): boolean {
	return cell?.result.status === '[c]';
}

function ends({ group, group2 }: EstimatedCell, { margins }: EstimatedFigure): { from: string; to: string } {
	const start = 'all rows';
	const end = 'all columns';
	if (!group && !group2) return { from: end, to: start };
	if (margins.length === 0) return { from: start, to: end };
	return { from: group ? (group2 ? `row ${group.key}` : start) : `column ${group2?.key}`, to: toEnd() };

	function toEnd(): string {
		if (!group2) return `row ${group?.key}`;
		return group ? `column ${group2.key}` : end;
	}
}

/** Largest flow from source to sink along edges without limit forwards and with their value backwards. */
function largestFlow(edges: readonly Edge[], source: string, sink: string): number {
	const flows = edges.map(() => 0);
	for (let flow = 0; ;) {
		const path = shortestPath(edges, flows, source, sink);
		if (!path) return flow;
		const least = Math.min(
			...path.map(({ index, forwards }) => (forwards ? Infinity : backwards(edges, flows, index)))
		);
		if (least === Infinity) return Infinity;
		for (const { index, forwards } of path) flows[index] = (flows[index] ?? 0) + (forwards ? least : -least);
		flow += least;
	}
}

function backwards(edges: readonly Edge[], flows: readonly number[], index: number): number {
	return (edges[index]?.value ?? 0) + (flows[index] ?? 0);
}

interface Step {
	readonly index: number;
	readonly forwards: boolean;
}

function shortestPath(edges: readonly Edge[], flows: readonly number[], source: string, sink: string): Step[] | null {
	const paths = new Map<string, Step[]>([[source, []]]);
	for (const [node, path] of paths) {
		if (node === sink) return path;
		edges.forEach((edge, index) => {
			if (edge.from === node && !paths.has(edge.to)) paths.set(edge.to, [...path, { index, forwards: true }]);
			if (edge.to === node && !paths.has(edge.from) && backwards(edges, flows, index) > 0)
				paths.set(edge.from, [...path, { index, forwards: false }]);
		});
	}
	return null;
}
