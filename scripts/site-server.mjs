import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

/** @type {Record<string, string>} */
const types = {
	'.css': 'text/css; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json',
	'.mjs': 'text/javascript; charset=utf-8',
	'.parquet': 'application/vnd.apache.parquet',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain; charset=utf-8',
	'.wasm': 'application/wasm',
	'.webmanifest': 'application/manifest+json',
	'.woff2': 'font/woff2'
};

/** A request as it arrived. @typedef {{ method: string, url: string, bodyBytes: number }} Arrival */

/** A static site on loopback, as a careful host would serve it: compressed copies where the browser takes them, hashed
 *  files kept for ever, pages asked about each time. With no `headers` it is the plainest host there is.
 *  @param {{ folder: string, headers?: Record<string, string>, under?: string, port?: number, onRequest?: (arrival: Arrival) => void }} options
 *  `under`: the path the site lives at, "/" or "/some/path/"; `port`: 0 for any free one
 *  @returns {Promise<{ address: string, close: () => Promise<void> }>} address: of the start page, once it answers */
export async function serveSite({ folder, headers = {}, under = '/', port = 0, onRequest = () => {} }) {
	const server = createServer((request, response) => {
		let bodyBytes = 0;
		request.on('data', (chunk) => (bodyBytes += chunk.length));
		request.on('end', () => onRequest({ method: request.method ?? '', url: request.url ?? '', bodyBytes }));
		for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
			return;
		}
		const found = locate(folder, under, request.url ?? '/');
		if (found.moved) response.writeHead(308, { Location: found.moved }).end();
		else send(request, response, found.file ?? join(folder, '404.html'), found.file ? 200 : 404);
	});
	await new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => resolve(undefined));
	});
	const bound = server.address();
	const address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : port}${under}`;
	return {
		address,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}

/** The file an address stands for, or where a page's address without its slash has moved to.
 *  @param {string} folder @param {string} under @param {string} url
 *  @returns {{ file?: string, moved?: string }} */
function locate(folder, under, url) {
	const [address = '/', query] = url.split('?', 2);
	const path = decoded(address);
	if (path === null || !path.startsWith(under)) return {};
	const inside = normalize(join(folder, path.slice(under.length)));
	if (inside !== normalize(folder) && !inside.startsWith(normalize(folder + sep))) return {};
	if (/(^|[\\/])[._]headers$|\.(br|gz)$/.test(inside)) return {};
	const status = statSync(inside, { throwIfNoEntry: false });
	if (status?.isFile() && !path.endsWith('/')) return { file: inside };
	const page = join(inside, 'index.html');
	if (!status?.isDirectory() || !existsSync(page)) return {};
	if (path.endsWith('/')) return { file: page };
	// One slash in front only: "//host" would lead to another site.
	return { moved: `/${address.replace(/^\/+/, '')}/${query === undefined ? '' : `?${query}`}` };
}

/** @param {string} text @returns {string | null} null where it is no valid path */
function decoded(text) {
	try {
		const path = decodeURIComponent(text);
		return path.includes('\0') ? null : path;
	} catch {
		return null;
	}
}

/** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response
 *  @param {string} file @param {number} status */
function send(request, response, file, status) {
	if (!existsSync(file)) {
		response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
		return;
	}
	const encoding = status === 200 ? bestEncoding(file, String(request.headers['accept-encoding'] ?? '')) : null;
	const path = encoding ? file + encoding.suffix : file;
	const { size, mtimeMs } = statSync(path);
	const tag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
	const immutable = file.includes(`${sep}immutable${sep}`);
	response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
	response.setHeader('Cache-Control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
	response.setHeader('Vary', 'Accept-Encoding');
	response.setHeader('ETag', tag);
	if (encoding) response.setHeader('Content-Encoding', encoding.name);
	if (status === 200 && request.headers['if-none-match'] === tag) {
		response.writeHead(304).end();
		return;
	}
	response.writeHead(status, { 'Content-Length': size });
	response.end(request.method === 'HEAD' ? undefined : readFileSync(path));
}

/** @param {string} file @param {string} accepted the request's Accept-Encoding */
function bestEncoding(file, accepted) {
	const taken = new Set(
		accepted
			.toLowerCase()
			.split(',')
			.map((part) => part.trim().split(/\s*;\s*q=/))
			.filter(([, weight = '1']) => Number(weight) > 0)
			.map(([name]) => name)
	);
	const offered = [
		{ name: 'br', suffix: '.br' },
		{ name: 'gzip', suffix: '.gz' }
	];
	return offered.find(({ name, suffix }) => taken.has(name) && existsSync(file + suffix)) ?? null;
}
