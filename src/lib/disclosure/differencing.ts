/** How many people two sets have, and share, and how many stand in one of them alone. */
interface Overlap {
	readonly first: number;
	readonly second: number;
	readonly shared: number;
	readonly apart: number;
}

/** Whether one set of people may lie within the other and they differ by few, from how many of each stand in each part of the
 *  people. A set that lies within another does so in every part, which sets that are merely of like size do not. */
export function mayDifferByFew(first: readonly number[], second: readonly number[], threshold: number): boolean {
	let [more, less] = [0, 0];
	for (const [part, count] of first.entries()) {
		const difference = (second[part] ?? 0) - count;
		if (difference > 0) more += difference;
		else less -= difference;
		if (more > 0 && less > 0) return false;
	}
	return isFewOf(more + less, threshold);
}

/** Whether one set of people lies within the other and they differ by few: the figures of both, held against each other, would
 *  tell of those few alone. */
export function differsByFew({ first, second, shared, apart }: Overlap, threshold: number): boolean {
	return shared === Math.min(first, second) && isFewOf(apart, threshold);
}

function isFewOf(count: number, threshold: number): boolean {
	return count > 0 && count < threshold;
}
