import { analyse } from 'chardet';
import type { Encoding } from '../model/reading';
import { UnreadableFile } from './unreadable-file';

/** A byte order mark at a file's beginning: its encoding and its length in bytes. */
export interface ByteOrderMark {
	readonly encoding: Encoding;
	readonly bytes: number;
}

/** The byte order mark that a file begins with, or null. Throws UnreadableFile for UTF-32, which nothing here can read. */
export function readByteOrderMark(bytes: Uint8Array): ByteOrderMark | null {
	const starts = (...mark: number[]) => mark.every((byte, at) => bytes[at] === byte);
	if (starts(0xef, 0xbb, 0xbf)) return { encoding: 'utf-8', bytes: 3 };
	if (starts(0xff, 0xfe, 0, 0) || starts(0, 0, 0xfe, 0xff))
		throw new UnreadableFile('the file is written in UTF-32; save it as "CSV UTF-8"');
	if (starts(0xff, 0xfe)) return { encoding: 'utf-16le', bytes: 2 };
	if (starts(0xfe, 0xff)) return { encoding: 'utf-16be', bytes: 2 };
	return null;
}

const utf16Share = 0.3;

/** UTF-16 without a byte order mark: of two bytes one is mostly zero, always the same one. Null where it is not. */
export function readUtf16Pattern(bytes: Uint8Array): Encoding | null {
	let [even, odd] = [0, 0];
	const pairs = bytes.length >> 1;
	for (let at = 0; at + 1 < bytes.length; at += 2) {
		if (bytes[at] === 0) even++;
		if (bytes[at + 1] === 0) odd++;
	}
	if (pairs < 2) return null;
	if (odd > utf16Share * pairs && even * 10 < odd) return 'utf-16le';
	return even > utf16Share * pairs && odd * 10 < even ? 'utf-16be' : null;
}

/** What the detector calls the encodings that can be chosen. */
const detected: Readonly<Record<string, Encoding>> = {
	'ISO-8859-1': 'windows-1252',
	'windows-1252': 'windows-1252',
	'ISO-8859-2': 'windows-1250',
	'windows-1250': 'windows-1250'
};
/** Percentage points by which another encoding must be the better guess: extracts come from the United Kingdom. */
const clearly = 25;
/** Too few characters beyond ASCII say nothing about their language. */
const enoughBytes = 40;
const bytesJudged = 64 << 10;

/** The encoding of a text that is no UTF-8, judged from the lines that hold bytes beyond ASCII. */
export function detectSingleByte(bytes: Uint8Array): Encoding {
	const telling = linesBeyondAscii(bytes);
	if (telling.filter((byte) => byte >= 0x80).length < enoughBytes) return 'windows-1252';
	const matches = analyse(telling).filter(({ name }) => name in detected);
	const western = Math.max(0, ...matches.filter(({ name }) => detected[name] === 'windows-1252').map(confidence));
	const best = matches.find((match) => match.confidence > western + clearly);
	return (best && detected[best.name]) ?? 'windows-1252';
}

function confidence(match: { readonly confidence: number }): number {
	return match.confidence;
}

/** The lines in which some byte is not ASCII, up to so many bytes. */
function linesBeyondAscii(bytes: Uint8Array): Uint8Array {
	const telling: number[] = [];
	for (let start = 0; start < bytes.length && telling.length < bytesJudged;) {
		const found = bytes.indexOf(0x0a, start);
		const end = found < 0 ? bytes.length : found + 1;
		const line = bytes.subarray(start, end);
		if (line.some((byte) => byte >= 0x80)) telling.push(...line.subarray(0, bytesJudged));
		start = end;
	}
	return Uint8Array.from(telling);
}
