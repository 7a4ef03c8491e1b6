import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeFinds, overhang } from './support/axe';
import { addFiles, ready, useBrowser } from './support/browser';

const open = useBrowser();

/** So many people of a partnership, seen from April 2022, of whom so many are seen again. */
function people(partnership: string, n: number, again: number): string[] {
	return Array.from({ length: n }, (_, at) => {
		const person = `p${partnership.slice(0, 2)}${at}`;
		const first = `${person},2022-0${4 + (at % 5)}-1${at % 10},Barnet,${partnership}`;
		return at < again ? [first, `${person},2022-12-01,Barnet,${partnership}`] : [first];
	}).flat();
}

const cases = [
	'person_key,event_date,area,partnership',
	...people('Riverside', 400, 60),
	...people('Northgate', 300, 74),
	...people('', 1000, 250),
	'zz1,2024-12-31,Barnet,'
].join('\n');
const spend = 'partnership,period,amount\nRiverside,2022/23,"£80,000"\nNorthgate,2022/23,60000\nRiverside,2023/24,1';

/** Loads contacts, and what was spent on them. */
async function loadSpend(page: Page): Promise<void> {
	await addFiles(page, [
		{ name: 'cases.csv', text: cases },
		{ name: 'spend.csv', text: spend }
	]);
	await page.getByRole('button', { name: /^Use (this extract|these)/ }).click();
	await ready(page);
}

it.each(['light', 'dark'] as const)(
	'what a repeat avoided cost, or that it is not estimable: %s',
	async (colorScheme) => {
		const link = 'partnerships/?benchmark=untreated&from=2022-04&to=2023-03';
		const viewport = { width: colorScheme === 'dark' ? 375 : 1280, height: 900 };
		const { page, errors } = await open(link, { colorScheme, viewport });
		await loadSpend(page);

		const money = page.getByRole('region', { name: 'Money' });
		await money.waitFor();
		const words = (await money.innerText()).replace(/\s+/g, ' ');
		// 80,000 ÷ 400 = £200 a person; (0.25 − 0.15) × 400 = 40 repeats avoided
		expect(words).toContain('Riverside cost £200 for each person followed and £2,000 for each repeat avoided');
		expect(words).toContain('against no spending');
		// 74 of 300 and 250 of 1,000 are not told apart
		expect(words).toContain('[u] not estimable');
		expect(await axeFinds(page)).toEqual([]);
		expect(await overhang(page)).toBe(0);

		const figure = page.locator('figure[data-figure=partnerships]');
		await figure.getByRole('button', { name: 'Download' }).click();
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('menuitem', { name: 'Data (CSV)' }).click()
		]);
		const csv = readFileSync(await download.path(), 'utf8');
		expect(csv).toMatch(/Riverside,.*,80000,200,(2000|1999\.9+|2000\.0+)\d*,[\d.]+,[\d.]+,\r/);
		expect(csv).toMatch(/Northgate,.*,60000,200,,,,\[u\]\r/);
		expect(errors).toEqual([]);
	}
);

it('days that spend does not cover are named, and those that it does are one press away', async () => {
	const { page, errors } = await open('partnerships/?benchmark=untreated');
	await loadSpend(page);
	const money = page.getByRole('region', { name: 'Money' });
	// followed for 365 days to the end of 2024
	await money.getByText('no whole period of spend covers 1 April 2023 to 1 January 2024').first().waitFor();
	await money.getByRole('link', { name: 'Show 1 April 2022 to 31 March 2023' }).click();
	await page.waitForURL(/from=2022-04&to=2023-03/);
	await ready(page);
	await money.getByText('Riverside cost £200 for each person followed and £2,000 for each repeat avoided').waitFor();
	expect(await money.getByRole('link', { name: /^Show/ }).count()).toBe(0);
	expect(errors).toEqual([]);
});
