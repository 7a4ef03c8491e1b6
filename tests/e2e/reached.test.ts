import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { axeFinds, overhang } from './support/axe';
import { loadSample, ready, useBrowser } from './support/browser';

const open = useBrowser();

it.each([
	['light', 1440],
	['dark', 375]
] as const)('tells who was reached by the partnership, by risk and by area: %s, %i', async (colorScheme, width) => {
	const link = 'partnerships/?pick=Riverside%20Partnership';
	const { page, errors } = await open(link, { colorScheme, viewport: { width, height: 900 } });
	await loadSample(page);
	await ready(page);
	const section = page.getByRole('region', { name: 'Who was reached' });
	const figures = section.locator('figure[data-figure=reached]');
	expect(await figures.count()).toBe(2);
	await figures
		.first()
		.getByRole('heading', { name: /Riverside Partnership reached [\d,]+ people followed/ })
		.waitFor();
	const table = figures.first().getByRole('table', { name: 'People with Riverside Partnership, by risk level' });
	expect(await table.getByRole('rowheader').allInnerTexts()).toContain('high');
	// The sample has no referrals: what would tell of support is said.
	expect(await section.innerText()).toMatch(/support taken up needs a referrals extract/i);
	expect([await axeFinds(page), await overhang(page)]).toEqual([[], 0]);

	await figures.first().getByRole('button', { name: 'Download' }).click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('menuitem', { name: 'Data (CSV)' }).click()
	]);
	const csv = readFileSync(await download.path(), 'utf8');
	expect(csv).toMatch(/^da-repeat,risk,high,high,partnership,/m);
	expect(errors).toEqual([]);
});

it('says nothing of whom was reached where no partnership is chosen', async () => {
	const { page } = await open('partnerships/', {});
	await loadSample(page);
	await ready(page);
	expect(await page.getByRole('region', { name: 'Who was reached' }).count()).toBe(0);
});
