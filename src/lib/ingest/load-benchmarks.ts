import type { Engine } from '../duckdb/engine';
import type { BenchmarkRow } from '../model/benchmark';
import type { BenchmarkRole, ColumnSummary, Extract, Mapping, SetAside } from '../model/extract';
import { linesKept, type Finding } from '../model/finding';
import { kindSchemas, type ValueType } from '../model/kind';
import { sql } from '../sql/sql';
import { readBenchmark } from './read-benchmark';
import { setAside, setAsideFindings, type SetAsideReason } from './set-aside';
import type { Head } from './head';
import { judgeColumn } from './judge-column';
import { countsOf, filledIn } from './cells';
import { readingInWords } from './reading-words';
import type { LoadOptions } from './load-cases';
import { papaRows } from './papa-rows';
import { parquetRows } from './parquet-rows';
import { inputName } from './row-source';
import { dropSlices } from './read-slices';
import { leftOutSummary } from './summarise-columns';
import { summariseTyped } from './summarise-typed';
import { typeColumn } from './typed-column';

/** The column that a row is set aside for, where it is one. */
const roleOfReason: Partial<Readonly<Record<SetAsideReason, BenchmarkRole>>> = {
	'value-not-understood': 'value',
	'second-row-of-id': 'id'
};

/** A `benchmarks` file: its rows are few and stay outside the engine. */
export interface LoadedBenchmarks {
	readonly extract: Extract;
	readonly benchmarks: readonly BenchmarkRow[];
	readonly findings: readonly Finding[];
}

/** Reads a `benchmarks` file. Rows in = benchmarks + rows set aside. Throws UnreadableFile where it cannot be read. */
export async function loadBenchmarks(
	engine: Engine,
	head: Head,
	mapping: Mapping,
	options: LoadOptions
): Promise<LoadedBenchmarks> {
	const { benchmarks, cells, rowsIn, aside } = await readBenchmarks(engine, head, mapping, options);
	const { columns, findings } = judgeColumns(head, mapping, cells);
	return {
		extract: {
			number: options.number,
			file: head.file.name,
			bytes: head.bytes,
			sha256: await head.sha256,
			kind: 'benchmarks',
			reading: readingInWords(head),
			isSample: options.isSample,
			rowsIn,
			rowsUsed: benchmarks.length,
			setAside: aside,
			rowsWithoutKey: 0,
			monthOnly: false,
			firstDay: null,
			lastDay: null,
			mapping: { ...mapping, columns: columns.map(({ column, role }) => ({ column, role })) },
			columns
		},
		benchmarks,
		findings: [...setAsideFindings(head.file.name, aside), ...findings]
	};
}

/** All rows of the file: benchmarks, or set aside. */
async function readBenchmarks(
	engine: Engine,
	head: Head,
	mapping: Mapping,
	{ number, onProgress, signal }: LoadOptions
): Promise<{
	readonly benchmarks: readonly BenchmarkRow[];
	/** The values of each column as written. */
	readonly cells: readonly (readonly string[])[];
	readonly rowsIn: number;
	readonly aside: readonly SetAside[];
}> {
	const places = head.columns.map((_, place) => place);
	const table = `raw_${number}`;
	const { csv, dialect } = head;
	const source =
		csv && dialect ? papaRows(engine, head, dialect, csv, places, table) : parquetRows(engine, head, places, table);
	const roles = new Map(mapping.columns.map(({ column, role }) => [role, head.columns.indexOf(column)]));
	const benchmarks = new Map<string, BenchmarkRow>();
	const linesAside = new Map<SetAsideReason, number[]>();
	const cells: readonly string[][] = head.columns.map(() => []);
	let rowsRead = 0;
	try {
		for await (const batch of source.batches(signal)) {
			try {
				const rows = await engine.query<Record<string, string | number>>(sql`SELECT * FROM ${batch.from}`);
				for (const row of rows) {
					for (const place of places) cells[place]?.push(String(row[inputName(place)] ?? ''));
					const read = readBenchmark((role) => String(row[inputName(roles.get(role) ?? -1)] ?? '').trim());
					const reason = 'reason' in read ? read.reason : benchmarks.has(read.id) ? 'second-row-of-id' : null;
					if (reason === null && 'id' in read) benchmarks.set(read.id, read);
					if (reason === null) continue;
					const lines = linesAside.get(reason) ?? [];
					lines.push(Number(row['line']));
					linesAside.set(reason, lines);
				}
				rowsRead += rows.length;
				onProgress({ step: 'Reading rows', rowsRead, rowsAbout: source.rowsAbout, share: null });
			} finally {
				await batch.release();
			}
		}
	} catch (error) {
		await dropSlices(engine, number);
		throw error;
	}
	const { malformed } = source;
	const columnOf = (reason: SetAsideReason) => {
		const role = roleOfReason[reason];
		return role === undefined ? null : (head.columns[roles.get(role) ?? -1] ?? null);
	};
	return {
		benchmarks: [...benchmarks.values()],
		cells,
		rowsIn: rowsRead + malformed.rows,
		aside: [
			...setAside('wrong-fields', null, malformed.rows, malformed.lines),
			...[...linesAside].flatMap(([reason, lines]) =>
				setAside(reason, columnOf(reason), lines.length, lines.slice(0, linesKept))
			)
		]
	};
}

/** What became of each column, and what its values say of persons. */
function judgeColumns(
	head: Head,
	mapping: Mapping,
	cells: readonly (readonly string[])[]
): { columns: ColumnSummary[]; findings: Finding[] } {
	const types: Readonly<Record<string, ValueType>> = kindSchemas.benchmarks.roles;
	const findings: Finding[] = [];
	const columns = mapping.columns.map(({ column, role }): ColumnSummary => {
		const written = cells[head.columns.indexOf(column)] ?? [];
		const counts = countsOf(written);
		const type = types[role] ?? null;
		// Names of measures are looked up and shown: they are judged as texts are.
		const judged = judgeColumn(head.file.name, column, role, type === 'category' ? 'text' : type, counts);
		findings.push(...judged.findings);
		if (judged.isLeftOut) return leftOutSummary(column);
		if (type !== null) return summariseTyped(column, role, typeColumn(type, role, counts, null), written);
		return { column, role: 'unused', type, filled: filledIn(written), distinct: null, readAs: 'not read' };
	});
	return { columns, findings };
}
