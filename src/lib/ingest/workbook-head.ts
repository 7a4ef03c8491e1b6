import type { ReadingChoices } from '../model/reading';
import { readTextHead } from './csv-head';
import { countOf } from './finding-words';
import type { Head, HeadNote } from './head';
import { readWorkbook } from './read-workbook';
import type { SheetText } from './workbook';
import { UnreadableFile } from './unreadable-file';

/** What a workbook may hold once it is unpacked, in bytes: more is slow to read, or made to overwhelm its reader. */
const largestUnpacked = 300 << 20;

/** Whether a file begins as a workbook does: a ZIP archive, or an older compound file. */
export function isWorkbook(bytes: Uint8Array): boolean {
	const starts = (...mark: number[]) => mark.every((byte, at) => bytes[at] === byte);
	return starts(0x50, 0x4b, 3, 4) || starts(0xd0, 0xcf, 0x11, 0xe0);
}

/** The head of a workbook's sheet, which is read like a CSV file of it. */
export async function readWorkbookHead(file: File, choices: ReadingChoices): Promise<Head> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	refuseOthers(bytes);
	const read = await readWorkbook(bytes, choices.sheet);
	return readTextHead(new Blob([read.text]), {
		file,
		format: 'workbook',
		encoding: 'utf-8',
		// Written with commas: a sheet of one column is not to be split at what stands in its text.
		choices: { ...choices, sheet: read.sheet, delimiter: ',' },
		notes: [...hiddenNote(read), ...formulasNote(read), ...mergedNote(read)],
		sheets: read.sheets
	});
}

/** Throws where an archive is no workbook, or would be too large once unpacked. */
function refuseOthers(bytes: Uint8Array): void {
	if (bytes[0] !== 0x50) return;
	const entries = zipEntries(bytes);
	const isKnown = entries.some(({ name }) => /^(xl\/|content\.xml$|mimetype$)/.test(name));
	if (!isKnown) throw new UnreadableFile('the file is an archive and no workbook; unpack it, and add the files in it');
	const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
	if (unpacked > largestUnpacked)
		throw new UnreadableFile(
			`the workbook holds ${Math.round(unpacked / (1 << 20))} MB once unpacked, more than can be read; save the sheet as "CSV UTF-8"`
		);
}

/** Names and unpacked sizes as the directory at an archive's end has them. */
function zipEntries(bytes: Uint8Array): { name: string; size: number }[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	const [directory, entry] = [0x06054b50, 0x02014b50];
	let end = bytes.length - 22;
	while (end >= 0 && view.getUint32(end, true) !== directory) end--;
	if (end < 0) throw new UnreadableFile('the workbook is damaged: its end is missing; save it again');
	const found: { name: string; size: number }[] = [];
	let at = view.getUint32(end + 16, true);
	const count = view.getUint16(end + 10, true);
	for (let n = 0; n < count && at + 46 <= bytes.length && view.getUint32(at, true) === entry; n++) {
		const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
		found.push({
			name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (name ?? 0))),
			size: view.getUint32(at + 24, true)
		});
		at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
	}
	return found;
}

function hiddenNote({ hiddenRows, hiddenColumns }: SheetText): HeadNote[] {
	const hidden = [
		...(hiddenRows > 0 ? [countOf(hiddenRows)] : []),
		...(hiddenColumns > 0 ? [countOf(hiddenColumns, 'column')] : [])
	];
	if (hidden.length === 0) return [];
	return [
		{
			id: 'hidden-in-workbook',
			rows: hiddenRows,
			lines: [],
			what: `${hidden.join(' and ')} that the workbook does not show ${hiddenRows + hiddenColumns === 1 ? 'was' : 'were'} read as well`,
			remedy: 'Delete them in the workbook and save it again if they are not meant.'
		}
	];
}

function formulasNote({ unsavedFormulas }: SheetText): HeadNote[] {
	if (unsavedFormulas === 0) return [];
	return [
		{
			id: 'formulas-without-value',
			rows: 0,
			lines: [],
			what: `${countOf(unsavedFormulas, 'formula has', 'formulas have')} no value in the workbook and ${unsavedFormulas === 1 ? 'was' : 'were'} read as blank`,
			remedy: 'Open the workbook, let it work them out, and save it again.'
		}
	];
}

function mergedNote({ mergedDown }: SheetText): HeadNote[] {
	if (mergedDown === 0) return [];
	return [
		{
			id: 'merged-cells',
			rows: 0,
			lines: [],
			what: `${countOf(mergedDown, 'text stands', 'texts stand')} in cells merged over several rows`,
			remedy: 'Each was taken to hold for all of its rows. A number in merged cells counts for the first row only.'
		}
	];
}
