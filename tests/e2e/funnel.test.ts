import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeFinds, overhang } from './support/axe';
import { loadSample, ready, useBrowser } from './support/browser';

const open = useBrowser();

async function compare(search = '') {
	const visit = await open(`compare/${search}`, {});
	await loadSample(visit.page);
	return visit;
}

const figure = (page: Page) => page.locator('figure[data-figure=funnel]');

it('says who is outside, is read by arrow keys, widens its limits by a link, and is saved', async () => {
	const { page, errors } = await compare();
	const funnel = figure(page);
	const title = funnel.getByRole('heading', { level: 2 });
	expect(await title.innerText()).toMatch(
		/^Of \d+ boroughs shown, \S+ lies? outside the 95% limits \(about \d would by chance\)/
	);
	await funnel.getByRole('application').focus();
	await page.keyboard.press('ArrowRight');
	expect(await funnel.locator('[aria-live]').innerText()).toMatch(/99\.8% limits .* Stabilised \d/);
	await funnel.getByRole('button', { name: 'Show table' }).click();
	expect(await funnel.getByRole('row', { name: /^City of London/ }).innerText()).toMatch(/^City of London[\s[c\]]+$/);
	await funnel.getByRole('checkbox').check();
	await page.waitForURL(/\?chart=overdispersed$/);
	await ready(page);
	expect(await title.innerText()).toContain('outside the widened 95% limits');
	await funnel.getByRole('button', { name: 'Download' }).click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('menuitem', { name: 'Image (SVG)' }).click()
	]);
	expect(download.suggestedFilename()).toBe('da-repeat-by-borough-funnel.svg');
	expect([await axeFinds(page), await overhang(page)]).toEqual([[], 0]);
	expect(errors).toEqual([]);
});

it('is not there for periods', async () => {
	const { page } = await compare('?by=period');
	await ready(page);
	expect(await figure(page).count()).toBe(0);
});
