import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { build, pages, site } from '../scripts/build.mjs';
import { securityHeaders } from '../scripts/security-headers.mjs';
import { serveSite } from '../scripts/site-server.mjs';
import { startBrowser } from '../scripts/start-browser.mjs';
import { loadExtract, openPage } from './in-browser.mjs';
import { makeExtract } from './make-extract.mjs';

// A large extract as CSV and as Parquet: how long each door takes beside native DuckDB in the same run, how much memory the
// page's process takes at most, and whether the page stays alive. Take ratios, not seconds.
const { values } = parseArgs({ options: { rows: { type: 'string', default: '10000000' } } });
const rows = Number(values.rows);

await build(console.log);
const csv = await makeExtract(rows);
const parquet = csv.replace(/csv$/, 'parquet');
const columns =
	"{'person_key': 'VARCHAR', 'event_date': 'DATE', 'area_code': 'VARCHAR', 'partnership': 'VARCHAR', 'risk': 'VARCHAR'}";
const fromCsv = `read_csv('${csv}', columns = ${columns}, header = true)`;
if (!existsSync(parquet)) await native(`COPY (FROM ${fromCsv}) TO '${parquet}' (FORMAT parquet, COMPRESSION zstd)`);

const server = await serveSite({ folder: site, headers: securityHeaders(pages(site)) });
try {
	for (const { path, from } of [
		{ path: parquet, from: `read_parquet('${parquet}')` },
		{ path: csv, from: fromCsv }
	]) {
		const seconds = await native(`CREATE TABLE contacts AS FROM ${from} ORDER BY person_key, event_date`);
		const browser = await startBrowser();
		try {
			const page = await openPage(browser, new URL('compare/', server.address).href);
			const watch = watchMemory();
			const loading = await Promise.race([loadExtract(page, path), refused(page)]).catch(
				(/** @type {Error} */ error) => error
			);
			const peak = watch.stop();
			const megabytes = statSync(path).size / 1e6;
			if (loading instanceof Error) {
				console.log(`${path}: not loaded (${loading.message.split('\n')[0]}), peak ${peak.toFixed(0)} MB`);
				continue;
			}
			const longest = Math.max(0, ...loading.longTasks.map(({ milliseconds }) => milliseconds));
			console.log(
				[
					path.split('.').at(-1),
					`${(megabytes / (loading.firstChart / 1000)).toFixed(1)} MB/s to the first chart`,
					`${(loading.firstChart / 1000).toFixed(1)} s, native ${seconds.toFixed(1)} s: ${(loading.firstChart / 1000 / seconds).toFixed(1)} ×`,
					`page's process at most ${peak.toFixed(0)} MB`,
					`longest task ${longest.toFixed(0)} ms, ${loading.longTasks.length} of 50 ms or more`
				].join('; ')
			);
		} finally {
			await browser.close();
		}
	}
} finally {
	await server.close();
}

/** Throws what the page says where it does not load the file. @param {import('playwright-core').Page} page @returns {Promise<never>} */
async function refused(page) {
	const said = page.getByText('was not loaded').first();
	await said.waitFor({ timeout: 0 });
	throw new Error((await page.getByRole('listitem').filter({ has: said }).innerText()).replaceAll('\n', ' '));
}

/** Runs a statement in native DuckDB on one thread; returns its seconds. @param {string} statement */
async function native(statement) {
	const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
	const connection = await instance.connect();
	const start = performance.now();
	await connection.run(statement);
	connection.closeSync();
	return (performance.now() - start) / 1000;
}

/** Watches the largest of the browser's page processes: resident memory in megabytes, shared pages in part. */
function watchMemory() {
	let peak = 0;
	const timer = setInterval(() => {
		for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
			try {
				if (!readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('--type=renderer')) continue;
				const pss = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1'));
				peak = Math.max(peak, Number(pss?.[1] ?? 0) / 1000);
			} catch {
				// The process has ended in the meantime.
			}
	}, 250);
	return {
		stop() {
			clearInterval(timer);
			return peak;
		}
	};
}
