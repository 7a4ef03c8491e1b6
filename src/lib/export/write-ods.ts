import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { formatCount } from '../format/number';
import { styledContents, styledDefaults } from './ods-styles';
import type { Sheet, SheetValue } from './sheet';

/** In the library's measure, a narrow character. */
const widestColumn = 90;
const perCharacter = 4 / 3;
/** Characters of a heading beside which it is broken into lines. */
const brokenHeading = 16;

/** The bytes of an OpenDocument spreadsheet of some sheets; `meta` is its meta.xml. */
export function writeOds(sheets: readonly Sheet[], meta: string): Uint8Array<ArrayBuffer> {
	const workbook = utils.book_new();
	for (const sheet of sheets) utils.book_append_sheet(workbook, worksheet(sheet), sheet.name);
	const written: Uint8Array = new Uint8Array(write(workbook, { type: 'array', bookType: 'ods' }));
	return completed(written, sheets, meta);
}

function worksheet({ lines, table, leadsTo, lineLength = widestColumn }: Sheet): WorkSheet {
	const cells = new Map<string, CellObject>();
	const put = (row: number, column: number, cell: CellObject) =>
		cells.set(utils.encode_cell({ r: row, c: column }), cell);
	lines.forEach((line, row) => put(row, 0, { t: 's', v: line }));
	table.headings.forEach((heading, column) => put(lines.length, column, { t: 's', v: heading }));
	table.rows.forEach((row, index) =>
		row.forEach((value, column) => {
			const target = column === 0 ? leadsTo?.[index] : undefined;
			const link = target === undefined ? {} : { l: { Target: `#'${target}'!A1` } };
			put(lines.length + 1 + index, column, { ...cellOf(value), ...link });
		})
	);
	const last = { r: lines.length + table.rows.length, c: table.headings.length - 1 };
	const widths = table.headings.map((heading, column) => {
		const lengths = table.rows.map((row) => textOf(row[column]).length);
		const longest = Math.max(11, Math.min(heading.length, brokenHeading), ...lengths);
		return { wch: Math.min(lineLength, Math.ceil(longest * perCharacter) + 1) };
	});
	return { ...Object.fromEntries(cells), '!ref': `A1:${utils.encode_cell(last)}`, '!cols': widths };
}

/** About as it is printed. */
function textOf(value: SheetValue = ''): string {
	if (typeof value === 'string') return value;
	if (typeof value === 'number') return Number.isInteger(value) ? formatCount(value) : value.toFixed(3);
	return '100.0%';
}

function cellOf(value: SheetValue): CellObject {
	if (typeof value === 'string') return { t: 's', v: value };
	if (typeof value === 'number') return { t: 'n', v: value, z: Number.isInteger(value) ? '#,##0' : '0.000' };
	return { t: 'n', v: value.share, z: '0.0%' };
}

/** The library writes neither styles nor what the file is called, and not the type where readers look for it. */
function completed(ods: Uint8Array, sheets: readonly Sheet[], meta: string): Uint8Array<ArrayBuffer> {
	const { mimetype, ...parts } = unzipSync(ods);
	const changed = (name: string, change: (xml: string) => string) =>
		strToU8(change(strFromU8(parts[name] ?? new Uint8Array())));
	return zipSync({
		// First and as it stands, so that the file is known by its first bytes.
		mimetype: [mimetype ?? new Uint8Array(), { level: 0 }],
		...parts,
		'content.xml': changed('content.xml', (xml) => styledContents(xml, sheets)),
		'styles.xml': changed('styles.xml', styledDefaults),
		'meta.xml': strToU8(meta)
	});
}
