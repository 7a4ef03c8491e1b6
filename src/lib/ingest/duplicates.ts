import type { Engine } from '../duckdb/engine';
import type { BenchmarkRow } from '../model/benchmark';
import type { Extract } from '../model/extract';
import type { Finding } from '../model/finding';
import { comparedColumns, type ComparedColumns } from './compared-columns';
import { listInWords } from './finding-words';
import { rowsInBoth, type Overlap } from './rows-in-both';

/** A file as far as its rows are compared with those of others. */
export interface ComparedFile {
	readonly extract: Extract;
	/** Rows of a benchmarks file, which are not staged in the engine. */
	readonly benchmarks: readonly BenchmarkRow[];
}

/** That a file says again what others say. It holds as long as all of those are there. */
export interface Duplicate {
	readonly finding: Finding;
	/** Numbers of the other extracts. */
	readonly others: readonly number[];
}

/** Share of a file's rows from which it is a duplicate. */
const mostRows = 0.9;

/** Judges a file against those that are there: the same bytes, or at least 90 % of its rows already there, in one of them or
 *  in several together; or 90 % of another's in it. Equal rows are counted as often as they stand; none is ever dropped. */
export async function findDuplicates(
	engine: Engine,
	file: ComparedFile,
	there: readonly ComparedFile[],
	signal?: AbortSignal
): Promise<Duplicate[]> {
	const { extract } = file;
	const found: Duplicate[] = [];
	const partly: ComparedFile[] = [];
	for (const other of there) {
		const { number } = other.extract;
		if (other.extract.sha256 === extract.sha256)
			found.push({ finding: sameFile(extract, other.extract), others: [number] });
		else if (other.extract.kind === extract.kind) {
			const { share, shareOfOthers } = await overlap(engine, file, [other], signal);
			if (share >= mostRows) found.push({ finding: alreadyIn(extract, [other.extract]), others: [number] });
			else if (shareOfOthers >= mostRows) found.push({ finding: holds(extract, other.extract), others: [number] });
			else if (share > 0) partly.push(other);
		}
	}
	if (found.length > 0 || partly.length < 2) return found;
	const { share } = await overlap(engine, file, partly, signal);
	if (share < mostRows) return [];
	const others = partly.map((other) => other.extract);
	return [{ finding: alreadyIn(extract, others), others: others.map(({ number }) => number) }];
}

async function overlap(
	engine: Engine,
	file: ComparedFile,
	others: readonly ComparedFile[],
	signal: AbortSignal | undefined
): Promise<Overlap> {
	const none = { share: 0, shareOfOthers: 0 };
	const all = [file, ...others];
	if (
		all.some(({ extract }) => extract.rowsUsed === 0) ||
		!others.some((other) => mayMeet(file.extract, other.extract))
	)
		return none;
	if (file.extract.kind === 'benchmarks')
		return benchmarksInBoth(
			file.benchmarks,
			others.flatMap(({ benchmarks }) => benchmarks)
		);
	const columns: ComparedColumns | null = await comparedColumns(
		engine,
		all.map(({ extract }) => extract)
	);
	return columns ? rowsInBoth(engine, columns, signal) : none;
}

/** Contacts of other days cannot be the same. */
function mayMeet(one: Extract, other: Extract): boolean {
	if (one.firstDay === null || one.lastDay === null || other.firstDay === null || other.lastDay === null) return true;
	return one.firstDay <= other.lastDay && other.firstDay <= one.lastDay;
}

function benchmarksInBoth(rows: readonly BenchmarkRow[], others: readonly BenchmarkRow[]): Overlap {
	const told = new Set(others.map((row) => JSON.stringify(row)));
	const own = new Set(rows.map((row) => JSON.stringify(row)));
	const both = [...own].filter((row) => told.has(row)).length;
	return { share: both / own.size, shareOfOthers: both / told.size };
}

const takeOut =
	'What is in both counts twice as long as both are loaded. Take one of them out, unless that is meant; no row is dropped.';

function sameFile({ file, rowsUsed }: Extract, other: Extract): Finding {
	return {
		...problem('already-loaded', file, rowsUsed),
		what: `The same file is already loaded as ${other.file}`,
		remedy: 'Its rows count twice as long as both are loaded. Take one of them out, unless that is meant.'
	};
}

function alreadyIn({ file, rowsUsed }: Extract, others: readonly Extract[]): Finding {
	const names = listInWords(others.map((other) => other.file));
	return {
		...problem('rows-already-loaded', file, rowsUsed),
		what: `At least 90% of the rows of ${file} are already in ${names}${others.length > 1 ? ' together' : ''}`,
		remedy: takeOut
	};
}

function holds({ file }: Extract, other: Extract): Finding {
	return {
		...problem('rows-already-loaded', file, other.rowsUsed),
		what: `At least 90% of the rows of ${other.file} are in ${file} as well`,
		remedy: takeOut
	};
}

function problem(id: string, file: string, rows: number): Omit<Finding, 'what' | 'remedy'> {
	return { id, severity: 'problem', file, column: null, rows, lines: [] };
}
