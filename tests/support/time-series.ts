/** The design of a segmented regression of n periods, a change after `start`: 1, t, level, trend. */
export function segmentedDesign(n: number, start: number): number[][] {
	return Array.from({ length: n }, (_, i) => [1, i + 1, i + 1 > start ? 1 : 0, Math.max(0, i + 1 - start)]);
}
