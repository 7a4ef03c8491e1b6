import { describe, expect, test } from 'vitest';
import { withTextChunks } from '../../src/lib/export/png-text-chunk';
import { crc32 } from '../../src/lib/model/crc32';

const ascii = (text: string) => new TextEncoder().encode(text);
// The smallest PNG: one transparent pixel.
const onePixel = Uint8Array.from(
	Buffer.from(
		'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
		'base64'
	)
);

function chunksOf(png: Uint8Array): { type: string; data: Uint8Array; isSound: boolean }[] {
	const view = new DataView(png.buffer, png.byteOffset, png.length);
	const chunks = [];
	for (let at = 8; at < png.length;) {
		const length = view.getUint32(at);
		const typed = png.subarray(at + 4, at + 8 + length);
		const type = new TextDecoder().decode(typed.subarray(0, 4));
		chunks.push({ type, data: typed.subarray(4), isSound: view.getUint32(at + 8 + length) === crc32(typed) });
		at += 12 + length;
	}
	return chunks;
}

describe('crc32', () => {
	test('has the check value of CRC-32, and that of every PNG’s last chunk', () => {
		expect(crc32(ascii('123456789'))).toBe(0xcbf43926);
		expect(crc32(ascii('IEND'))).toBe(0xae426082);
	});
});

describe('withTextChunks', () => {
	const chunks = chunksOf(withTextChunks(onePixel, { Title: 'A', Provenance: '{"name":"Łódź – 79 %"}' }));

	test('puts the texts after the header and leaves the rest', () => {
		expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'iTXt', 'iTXt', 'IDAT', 'IEND']);
		expect(chunks.every(({ isSound }) => isSound)).toBe(true);
	});

	test('writes keyword, five zero bytes and UTF-8', () => {
		expect(new TextDecoder().decode(chunks[2]?.data)).toBe('Provenance\0\0\0\0\0{"name":"Łódź – 79 %"}');
	});

	test('throws where the bytes are no PNG', () => {
		expect(() => withTextChunks(ascii('GIF89a'), {})).toThrow('withTextChunks needs a PNG, got 6 other bytes');
	});
});
