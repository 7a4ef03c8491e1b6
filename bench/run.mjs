import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, pages, site } from '../scripts/build.mjs';
import { securityHeaders } from '../scripts/security-headers.mjs';
import { serveSite } from '../scripts/site-server.mjs';
import { root } from '../scripts/source-key.mjs';
import { startBrowser } from '../scripts/start-browser.mjs';
import { changeQuestion, firstScripts, loadExtract, openPage, shownTable } from './in-browser.mjs';
import { makeExtract } from './make-extract.mjs';
import { answerByRisk, readAndAnswer } from './native.mjs';
import { median, percentile } from './order-statistics.mjs';
import { printTable } from './print-table.mjs';

// Everything is measured in one run on one machine, the browser and native DuckDB in turns; take ratios, not seconds.
const { values } = parseArgs({
	options: { runs: { type: 'string', default: '5' } }
});
const runs = Number(values.runs);
const visits = 3;
// Each is asked once a visit: what has been counted is remembered, and a remembered answer is no measure.
const risks = ['high', 'medium', 'standard', 'high,medium', 'high,standard', 'medium,standard'];
/** Asked before, so that the code is warm. */
const warming = ['?partnership=none', '?partnership=Riverside+Partnership', '?from=2020-01', '?to=2023-12'];

await build(console.log);
const extract = await makeExtract();
const server = await serveSite({ folder: site, headers: securityHeaders(pages(site)) });
const browser = await startBrowser();
try {
	const compare = new URL('compare/', server.address).href;
	const loading = await measureLoading(compare);
	const filter = await measureFilter(compare);
	const scripts = { start: await firstScripts(browser, server.address), compare: await firstScripts(browser, compare) };
	const results = summary(loading, filter, scripts);
	mkdirSync(join(root, 'bench-results'), { recursive: true });
	writeFileSync(
		join(root, 'bench-results', 'latest.json'),
		JSON.stringify({ results, loading, filter, scripts }, null, '\t')
	);
	printTable(results);
} finally {
	await browser.close();
	await server.close();
}

/** @param {string} address */
async function measureLoading(address) {
	/** @type {(import('./in-browser.mjs').Loading & { native: number })[]} */
	const measured = [];
	// The first of each is for the file cache of the machine.
	for (let run = 0; run <= runs; run++) {
		const native = await readAndAnswer(extract);
		const page = await openPage(browser, address);
		const app = await loadExtract(page, extract);
		if (run === 0) agree(await shownTable(page), native.answer);
		else measured.push({ ...app, native: native.milliseconds });
		await page.context().close();
		console.log(
			`loading, run ${run}: ${app.firstChart.toFixed(0)} ms here, ${native.milliseconds.toFixed(0)} ms native`
		);
	}
	return measured;
}

/** @param {string} address */
async function measureFilter(address) {
	/** @type {(import('./in-browser.mjs').Change & { native: number })[]} */
	const measured = [];
	for (let visit = 0; visit < visits; visit++) {
		const page = await openPage(browser, address);
		await loadExtract(page, extract);
		// The engine prepares for the next questions once it has been left in peace for a moment, as between two clicks.
		await page.waitForTimeout(3000);
		for (const query of warming) await changeQuestion(page, query);
		const native = (await answerByRisk(extract, [...risks, ...risks])).slice(risks.length);
		for (const [index, risk] of risks.entries())
			measured.push({ ...(await changeQuestion(page, `?risk=${risk}`)), native: native[index] ?? NaN });
		await page.context().close();
	}
	if (new Set(measured.map(({ says }) => says)).size !== risks.length)
		throw new Error('each risk says one thing, and no two the same');
	return measured.map(({ firstChart, allFigures, native }) => ({ firstChart, allFigures, native }));
}

/** The app and native DuckDB must have answered the same question, or their times cannot be compared.
 *  @param {string[][]} table @param {import('./native.mjs').Answer[]} answer */
function agree(table, answer) {
	const printed = table.map((row) => row.join(' ').replaceAll(',', ''));
	for (const { people, repeats } of answer)
		if (!printed.some((row) => row.includes(String(people)) && row.includes(String(repeats))))
			throw new Error(`no row of the page's table has ${repeats} of ${people} people, as native DuckDB has`);
}

/** @param {Awaited<ReturnType<typeof measureLoading>>} loading @param {Awaited<ReturnType<typeof measureFilter>>} filter
 *  @param {Record<'start' | 'compare', { bytes: number }[]>} scripts @returns {import('./print-table.mjs').Result[]} */
function summary(loading, filter, scripts) {
	const native = median(loading.map((run) => run.native));
	const load = median(loading.map((run) => run.firstChart));
	const change = filter.map((one) => one.firstChart);
	const kilobytes = (/** @type {{ bytes: number }[]} */ files) =>
		files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
	return [
		{
			what: '1 M rows: file chosen → first chart, ÷ native reading and answering',
			value: load / native,
			unit: '×',
			aim: 3
		},
		{ what: '… here', value: load, unit: 'ms' },
		{ what: '… here, until the question can be answered', value: median(loading.map((run) => run.asked)), unit: 'ms' },
		{ what: '… here, every figure', value: median(loading.map((run) => run.allFigures)), unit: 'ms' },
		{ what: '… native', value: native, unit: 'ms' },
		{
			what: 'longest task of the main thread while loading',
			value: Math.max(0, ...loading.flatMap((run) => run.longTasks.map(({ milliseconds }) => milliseconds))),
			unit: 'ms',
			aim: 50
		},
		{ what: 'tasks of 50 ms or more, in a load', value: median(loading.map((run) => run.longTasks.length)), unit: '' },
		{ what: 'risk filter changed → chart repainted, median', value: median(change), unit: 'ms', aim: 60 },
		{ what: '… 95th percentile', value: percentile(change, 0.95), unit: 'ms' },
		{ what: '… every figure, median', value: median(filter.map((one) => one.allFigures)), unit: 'ms' },
		{ what: '… native query, median', value: median(filter.map((one) => one.native)), unit: 'ms' },
		{ what: 'scripts before Start can be used, gzip', value: kilobytes(scripts.start), unit: 'kB', aim: 150 },
		{ what: 'scripts before Compare can be used, gzip', value: kilobytes(scripts.compare), unit: 'kB', aim: 150 }
	];
}
