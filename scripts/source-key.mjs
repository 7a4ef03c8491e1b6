import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Everything the built site is made from. */
const sources = [
	'src',
	'static',
	'data-samples',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'scripts/announcer-without-style.mjs',
	'scripts/security-headers.mjs'
];

/** SHA-256 of the names and contents of the site's sources: the same sources always give the same key. */
export function sourceKey() {
	const hash = createHash('sha256');
	for (const file of sources.flatMap(filesUnder))
		hash
			.update(`${file}\0`)
			.update(readFileSync(join(root, file)))
			.update('\0');
	return hash.digest('hex');
}

/** @param {string} path relative to the root; a file, a folder or nothing @returns {string[]} */
function filesUnder(path) {
	const found = statSync(join(root, path), { throwIfNoEntry: false });
	if (!found?.isDirectory()) return found ? [path] : [];
	return readdirSync(join(root, path))
		.sort()
		.flatMap((name) => filesUnder(`${path}/${name}`));
}
