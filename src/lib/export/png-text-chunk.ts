import { crc32 } from '../model/crc32';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const bytesBeforeText = 33; // signature 8, IHDR 4 + 4 + 13 + 4

/** The PNG with international text chunks (iTXt, uncompressed UTF-8) after its header, one for each keyword of 1 to 79
 *  Latin-1 characters. PNG specification (W3C, 2003), 11.3.4.5. Throws a RangeError where the bytes are no PNG. */
export function withTextChunks(png: Uint8Array, texts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
	if (signature.some((byte, place) => png[place] !== byte))
		throw new RangeError(`withTextChunks needs a PNG, got ${png.length} other bytes`);
	const chunks = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text));
	return concatenate([png.subarray(0, bytesBeforeText), ...chunks, png.subarray(bytesBeforeText)]);
}

/** Length, type, keyword, three zero bytes and two empty names (not compressed, no language), text, CRC. */
function textChunk(keyword: string, text: string): Uint8Array {
	const encoder = new TextEncoder();
	const data = concatenate([encoder.encode(keyword), new Uint8Array(5), encoder.encode(text)]);
	const typed = concatenate([encoder.encode('iTXt'), data]);
	return concatenate([bigEndian(data.length), typed, bigEndian(crc32(typed))]);
}

function bigEndian(value: number): Uint8Array {
	const bytes = new Uint8Array(4);
	new DataView(bytes.buffer).setUint32(0, value);
	return bytes;
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
