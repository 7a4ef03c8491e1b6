import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, pages, site } from '../scripts/build.mjs';
import { securityHeaders } from '../scripts/security-headers.mjs';
import { serveSite } from '../scripts/site-server.mjs';
import { root } from '../scripts/source-key.mjs';
import { startBrowser } from '../scripts/start-browser.mjs';
import { ofChanges, ofFrames, ofLoading, ofWindow } from './feel-rows.mjs';
import { makeExtract } from './make-extract.mjs';
import { answerByRisk } from './native.mjs';
import { median } from './order-statistics.mjs';
import { printTable } from './print-table.mjs';
import { watchPage } from './watch-page.mjs';

// How the site feels with 1 M rows loaded: what a user waits for after an answer and after a change of the sentence, what the time goes
// into, what moves on the page, and how many frames are missed under a pointer and under arrow keys. Without a graphics card, as here,
// the browser draws with the processor: compare a run with one of the same machine, and frames with those of the page at rest.
const { values } = parseArgs({
	options: {
		changes: { type: 'string', default: '30' },
		rows: { type: 'string', default: '1000000' },
		heights: { type: 'string', default: '900,1080,1440' },
		page: { type: 'string', default: 'compare' },
		rest: { type: 'string', default: '100' }
	}
});
/** Heights of the window: the more of the page is on the screen, the more is to be shown at once. All is told of the first. */
const heights = values.heights.split(',').map(Number);
const width = 1280;
/** A dimension of the filters, by its name in the menu, and the lines that are put in and taken out, the first of them at the start. */
const risk = { dimension: 'risk level', lines: ['High risk', 'Medium risk', 'Standard risk'] };
const partnership = {
	dimension: 'partnership',
	lines: [
		'Northern Alliance',
		'Hill and Vale Project',
		'Open Door Service',
		'Riverside Partnership',
		'Safe Together East',
		'No partnership'
	]
};
const area = { dimension: 'borough', lines: ['Barnet', 'Bexley', 'Brent', 'Bromley', 'Camden', 'Croydon'] };
/** Of each page the figure that is waited for first, the other dimension its sentence can be filtered by, and what is read on it. */
const measured = {
	compare: {
		first: 'intervals',
		other: partnership,
		pointed: ['intervals', 'tiles', 'cross'],
		walked: ['intervals', 'tiles']
	},
	trends: { first: 'xmr', other: partnership, pointed: ['xmr', 'multiples'], walked: ['xmr', 'multiples'] },
	partnerships: {
		first: 'partnerships',
		other: area,
		pointed: ['partnerships', 'survival'],
		walked: ['partnerships', 'survival']
	}
};
const name = /** @type {keyof typeof measured} */ (values.page);
const { first, other, pointed, walked } = measured[name];

await build(console.log);
const extract = await makeExtract(Number(values.rows));
const server = await serveSite({ folder: site, headers: securityHeaders(pages(site)) });
const browser = await startBrowser();
try {
	const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width, height: heights[0] ?? 900 } });
	await context.addInitScript(watchPage, first);
	const page = await context.newPage();
	await page.goto(new URL(`${name}/`, server.address).href, { waitUntil: 'networkidle' });
	await page.getByLabel('Add extract files').first().setInputFiles(extract);
	await page.getByRole('button', { name: 'Use this extract' }).waitFor({ timeout: 120_000 });
	const loaded = await after(page, () => page.getByRole('button', { name: 'Use this extract' }).click());
	// The engine prepares for the next questions once it has been left in peace for a moment, as between two clicks.
	await page.waitForTimeout(3000);
	await startFilters(page);
	const windows = await measureWindows(page, Number(values.changes));
	const native = await answerByRisk(extract, ['high', 'medium', 'standard', 'high,medium', 'medium,standard']);
	const frames = await measureFrames(page);
	mkdirSync(join(root, 'bench-results'), { recursive: true });
	writeFileSync(
		join(root, 'bench-results', 'feel.json'),
		JSON.stringify({ loaded, windows, native, frames }, null, '\t')
	);
	const [changes = [], ...others] = windows;
	printTable([
		...ofLoading(loaded),
		...ofChanges(changes, median(native)),
		...others.flatMap((changes, index) => ofWindow(changes, heights[index + 1] ?? NaN)),
		...frames.flatMap(ofFrames)
	]);
} finally {
	await browser.close();
	await server.close();
}

/** @typedef {import('./feel-rows.mjs').Followed} Followed
 *  @typedef {import('./feel-rows.mjs').Change} Change
 *  @typedef {import('./feel-rows.mjs').Frames} Frames */

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
	for (const { dimension, lines } of [risk, other]) {
		await page.getByRole('combobox', { name: 'Add a filter' }).click();
		await page.getByRole('option', { name: dimension }).click();
		await choose(page, `Add a filter by ${dimension}`, lines[0] ?? '');
		await page.keyboard.press('Escape');
	}
}

/** The changes in each window, and the window as it was before. One walk through all: what has been counted is remembered, and a
 *  remembered answer is no measure. @param {import('playwright-core').Page} page @param {number} count of changes in each window */
async function measureWindows(page, count) {
	const steps = walk(heights.length * (count + 2));
	/** @type {Change[][]} */
	const windows = [];
	for (const [index, height] of heights.entries()) {
		await page.setViewportSize({ width, height });
		await page.waitForTimeout(500);
		windows.push(await measureChanges(page, steps.slice(index * (count + 2), (index + 1) * (count + 2))));
	}
	await page.setViewportSize({ width, height: heights[0] ?? 900 });
	return windows;
}

/** One value put in or taken out at a time, so that each selection is new.
 *  @param {import('playwright-core').Page} page @param {ReturnType<typeof walk>} steps */
async function measureChanges(page, steps) {
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	/** @type {Change[]} */
	const measured = [];
	for (const [step, { token, line }] of steps.entries()) {
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

/** Toggles that never come to the same selection twice, nor to one without a line of either dimension. @param {number} count */
function walk(count) {
	const lines = [risk, other].flatMap(({ dimension, lines }) =>
		lines.map((line) => ({ token: `Filter by ${dimension}`, line }))
	);
	const risks = (1 << risk.lines.length) - 1;
	let now = 1 | (1 << risk.lines.length);
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
	for (const name of pointed) {
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
	for (const name of walked) {
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
