import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { root } from './source-key.mjs';

const compressible = new Set([
	'.css',
	'.csv',
	'.html',
	'.js',
	'.json',
	'.map',
	'.mjs',
	'.svg',
	'.txt',
	'.wasm',
	'.webmanifest',
	'.xml'
]);
/** Bytes; below it a compressed copy saves nothing. */
const worthwhile = 1024;
/** Bytes; above it the wait is worth a line. */
const slow = 4_000_000;
const cache = join(root, '.cache', 'compressed');

/** Puts a `.br` and a `.gz` beside every compressible file of a folder. Results are kept by content and level, so that
 *  the engine, 34 MB that never change, is compressed once.
 *  @param {string} folder
 *  @param {{ level: number, say: (line: string) => void }} options brotli quality, 1 to 11, and where to tell what takes long */
export async function precompress(folder, { level, say }) {
	mkdirSync(cache, { recursive: true });
	for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		if (!compressible.has(extname(name))) continue;
		const file = join(folder, name);
		const bytes = readFileSync(file);
		if (bytes.length < worthwhile) continue;
		const key = createHash('sha256').update(bytes).digest('hex');
		const brotli = join(cache, `${key}.${level}.br`);
		const gzipped = join(cache, `${key}.gz`);
		if (!existsSync(brotli)) {
			const megabytes = (bytes.length / 1e6).toFixed(0);
			if (bytes.length > slow) say(`compressing ${name} (${megabytes} MB, brotli ${level}; kept for next time) …`);
			keep(brotli, await brotliBytes(bytes, level));
		}
		if (!existsSync(gzipped)) keep(gzipped, await promisify(gzip)(bytes, { level: 9 }));
		copyFileSync(brotli, `${file}.br`);
		copyFileSync(gzipped, `${file}.gz`);
	}
}

/** @param {Buffer} bytes @param {number} level */
function brotliBytes(bytes, level) {
	return promisify(brotliCompress)(bytes, {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: level,
			[constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
			[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
		}
	});
}

/** Written aside and then renamed, so that a run that is stopped leaves no half file. @param {string} path @param {Buffer} bytes */
function keep(path, bytes) {
	const aside = `${path}.${process.pid}`;
	writeFileSync(aside, bytes);
	renameSync(aside, path);
}
