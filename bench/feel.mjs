import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, pages, site } from '../scripts/build.mjs';
import { securityHeaders } from '../scripts/security-headers.mjs';
import { serveSite } from '../scripts/site-server.mjs';
import { root } from '../scripts/source-key.mjs';
import { startBrowser } from '../scripts/start-browser.mjs';
import { makeExtract } from './make-extract.mjs';
import { answerByRisk } from './native.mjs';
import { median, percentile } from './order-statistics.mjs';
import { printTable } from './print-table.mjs';
import { watchPage } from './watch-page.mjs';

// How the site feels with 1 M rows loaded: what a user waits for after an answer and after a change of the sentence, what the time goes
// into, what moves on the page, and how many frames are missed under a pointer and under arrow keys. Without a graphics card, as here,
// the browser draws with the processor: compare a run with one of the same machine, and frames with those of the page at rest.
const { values } = parseArgs({
	options: {
		changes: { type: 'string', default: '30' },
		rows: { type: 'string', default: '1000000' },
		rest: { type: 'string', default: '100' }
	}
});
const risk = { token: 'Filter by risk level', lines: ['High risk', 'Medium risk', 'Standard risk'] };
const partnership = {
	token: 'Filter by partnership',
	lines: [
		'Hill and Vale Project',
		'Northern Alliance',
		'Open Door Service',
		'Riverside Partnership',
		'Safe Together East',
		'No partnership'
	]
};
const frame = 1000 / 60;
/** Frames begin on the screen's beat; a little later than one beat is one beat. */
const slack = 0.5;

await build(console.log);
const extract = await makeExtract(Number(values.rows));
const server = await serveSite({ folder: site, headers: securityHeaders(pages(site)) });
const browser = await startBrowser();
try {
	const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1280, height: 900 } });
	await context.addInitScript(watchPage);
	const page = await context.newPage();
	await page.goto(new URL('compare/', server.address).href, { waitUntil: 'networkidle' });
	await page.getByLabel('Add extract files').first().setInputFiles(extract);
	await page.getByRole('button', { name: 'Use this extract' }).waitFor({ timeout: 120_000 });
	const loaded = await after(page, () => page.getByRole('button', { name: 'Use this extract' }).click());
	// The engine prepares for the next questions once it has been left in peace for a moment, as between two clicks.
	await page.waitForTimeout(3000);
	await startFilters(page);
	const changes = await measureChanges(page, Number(values.changes));
	const native = await answerByRisk(extract, ['high', 'medium', 'standard', 'high,medium', 'medium,standard']);
	const frames = await measureFrames(page);
	mkdirSync(join(root, 'bench-results'), { recursive: true });
	writeFileSync(
		join(root, 'bench-results', 'feel.json'),
		JSON.stringify({ loaded, changes, native, frames }, null, '\t')
	);
	printTable([...ofLoading(loaded), ...ofChanges(changes, median(native)), ...frames.flatMap(ofFrames)]);
} finally {
	await browser.close();
	await server.close();
}

/** @typedef {{ at: number, score: number, moved: string[] }} Shift
 *  @typedef {{ first: number, sight: number, all: number, released: number, engine: number, columns: number, gate: number, engineFirst: number, columnsFirst: number, gateFirst: number, tasks: number[], shifts: Shift[], says: string }} Followed
 *  @typedef {Followed & { script: number, layout: number }} Change
 *  @typedef {{ what: string, frames: number[], shifts: Shift[], tasks: number[] }} Frames */

/** What follows from a press. @param {import('playwright-core').Page} page @param {() => Promise<void>} press @returns {Promise<Followed>} */
async function after(page, press) {
	const followed = page.evaluate('feel.next()');
	await press();
	return /** @type {Promise<Followed>} */ (followed);
}

/** Chooses a line of a token of the sentence. @param {import('playwright-core').Page} page @param {string} token @param {string} line */
async function choose(page, token, line) {
	const box = page.getByRole('combobox', { name: token });
	if ((await box.getAttribute('aria-expanded')) === 'false') {
		// The list of another token may lie over this one.
		await page.keyboard.press('Escape');
		await box.click();
	}
	const option = page.getByRole('option', { name: line });
	await option.hover();
	await page.waitForTimeout(Number(values.rest));
	return after(page, () => option.click());
}

/** Puts both filters into the sentence, so that what follows are changes of what stands there. @param {import('playwright-core').Page} page */
async function startFilters(page) {
	for (const { dimension, line } of [
		{ dimension: 'risk level', line: 'high risk' },
		{ dimension: 'partnership', line: 'Northern Alliance' }
	]) {
		await page.getByRole('combobox', { name: 'Add a filter' }).click();
		await page.getByRole('option', { name: dimension }).click();
		await choose(page, `Add a filter by ${dimension}`, line);
		await page.keyboard.press('Escape');
	}
}

/** One value put in or taken out at a time, so that each selection is new: what has been counted is remembered, and a remembered answer is no measure.
 *  @param {import('playwright-core').Page} page @param {number} count */
async function measureChanges(page, count) {
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	/** @type {Change[]} */
	const measured = [];
	for (const [step, { token, line }] of walk(count + 2).entries()) {
		const before = await metricsOf(session);
		const followed = await choose(page, token, line);
		const after = await metricsOf(session);
		// The first two warm the code.
		if (step >= 2)
			measured.push({ ...followed, script: after.script - before.script, layout: after.layout - before.layout });
	}
	await page.keyboard.press('Escape');
	return measured;
}

/** Toggles that never come to the same selection twice, nor to one without a risk or without a partnership. @param {number} count */
function walk(count) {
	const lines = [risk, partnership].flatMap(({ token, lines }) => lines.map((line) => ({ token, line })));
	const risks = (1 << risk.lines.length) - 1;
	let now = 0b10001;
	const been = new Set([now]);
	return Array.from({ length: count }, (_, step) => {
		const bit = lines.findIndex((_, index) => {
			const turned = (index + step * 4) % lines.length;
			const next = now ^ (1 << turned);
			return !been.has(next) && (next & risks) !== 0 && next >> risk.lines.length !== 0;
		});
		const turned = (bit + step * 4) % lines.length;
		now ^= 1 << turned;
		been.add(now);
		const line = lines[turned];
		if (bit < 0 || !line) throw new Error(`no new selection after ${step}`);
		return line;
	});
}

/** Milliseconds that the main thread has spent so far. @param {import('playwright-core').CDPSession} session */
async function metricsOf(session) {
	const { metrics } = await session.send('Performance.getMetrics');
	const of = (/** @type {string} */ name) => (metrics.find((one) => one.name === name)?.value ?? NaN) * 1000;
	return { script: of('ScriptDuration'), layout: of('LayoutDuration') + of('RecalcStyleDuration') };
}

/** @param {import('playwright-core').Page} page */
async function measureFrames(page) {
	/** @type {Frames[]} */
	const measured = [await during(page, 'page at rest', () => page.waitForTimeout(2000))];
	for (const name of ['intervals', 'tiles', 'cross']) {
		const plot = page.locator(`figure[data-figure=${name}] .plot`);
		await plot.scrollIntoViewIfNeeded();
		const box = await plot.boundingBox();
		if (!box) throw new Error(`${name} is not on the page`);
		measured.push(
			await during(page, `pointer over ${name}`, async () => {
				for (let across = 0; across < 6; across++)
					await page.mouse.move(
						box.x + box.width * (across % 2 ? 0.9 : 0.1),
						box.y + Math.min(box.height, 800) * ((across + 0.5) / 6),
						{ steps: 40 }
					);
			})
		);
	}
	await page.mouse.move(0, 0);
	for (const name of ['intervals', 'tiles']) {
		const reader = page.locator(`figure[data-figure=${name}]`).getByRole('application');
		await reader.focus();
		measured.push(
			await during(page, `arrow keys in ${name}`, async () => {
				await page.keyboard.press('Home');
				for (let step = 0; step < 60; step++) await page.keyboard.press(step % 2 ? 'ArrowDown' : 'ArrowRight');
			})
		);
		await page.keyboard.press('Escape');
	}
	return measured;
}

/** @param {import('playwright-core').Page} page @param {string} what @param {() => Promise<void>} act @returns {Promise<Frames>} */
async function during(page, what, act) {
	await page.waitForTimeout(300);
	await page.evaluate('feel.startFrames()');
	await act();
	return { what, .../** @type {Omit<Frames, 'what'>} */ (await page.evaluate('feel.stopFrames()')) };
}

/** @param {Followed} loaded @returns {import('./print-table.mjs').Result[]} */
function ofLoading(loaded) {
	return [
		{ what: '“Use this extract” → first figure', value: loaded.first, unit: 'ms' },
		{
			what: '… from the last word of engine, columns or gate to it',
			value: loaded.first - loaded.released,
			unit: 'ms',
			aim: 100
		},
		{ what: '… every figure', value: loaded.all, unit: 'ms' },
		{ what: '… of it engine', value: loaded.engine, unit: 'ms' },
		{ what: '… of it gate', value: loaded.gate, unit: 'ms' },
		{ what: '… tasks over 50 ms', value: loaded.tasks.length, unit: '' },
		{ what: '… layout shift, thousandths', value: shiftOf(loaded.shifts), unit: '', aim: 0 }
	];
}

/** @param {Change[]} changes @param {number} native milliseconds of one figure's question @returns {import('./print-table.mjs').Result[]} */
function ofChanges(changes, native) {
	const middle = (/** @type {(one: Change) => number} */ of) => median(changes.map(of));
	const all = changes.map((one) => one.all);
	const sight = changes.map((one) => one.sight);
	return [
		{
			what: `filter changed → first figure, median of ${changes.length}`,
			value: middle((one) => one.first),
			unit: 'ms'
		},
		{
			what: '… from the last word of engine, columns or gate to it',
			value: middle((one) => one.first - one.released),
			unit: 'ms'
		},
		{
			what: '… 95th percentile',
			value: percentile(
				changes.map((one) => one.first),
				0.95
			),
			unit: 'ms'
		},
		{ what: '… every figure on the screen, median', value: median(sight), unit: 'ms', aim: 50 },
		{ what: '… 95th percentile', value: percentile(sight, 0.95), unit: 'ms', aim: 100 },
		{ what: '… every figure, median', value: median(all), unit: 'ms', aim: 50 },
		{ what: '… 95th percentile', value: percentile(all, 0.95), unit: 'ms', aim: 100 },
		{ what: '… every figure, ÷ one figure’s query in native DuckDB', value: median(all) / native, unit: '×' },
		{ what: '… of it engine, median', value: middle((one) => one.engine), unit: 'ms' },
		{ what: '… of it columns', value: middle((one) => one.columns), unit: 'ms' },
		{ what: '… of it gate', value: middle((one) => one.gate), unit: 'ms' },
		{ what: '… of it scripts of the page', value: middle((one) => one.script), unit: 'ms' },
		{ what: '… of it style and layout', value: middle((one) => one.layout), unit: 'ms' },
		{ what: '… of the first figure engine', value: middle((one) => one.engineFirst), unit: 'ms' },
		{ what: '… of the first figure columns', value: middle((one) => one.columnsFirst), unit: 'ms' },
		{ what: '… of the first figure gate', value: middle((one) => one.gateFirst), unit: 'ms' },
		{ what: '… changes with a task over 50 ms', value: changes.filter((one) => one.tasks.length > 0).length, unit: '' },
		{ what: '… longest task', value: Math.max(0, ...changes.flatMap((one) => one.tasks)), unit: 'ms', aim: 50 },
		{ what: '… changes with a layout shift', value: changes.filter((one) => one.shifts.length > 0).length, unit: '' },
		{
			what: '… layout shift of all changes, thousandths',
			value: shiftOf(changes.flatMap((one) => one.shifts)),
			unit: '',
			aim: 0
		}
	];
}

/** @param {Frames} measured @returns {import('./print-table.mjs').Result[]} */
function ofFrames({ what, frames, tasks }) {
	const share = (/** @type {number} */ beats) =>
		(100 * frames.filter((one) => one > beats * frame + slack).length) / frames.length;
	return [
		{ what: `${what}: between frames, median of ${frames.length}`, value: median(frames), unit: 'ms', aim: 17 },
		{ what: '… over 17 ms', value: share(1), unit: '%' },
		{ what: '… over 34 ms', value: share(2), unit: '%' },
		{ what: '… tasks over 50 ms', value: tasks.length, unit: '' }
	];
}

/** @param {readonly Shift[]} shifts */
function shiftOf(shifts) {
	return 1000 * shifts.reduce((sum, { score }) => sum + score, 0);
}
