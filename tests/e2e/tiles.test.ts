import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeFinds, overhang } from './support/axe';
import { loadSample, ready, useBrowser, type VisitOptions } from './support/browser';

const open = useBrowser();

async function compare(search = '', options: VisitOptions = {}) {
	const visit = await open(`compare/${search}`, options);
	await loadSample(visit.page);
	return visit;
}

const figure = (page: Page, name: string) => page.locator(`figure[data-figure=${name}]`);

it('walks the tiles by arrow keys, lights the borough in the other figures, and picks it out', async () => {
	const { page, errors } = await compare();
	const tiles = figure(page, 'tiles');
	expect(await tiles.getByRole('heading', { level: 2 }).innerText()).toMatch(
		/^Between \d+\.\d% and \d+\.\d% in the \d+ boroughs shown$/
	);
	await figure(page, 'funnel').getByRole('button', { name: 'Show table' }).click();
	const reader = tiles.getByRole('application');
	await reader.press('Home');
	expect(await tiles.locator('[aria-live]').innerText()).toMatch(/^Enfield · \d+ of \d+/);
	expect(await figure(page, 'intervals').locator('.lit').innerText()).toBe('Enfield');
	expect(await figure(page, 'funnel').locator('span.lit').innerText()).toBe('Enfield');
	expect(await figure(page, 'funnel').locator('tr.lit').innerText()).toMatch(/^Enfield/);
	expect(await figure(page, 'cross').locator('tr.lit').innerText()).toMatch(/^Enfield/);
	await reader.press('ArrowDown');
	expect(await tiles.locator('[aria-live]').innerText()).toMatch(/^Haringey/);
	expect(await page.locator('tr.lit').first().innerText()).toMatch(/^Haringey/);
	await reader.press('Enter');
	await page.waitForURL(/\?pick=E09000014$/);
	expect(await tiles.locator('[aria-live]').innerText()).toBe('Haringey picked out');
	await ready(page);
	await reader.press('Enter');
	await page.waitForURL((url) => url.search === '');
	await reader.press('Escape');
	expect(await page.locator('.lit').count()).toBe(0);
	expect(errors).toEqual([]);
});

it('picks out the row that is clicked in another figure, and is saved', async () => {
	const { page, errors } = await compare();
	const reader = figure(page, 'intervals').getByRole('application');
	await reader.hover({ position: { x: 30, y: 250 } });
	const name = await figure(page, 'tiles').locator('.lit').innerText();
	await reader.click({ position: { x: 30, y: 250 } });
	await page.waitForURL(/\?pick=E09/);
	await ready(page);
	expect(await page.locator('h1 ~ *').first().innerText()).toContain(name);
	const tiles = figure(page, 'tiles');
	await tiles.getByRole('button', { name: 'Download' }).click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('menuitem', { name: 'Image (SVG)' }).click()
	]);
	expect(download.suggestedFilename()).toBe('da-repeat-by-borough-tiles.svg');
	expect(errors).toEqual([]);
});

it.each([
	[1440, 'light', ''],
	[375, 'dark', ''],
	[375, 'light', '?level=bcu']
] as const)('has nothing for axe to find, %i pixels wide, %s %s', async (width, colorScheme, search) => {
	const { page } = await compare(search, { viewport: { width, height: 900 }, colorScheme });
	await figure(page, 'tiles').getByRole('application').press('Home');
	expect([await axeFinds(page), await overhang(page)]).toEqual([[], 0]);
});

it('is there for areas of London alone', async () => {
	const { page } = await compare('?by=risk');
	await ready(page);
	expect(await figure(page, 'tiles').count()).toBe(0);
});
