import type { ReadingChoices } from '../model/reading';
import { linesKept } from '../model/finding';
import { chunksOf } from './chunks';
import { withoutFormula } from './formula-text';
import { guessMarks, parse, type FieldMarks } from './dialect';
import { findHeader, type FoundHeader } from './find-header';
import { countOf } from './finding-words';
import type { Head, HeadNote } from './head';
import { outlineOf, type Outline } from './outline';
import { readText } from './read-text';
import { CsvScanner, type CsvScan } from './scan-csv';
import { startHash } from './sha256';
import { sliceLines } from './slice-lines';
import { uniqueColumns } from './unique-columns';
import { UnreadableFile } from './unreadable-file';

/** Where the rows of a CSV text stand in it. */
export interface CsvBody {
	readonly scan: CsvScan;
	/** Rows from the text's beginning, to learn from which values its columns hold. */
	readonly sample: readonly (readonly string[])[];
	/** Lines of the file before the text. */
	readonly linesBefore: number;
}

const headBytes = 256 << 10;
const previewRows = 20;

/** The head of a CSV file. */
export async function readCsvHead(
	file: File,
	choices: ReadingChoices,
	onBytes: (bytes: number) => void
): Promise<Head> {
	const first = readStart(new TextDecoder().decode(await file.slice(0, headBytes).arrayBuffer()), file.size, choices);
	const scanner = first && newScanner(first);
	let walked = 0;
	const read = await readText(file, choices.encoding, (bytes) => {
		scanner?.push(bytes);
		onBytes((walked += bytes.length));
	});
	const part =
		read.isWatched && first && scanner ? { ...first, scan: scanner.finish() } : await readPart(read.text, choices);
	return headOfPart(await chooseTable(read.text, part, choices), {
		file,
		format: 'csv',
		encoding: read.encoding,
		choices,
		notes: read.notes,
		sheets: []
	});
}

/** The head of a text that was brought from another format, such as a workbook's sheet. */
export async function readTextHead(
	text: Blob,
	known: Pick<Head, 'file' | 'format' | 'encoding' | 'choices' | 'notes' | 'sheets'>
): Promise<Head> {
	return headOfPart(await chooseTable(text, await readPart(text, known.choices), known.choices), known);
}

/** The beginning of a text: its marks, its header and its first rows. */
interface Start {
	readonly marks: FieldMarks;
	readonly header: FoundHeader;
	readonly rows: readonly (readonly string[])[];
}

interface Part extends Start {
	readonly scan: CsvScan;
}

/** A part with one table of a text, and what else stands in the text. */
interface ChosenPart extends Part {
	readonly text: Blob;
	readonly linesBefore: number;
	readonly tables: Outline['tables'];
	readonly tableNotes: readonly HeadNote[];
}

function readStart(headText: string, size: number, choices: ReadingChoices): Start | null {
	const text = evenLineEnds(wholeLines(headText, size > headBytes).replace(/^\uFEFF/, ''));
	const marks = guessMarks(text, choices.delimiter);
	const { data: rows } = parse(text, marks);
	const header = findHeader(rows, choices.headerRows);
	return header && { marks, header, rows };
}

async function readPart(text: Blob, choices: ReadingChoices): Promise<Part> {
	const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
	const start = readStart(decoder.decode(await text.slice(0, headBytes).arrayBuffer()), text.size, choices);
	if (!start) throw new UnreadableFile('the file holds no rows; export it again with its header and rows');
	const scanner = newScanner(start);
	for await (const chunk of chunksOf(text)) scanner.push(chunk);
	return { ...start, scan: scanner.finish() };
}

function newScanner({ marks, header }: Start): CsvScanner {
	const shape = { ...marks, headerLine: header.skipLines, columns: header.names.length };
	return new CsvScanner(shape, 0);
}

/** Where a text is not regular, it may hold several tables, or notes under one: the part with the table that is wanted. */
async function chooseTable(text: Blob, part: Part, choices: ReadingChoices): Promise<ChosenPart> {
	const whole = { ...part, text, linesBefore: 0, tables: [], tableNotes: [] };
	if (part.scan.irregular === null) return whole;
	const { tables, below } = await outlineOf(text, dialectOf(part), part.header.names.length, part.header.skipLines);
	const table = tables[choices.table ?? 0];
	if (!table || (tables.length === 1 && below.length === 0)) return whole;
	const own = await sliceLines(text, table.from, table.to);
	const { table: _, ...others } = choices;
	return {
		...(await readPart(own, table.from === 1 ? others : {})),
		text: own,
		linesBefore: table.from - 1,
		tables: tables.length > 1 ? tables : [],
		tableNotes: [...otherTablesNote(tables, table), ...belowNote(below)]
	};
}

function headOfPart(
	part: ChosenPart,
	known: Pick<Head, 'file' | 'format' | 'encoding' | 'choices' | 'notes' | 'sheets'>
): Head {
	const { header, rows, scan, text, linesBefore, tables, tableNotes } = part;
	const width = header.names.length;
	const data = rows
		.slice(rowsTo(rows, header.skipLines))
		.flatMap((row) => (row.length === width ? [row.map(withoutFormula)] : []));
	return {
		...known,
		text,
		dialect: dialectOf(part),
		columns: uniqueColumns(header.names.map(withoutFormula)),
		tables,
		notes: [
			...known.notes,
			...header.notes.map((note) => moved(note, linesBefore)),
			...tableNotes,
			...namesNote(header)
		],
		preview: data.slice(0, previewRows),
		bytes: known.file.size,
		rowsAbout: scan.rows,
		sha256: startHash(known.file),
		csv: { scan, sample: data, linesBefore }
	};
}

function dialectOf({ marks, header, scan }: Part): NonNullable<Head['dialect']> {
	return {
		...marks,
		newline: scan.newline,
		headerLine: header.hasHeader ? header.skipLines : 0,
		skipRows: header.skipLines
	};
}

/** How many rows take the first lines. */
function rowsTo(rows: readonly (readonly string[])[], lines: number): number {
	let line = 0;
	for (const [at, row] of rows.entries()) {
		if (line >= lines) return at;
		line += 1 + row.reduce((count, cell) => count + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
	}
	return rows.length;
}

/** Line ends of one kind, where there are several: the rows are read so too. */
function evenLineEnds(text: string): string {
	const kinds = [/\r\n/, /\r(?!\n)/, /(?<!\r)\n/].filter((kind) => kind.test(text));
	return kinds.length > 1 ? text.replace(/\r\n?/g, '\n') : text;
}

/** The beginning of a text is cut anywhere: its last row may be half. */
function wholeLines(text: string, isCut: boolean): string {
	const last = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
	return isCut && last > 0 ? text.slice(0, last) : text;
}

function moved(note: HeadNote, lines: number): HeadNote {
	return { ...note, lines: note.lines.map((line) => line + lines) };
}

function otherTablesNote(tables: Outline['tables'], chosen: Outline['tables'][number]): HeadNote[] {
	const others = tables.filter((table) => table !== chosen);
	if (others.length === 0) return [];
	return [
		{
			id: 'other-tables',
			rows: others.reduce((sum, { rows }) => sum + rows, 0),
			lines: others.slice(0, linesKept).map(({ line }) => line),
			what: `${countOf(tables.length, 'table')} stand in this file; ${countOf(others.length, 'is', 'are')} not read`,
			remedy: 'Choose which one is read before the file is used, or export each to a file of its own.'
		}
	];
}

function belowNote(below: readonly number[]): HeadNote[] {
	if (below.length === 0) return [];
	return [
		{
			id: 'rows-below-table',
			rows: below.length,
			lines: below.slice(0, linesKept),
			what: `${countOf(below.length)} below the table ${below.length === 1 ? 'was' : 'were'} not read`,
			remedy: 'They are notes on the table, as it seems. If they are rows, bring them to the form of the others.'
		}
	];
}

/** Columns without a name, and names that stand twice. */
function namesNote({ names, hasHeader }: FoundHeader): HeadNote[] {
	if (!hasHeader) return [];
	const folded = names.map((name) => name.trim().toLowerCase());
	const unnamed = folded.filter((name) => name === '').length;
	const repeated = folded.filter((name, at) => name !== '' && folded.indexOf(name) !== at).length;
	const gap = folded.indexOf('', 1);
	const beside = folded.slice(gap + 1).filter((name) => name !== '');
	const notes: HeadNote[] = [];
	const add = (id: string, what: string, remedy: string) => notes.push({ id, rows: 0, lines: [], what, remedy });
	// A blank column, and then the names of the first columns again.
	if (gap > 1 && beside.length > 1 && beside.every((name) => folded.slice(0, gap).includes(name)))
		add(
			'tables-side-by-side',
			'Several tables stand side by side in this file; only the first is used',
			'Export each to a file of its own, or put them one under another with a column that tells them apart.'
		);
	if (unnamed > 0)
		add(
			'columns-without-name',
			`${countOf(unnamed, 'column has', 'columns have')} no name`,
			`Each is called by its place: column ${folded.indexOf('') + 1}${unnamed > 1 ? ' and so on' : ''}.`
		);
	if (repeated > 0)
		add(
			'columns-of-same-name',
			`${countOf(repeated, 'column repeats', 'columns repeat')} the name of another`,
			'They are told apart by a number in brackets.'
		);
	return notes;
}
