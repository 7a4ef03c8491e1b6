import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, pages, site } from '../scripts/build.mjs';
import { securityHeaders } from '../scripts/security-headers.mjs';
import { serveSite } from '../scripts/site-server.mjs';
import { startBrowser } from '../scripts/start-browser.mjs';
import { measureLedger } from './ledger.mjs';
import { median } from './order-statistics.mjs';
import { printTable } from './print-table.mjs';

// How long the gate takes for the figures that cost most: tables of many small groups, as the page sends them to its worker,
// in the browser. One task for results and one for who is not yet followed, as a figure has. Then how long the ledger takes for
// twenty files of a large extract.
const seeds = [1, 2, 3, 4, 5];
/** Areas, columns, and how many the largest groups are. */
const tables = /** @type {const} */ ([
	[33, 7, 60],
	[33, 7, 300],
	[33, 7, 2000],
	[33, 16, 60],
	[33, 16, 300],
	[33, 16, 2000]
]);

await build(console.log);
const server = await serveSite({ folder: site, headers: securityHeaders(pages(site)) });
const browser = await startBrowser();
try {
	const page = await browser.newPage();
	await page.goto(server.address, { waitUntil: 'networkidle' });
	await page.evaluate(startWorker, {
		script: assetOf('workers', /^protect-worker.*\.js$/),
		wasm: assetOf('assets', /^highs.*\.wasm$/)
	});
	const first = await page.evaluate(protect, taskOf(33, 7, 300, 0));
	const results = [];
	for (const [rows, columns, largest] of tables) {
		const taken = [];
		for (const seed of seeds) taken.push(await page.evaluate(protect, taskOf(rows, columns, largest, seed)));
		const what = `${rows} × ${columns}, groups of up to ${largest}: hiding, median of ${seeds.length} tables`;
		results.push({ what, value: median(taken), unit: 'ms', aim: 200 });
		results.push({ what: '… longest', value: Math.max(...taken), unit: 'ms' });
	}
	printTable([
		{ what: 'first table of a page, 33 × 7, the solver started with it', value: first, unit: 'ms' },
		...results,
		...(await measureLedger(browser, server.address))
	]);
} finally {
	await browser.close();
	await server.close();
}

/** Address of the one file of a folder that is called so. @param {string} folder @param {RegExp} name */
function assetOf(folder, name) {
	const found = readdirSync(join(site, '_app', 'immutable', folder)).find((file) => name.test(file));
	if (!found) throw new Error(`nothing in ${folder} is called ${name}`);
	return new URL(`_app/immutable/${folder}/${found}`, server.address).href;
}

/** In the page: the gate's own worker, as the page starts it. @param {{ script: string, wasm: string }} assets */
async function startWorker({ script, wasm }) {
	const text = await (await fetch(script)).text();
	const worker = new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
	worker.postMessage({ wasm });
	Object.assign(window, { worker });
}

/** In the page: milliseconds that a table takes. @param {ReturnType<typeof taskOf>} task @returns {Promise<number>} */
function protect(task) {
	const { worker } = /** @type {{ worker: Worker }} */ (/** @type {unknown} */ (window));
	const start = performance.now();
	return new Promise((resolve, reject) => {
		worker.onmessage = ({ data }) =>
			'hidden' in data ? resolve(performance.now() - start) : reject(new Error(data.failed));
		worker.postMessage(task);
	});
}

/** A table with its margins, in which shares of fewer than 10 are hidden, as the gate asks for it.
 *  @param {number} rows @param {number} columns @param {number} largest @param {number} seed */
function taskOf(rows, columns, largest, seed) {
	const next = seeded(seed);
	const inner = Array.from({ length: rows * columns }, () => {
		const people = next() < 0.12 ? 0 : Math.floor(largest ** next());
		const again = Math.floor(people * (0.1 + 0.5 * next()));
		return [again, people - again];
	});
	const row = (/** @type {number} */ at) => inner.slice(at * columns, (at + 1) * columns);
	const column = (/** @type {number} */ at) => inner.filter((_, place) => place % columns === at);
	const sum = (/** @type {number[][]} */ parts) =>
		parts.reduce((total, [a = 0, b = 0]) => [(total[0] ?? 0) + a, (total[1] ?? 0) + b], [0, 0]);
	const counts = [
		...inner,
		...Array.from({ length: rows }, (_, at) => sum(row(at))),
		...Array.from({ length: columns }, (_, at) => sum(column(at))),
		sum(inner)
	];
	const places = (/** @type {number} */ count, /** @type {(at: number) => number} */ of) =>
		Array.from({ length: count }, (_, at) => of(at));
	const [firstRow, firstColumn, total] = [rows * columns, rows * columns + rows, rows * columns + rows + columns];
	const rowTotals = places(rows, (at) => firstRow + at);
	const columnTotals = places(columns, (at) => firstColumn + at);
	return {
		cells: counts.map(([again = 0, rest = 0], place) => {
			const isHidden = again + rest > 0 && (again < 10 || rest < 10);
			const amounts = [again, rest].map((value) => ({ value, low: 0, high: Infinity }));
			const depth = place === total ? 0 : place >= firstRow ? 1 : 2;
			return { amounts, cost: again + rest, sensitive: isHidden, mayHide: true, depth, isHidden };
		}),
		sums: [
			...places(rows, (at) => at).map((at) => ({
				total: firstRow + at,
				parts: places(columns, (one) => at * columns + one)
			})),
			...places(columns, (at) => at).map((at) => ({
				total: firstColumn + at,
				parts: places(rows, (one) => one * columns + at)
			})),
			{ total, parts: rowTotals },
			{ total, parts: columnTotals }
		],
		parts: [
			[...rowTotals, total],
			[...columnTotals, total],
			[...rowTotals, ...columnTotals, total]
		],
		width: 10,
		guardsAll: true
	};
}

/** Numbers from 0 to 1, the same each time (mulberry32). @param {number} seed */
function seeded(seed) {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
