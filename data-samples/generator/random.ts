/** A stream of pseudo-random numbers. Whole-number arithmetic only, hence the same on every machine. */
export interface Random {
	/** Uniform in [0, 1). */
	readonly uniform: () => number;
	readonly chance: (probability: number) => boolean;
	/** One of the values, each as likely as its weight. */
	readonly pick: <T>(weighted: Weighted<T>) => T;
	/** 16 hexadecimal digits. */
	readonly hex: () => string;
}

/** At least one value with its weight; weights need not add up to 1. */
export type Weighted<T> = readonly [readonly [T, number], ...(readonly [T, number])[]];

const twoTo32 = 4_294_967_296;
const roundsToMix = 12;

/** Doty-Humphrey's small fast counter (sfc32), with a stream of its own for each pair of seed and number. */
export function randomStream(seed: number, number: number): Random {
	let [a, b, c, counter] = [seed >>> 0, number >>> 0, 0x9e3779b9, 1];
	const next = (): number => {
		const sum = (((a + b) >>> 0) + counter) >>> 0;
		counter = (counter + 1) >>> 0;
		a = (b ^ (b >>> 9)) >>> 0;
		b = (c + (c << 3)) >>> 0;
		c = (((c << 21) | (c >>> 11)) + sum) >>> 0;
		return sum;
	};
	for (let round = 0; round < roundsToMix; round++) next();

	const uniform = (): number => next() / twoTo32;
	return {
		uniform,
		chance: (probability) => uniform() < probability,
		pick: (weighted) => {
			let left = uniform() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
			for (const [value, weight] of weighted) if ((left -= weight) < 0) return value;
			return weighted[0][0];
		},
		hex: () => `${hex8(next())}${hex8(next())}`
	};
}

function hex8(word: number): string {
	return word.toString(16).padStart(8, '0');
}
