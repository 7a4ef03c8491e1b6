import type { Engine } from '../duckdb/engine';
import type { ColumnSummary, Extract, Mapping } from '../model/extract';
import { linesKept, type Finding } from '../model/finding';
import { kindSchemas, type ColumnRole, type ExtractKind, type ValueType } from '../model/kind';
import * as findingsOf from './case-findings';
import type { Head } from './head';
import { judgeClock, type DayColumn, type JudgedClock } from './judge-clock';
import { judgeColumn } from './judge-column';
import { isClear, neitherFinding } from './neither-yes-nor-no';
import { readingInWords } from './reading-words';
import type { LoadedExtract, LoadOptions } from './load-cases';
import { LookupAreas } from './lookup-areas';
import { rowProblem } from './row-rules';
import { setAside, setAsideFindings, type SetAsideReason } from './set-aside';
import { countsOf, filledIn } from './cells';
import { storeTable, type StoredColumn } from './store-table';
import { leftOutSummary } from './summarise-columns';
import { summariseTyped } from './summarise-typed';
import { readTextColumns, type TextColumns } from './text-columns';
import { totalValues } from './total-rows';
import { typeColumn, type TypedColumn, type TypedValue } from './typed-column';

/** Rows of a table kind, typed: what `loadTable` stores and what `loadCounts` works on further. */
export interface TypedRows {
	readonly lines: number[];
	readonly columns: Map<
		string,
		{ readonly role: ColumnRole; readonly typed: TypedColumn; readonly values: TypedValue[] }
	>;
}

/** Reads a file of any kind but cases and benchmarks into the engine's table `<kind>_<number>`. Rows in = rows used + rows set
 *  aside. Throws UnreadableFile for a file that cannot be read, and the signal's reason when cancelled. */
export async function loadTable(
	engine: Engine,
	head: Head,
	mapping: Mapping,
	options: LoadOptions
): Promise<LoadedExtract> {
	const text = await readTextColumns(engine, head, options, mapping.kind === 'referrals');
	const table = new TableReading(head, mapping, text);
	const rows = table.read();
	await storeTable(engine, tableName(mapping.kind, options.number), rows.lines, stored(rows));
	return table.loaded(options, await head.sha256, rows.lines.length);
}

/** The engine's table of an extract that is neither cases nor benchmarks. */
export function tableName(kind: ExtractKind, number: number): string {
	return `${kind}_${number}`;
}

/** The typed rows as columns to be stored; dimensions are marked so that none can be mistaken for a role. */
export function stored(rows: TypedRows): StoredColumn[] {
	return [...rows.columns].map(([column, { role, typed, values }]) => ({
		name: role === 'dimension' ? `x_${column}` : role,
		type: typed.type,
		values
	}));
}

/** The reading of one file: which columns are kept, which rows are set aside, and what is to be said of both. */
export class TableReading {
	readonly #head: Head;
	readonly #mapping: Mapping;
	readonly #text: TextColumns;
	readonly #findings: Finding[] = [];
	readonly #aside = new Map<SetAsideReason, { rows: number; lines: number[]; column: string | null; last: number }>();
	readonly #typed = new Map<string, { role: ColumnRole; place: number; typed: TypedColumn }>();
	readonly #leftOut = new Set<string>();
	readonly #clock: JudgedClock;

	/** `asWritten`: the file's own rows, where those of `text` were made from them. */
	constructor(head: Head, mapping: Mapping, text: TextColumns, asWritten = text) {
		this.#head = head;
		this.#mapping = mapping;
		this.#text = text;
		for (const { column, role } of mapping.columns) {
			const place = head.columns.indexOf(column);
			const counts = countsOf(text.cells[place] ?? []);
			const type = typeOf(mapping.kind, role);
			// What wide columns hold was made into one column of numbers, which is judged as such.
			if (role === 'wide') continue;
			const written = asWritten.cells[place] ? countsOf(asWritten.cells[place]) : counts;
			const { isLeftOut, findings } = judgeColumn(head.file.name, column, role, type, written);
			this.#findings.push(...findings);
			if (isLeftOut) this.#leftOut.add(column);
			else if (type !== null) this.#type(column, role, place, type, written);
		}
		this.#clock = this.#judgeClock();
		this.#findings.push(...this.#clock.findings);
	}

	/** The rows that can be used; the others are counted by reason. */
	read(): TypedRows {
		const lines: number[] = [];
		const columns: TypedRows['columns'] = new Map(
			[...this.#typed].map(([column, { role, typed }]) => [column, { role, typed, values: [] }])
		);
		const areas = new LookupAreas();
		for (const [at, line] of this.#text.lines.entries()) {
			const row = new Map<ColumnRole, TypedValue>();
			const cells = new Map<string, TypedValue>();
			for (const [column, { role, place, typed }] of this.#typed) {
				const written = this.#text.cells[place]?.[at] ?? '';
				const value = this.#timed(column, written, typed.read(written));
				cells.set(column, value);
				if (role !== 'dimension') row.set(role, value);
			}
			const problem =
				rowProblem(this.#mapping.kind, row) ?? (this.#mapping.kind === 'lookup' ? areas.contradiction(row) : null);
			if (problem) this.#setAside(problem.reason, this.#columnOf(problem.role), line);
			else {
				lines.push(line);
				for (const [column, value] of cells) columns.get(column)?.values.push(value);
			}
		}
		return { lines, columns };
	}

	/** What is to be said of the file. `rowsUsed`: rows of the file, not of the table made of it. */
	loaded(
		{ number, isSample }: LoadOptions,
		sha256: string,
		rowsUsed: number,
		more: readonly Finding[] = []
	): LoadedExtract {
		const file = this.#head.file.name;
		const { malformed, lines } = this.#text;
		const aside = [
			...setAside('wrong-fields', null, malformed.rows, malformed.lines),
			...[...this.#aside].flatMap(([reason, one]) => setAside(reason, one.column, one.rows, one.lines))
		];
		const isOpen = [...this.#typed.values()].some(({ typed }) => typed.doubts.includes('date-order'));
		const columns = this.#summaries();
		const extract: Extract = {
			number,
			file,
			bytes: this.#head.bytes,
			sha256,
			kind: this.#mapping.kind,
			reading: readingInWords(this.#head),
			isSample,
			rowsIn: new Set(lines).size + malformed.rows,
			rowsUsed,
			setAside: aside,
			rowsWithoutKey: 0,
			monthOnly: [...this.#typed.values()].some(({ typed }) => typed.monthOnly),
			firstDay: null,
			lastDay: null,
			mapping: { ...this.#mapping, columns: columns.map(({ column, role }) => ({ column, role })) },
			columns,
			...(this.#clock.minutes && { timesOfDay: true })
		};
		const used = aside.reduce((sum, { rows }) => sum + rows, rowsUsed);
		if (used !== extract.rowsIn)
			throw new Error(`rows of ${file} do not add up: ${extract.rowsIn} in, ${rowsUsed} used`);
		return {
			extract,
			findings: [
				...setAsideFindings(file, aside),
				...findingsOf.headerFindings(this.#head),
				...this.#findings,
				...more
			],
			dateOrderOpen: isOpen
		};
	}

	#type(column: string, role: ColumnRole, place: number, type: ValueType, counts: Map<string, number>): void {
		const typed = typeColumn(type, role, counts, this.#mapping.dateOrder);
		const file = this.#head.file.name;
		this.#typed.set(column, { role, place, typed });
		const rows = new Set(this.#text.lines).size;
		for (const doubt of typed.doubts) this.#findings.push(findingsOf.doubtFinding(file, column, rows, doubt));
		this.#findings.push(...this.#neither(column, role, place));
		if (!typed.folded) return;
		this.#findings.push(...findingsOf.variantsFinding(file, column, typed.folded));
		if (role !== 'area') return;
		const totals = this.#mapping.kind === 'counts' ? totalValues(typed.folded.of.values(), true) : new Set<string>();
		this.#findings.push(...findingsOf.areaFindings(file, column, counts, typed.folded, totals));
	}

	/** Rows in which a column that is asked for yes or no says neither. */
	#neither(column: string, role: ColumnRole, place: number): Finding[] {
		const lines = (this.#text.cells[place] ?? []).flatMap((value, at) =>
			isClear(value) ? [] : (this.#text.lines[at] ?? [])
		);
		return neitherFinding(this.#head.file.name, column, role, lines.length, lines.slice(0, linesKept));
	}

	/** Requests are the one kind whose times of day are counted. */
	#judgeClock(): JudgedClock {
		const [sent, answered] = this.#mapping.kind === 'referrals' ? [this.#days('sent'), this.#days('answered')] : [];
		if (!sent || !answered) return { minutes: null, findings: [] };
		return judgeClock(this.#head.file.name, sent, answered);
	}

	#days(role: ColumnRole): DayColumn | null {
		const found = [...this.#typed].find(([, typed]) => typed.role === role);
		if (!found) return null;
		const [column, { place, typed }] = found;
		return { column, typed, counts: countsOf(this.#text.cells[place] ?? []) };
	}

	/** A day with its minute, where these are counted. */
	#timed(column: string, written: string, value: TypedValue): TypedValue {
		const minute = value.kind === 'day' ? this.#clock.minutes?.get(column)?.get(written) : undefined;
		return minute === undefined || value.kind !== 'day' ? value : { ...value, minute };
	}

	#setAside(reason: SetAsideReason, column: string | null, line: number): void {
		const aside = this.#aside.get(reason) ?? { rows: 0, lines: [], column, last: 0 };
		// A wide row comes once for each of its periods.
		if (aside.last === line) return;
		aside.last = line;
		aside.rows++;
		if (aside.lines.length < linesKept) aside.lines.push(line);
		this.#aside.set(reason, aside);
	}

	#columnOf(role: ColumnRole): string | null {
		return this.#mapping.columns.find((entry) => entry.role === role)?.column ?? null;
	}

	#summaries(): ColumnSummary[] {
		return this.#mapping.columns.map(({ column, role }): ColumnSummary => {
			if (this.#leftOut.has(column)) return leftOutSummary(column);
			const typed = this.#typed.get(column)?.typed;
			const cells = this.#text.cells[this.#head.columns.indexOf(column)] ?? [];
			if (typed) return summariseTyped(column, role, typed, cells);
			const isWide = role === 'wide';
			return {
				column,
				role: isWide ? role : 'unused',
				type: isWide ? 'number' : null,
				filled: filledIn(cells),
				distinct: null,
				readAs: isWide ? 'values of one period' : 'not read'
			};
		});
	}
}

/** The type of a role's values; null for columns that are not read. */
function typeOf(kind: ExtractKind, role: ColumnRole): ValueType | null {
	if (role === 'dimension') return 'category';
	const roles: Readonly<Record<string, ValueType>> = kindSchemas[kind].roles;
	return roles[role] ?? null;
}
