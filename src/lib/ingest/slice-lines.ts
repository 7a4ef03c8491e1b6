import { chunksOf } from './chunks';

const [lineFeed, carriageReturn] = [10, 13];

/** The lines of a text from `from`, counted from 1 as an editor does, up to but not with `to`. */
export async function sliceLines(text: Blob, from: number, to: number): Promise<Blob> {
	let [line, at, start, end, afterReturn] = [1, 0, from === 1 ? 0 : text.size, text.size, false];
	for await (const chunk of chunksOf(text)) {
		for (const [index, byte] of chunk.entries()) {
			const isSecondHalf = byte === lineFeed && afterReturn;
			afterReturn = byte === carriageReturn;
			if (isSecondHalf) {
				// The line end was counted with its first half: the next line begins one byte later.
				if (start === at + index) start++;
				if (end === at + index) end++;
			} else if (byte === lineFeed || byte === carriageReturn) {
				line++;
				if (line === from) start = at + index + 1;
				if (line === to) end = at + index + 1;
			}
		}
		at += chunk.length;
		if (line > to) break;
	}
	return text.slice(start, end);
}
