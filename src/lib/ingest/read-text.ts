import type { Encoding } from '../model/reading';
import { chunksOf } from './chunks';
import { detectSingleByte, readByteOrderMark, readUtf16Pattern } from './detect-encoding';
import { countOf } from './finding-words';
import type { HeadNote } from './head';
import { transcode } from './transcode';
import { UnreadableFile } from './unreadable-file';

/** A file's text as UTF-8. */
export interface FileText {
	readonly text: Blob;
	readonly encoding: Encoding;
	readonly notes: readonly HeadNote[];
}

/** Brings a file's text into UTF-8: it stays where it is if it is UTF-8 already. `given`: the encoding where the user says
 *  it; otherwise a byte order mark or the bytes themselves tell. Throws UnreadableFile where it is no text. `watch` gets
 *  the bytes on the way, from the first after the mark; what it saw is the whole text where `isWatched`. */
export async function readText(
	file: Blob,
	given: Encoding | undefined,
	watch: (bytes: Uint8Array) => void
): Promise<FileText & { readonly isWatched: boolean }> {
	const head = new Uint8Array(await file.slice(0, 64 << 10).arrayBuffer());
	const mark = readByteOrderMark(head);
	const encoding = given ?? mark?.encoding ?? readUtf16Pattern(head);
	const from = mark && (encoding ?? 'utf-8') === mark.encoding ? mark.bytes : 0;
	if (encoding !== null && encoding !== 'utf-8') return transcoded(file, encoding, from);
	const odd = await firstNotUtf8(file, from, watch);
	if (odd === null)
		return { text: from === 0 ? file : file.slice(from), encoding: 'utf-8', notes: [], isWatched: true };
	return transcoded(file, given ?? detectSingleByte(odd), from);
}

async function transcoded(
	file: Blob,
	encoding: Encoding,
	from: number
): Promise<FileText & { readonly isWatched: boolean }> {
	const { text, unreadable } = await transcode(file, encoding, from);
	const characters = countOf(unreadable, 'character');
	const notes: HeadNote[] =
		unreadable === 0
			? []
			: [
					{
						id: 'characters-not-read',
						rows: 0,
						lines: [],
						what: `${characters} could not be read in the encoding of this file`,
						remedy: 'They stand as \uFFFD. If names of areas or services look wrong, choose another encoding.'
					}
				];
	return { text, encoding, notes, isWatched: false };
}

/** The first piece of a file that is no UTF-8, and what follows it; null where all of it is. */
async function firstNotUtf8(file: Blob, from: number, watch: (bytes: Uint8Array) => void): Promise<Uint8Array | null> {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	for await (const chunk of chunksOf(file, from)) {
		if (chunk.includes(0)) throw new UnreadableFile('the file holds NUL characters, so it is damaged or no text');
		if (!isValid(decoder, chunk, true)) return chunk;
		watch(chunk);
	}
	return isValid(decoder, new Uint8Array(), false) ? null : new Uint8Array();
}

/** A fatal decoder says no by throwing; there is no other way to ask it. */
function isValid(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): boolean {
	try {
		decoder.decode(bytes, { stream });
		return true;
	} catch {
		return false;
	}
}
