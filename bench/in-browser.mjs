import { gzipSync } from 'node:zlib';
import { inPage } from './in-page.mjs';

/** @typedef {{ asked: number, firstChart: number, allFigures: number, longTasks: { at: number, milliseconds: number }[] }} Loading */
/** @typedef {{ firstChart: number, allFigures: number, says: string }} Change */
/** @typedef {{ milliseconds: number, says: string, longTasks: number[] }} Saving */

/** A page of the site that has settled, in a context with nothing kept from before.
 *  @param {import('playwright-core').Browser} browser @param {string} address */
export async function openPage(browser, address) {
	const context = await browser.newContext({ serviceWorkers: 'block' });
	await context.addInitScript(inPage);
	const page = await context.newPage();
	await page.goto(address, { waitUntil: 'networkidle' });
	return page;
}

/** Drops the file and uses it; the file stays on the disk, as a user's would.
 *  @param {import('playwright-core').Page} page @param {string} path @returns {Promise<Loading>} */
export async function loadExtract(page, path) {
	await page.evaluate(() =>
		document.body.append(Object.assign(document.createElement('input'), { type: 'file', id: 'bench-file' }))
	);
	await page.locator('#bench-file').setInputFiles(path);
	return page.evaluate('bench.dropAndUse()');
}

/** @param {import('playwright-core').Page} page @param {string} query @returns {Promise<Change>} */
export function changeQuestion(page, query) {
	return page.evaluate(`bench.follow(${JSON.stringify(query)})`);
}

/** Saves the data of the page's first figure.
 *  @param {import('playwright-core').Page} page @returns {Promise<Saving>} */
export function saveData(page) {
	return page.evaluate('bench.save()');
}

/** People and repeats by area as the page's own table prints them, in the order of their names.
 *  @param {import('playwright-core').Page} page @returns {Promise<string[][]>} */
export async function shownTable(page) {
	const figure = page.locator('figure[data-figure=intervals]');
	await figure.getByRole('button', { name: 'Show table' }).click();
	return figure
		.locator('tbody tr')
		.evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')));
}

/** Gzip bytes of the scripts that a page fetches before it can be used, by name; the engine is not among them unless the
 *  page fetches it unasked.
 *  @param {import('playwright-core').Browser} browser @param {string} address @returns {Promise<{ name: string, bytes: number }[]>} */
export async function firstScripts(browser, address) {
	const context = await browser.newContext({ serviceWorkers: 'block' });
	const page = await context.newPage();
	/** @type {string[]} */
	const fetched = [];
	page.on('request', (request) => {
		if (request.resourceType() === 'script' || /\.(m?js|wasm)$/.test(new URL(request.url()).pathname))
			fetched.push(request.url());
	});
	await page.goto(address, { waitUntil: 'networkidle' });
	await context.close();
	return Promise.all(
		[...new Set(fetched)].map(async (url) => ({ name: new URL(url).pathname, bytes: await gzipBytes(url) }))
	);
}

/** @param {string} url */
async function gzipBytes(url) {
	return gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer()), { level: 9 }).length;
}
