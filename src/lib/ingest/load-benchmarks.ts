import type { Engine } from '../duckdb/engine';
import type { BenchmarkRow } from '../model/benchmark';
import type { BenchmarkRole, ColumnSummary, Extract, Mapping, SetAside } from '../model/extract';
import type { Finding } from '../model/finding';
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

const linesKept = 5;

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
	{ number, isSample, onProgress, signal }: LoadOptions
): Promise<LoadedBenchmarks> {
	const places = head.columns.map((_, place) => place);
	const table = `raw_${number}`;
	const { csv, dialect } = head;
	const source =
		csv && dialect ? papaRows(engine, head, dialect, csv, places, table) : parquetRows(engine, head, places, table);
	const asideLines = new Map<SetAsideReason, { rows: number; lines: number[]; column: string | null }>();
	const benchmarks = new Map<string, BenchmarkRow>();
	const roles = new Map(mapping.columns.map(({ column, role }) => [role, head.columns.indexOf(column)]));
	const columnOf = (role: BenchmarkRole) => head.columns[roles.get(role) ?? -1] ?? null;
	const cells: readonly string[][] = head.columns.map(() => []);
	let rowsIn = 0;
	try {
		for await (const batch of source.batches(signal)) {
			try {
				const rows = await engine.query<Record<string, string | number>>(sql`SELECT * FROM ${batch.from}`);
				for (const row of rows) {
					for (const place of places) cells[place]?.push(String(row[inputName(place)] ?? ''));
					const read = readBenchmark((role) => String(row[inputName(roles.get(role) ?? -1)] ?? '').trim());
					const reason = 'reason' in read ? read.reason : benchmarks.has(read.id) ? 'second-row-of-id' : null;
					if (reason === null && 'id' in read) benchmarks.set(read.id, read);
					if (reason !== null) {
						const aside = asideLines.get(reason) ?? { rows: 0, lines: [], column: null };
						aside.rows++;
						if (aside.lines.length < linesKept) aside.lines.push(Number(row['line']));
						asideLines.set(reason, {
							...aside,
							column:
								reason === 'value-not-understood'
									? columnOf('value')
									: reason === 'text-identifies'
										? null
										: columnOf('id')
						});
					}
				}
				rowsIn += rows.length;
				onProgress({ step: 'Reading rows', rowsRead: rowsIn, rowsAbout: source.rowsAbout, share: null });
			} finally {
				await batch.release();
			}
		}
	} catch (error) {
		await dropSlices(engine, number);
		throw error;
	}
	const aside: SetAside[] = [
		...setAside('wrong-fields', null, source.malformed.rows, source.malformed.lines),
		...[...asideLines].flatMap(([reason, { column, rows, lines }]) => setAside(reason, column, rows, lines))
	];
	const { columns, findings } = judgeColumns(head, mapping, cells);
	return {
		extract: {
			number,
			file: head.file.name,
			bytes: head.bytes,
			sha256: await head.sha256,
			kind: 'benchmarks',
			reading: readingInWords(head),
			isSample,
			rowsIn: rowsIn + source.malformed.rows,
			rowsUsed: benchmarks.size,
			setAside: aside,
			rowsWithoutKey: 0,
			monthOnly: false,
			firstDay: null,
			lastDay: null,
			mapping: { ...mapping, columns: columns.map(({ column, role }) => ({ column, role })) },
			columns
		},
		benchmarks: [...benchmarks.values()],
		findings: [...setAsideFindings(head.file.name, aside), ...findings]
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
