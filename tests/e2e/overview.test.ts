import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeFinds, overhang } from './support/axe';
import { loadSample, ready, useBrowser } from './support/browser';

const open = useBrowser();

/** Of the sample: what its extract can tell but counts, and the measures' ids. */
const measures = [
	['Seen again within 12 months', 'da-repeat'],
	['Incidents followed by another within 12 months', 'da-repeat-incidents'],
	['Seen before within 12 months', 'da-repeat-lookback'],
	['Time until seen again', 'da-time-to-repeat'],
	['Later contacts per 100 people', 'da-frequency'],
	['Assessed as high risk', 'high-risk-share']
];

async function csvOf(page: Page, name: string): Promise<string[][]> {
	await page.locator(`figure[data-figure=${name}]`).getByRole('button', { name: 'Download' }).click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('menuitem', { name: 'Data (CSV)' }).click()
	]);
	const text = readFileSync(await download.path(), 'utf8');
	return text
		.trim()
		.split('\r\n')
		.map((line) => line.split(','));
}

it.each([
	['light', 1440],
	['dark', 375]
] as const)('every measure by borough, and one borough against all: %s, %i pixels wide', async (colorScheme, width) => {
	const { page, errors, violations } = await open('compare/', { colorScheme, viewport: { width, height: 900 } });
	await loadSample(page);
	await page.getByRole('button', { name: 'Work out every measure' }).click();
	await ready(page);

	const overview = page.locator('figure[data-figure=overview]');
	const grid = overview.getByRole('grid');
	const heads = await grid.locator('thead th').allInnerTexts();
	expect(heads.slice(1).map((head) => head.split('\n')[0]?.trim())).toEqual(measures.map(([title]) => title));
	expect(await grid.locator('tbody tr').count()).toBe(34);
	expect(await overview.getByRole('heading').innerText()).toMatch(
		/^Six measures by borough: of \d+ values \d+ are better than everyone in the extract, \d+ worse/
	);
	// The City has too few people for any measure.
	const city = grid.getByRole('row', { name: /^City of London/ });
	expect(await city.getByText('[c]', { exact: true }).count()).toBe(6);
	expect(await city.innerText()).not.toMatch(/\d/);

	await grid.locator('td[tabindex="0"]').press('ArrowDown');
	const reading = overview.locator('.reading');
	expect(await reading.innerText()).toMatch(/^Seen again within 12 months\. Barking and Dagenham · 1 of 33\. /);
	await page.keyboard.press('End');
	expect(await reading.innerText()).toMatch(/^Assessed as high risk\. Barking and Dagenham · 1 of 33/);
	expect(await page.locator('figure[data-figure=intervals] .lit').innerText()).toBe('Barking and Dagenham');
	await shoot(page, 'overview', colorScheme, width);

	const profile = page.locator('figure[data-figure=profile]');
	const choice = page.getByLabel('One borough against all');
	expect(await profile.count()).toBe(0);
	await choice.selectOption('City of London');
	await page.waitForURL(/\?pick=E09000001$/);
	await ready(page);
	expect(await profile.getByRole('heading').innerText()).toBe('City of London: hidden in every measure');
	expect(await profile.locator('tbody').innerText()).not.toMatch(/\d%/);
	await choice.selectOption('Newham');
	await page.waitForURL(/\?pick=E09000025$/);
	await ready(page);
	expect(await profile.getByRole('heading').innerText()).toBe(
		'Newham: worse than everyone in the extract in five of six measures'
	);
	const rows = profile.locator('tbody tr');
	expect(await rows.count()).toBe(6);
	expect((await rows.first().innerText()).replace(/\s+/g, ' ').trim()).toMatch(
		/^Seen again within 12 months 33\.5% \d+\.\d to \d+\.\d Worse 28\.2%$/
	);
	// the row under the pointer is lit from its first cell on, which has a ground of its own
	await rows.nth(1).hover();
	const ground = (of: Locator) => of.evaluate((element) => getComputedStyle(element).backgroundColor);
	const first = rows.nth(1).locator('th');
	expect(await ground(first)).toBe(await ground(rows.nth(1)));
	expect(await ground(first)).not.toBe(await ground(rows.first().locator('th')));
	expect([await axeFinds(page), await overhang(page)]).toEqual([[], 0]);
	await shoot(page, 'profile', colorScheme, width);
	expect([errors, violations]).toEqual([[], []]);
	if (width < 1000) return;

	// Its first measure is the page's own figure; of a hidden borough a file says that it is, and nothing more.
	const own = await csvOf(page, 'intervals');
	const [header = [], ...all] = await csvOf(page, 'overview');
	expect(all).toHaveLength(6 * 34);
	expect(all.filter(([metric]) => metric === 'da-repeat')).toEqual(own.slice(1));
	const hidden = all.filter((row) => row.at(-1) === '[c]');
	expect(hidden.length).toBeGreaterThanOrEqual(12);
	for (const row of hidden) expect(row.slice(header.indexOf('numerator'), -1).join('')).toBe('');
	const newham = await csvOf(page, 'profile');
	expect(newham.slice(1).map(([metric, , code]) => [metric, code])).toEqual(
		measures.flatMap(([, id]) => [
			[id, 'E09000025'],
			[id, '']
		])
	);

	// The picture has the page's key.
	const key = await overview.locator('.key > span').allInnerTexts();
	await overview.getByRole('button', { name: 'Download' }).click();
	const [picture] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('menuitem', { name: 'Image (SVG)' }).click()
	]);
	const svg = readFileSync(await picture.path(), 'utf8');
	expect(key.length).toBeGreaterThan(3);
	for (const words of key) expect(svg).toContain(`>${words.trim()}</text>`);

	// The page's own file has both as well, as two tables more.
	const [download] = await Promise.all([
		page.waitForEvent('download', (one) => one.suggestedFilename().endsWith('.ods')),
		page.getByRole('button', { name: 'Tables (ODS)' }).click()
	]);
	const sheets = strFromU8(unzipSync(readFileSync(await download.path()))['content.xml'] ?? new Uint8Array());
	expect(sheets).toMatch(/Table 6: Six measures by borough: of /);
	expect(sheets).toMatch(/Table 7: Newham: worse than everyone in the extract in five of six measures/);
	await page
		.getByRole('status')
		.filter({ hasText: /^Saved: a workbook[^:]*$/ })
		.waitFor();
});

async function shoot(page: Page, name: string, colorScheme: string, width: number): Promise<void> {
	const folder = process.env['SHOTS'];
	if (!folder) return;
	const figure = page.locator(`figure[data-figure=${name}]`);
	await figure.screenshot({ path: `${folder}/${name}-${colorScheme}-${width}.png` });
	if (width < 1000) return;
	await page.emulateMedia({ media: 'print' });
	await page.setViewportSize({ width: 700, height: 900 });
	await figure.screenshot({ path: `${folder}/${name}-print.png` });
	await page.emulateMedia({ media: 'screen' });
	await page.setViewportSize({ width, height: 900 });
}
