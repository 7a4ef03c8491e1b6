import type { Encoding } from '../model/reading';
import { chunksOf } from './chunks';

/** A text as UTF-8, and how many of its characters were no characters of its encoding. */
export interface Transcoded {
	readonly text: Blob;
	readonly unreadable: number;
}

const chunkBytes = 2 << 20;

/** A file written in another encoding as UTF-8 without a byte order mark, piece by piece: the browser keeps what is done out
 *  of the page's memory. `from`: the first byte after the mark. */
export async function transcode(file: Blob, encoding: Encoding, from: number): Promise<Transcoded> {
	const decoder = new TextDecoder(encoding, { ignoreBOM: true });
	const encoder = new TextEncoder();
	const parts: Blob[] = [];
	let unreadable = 0;
	const take = (text: string) => {
		for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) unreadable++;
		parts.push(new Blob([encoder.encode(text)]));
	};
	for await (const chunk of chunksOf(file, from, file.size, chunkBytes)) take(decoder.decode(chunk, { stream: true }));
	take(decoder.decode());
	return { text: new Blob(parts), unreadable };
}
