import { expect, test } from 'vitest';
import { eachBenchmarkOnce } from '../../src/lib/ingest/benchmarks-again';
import type { BenchmarkRow } from '../../src/lib/model/benchmark';

function row(id: string, value: number): BenchmarkRow {
	const known = { metric: 'da-repeat', place: 'England', period: '2023', source: '', definition: '' };
	return { ...known, id, value, numerator: null, denominator: null, lower: null, upper: null };
}

const file = (name: string, ...benchmarks: BenchmarkRow[]) => ({ extract: { file: name }, benchmarks });

test('of a benchmark that two files give the earlier is used, and that is said', () => {
	const { benchmarks, findings } = eachBenchmarkOnce([
		file('first.csv', row('england', 0.3), row('wales', 0.2)),
		file('second.csv', row('england', 0.25), row('wales', 0.2), row('scotland', 0.1))
	]);
	expect(benchmarks.map(({ id, value }) => [id, value])).toEqual([
		['england', 0.3],
		['wales', 0.2],
		['scotland', 0.1]
	]);
	expect(findings).toMatchObject([
		{
			id: 'benchmark-again',
			severity: 'problem',
			file: 'second.csv',
			rows: 2,
			what: '2 benchmarks have the id of one in an earlier file, 1 with another value'
		}
	]);
});

test('a file loaded again with the same values is a note, and files that differ say nothing', () => {
	const again = eachBenchmarkOnce([file('a.csv', row('england', 0.3)), file('b.csv', row('england', 0.3))]);
	expect(again.findings).toMatchObject([
		{ severity: 'note', what: '1 benchmark has the id of one in an earlier file' }
	]);
	expect(eachBenchmarkOnce([file('a.csv', row('england', 0.3)), file('b.csv', row('wales', 0.3))]).findings).toEqual(
		[]
	);
});
