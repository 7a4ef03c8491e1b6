import { expect, it } from 'vitest';
import { axeFinds, overhang } from './support/axe';
import { loadSample, ready, useBrowser } from './support/browser';

const open = useBrowser();

it.each([
	['compare/?metric=contacts&by=period', 'intervals'],
	['trends/?metric=contacts', 'xmr']
])('leaves outlying moving ranges out of limits by a switch and by its link, and says so: %s', async (path, name) => {
	const { page, errors } = await open(path, {});
	await loadSample(page);
	await ready(page);
	const figure = page.locator(`figure[data-figure=${name}]`);
	expect(await figure.innerText()).not.toContain('Screening is on');
	await figure.getByRole('checkbox', { name: /screening/ }).check();
	await page.waitForURL(/chart=screened/);
	await ready(page);
	await figure.getByText(/^.*Screening is on: (no|\d+) moving ranges? (is|are) left out/).waitFor();
	expect([await axeFinds(page), await overhang(page)]).toEqual([[], 0]);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await axeFinds(page)).toEqual([]);
	await figure.getByRole('checkbox', { name: /screening/ }).uncheck();
	await page.waitForURL((url) => !url.search.includes('chart='));
	expect(errors).toEqual([]);
});

it('has no such switch where limits are made of shares', async () => {
	const { page } = await open('compare/?by=period&chart=screened', {});
	await loadSample(page);
	await ready(page);
	expect(await page.getByRole('checkbox', { name: /screening/ }).count()).toBe(0);
});
