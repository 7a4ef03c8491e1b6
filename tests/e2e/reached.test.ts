import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { axeFinds, overhang } from './support/axe';
import { loadSample, ready, useBrowser } from './support/browser';
import type { Locator, Page } from 'playwright-core';

const open = useBrowser();

it.each([
	['light', 1440],
	['dark', 375]
] as const)('tells who was reached by the partnership, by risk and by area: %s, %i', async (colorScheme, width) => {
	const link = 'partnerships/?pick=Riverside%20Partnership';
	const { page, errors } = await open(link, { colorScheme, viewport: { width, height: 900 } });
	await loadSample(page);
	await ready(page);
	const section = page.getByRole('region', { name: 'Who was reached', exact: true });
	const figures = section.locator('figure[data-figure=reached]');
	expect(await figures.count()).toBe(2);
	await figures
		.first()
		.getByRole('heading', { name: /Riverside Partnership reached [\d,]+ people followed/ })
		.waitFor();
	const table = figures.first().getByRole('table', { name: 'People with the Riverside Partnership, by risk level' });
	expect(await table.getByRole('rowheader').allInnerTexts()).toContain('medium');
	// The sample has no referrals: what would tell of support is said.
	expect(await section.innerText()).toMatch(/support taken up needs a referrals extract/i);
	expect([await axeFinds(page), await overhang(page)]).toEqual([[], 0]);

	const csv = await csvOf(page, figures.first());
	expect(csv).toMatch(/^da-repeat,risk,high,high,partnership,/m);
	expect(errors).toEqual([]);
});

it('hides and shows of areas by partnership just what the page that compares them does', async () => {
	const { page } = await open('partnerships/?pick=Riverside%20Partnership', {});
	await loadSample(page);
	await ready(page);
	const reached = await csvOf(page, page.locator('figure[data-figure=reached]').last());
	await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Compare areas' }).click();
	await page.waitForURL(/compare/);
	await page.locator('figure[data-figure=cross][aria-busy=false]').waitFor();
	await ready(page);
	const compared = await csvOf(page, page.locator('figure[data-figure=cross]'));
	expect(reached.split('\r\n').length).toBeGreaterThan(100);
	expect(reached).toBe(compared);
});

it('says nothing of whom was reached where no partnership is chosen', async () => {
	const { page } = await open('partnerships/', {});
	await loadSample(page);
	await ready(page);
	expect(await page.getByRole('region', { name: 'Who was reached' }).count()).toBe(0);
});

async function csvOf(page: Page, figure: Locator): Promise<string> {
	await figure.getByRole('button', { name: 'Download' }).click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('menuitem', { name: 'Data (CSV)' }).click()
	]);
	return readFileSync(await download.path(), 'utf8');
}
