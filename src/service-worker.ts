/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { base, build, files, prerendered, version } from '$service-worker';

// The app works with the network off, from its own files alone. What is kept: files of this build, by their names from
// the build itself. Nothing of another origin, nothing a page made, nothing with a query in its address.

declare const self: ServiceWorkerGlobalScope;

/** Pages and small files of one version; replaced as a whole. */
const shell = `shell ${version}`;
/** Large files with a hash in their names: the same name is the same file in every version, so they are kept across. */
const large = 'large files';

const isLarge = (path: string) => /\.(wasm|csv|parquet)$|\.worker[^/]*\.js$/.test(path);
const startsWithShell = new Set([...build.filter((path) => !isLarge(path)), ...files.filter(isServed), ...prerendered]);
const onFirstUse = new Set(build.filter(isLarge));

self.addEventListener('install', (event) => {
	event.waitUntil(caches.open(shell).then((cache) => cache.addAll([...startsWithShell])));
});

self.addEventListener('activate', (event) => {
	event.waitUntil(forgetOlderVersions().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
	const { method, url } = event.request;
	const { origin, pathname } = new URL(url);
	if (method !== 'GET' || origin !== self.location.origin) return;
	if (startsWithShell.has(pathname)) event.respondWith(fromCache(shell, event.request, pathname));
	else if (onFirstUse.has(pathname)) event.respondWith(fromCache(large, event.request, pathname));
});

// A page that was there before this worker names the large files it has already fetched, so that they are kept too.
self.addEventListener('message', (event) => {
	const named: unknown = event.data;
	if (!Array.isArray(named)) return;
	const wanted = named.filter((path) => onFirstUse.has(path));
	event.waitUntil(Promise.all(wanted.map((path) => fromCache(large, new Request(path), path))));
});

/** The answer for a path of this build: kept if it can be, else fetched and then kept. The query, which may hold a
 *  question, is not part of the name. */
async function fromCache(name: string, request: Request, path: string): Promise<Response> {
	const cache = await caches.open(name);
	const kept = await cache.match(path);
	if (kept) return kept;
	const response = await fetch(path);
	if (response.status === 200) await cache.put(path, response.clone());
	return response;
}

async function forgetOlderVersions(): Promise<void> {
	for (const name of await caches.keys()) if (name !== shell && name !== large) await caches.delete(name);
	const cache = await caches.open(large);
	for (const { url } of await cache.keys()) if (!onFirstUse.has(new URL(url).pathname)) await cache.delete(url);
}

/** Hosts read `_headers` themselves and serve `404.html` elsewhere. */
function isServed(path: string): boolean {
	return path !== `${base}/404.html`;
}
