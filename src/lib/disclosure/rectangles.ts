import type { Sum } from './protect-table';

/** Four cells of a table, by their places: as much as two of them rise, the other two can fall, and no sum changes. Or two that are
 *  in the same sums: one rises, the other falls. */
export interface Rectangle {
	readonly along: readonly number[];
	readonly against: readonly number[];
}

/** A sum that a cell is a part of (1), or the total of (-1). */
type Share = readonly [sum: number, times: 1 | -1];

/** Finds rectangles among hidden cells: by these most hidden amounts of a dense table are seen to be wide enough, without a linear
 *  programme. */
export class Rectangles {
	readonly #shares: Share[][] = [];
	/** Of each cell, the parts of each sum that it is a part of; those of several sums of the same parts once. */
	readonly #lines: (readonly number[])[][] = [];
	/** Of each cell, what stands for all its sums. */
	readonly #marks: number[] = [];
	readonly #placesOf = new Map<number, number[]>();

	/** Places of the cells that take part, and the sums over these. */
	constructor(within: readonly number[], sums: readonly Sum[]) {
		for (const place of within) [this.#shares[place], this.#lines[place]] = [[], []];
		const seen = new Set<string>();
		for (const [at, { total, parts }] of sums.entries()) {
			this.#shares[total]?.push([at, -1]);
			const key = parts.join();
			for (const place of parts) {
				this.#shares[place]?.push([at, 1]);
				if (!seen.has(key)) this.#lines[place]?.push(parts);
			}
			seen.add(key);
		}
		for (const place of within) {
			const mark = (this.#shares[place] ?? []).reduce((sum, [at, times]) => sum + times * markOf(at), 0);
			this.#marks[place] = mark;
			const same = this.#placesOf.get(mark);
			if (same) same.push(place);
			else this.#placesOf.set(mark, [place]);
		}
	}

	/** What seem to be rectangles with this cell, of cells that may go its way or the other way. Not all are: `keepsSums` tells. */
	*around(
		place: number,
		mayFollow: (place: number) => boolean,
		mayYield: (place: number) => boolean
	): Generator<Rectangle> {
		const mark = this.#marks[place] ?? 0;
		for (const one of this.#placesOf.get(mark) ?? [])
			if (one !== place && mayYield(one)) yield { along: [place], against: [one] };
		// those of the same mark were looked at
		const lines = (this.#lines[place] ?? []).map((line) =>
			line.filter((one) => this.#marks[one] !== mark && mayYield(one))
		);
		for (const [at, line] of lines.entries()) {
			const across = lines.slice(at + 1).flat();
			for (const one of line) {
				const rest = (this.#marks[one] ?? 0) - mark;
				for (const other of across) {
					// what was yielded before may have used them up
					if (!mayYield(one)) break;
					if (!mayYield(other)) continue;
					for (const opposite of this.#placesOf.get(rest + (this.#marks[other] ?? 0)) ?? [])
						if (mayFollow(opposite)) yield { along: [place, opposite], against: [one, other] };
				}
			}
		}
	}

	/** Whether no sum changes, cell by cell: marks are sums of numbers, and might agree by chance. */
	keepsSums({ along, against }: Rectangle): boolean {
		if (new Set([...along, ...against]).size < along.length + against.length) return false;
		const changes = new Map<number, number>();
		const move = (place: number, by: number) => {
			for (const [at, times] of this.#shares[place] ?? []) changes.set(at, (changes.get(at) ?? 0) + by * times);
		};
		for (const place of along) move(place, 1);
		for (const place of against) move(place, -1);
		return [...changes.values()].every((change) => change === 0);
	}
}

/** A number under 2²⁴ for each sum, of which no two have a difference that others have as well: multiplied twice, the high bits folded
 *  down between, for multiples alone are evenly spaced. Appleby (2011) MurmurHash3, the end of its mixing. */
function markOf(sum: number): number {
	const mixed = Math.imul(sum + 1, 0x9e3779b1);
	return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) >>> 8;
}
