import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { precompress } from './precompress.mjs';
import { securityHeaders } from './security-headers.mjs';
import { root, sourceKey } from './source-key.mjs';

export const site = join(root, 'build');
const stamp = join(root, '.cache', 'built-from');
const lock = join(root, '.cache', 'building');

/** The site in `build/`, made again only if a source has changed: pages, files, `_headers` for hosts that read it, and
 *  brotli 9 and gzip copies. Says what it does, line by line.
 *  @param {(line: string) => void} say */
export async function build(say) {
	await oneAtATime(async () => {
		const key = sourceKey();
		if (existsSync(stamp) && existsSync(site) && readFileSync(stamp, 'utf8') === key)
			return say('build/ is up to date');
		rmSync(stamp, { force: true });
		const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
		// A test runner sets NODE_ENV for itself; the site is always the one for production.
		const env = { ...process.env, NODE_ENV: 'production' };
		const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
			cwd: root,
			stdio: 'inherit',
			env
		});
		if (status !== 0) throw new Error('the build failed; the messages above say where');
		writeFileSync(join(site, '_headers'), headersFile(securityHeaders(pages(site))));
		await precompress(site, { level: 9, say });
		writeFileSync(stamp, key);
		say('built into build/');
	});
}

/** Paths of a built site's HTML files. @param {string} folder */
export function pages(folder) {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.html'))
		.map((name) => join(folder, name));
}

/** Netlify's and Cloudflare Pages' form. @param {Record<string, string>} headers */
function headersFile(headers) {
	const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
	return ['/*', ...lines, '/_app/immutable/*', '  Cache-Control: public, max-age=31536000, immutable', ''].join('\n');
}

/** Two builds at once would write over each other. The lock is a folder, which only one process can make.
 *  @param {() => Promise<void>} work */
async function oneAtATime(work) {
	mkdirSync(dirname(lock), { recursive: true });
	while (!taken()) await new Promise((resolve) => setTimeout(resolve, 500));
	try {
		await work();
	} finally {
		rmSync(lock, { recursive: true, force: true });
	}
}

function taken() {
	const holder = join(lock, 'pid');
	try {
		mkdirSync(lock);
		writeFileSync(holder, String(process.pid));
		return true;
	} catch {
		const pid = existsSync(holder) ? Number(readFileSync(holder, 'utf8')) : 0;
		if (pid > 0 && !isRunning(pid)) rmSync(lock, { recursive: true, force: true });
		return false;
	}
}

/** @param {number} pid */
function isRunning(pid) {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build(console.log);
