import type { Engine } from '../duckdb/engine';
import type { CountsFacts, Mapping } from '../model/extract';
import type { Finding } from '../model/finding';
import { withMeasure } from './assumed-measure';
import { countOf, numberInWords } from './finding-words';
import type { Head } from './head';
import type { LoadedExtract, LoadOptions } from './load-cases';
import { stored, tableName, TableReading, type TypedRows } from './load-table';
import { filledIn } from './cells';
import { countFromRate } from './rate';
import { writesNoPartnership } from './known-names';
import { readNumber } from './read-number';
import { storeTable } from './store-table';
import { readTextColumns, type TextColumns } from './text-columns';
import { totalValues } from './total-rows';
import { uniqueColumns } from './unique-columns';
import { unpivot, type Unpivoted } from './unpivot';

/** The column of the table that says so of rows which write out that they are of no partnership. */
export const namesNone = 'names_none';

/** The column that says so of rows which are written as totals of the partnerships. */
export const sumsPartnerships = 'sums_partnerships';

/** Reads a `counts` file: numbers already counted, long or with a column for each period. Rows that add up others are kept,
 *  marked, and out of every sum; suppressed cells stay hidden. Throws UnreadableFile for a file that cannot be read, and an
 *  Error where the values of a wide table do not add up to the same before and after it was made long. */
export async function loadCounts(
	engine: Engine,
	head: Head,
	mapping: Mapping,
	options: LoadOptions
): Promise<LoadedExtract> {
	const file = head.file.name;
	const text = await readTextColumns(engine, head, options);
	const wide = mapping.columns.flatMap(({ column, role }) => (role === 'wide' ? [head.columns.indexOf(column)] : []));
	const long = wide.length === 0 ? null : unpivot(file, head.columns, wide, text);
	const [period = '', count = '', measure = ''] = uniqueColumns([...head.columns, 'Period', 'Count', 'Measure']).slice(
		-3
	);
	const measured = withMeasure(
		head,
		long ? [...head.columns, period, count] : head.columns,
		long ? longMapping(mapping, period, count) : mapping,
		long?.text ?? text,
		measure
	);
	const table = new TableReading({ ...head, columns: measured.columns }, measured.mapping, measured.text, text);
	const rows = table.read();
	const rate = countFromRate(file, rows);
	const totals = markTotals(file, rows);
	await storeTable(engine, tableName('counts', options.number), rows.lines, stored(rows), {
		is_total: totals.isTotal,
		[sumsPartnerships]: totals.ofPartnerships,
		...withoutPartnership(head, mapping, text, rows.lines)
	});
	const facts = factsOf(rows, totals.isTotal, long && { ...long, setAside: sumSetAside(rows, long) });
	const used = new Set(rows.lines).size;
	const findings = [
		...(long ? [wideFinding(file, used, long, facts), ...long.findings] : []),
		...measured.findings,
		...rate,
		...totals.findings,
		...hiddenFinding(file, facts)
	];
	const loaded = table.loaded(options, await head.sha256, used, findings);
	// Of a wide table each row became several: what is filled is told of the file's own rows.
	const columns = loaded.extract.columns
		.filter(({ column }) => head.columns.includes(column))
		.map((column) =>
			long && column.filled !== null
				? { ...column, filled: filledIn(text.cells[head.columns.indexOf(column.column)] ?? []) }
				: column
		);
	const kept = columns.map(({ column, role }) => ({ column, role }));
	return {
		...loaded,
		extract: { ...loaded.extract, columns, mapping: { ...mapping, columns: kept }, counts: facts }
	};
}

/** Which rows say that they are of no partnership, where a blank may as well be of all. */
function withoutPartnership(
	head: Head,
	mapping: Mapping,
	text: TextColumns,
	lines: readonly number[]
): Record<string, boolean[]> {
	const column = mapping.columns.find(({ role }) => role === 'partnership')?.column;
	if (column === undefined) return {};
	const cells = text.cells[head.columns.indexOf(column)] ?? [];
	const written = new Set(text.lines.filter((_, at) => writesNoPartnership(cells[at] ?? '')));
	return { [namesNone]: lines.map((line) => written.has(line)) };
}

function longMapping(mapping: Mapping, period: string, count: string): Mapping {
	return {
		...mapping,
		columns: [...mapping.columns, { column: period, role: 'period' }, { column: count, role: 'numerator' }]
	};
}

/** Marks rows that add up others, by what they are called beside the others of their column. */
function markTotals(
	file: string,
	rows: TypedRows
): { isTotal: boolean[]; ofPartnerships: boolean[]; findings: Finding[] } {
	const isTotal = rows.lines.map(() => false);
	const ofPartnerships = rows.lines.map(() => false);
	const findings: Finding[] = [];
	for (const [column, { role, typed, values }] of rows.columns) {
		if (typed.type !== 'category' && typed.type !== 'area') continue;
		const texts = values.map((value) => (value.kind === 'text' ? value.text : ''));
		const totals = totalValues(texts, role === 'area');
		if (totals.size === 0) continue;
		// A larger area is a whole whatever else is said of it; any other total is one where its parts stand beside it.
		const withParts = role === 'area' ? null : keysOfParts(rows, column, texts, totals);
		const marked = texts.flatMap((text, at) =>
			totals.has(text) && (withParts?.has(keyBeside(rows, column, at)) ?? true) ? [at] : []
		);
		if (marked.length === 0) continue;
		for (const at of marked) isTotal[at] = true;
		if (role === 'partnership') for (const at of marked) ofPartnerships[at] = true;
		const lines = new Set(marked.map((at) => rows.lines[at] ?? 0));
		findings.push({
			id: 'total-rows',
			severity: 'note',
			file,
			column,
			rows: lines.size,
			lines: [...lines].slice(0, 5),
			what: `${countOf(lines.size, 'row adds', 'rows add')} up others (${[...totals].slice(0, 3).join(', ')}${totals.size > 3 ? ' …' : ''})`,
			remedy: 'Kept out of sums, so that nothing is counted twice.'
		});
	}
	return { isTotal, ofPartnerships, findings };
}

/** Sum of the values in rows of the file that are set aside. */
function sumSetAside(rows: TypedRows, { text, value, numbers }: Unpivoted): number {
	const used = new Set(rows.lines);
	return text.lines.reduce((sum, line, at) => {
		const read = readNumber(used.has(line) ? '' : (text.cells[value]?.[at] ?? ''), numbers);
		return read.kind === 'given' ? sum + read.value : sum;
	}, 0);
}

/** What rows say apart from a column, of those that stand for a part in it. */
function keysOfParts(
	rows: TypedRows,
	column: string,
	texts: readonly string[],
	totals: ReadonlySet<string>
): ReadonlySet<string> {
	return new Set(texts.flatMap((text, at) => (totals.has(text) ? [] : [keyBeside(rows, column, at)])));
}

function keyBeside(rows: TypedRows, column: string, at: number): string {
	const parts: (string | number)[] = [];
	for (const [other, { values }] of rows.columns) {
		const value = values[at];
		if (other === column || !value) continue;
		if (value.kind === 'text') parts.push(value.text);
		if (value.kind === 'period') parts.push(value.period.start, value.period.end);
	}
	return JSON.stringify(parts);
}

function factsOf(
	rows: TypedRows,
	isTotal: readonly boolean[],
	long: (Unpivoted & { readonly setAside: number }) | null
): CountsFacts {
	const values = [...rows.columns.values()].find(({ role }) => role === 'numerator')?.values ?? [];
	let [grandTotal, keptOut, hiddenCells] = [0, 0, 0];
	for (const [at, value] of values.entries()) {
		if (value.kind === 'hidden') hiddenCells++;
		if (value.kind !== 'number') continue;
		if (isTotal[at]) keptOut += value.value;
		else grandTotal += value.value;
	}
	const after = grandTotal + keptOut + (long?.setAside ?? 0);
	if (long && Math.abs(after - long.facts.totalBefore) > 1e-6 * Math.max(1, long.facts.totalBefore))
		throw new Error(`values do not add up: ${long.facts.totalBefore} before, ${after} after`);
	return {
		grandTotal,
		keptOut,
		hiddenCells,
		totalRows: new Set(rows.lines.filter((_, at) => isTotal[at])).size,
		wide: long?.facts ?? null
	};
}

function wideFinding(file: string, rows: number, { facts }: Unpivoted, { totalRows }: CountsFacts): Finding {
	const ofTotals = totalRows > 0 ? ', those of rows that add up others among them,' : '';
	return {
		id: 'wide-table',
		severity: 'note',
		file,
		column: null,
		rows,
		lines: [],
		what: `${countOf(facts.columns, 'column stands', 'columns stand')} for a period each, from ${facts.firstPeriod} to ${facts.lastPeriod}`,
		remedy: `Each value became a row of its own. All values${ofTotals} add up to ${numberInWords(facts.totalBefore)} before and after.`
	};
}

function hiddenFinding(file: string, { hiddenCells }: CountsFacts): Finding[] {
	if (hiddenCells === 0) return [];
	return [
		{
			id: 'hidden-values',
			severity: 'note',
			file,
			column: null,
			rows: hiddenCells,
			lines: [],
			what: `${countOf(hiddenCells, 'value is', 'values are')} suppressed in the file`,
			remedy: 'They stay hidden: they are neither zero nor missing, and no sum over them is complete.'
		}
	];
}
