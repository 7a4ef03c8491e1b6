import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from '../../scripts/site-server.mjs';

let outside: string;
let server: Awaited<ReturnType<typeof serveSite>>;
let port: number;

beforeAll(async () => {
	outside = mkdtempSync(join(tmpdir(), 'site-'));
	writeFileSync(join(outside, 'secret.txt'), 'secret');
	mkdirSync(join(outside, 'site-beside'));
	writeFileSync(join(outside, 'site-beside', 'secret.txt'), 'secret');
	const folder = join(outside, 'site');
	mkdirSync(join(folder, 'compare'), { recursive: true });
	mkdirSync(join(folder, '_app', 'immutable'), { recursive: true });
	writeFileSync(join(folder, 'index.html'), 'start');
	writeFileSync(join(folder, '404.html'), 'no such page');
	writeFileSync(join(folder, '_headers'), '/*');
	writeFileSync(join(folder, 'compare', 'index.html'), 'compare');
	writeFileSync(join(folder, '_app', 'immutable', 'a.wasm'), 'plain');
	writeFileSync(join(folder, '_app', 'immutable', 'a.wasm.br'), brotliCompressSync('plain'));
	writeFileSync(join(folder, '_app', 'immutable', 'a.wasm.gz'), gzipSync('plain'));
	server = await serveSite({ folder, headers: { 'X-Content-Type-Options': 'nosniff' }, under: '/some/path/' });
	port = Number(new URL(server.address).port);
});
afterAll(async () => {
	await server.close();
	rmSync(outside, { recursive: true });
});

/** The path goes out exactly as written; `fetch` would tidy it first. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
	return new Promise<{ status: number | undefined; headers: Record<string, unknown>; text: string }>(
		(resolve, reject) => {
			const sent = request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
				let text = '';
				response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
				response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
			});
			sent.on('error', reject).end();
		}
	);
}

describe('serveSite', () => {
	it('answers under a path, and says where that is', async () => {
		expect(new URL(server.address).pathname).toBe('/some/path/');
		expect(await get('/some/path/')).toMatchObject({ status: 200, text: 'start' });
		expect(await get('/')).toMatchObject({ status: 404 });
	});

	it('sends a page without its slash on, with its question', async () => {
		const { status, headers } = await get('/some/path/compare?by=area');
		expect([status, headers.location]).toEqual([308, '/some/path/compare/?by=area']);
	});

	it.each([
		'/some/path/../secret.txt',
		'/some/path/%2e%2e/secret.txt',
		'/some/path/..%2fsecret.txt',
		'/some/path/../site-beside/secret.txt',
		'/some/path/..%5csecret.txt',
		'/some/path/%00',
		'/some/path/%',
		'/some/path/_headers',
		'/some/path/_app/'
	])('has nothing but its 404 page at %s', async (path) => {
		expect(await get(path)).toMatchObject({ status: 404, text: 'no such page' });
	});

	it.each([
		['br, gzip', 'br'],
		['gzip', 'gzip'],
		['gzip, br;q=0', 'gzip'],
		['identity', undefined]
	])('for a browser that takes "%s" sends %s', async (accepted, sent) => {
		const { headers } = await get('/some/path/_app/immutable/a.wasm', { 'Accept-Encoding': accepted });
		expect(headers['content-encoding']).toBe(sent);
		expect(headers['content-type']).toBe('application/wasm');
		expect(headers.vary).toBe('Accept-Encoding');
	});

	it('lets hashed files be kept for ever and pages be asked about each time', async () => {
		expect((await get('/some/path/_app/immutable/a.wasm')).headers['cache-control']).toMatch(/immutable/);
		const page = await get('/some/path/');
		expect(page.headers['cache-control']).toBe('no-cache');
		expect((await get('/some/path/', { 'If-None-Match': String(page.headers.etag) })).status).toBe(304);
	});

	it('gives its headers with everything, 404 included', async () => {
		expect((await get('/some/path/')).headers['x-content-type-options']).toBe('nosniff');
		expect((await get('/some/path/none')).headers['x-content-type-options']).toBe('nosniff');
	});

	it('takes nothing in', async () => {
		expect((await get('/some/path/', {}, 'POST')).status).toBe(405);
	});
});
