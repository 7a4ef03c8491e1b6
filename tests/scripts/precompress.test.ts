import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { precompress } from '../../scripts/precompress.mjs';

const script = 'export const risk = "medium";\n'.repeat(100);
let folder: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'precompress-'));
	writeFileSync(join(folder, 'a.js'), script);
	writeFileSync(join(folder, 'small.js'), 'export {};');
	writeFileSync(join(folder, 'font.woff2'), Buffer.alloc(5000));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('precompress', () => {
	it('puts copies beside a file that unpack to it, the first time and from what was kept', async () => {
		for (let time = 0; time < 2; time++) {
			await precompress(folder, { level: 9, say: () => expect.fail('a small file is no news') });
			expect(brotliDecompressSync(readFileSync(join(folder, 'a.js.br'))).toString()).toBe(script);
			expect(gunzipSync(readFileSync(join(folder, 'a.js.gz'))).toString()).toBe(script);
			rmSync(join(folder, 'a.js.br'));
		}
	});

	it('leaves alone what is small or compressed already, and its own copies', () => {
		for (const name of ['small.js.br', 'font.woff2.br', 'a.js.gz.br', 'a.js.br.gz'])
			expect(existsSync(join(folder, name))).toBe(false);
	});
});
