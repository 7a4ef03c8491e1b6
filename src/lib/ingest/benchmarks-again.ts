import type { BenchmarkRow } from '../model/benchmark';
import type { Extract } from '../model/extract';
import type { Finding } from '../model/finding';
import { countOf } from './finding-words';

interface OfFile {
	readonly extract: Pick<Extract, 'file'>;
	readonly benchmarks: readonly BenchmarkRow[];
}

/** The benchmarks of several files, each id once: of two rows with the same the one of the earlier file is used, and that is said. */
export function eachBenchmarkOnce(files: readonly OfFile[]): {
	readonly benchmarks: readonly BenchmarkRow[];
	readonly findings: readonly Finding[];
} {
	const known = new Map<string, BenchmarkRow>();
	const findings: Finding[] = [];
	for (const { extract, benchmarks } of files) {
		const again = benchmarks.filter(({ id }) => known.has(id));
		const others = again.filter((row) => known.get(row.id)?.value !== row.value);
		if (again.length > 0)
			findings.push({
				id: 'benchmark-again',
				severity: others.length > 0 ? 'problem' : 'note',
				file: extract.file,
				column: null,
				rows: again.length,
				lines: [],
				what: `${countOf(again.length, 'benchmark has', 'benchmarks have')} the id of one in an earlier file${others.length > 0 ? `, ${countOf(others.length, 'with', 'with')} another value` : ''}`,
				remedy: 'The earlier file’s is used. Take one of the files out, or give each benchmark an id of its own.'
			});
		for (const row of benchmarks) if (!known.has(row.id)) known.set(row.id, row);
	}
	return { benchmarks: [...known.values()], findings };
}
