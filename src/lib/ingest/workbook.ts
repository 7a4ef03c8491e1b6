import { read, utils, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { UnreadableFile } from './unreadable-file';

/** A workbook's sheets that hold something, and one of them as CSV text. */
export interface SheetText {
	readonly sheets: readonly string[];
	readonly sheet: string;
	/** RFC 4180 with commas and LF; a row of the sheet is a line, blank ones too. */
	readonly text: string;
	/** Rows and columns that the workbook does not show. */
	readonly hiddenRows: number;
	readonly hiddenColumns: number;
	/** Formulas whose value was not saved: nobody has worked them out. */
	readonly unsavedFormulas: number;
	/** Cells of text that stand for the rows under them as well. */
	readonly mergedDown: number;
}

const millisecondsPerDay = 86_400_000;
/** Errors by the numbers under which workbooks keep them. */
const errors = new Map([
	[0x00, '#NULL!'],
	[0x07, '#DIV/0!'],
	[0x0f, '#VALUE!'],
	[0x17, '#REF!'],
	[0x1d, '#NAME?'],
	[0x24, '#NUM!'],
	[0x2a, '#N/A']
]);

/** Reads one sheet of a workbook: its values, not what is displayed of them. Dates as ISO dates, with the time where there is
 *  one; formulas by the value they had when they were saved; errors as they are shown. Without `wanted` the first sheet that has columns, and not
 *  only the lines of a cover, else the first that holds something.
 *  Throws UnreadableFile where it is damaged, locked, or holds nothing. */
export function readSheet(bytes: Uint8Array, wanted?: string): SheetText {
	const book = open(bytes);
	const filled = book.SheetNames.filter((name) => book.Sheets[name]?.['!ref'] !== undefined);
	const isShown = (name: string) => (book.Workbook?.Sheets?.[book.SheetNames.indexOf(name)]?.Hidden ?? 0) === 0;
	const shown = filled.filter(isShown);
	const holdsTable = (name: string) => hasColumns(book.Sheets[name] ?? {});
	const sheet = filled.find((name) => name === wanted) ?? shown.find(holdsTable) ?? shown[0] ?? filled[0];
	const cells = sheet === undefined ? undefined : book.Sheets[sheet];
	if (sheet === undefined || !cells)
		throw new UnreadableFile('the workbook holds nothing; export it again with its rows');
	const epoch = book.Workbook?.WBProps?.date1904 === true ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
	const mergedDown = fillDown(cells);
	return {
		sheets: filled,
		sheet,
		text: csv(cells, epoch),
		hiddenRows: cells['!rows']?.filter((row) => row?.hidden === true).length ?? 0,
		hiddenColumns: cells['!cols']?.filter((column) => column?.hidden === true).length ?? 0,
		unsavedFormulas: cellsOf(cells).filter(({ f: formula, v: value }) => formula !== undefined && value === undefined)
			.length,
		mergedDown
	};
}

/** Whether at least two rows have something in two columns. */
function hasColumns(cells: WorkSheet): boolean {
	const filled = new Map<number, number>();
	for (const [name, cell] of Object.entries(cells) as [string, CellObject][]) {
		if (name.startsWith('!') || cell.t === 'z' || cell.v === '') continue;
		const { r: row } = utils.decode_cell(name);
		filled.set(row, (filled.get(row) ?? 0) + 1);
	}
	return [...filled.values()].filter((columns) => columns > 1).length > 1;
}

/** Text in cells merged over several rows holds for all of them. A number does not: it would be counted once a row. */
function fillDown(cells: WorkSheet): number {
	let filled = 0;
	for (const { s: from, e: to } of cells['!merges'] ?? []) {
		const cell: CellObject | undefined = cells[utils.encode_cell(from)];
		if (cell?.t !== 's' || to.r === from.r) continue;
		for (let row = from.r + 1; row <= to.r; row++) cells[utils.encode_cell({ r: row, c: from.c })] = cell;
		filled++;
	}
	return filled;
}

function cellsOf(cells: WorkSheet): CellObject[] {
	return Object.entries(cells).flatMap(([name, cell]: [string, CellObject]) => (name.startsWith('!') ? [] : [cell]));
}

function open(bytes: Uint8Array): WorkBook {
	try {
		return read(bytes, {
			type: 'array',
			cellDates: false,
			cellNF: true,
			cellText: false,
			cellStyles: true,
			cellFormula: true
		});
	} catch (cause) {
		const said = cause instanceof Error ? cause.message : String(cause);
		if (/password|encrypt/i.test(said))
			throw new UnreadableFile('the workbook is locked with a password; save it without one', cause);
		throw new UnreadableFile(
			'the workbook is damaged or of a kind that cannot be read; save the sheet as "CSV UTF-8"',
			cause
		);
	}
}

function csv(cells: WorkSheet, epoch: number): string {
	const range = utils.decode_range(cells['!ref'] ?? 'A1');
	const lines: string[] = [];
	for (let row = 0; row <= range.e.r; row++) {
		const fields: string[] = [];
		for (let column = range.s.c; column <= range.e.c; column++) {
			const cell: CellObject | undefined = cells[utils.encode_cell({ r: row, c: column })];
			fields.push(field(cell === undefined ? '' : written(cell, epoch)));
		}
		lines.push(fields.every((text) => text === '') ? '' : fields.join(','));
	}
	return `${lines.join('\n')}\n`;
}

function written({ t: type, v: value, w: shown, z: format }: CellObject, epoch: number): string {
	if (value === undefined || type === 'z') return '';
	if (type === 'e') return shown ?? errors.get(Number(value)) ?? '#ERROR!';
	if (type === 'b') return value === true ? 'TRUE' : 'FALSE';
	if (value instanceof Date) return value.toISOString().slice(0, 10);
	if (type === 'n' && typeof value === 'number') {
		if (typeof format === 'string' && isDateFormat(format)) return dateText(value, epoch);
		return typeof format === 'string' && isPercentFormat(format) ? percentText(value) : String(value);
	}
	return String(value);
}

/** A format with a day, a month or a year in it, outside quoted text and brackets. */
function isDateFormat(format: string): boolean {
	const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
	return /[dy]|mmm/i.test(bare) && !/general/i.test(bare);
}

/** A cell that is shown as a percentage is one, though the workbook keeps a proportion. */
function isPercentFormat(format: string): boolean {
	return format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').includes('%');
}

function percentText(value: number): string {
	return `${Number((value * 100).toPrecision(15))}%`;
}

/** The day of a serial number, with its time where it has one. */
function dateText(serial: number, epoch: number): string {
	const moment = new Date(epoch + Math.round(serial * millisecondsPerDay));
	if (Number.isNaN(moment.getTime())) return String(serial);
	const iso = moment.toISOString();
	return Number.isInteger(serial) ? iso.slice(0, 10) : iso.slice(0, 19);
}

function field(text: string): string {
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
