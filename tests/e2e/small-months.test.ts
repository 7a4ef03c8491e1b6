import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { monthsOf } from '../support/small-months';
import { axeFinds, overhang } from './support/axe';
import { addFiles, choose, ready, useBrowser, useThisExtract } from './support/browser';
import { tabTo } from './support/keyboard';

const open = useBrowser();

/** Half of 12 or 13 people a month, of 36 or 39 a quarter, are seen again: no month can be shown, and every quarter can. */
const people = Array.from({ length: 36 }, (_, at) => (at % 6 < 3 ? 12 : 13));
const note = 'Many months are too small to show, so quarters are shown.';

async function load(page: Page): Promise<void> {
	await addFiles(page, [{ name: 'made-up.csv', text: monthsOf('2021-01', people) }]);
	await page.getByLabel('Complete to').fill('2024-12-31');
	await useThisExtract(page);
}

/** First cell of each row of the figure's table. */
async function rows(figure: Locator): Promise<string[]> {
	const show = figure.getByRole('button', { name: 'Show table' });
	if ((await show.count()) > 0) await show.click();
	return figure.locator('table tbody th').allInnerTexts();
}

/** Every subtitle that a figure has from now on. */
async function watchSubtitles(page: Page, name: string): Promise<() => Promise<string[]>> {
	await page.evaluate((name) => {
		const seen = new Set<string>();
		Reflect.set(window, 'seen', seen);
		new MutationObserver(() => {
			for (const subtitle of document.querySelectorAll(`figure[data-figure=${name}] .sub`))
				seen.add(subtitle.textContent);
		}).observe(document.body, { subtree: true, childList: true, characterData: true });
	}, name);
	return () => page.evaluate(() => [...Reflect.get(window, 'seen')].map(String));
}

it.each([
	['trends/?period=month', 'xmr', 1280, 'light'],
	['trends/?period=month', 'xmr', 375, 'dark'],
	['compare/?by=period&period=month', 'intervals', 1280, 'dark'],
	['compare/?by=period&period=month', 'intervals', 375, 'light']
] as const)(
	'small months stand as quarters, and as months again: %s, %s, %i wide, %s',
	async (...[path, name, width, scheme]) => {
		const { page, errors } = await open(path, { colorScheme: scheme, viewport: { width, height: 900 } });
		const subtitles = await watchSubtitles(page, name);
		await load(page);
		const figure = page.locator(`figure[data-figure=${name}]`);
		await figure.getByText(note).waitFor();
		const seen = await subtitles();
		expect([seen.some((text) => text.includes('by quarter')), seen.some((text) => text.includes('by month'))]).toEqual([
			true,
			false
		]);
		expect(await rows(figure)).toHaveLength(13);
		expect(await rows(figure)).toContain('January to March 2021');
		expect(await figure.locator('table').innerText()).not.toContain('[c]');
		// once: above the drawing, not among the notes
		expect(await page.getByText(note).count()).toBe(1);
		// the question goes on asking for months, and what is drawn stands right under it
		expect(await page.getByRole('group', { name: 'The question' }).innerText()).toMatch(/(each|by)\s+month/);
		expect(await page.locator('.basis').innerText()).toMatch(/^Shown by quarter, for many months are too small\. /);
		expect([await axeFinds(page), await overhang(page)]).toEqual([[], 0]);
		if (process.env['SHOTS'])
			await page.screenshot({ path: `${process.env['SHOTS']}/months-${name}-${width}.png`, fullPage: true });

		await tabTo(page, 'button', /^Show months$/);
		await page.keyboard.press('Enter');
		await page.waitForURL(/chart=months/);
		await figure.getByRole('button', { name: 'Show quarters' }).waitFor();
		expect(await rows(figure)).toHaveLength(37);
		expect(await page.locator('.basis').innerText()).not.toContain('quarter');
		expect(await axeFinds(page)).toEqual([]);
		// the focus is where it was
		await page.keyboard.press('Enter');
		await page.waitForURL((url) => !url.search.includes('chart='));
		await figure.getByText(note).waitFor();
		expect(await rows(figure)).toHaveLength(13);
		expect(page.url()).toContain('period=month');
		expect(errors).toEqual([]);
	}
);

it('months that were chosen stay chosen, whatever else is changed', async () => {
	const { page } = await open('trends/?period=month&chart=months');
	await load(page);
	const figure = page.locator('figure[data-figure=xmr]');
	expect(await rows(figure)).toHaveLength(37);
	await choose(page, 'Measure', 'contacts');
	await page.waitForURL(/metric=/);
	await ready(page);
	expect(page.url()).toMatch(/period=month.*chart=months/);
	expect(await rows(figure)).toHaveLength(37);
});

it('a month that is picked out is its quarter while quarters stand in, and neither once months are shown', async () => {
	const { page } = await open('compare/?by=period&period=month&pick=2021-05-01');
	await load(page);
	expect(await page.getByRole('combobox', { name: 'Picked out' }).innerText()).toBe('April to June 2021');
	await page.getByRole('button', { name: 'Show months' }).click();
	await page.waitForURL(/chart=months/);
	await ready(page);
	expect(new URL(page.url()).searchParams.get('pick')).toBeNull();
	expect(await page.getByRole('combobox', { name: 'Picked out' }).innerText()).toBe('nothing');
});

it('files say that quarters stand in for months', async () => {
	const { page } = await open('trends/?period=month');
	await load(page);
	const figure = page.locator('figure[data-figure=xmr]');
	for (const kind of ['Data (CSV)', 'Image (SVG)']) {
		const downloads: string[] = [];
		page.on('download', (download) => void download.path().then((path) => downloads.push(path)));
		await figure.getByRole('button', { name: 'Download' }).click();
		await page.getByRole('menuitem', { name: kind }).click();
		await expect.poll(() => downloads.length, { timeout: 20_000 }).toBe(kind === 'Data (CSV)' ? 2 : 1);
		const texts = await Promise.all(downloads.map((path) => readFile(path, 'utf8')));
		expect(texts.join('\n')).toContain(note);
	}
});
