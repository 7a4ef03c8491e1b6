import { describe, expect, it } from 'vitest';
import { release } from '../../src/lib/disclosure/release';
import type { ReleasedCell, ReleasedComparison, ReleasedProportion } from '../../src/lib/disclosure/released';
import type { Counts } from '../../src/lib/model/counts';
import type { RuleId } from '../../src/lib/model/rule';
import { cell, head, of, sum } from './figures';
import { seeded } from './random';

/** The attacker's own arithmetic: no line of the product's. */
const z = 1.959963984540054;

function wilson(x: number, n: number): [number, number] {
	const [p, zz] = [x / n, z * z];
	const middle = (p + zz / (2 * n)) / (1 + zz / n);
	const half = (z / (1 + zz / n)) * Math.sqrt((p * (1 - p)) / n + zz / (4 * n * n));
	return [middle - half, middle + half];
}

function newcombe(x1: number, n1: number, x2: number, n2: number): [number, number] {
	const [p1, p2] = [x1 / n1, x2 / n2];
	const [[l1, u1], [l2, u2]] = [wilson(x1, n1), wilson(x2, n2)];
	return [p1 - p2 - Math.hypot(p1 - l1, u2 - p2), p1 - p2 + Math.hypot(u1 - p1, p2 - l2)];
}

function katz(x1: number, n1: number, x2: number, n2: number): [number, number] {
	const ratio = x1 / n1 / (x2 / n2);
	const spread = z * Math.sqrt(1 / x1 - 1 / n1 + 1 / x2 - 1 / n2);
	return [ratio * Math.exp(-spread), ratio * Math.exp(spread)];
}

/** Every x of n, n at most so much, that prints as these three numbers. */
function solutions(
	value: string,
	lower: string,
	upper: string,
	most: number,
	print: (share: number) => string
): [number, number][] {
	const found: [number, number][] = [];
	for (let n = 1; n <= most; n++)
		for (let x = 0; x <= n; x++) {
			if (print(x / n) !== value) continue;
			const [low, high] = wilson(x, n);
			if (print(Math.max(0, low)) === lower && print(Math.min(1, high)) === upper) found.push([x, n]);
		}
	return found;
}

const tenths = (share: number) => (100 * share).toFixed(1);

describe('inverting a rate', () => {
	it('works: 17.4% (7.0 to 37.1) is 4 of 23 and nothing else', () => {
		expect(solutions('17.4', '7.0', '37.1', 400, tenths)).toEqual([[4, 23]]);
	});
});

interface Group {
	readonly true: Counts;
	readonly released: ReleasedCell;
}

/** Groups of many sizes, held against everyone. */
async function groupsOf(seed: number, rule: RuleId): Promise<{ groups: Group[]; everyone: Counts }> {
	const random = seeded(seed);
	const counts = Array.from({ length: 8 }, () => {
		const n = Math.floor(8 * 60 ** random());
		return of(Math.floor(n * (0.1 + 0.8 * random())), n, Math.floor(20 * random()));
	});
	const everyone = sum(counts);
	const benchmark = { kind: 'counted' as const, numerator: everyone.numerator, denominator: everyone.denominator };
	const cells = counts.map((one, at) => cell(`g${at}`, null, one, benchmark));
	const figure = {
		...{ head: head(), cells, margins: [], rowsWithoutKey: null },
		total: cell(null, null, everyone, benchmark)
	};
	const released = await release(figure, rule);
	return {
		everyone,
		groups: released.cells.map((one, at) => ({ true: counts[at] ?? of(0, 0), released: one }))
	};
}

const seeds = Array.from({ length: 60 }, (_, seed) => seed + 1);
const near = (told: number | null | undefined, expected: number) => expect(told ?? NaN).toBeCloseTo(expected, 9);

function measureOf({ released }: Group): ReleasedProportion | null {
	const { result } = released;
	return result.status === null && result.measure.kind === 'proportion' ? result.measure : null;
}

function comparisonOf({ released }: Group): ReleasedComparison | null {
	const { result } = released;
	if (result.status !== null || result.comparison === null) return null;
	return result.comparison.status === null ? result.comparison : null;
}

describe.each(['threshold-10', 'round-5', 'midpoint-6', 'threshold-5'] as const)('rates under %s', (rule) => {
	it('of a hidden group no number is told', async () => {
		let hidden = 0;
		for (const seed of seeds)
			for (const { released } of (await groupsOf(seed, rule)).groups) {
				if (released.result.status === null) continue;
				hidden++;
				expect(Object.keys(released.result)).toEqual(['status']);
			}
		expect(hidden).toBeGreaterThan(rule === 'midpoint-6' ? 0 : 20);
	});

	it('every number of a shown group follows from its told counts and from those of everyone', async () => {
		let [shown, compared] = [0, 0];
		for (const seed of seeds) {
			for (const group of (await groupsOf(seed, rule)).groups) {
				const measure = measureOf(group);
				if (!measure) continue;
				shown++;
				const { numerator: x, denominator: n } = measure;
				near(measure.value, x / n);
				near(measure.lower, wilson(x, n)[0]);
				near(measure.upper, wilson(x, n)[1]);
				const comparison = comparisonOf(group);
				if (!comparison || comparison.benchmarkN === null) continue;
				compared++;
				// What everyone's told counts are follows from the printed share and n.
				const n2 = comparison.benchmarkN;
				const x2 = Math.round(comparison.benchmark * n2);
				near(comparison.benchmark, x2 / n2);
				near(comparison.points, 100 * (x / n - x2 / n2));
				const [low, high] = newcombe(x, n, x2, n2);
				near(comparison.pointsLower, 100 * low);
				near(comparison.pointsUpper, 100 * high);
				near(comparison.relative, 100 * (x / n / (x2 / n2) - 1));
				near(comparison.relativeLower, 100 * (katz(x, n, x2, n2)[0] - 1));
				near(comparison.relativeUpper, 100 * (katz(x, n, x2, n2)[1] - 1));
			}
		}
		expect(shown).toBeGreaterThan(150);
		expect(compared).toBeGreaterThan(100);
	});
});

describe.each([
	['round-5', 5],
	['midpoint-6', 6]
] as const)('inverting what is rounded, %s', (rule, width) => {
	it('gives the told counts, and leaves each true one anywhere within its step', async () => {
		let differing = 0;
		for (const seed of seeds.slice(0, 12))
			for (const group of (await groupsOf(seed, rule)).groups) {
				const measure = measureOf(group);
				if (!measure) continue;
				const { value, lower, upper, numerator, denominator } = measure;
				const print = (share: number) => share.toPrecision(9);
				const found = solutions(print(value), print(lower ?? 0), print(upper ?? 1), 500, print);
				// Numbers of full precision tell what is told, and nothing of what is true.
				expect(found).toEqual([[numerator, denominator]]);
				for (const [told, exact] of [
					[numerator, group.true.numerator],
					[denominator, group.true.denominator]
				] as const) {
					expect(Math.abs(told - exact)).toBeLessThanOrEqual(width / 2);
					if (told !== exact) differing++;
				}
			}
		expect(differing).toBeGreaterThan(50);
	});
});
