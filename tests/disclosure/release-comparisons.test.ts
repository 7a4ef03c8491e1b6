import { describe, expect, it } from 'vitest';
import { release } from '../../src/lib/disclosure/release';
import type { ReleasedCell } from '../../src/lib/disclosure/released';
import type { EstimatedFigure } from '../../src/lib/model/figure';
import { defaultQuestion } from '../../src/lib/model/question';
import type { BenchmarkCounts, Counts } from '../../src/lib/model/counts';
import { cell, head, of, sum, table } from './figures';
import { comparisonOf, statuses } from './read';

const shownGroup = of(30, 100, 20);

describe('release, comparisons', () => {
	it('gives differences in points and relative per cent, both ways, with verdicts', async () => {
		const benchmark: BenchmarkCounts = { kind: 'published', numerator: 48, denominator: 80 };
		const figure = table({ b: of(48, 80) });
		const released = await release(
			{ ...figure, cells: [cell('a', null, of(56, 70), benchmark), ...figure.cells] },
			'threshold-10'
		);
		const comparison = comparisonOf(released, 'a');
		expect(comparison).toMatchObject({
			status: null,
			benchmark: 0.6,
			benchmarkN: 80,
			verdict: 'worse',
			peopleNeeded: null
		});
		if (!comparison || comparison.status !== null) throw new Error('a is compared');
		expect(comparison.points).toBeCloseTo(20, 9);
		expect(comparison.pointsLower).toBeCloseTo(5.2431, 3);
		expect(comparison.pointsUpper).toBeCloseTo(33.3873, 3);
		expect(comparison.relative).toBeCloseTo(100 / 3, 9);
	});

	it('tells the people needed with "not enough evidence" only', async () => {
		const benchmark: BenchmarkCounts = { kind: 'fixed', value: 0.33, lower: null, upper: null };
		const figure = table({ b: of(48, 80) }, {});
		const released = await release(
			{ ...figure, cells: [cell('a', null, shownGroup, benchmark), ...figure.cells] },
			'threshold-10'
		);
		const comparison = comparisonOf(released, 'a');
		expect(comparison).toMatchObject({ verdict: 'not enough evidence' });
		expect(comparison?.status === null && comparison.peopleNeeded).toBeGreaterThan(0);
	});

	it('gives a group its verdict from shown groups alone', async () => {
		const all: BenchmarkCounts = { kind: 'counted', numerator: 300, denominator: 1000 };
		const verdictBeside = async (other: Counts) => {
			const cells = [
				cell('a', null, of(47, 120), all),
				cell('b', null, of(300, 1000), all),
				cell('h', null, other, all),
				cell('i', null, of(4, 12), all)
			];
			return comparisonOf(
				await release({ ...table({}), cells, total: cell(null, null, of(300, 1000)) }, 'threshold-10'),
				'a'
			);
		};
		expect(await verdictBeside(of(6, 300))).toEqual(await verdictBeside(of(7, 30)));
	});

	it('hides the benchmark of everyone with the total', async () => {
		const everyone = of(4, 400);
		const figure = withBenchmark({ a: of(30, 100), b: of(90, 100) }, 'all', { kind: 'counted', ...everyone });
		const released = await release({ ...figure, total: cell(null, null, everyone) }, 'threshold-10');
		expect(statuses(released).All).toBe('[c]');
		expect(released.cells.every(({ result }) => result.status !== null || result.comparison?.status === '[c]')).toBe(
			true
		);
	});

	it.each([
		['n of the benchmark', of(4, 9)],
		['x of the benchmark', of(9, 100)],
		['n − x of the benchmark', of(91, 100)]
	])('hides a counted benchmark by itself where %s is few', async (_, counts) => {
		const figure = withBenchmark({ a: of(30, 100), b: of(90, 200) }, 'previous-year', { kind: 'counted', ...counts });
		expect(comparisonOf(await release(figure, 'threshold-10'), 'a')).toEqual({ status: '[c]' });
		expect(statuses(await release(figure, 'threshold-10')).a).toBe(null);
	});

	it('never hides published and fixed benchmarks', async () => {
		const kinds: BenchmarkCounts[] = [
			{ kind: 'published', numerator: 2, denominator: 9 },
			{ kind: 'fixed', value: 0, lower: null, upper: null }
		];
		for (const kind of kinds) {
			const released = await release(
				withBenchmark({ a: of(30, 100), b: of(90, 200) }, 'some-row', kind),
				'threshold-10'
			);
			expect(comparisonOf(released, 'a')?.status).toBe(null);
		}
	});

	it('says [z] where a benchmark does not apply or holds nobody', async () => {
		for (const kind of [{ kind: 'not-applicable' }, { kind: 'counted', numerator: 0, denominator: 0 }] as const) {
			expect(
				comparisonOf(
					await release(withBenchmark({ a: of(30, 100), b: of(90, 200) }, 'rest', kind), 'threshold-10'),
					'a'
				)
			).toEqual({ status: '[z]' });
		}
	});

	it('hides everyone else of a group where that leaves few of the total', async () => {
		const figure = withBenchmark({ a: of(30, 100), b: of(90, 200) }, 'rest', {
			kind: 'counted',
			numerator: 115,
			denominator: 220
		});
		expect(comparisonOf(await release(figure, 'threshold-10'), 'a')).toEqual({ status: '[c]' });
	});

	it('shows everyone else where total and group are shown: subtraction tells the same', async () => {
		const figure = withBenchmark({ a: of(30, 100), b: of(90, 200), c: of(1, 9) }, 'rest', {
			kind: 'counted',
			numerator: 91,
			denominator: 209
		});
		expect(comparisonOf(await release(figure, 'threshold-10'), 'b')?.status).toBe(null);
	});

	it('hides the untreated where any cell of No partnership is hidden', async () => {
		const groups = { 'No partnership': of(20, 60), tiny: of(2, 8), big: of(90, 200) };
		const figure = withBenchmark(groups, 'untreated', { kind: 'counted', numerator: 18, denominator: 50 });
		const byPartnership = { ...figure, head: { ...figure.head, by: { id: 'partnership', label: 'partnership' } } };
		const released = await release(byPartnership, 'threshold-10');
		expect(statuses(released)['No partnership']).toBe('[c]');
		expect(comparisonOf(released, 'big')).toEqual({ status: '[c]' });
	});

	it('hides the untreated where No partnership shows but few of them are left out', async () => {
		const groups = { 'No partnership': of(20, 60), other: of(70, 150), big: of(90, 200) };
		const released = async (counts: Counts) => {
			const figure = withBenchmark(groups, 'untreated', { kind: 'counted', ...counts });
			return await release(
				{ ...figure, head: { ...figure.head, by: { id: 'partnership', label: 'partnership' } } },
				'threshold-10'
			);
		};
		expect(comparisonOf(await released(of(18, 57)), 'big')).toEqual({ status: '[c]' });
		expect(comparisonOf(await released(of(20, 60)), 'big')?.status).toBe(null);
	});

	it('hides a second previous-year benchmark lest the first be worked out from the total of that year', async () => {
		const earlier = [of(3, 40), of(30, 90), of(40, 110)];
		const cells = ['a', 'b', 'c'].map((key, index) =>
			cell(key, null, of(30, 100), { kind: 'counted', ...(earlier[index] ?? of(0, 0)) })
		);
		const total = cell(null, null, of(90, 300), { kind: 'counted', ...sum(earlier) });
		const released = await release(
			{ ...table({}), head: benchmarkHead('previous-year'), cells, total },
			'threshold-10'
		);
		expect(cells.map((_, index) => comparisonStatus(released.cells[index]))).toEqual(['[c]', '[c]', null]);
		expect(comparisonStatus(released.total)).toBe(null);
	});

	it('hides the benchmark that is a hidden period of the same table', async () => {
		const year = (start: string, day: number) => ({
			key: start,
			period: { unit: 'year' as const, start: day, end: day + 364 }
		});
		const years = [year('2021-01-01', 18_628), year('2022-01-01', 18_993), year('2023-01-01', 19_358)];
		const counts = [of(3, 12), of(12, 30), of(40, 90)];
		const before = [of(0, 0), of(3, 12), of(12, 30)];
		const cells = years.map(({ key, period }, index) =>
			cell(key, null, counts[index] ?? of(0, 0), { kind: 'counted', ...(before[index] ?? of(0, 0)) }, period)
		);
		const periods = { ...benchmarkHead('previous-year'), by: { id: 'period', label: 'year' } };
		const released = await release(
			{ ...table({}), head: periods, cells, total: cell(null, null, sum(counts)) },
			'threshold-10'
		);
		expect(statuses(released)).toEqual({ '2021-01-01': '[c]', '2022-01-01': '[c]', '2023-01-01': null, All: null });
		expect(comparisonOf(released, '2023-01-01')).toEqual({ status: '[c]' });
	});
});

function benchmarkHead(benchmark: string) {
	return head({ question: { ...defaultQuestion, benchmark } });
}

function withBenchmark(
	groups: Readonly<Record<string, Counts>>,
	benchmark: string,
	kind: BenchmarkCounts
): EstimatedFigure {
	const figure = table(groups, { head: benchmarkHead(benchmark) });
	return { ...figure, cells: Object.entries(groups).map(([key, counts]) => cell(key, null, counts, kind)) };
}

function comparisonStatus(released: ReleasedCell | undefined) {
	return released?.result.status === null ? released.result.comparison?.status : undefined;
}
