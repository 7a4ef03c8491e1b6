import { describe, expect, it } from 'vitest';
import { publishedBenchmark } from '../../src/lib/metric/benchmark-row';
import { findMetric } from '../../src/lib/metric/catalogue';
import { chooseBenchmark } from '../../src/lib/metric/choose-benchmark';
import type { BenchmarkRow } from '../../src/lib/model/benchmark';
import type { Metric } from '../../src/lib/model/metric';

function metric(id: string): Metric {
	const found = findMetric(id);
	if (!found) throw new Error(`no metric ${id}`);
	return found;
}

const england: BenchmarkRow = {
	id: 'england',
	metric: 'da-repeat',
	place: 'Synthetic England',
	period: '2023',
	value: 0.24,
	numerator: null,
	denominator: null,
	lower: 0.22,
	upper: 0.27,
	source: 'Made up',
	definition: 'People, 12 months'
};
const of = (id: string, one: Metric, ...benchmarks: readonly BenchmarkRow[]) =>
	chooseBenchmark({ benchmark: id, filters: [] }, { benchmarks }, one);

describe('chooseBenchmark(question, dataset, metric)', () => {
	const repeat = metric('da-repeat');

	it('takes what is computed from the extracts, by its name', () => {
		expect(of('rest', repeat)).toEqual({
			benchmark: 'rest',
			benchmarkName: 'everyone else',
			benchmarkSource: null,
			benchmarkRefusal: null
		});
		expect(of('unweighted', repeat).benchmark).toBe('unweighted');
	});
	it('calls everyone those of the selection where filters leave a part of the extract', () => {
		const filters = [{ dimension: 'risk', keys: ['high'] }];
		const named = (benchmark: string) =>
			chooseBenchmark({ benchmark, filters }, { benchmarks: [] }, repeat).benchmarkName;
		expect(['all', 'rest'].map(named)).toEqual(['everyone in the selection', 'everyone else']);
		expect(of('all', repeat).benchmarkName).toBe('everyone in the extract');
	});
	it('refuses a plain mean of what are no shares', () => {
		expect(of('unweighted', metric('contacts'))).toEqual({
			benchmark: null,
			benchmarkName: 'the plain mean of the groups shown',
			benchmarkSource: null,
			benchmarkRefusal: 'a plain mean is made of shares only'
		});
	});
	it('takes what else is computed for what are no shares', () => {
		expect(of('all', metric('contacts'))).toMatchObject({ benchmark: 'all', benchmarkRefusal: null });
	});
	it('takes a published row with its place, period, source and definition', () => {
		const other = { ...england, id: 'wales', place: 'Synthetic Wales' };
		expect(of('england', repeat, other, england)).toEqual({
			benchmark: england,
			benchmarkName: 'Synthetic England, 2023',
			benchmarkSource: 'Made up. People, 12 months',
			benchmarkRefusal: null
		});
		expect(of('england', repeat, { ...england, source: '' }).benchmarkSource).toBe('People, 12 months');
		expect(of('england', repeat, { ...england, source: '', definition: '' }).benchmarkSource).toBeNull();
	});
	it('refuses one that is not loaded, and one of another definition', () => {
		expect(of('england', repeat)).toEqual({
			benchmark: null,
			benchmarkName: 'nothing',
			benchmarkSource: null,
			benchmarkRefusal: 'the benchmark that the link names is not among the loaded extracts'
		});
		expect(of('england', metric('marac-repeat'), england)).toEqual({
			benchmark: null,
			benchmarkName: 'Synthetic England, 2023',
			benchmarkSource: null,
			benchmarkRefusal: 'this benchmark is of another definition (da-repeat) and cannot stand beside marac-repeat'
		});
	});
});

describe('publishedBenchmark(row, metric)', () => {
	const [repeat, nonRepeat] = [metric('da-repeat'), metric('da-non-repeat')];

	it('is the row as it stands', () => {
		expect(publishedBenchmark(england, repeat)).toEqual({ kind: 'fixed', value: 0.24, lower: 0.22, upper: 0.27 });
	});
	it('is one minus it for the complement, with its limits swapped', () => {
		const turned = publishedBenchmark({ ...england, value: 0.25, lower: 0.125, upper: 0.5 }, nonRepeat);
		expect(turned).toEqual({ kind: 'fixed', value: 0.75, lower: 0.5, upper: 0.875 });
		const unlimited = publishedBenchmark({ ...england, value: 0.25, lower: null, upper: null }, nonRepeat);
		expect(unlimited).toEqual({ kind: 'fixed', value: 0.75, lower: null, upper: null });
		const half = publishedBenchmark({ ...england, value: 0.25, upper: null, lower: 0.125 }, nonRepeat);
		expect(half).toEqual({ kind: 'fixed', value: 0.75, lower: null, upper: 0.875 });
	});
	it('is of its counts where it has them, turned round for the complement', () => {
		const counts = { ...england, numerator: 24, denominator: 100 };
		expect(publishedBenchmark(counts, repeat)).toEqual({ kind: 'published', numerator: 24, denominator: 100 });
		expect(publishedBenchmark(counts, nonRepeat)).toEqual({ kind: 'published', numerator: 76, denominator: 100 });
		for (const part of [{ numerator: 24 }, { denominator: 100 }])
			expect(publishedBenchmark({ ...england, ...part }, repeat)?.kind).toBe('fixed');
	});
	it('is nothing for another definition', () => {
		expect(publishedBenchmark(england, metric('da-frequency'))).toBeNull();
	});
});
