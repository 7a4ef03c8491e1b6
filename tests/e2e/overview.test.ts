import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFinds, overhang } from './support/axe';
import { loadSample, ready, useBrowser } from './support/browser';

const open = useBrowser();
const overview = (page: Page) => page.locator('figure[data-figure=overview]');

/** Of the sample: what its extract can tell but counts. */
const measures = [
	'Seen again within 12 months',
	'Incidents followed by another within 12 months',
	'Seen before within 12 months',
	'Time until seen again',
	'Later contacts per 100 people',
	'Assessed as high risk'
];

async function compare(search = '', width = 1440, colorScheme: 'light' | 'dark' = 'light') {
	const visit = await open(`compare/${search}`, { colorScheme, viewport: { width, height: 900 } });
	await loadSample(visit.page);
	await visit.page.getByRole('button', { name: 'Work out every measure' }).click();
	await ready(visit.page);
	return visit;
}

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

describe.each([
	['light', 1440],
	['dark', 375]
] as const)('every measure, %s, %i pixels wide', (colorScheme, width) => {
	it('is a table that can be read cell by cell, and hides what is hidden in each measure', async () => {
		const { page, errors, violations } = await compare('', width, colorScheme);
		const grid = overview(page).getByRole('grid');
		expect(await grid.locator('thead th span').count()).toBe(6);
		const heads = await grid.locator('thead th').allInnerTexts();
		expect(heads.slice(1).map((head) => head.split('\n')[0]?.trim())).toEqual(measures);
		expect(await grid.locator('tbody tr').count()).toBe(34);
		expect(await overview(page).getByRole('heading').innerText()).toMatch(
			/^Six measures by borough: of \d+ values \d+ are better than everyone in the extract, \d+ worse/
		);

		// The City is hidden in every measure, and with it the neighbour that would give it away.
		const city = grid.getByRole('row', { name: /^City of London/ });
		expect(await city.getByText('[c]', { exact: true }).count()).toBe(6);

		await grid.locator('td[tabindex="0"]').press('ArrowDown');
		const reading = overview(page).locator('.reading');
		expect(await reading.innerText()).toMatch(/^Seen again within 12 months\. Barking and Dagenham · 1 of 33\. /);
		await page.keyboard.press('End');
		expect(await reading.innerText()).toMatch(/^Assessed as high risk\. Barking and Dagenham · 1 of 33/);
		expect(await page.locator('figure[data-figure=intervals] .lit').innerText()).toBe('Barking and Dagenham');

		expect([await axeFinds(page), await overhang(page)]).toEqual([[], 0]);
		expect([errors, violations]).toEqual([[], []]);
		const shots = process.env['SHOTS'];
		if (shots) await overview(page).screenshot({ path: `${shots}/overview-${colorScheme}-${width}.png` });
	});
});

describe.each([
	['light', 1440],
	['dark', 375]
] as const)('one borough against all, %s, %i pixels wide', (colorScheme, width) => {
	it('is told by every measure, in words and in a file of its rows alone', async () => {
		const { page, errors } = await compare('', width, colorScheme);
		const profile = page.locator('figure[data-figure=profile]');
		expect(await profile.count()).toBe(0);
		const choice = page.getByLabel('One borough against all');
		await choice.selectOption('Newham');
		await page.waitForURL(/\?pick=E09000025$/);
		await ready(page);
		expect(await profile.getByRole('heading').innerText()).toBe(
			'Newham: worse than everyone in the extract in five of six measures'
		);
		const rows = profile.locator('tbody tr');
		expect(await rows.count()).toBe(6);
		expect((await rows.first().innerText()).replace(/\s+/g, ' ')).toMatch(
			/^Seen again within 12 months 33\.5% \d+\.\d to \d+\.\d 28\.2% Worse$/
		);
		expect([await axeFinds(page), await overhang(page)]).toEqual([[], 0]);
		const shots = process.env['SHOTS'];
		if (shots) await profile.screenshot({ path: `${shots}/profile-${colorScheme}-${width}.png` });

		const csv = await csvOf(page, 'profile');
		expect(csv.slice(1).map(([metric, , code]) => `${metric} ${code}`)).toEqual(
			[
				'da-repeat',
				'da-repeat-incidents',
				'da-repeat-lookback',
				'da-time-to-repeat',
				'da-frequency',
				'high-risk-share'
			].flatMap((metric) => [`${metric} E09000025`, `${metric} `])
		);

		await choice.selectOption('City of London');
		await page.waitForURL(/\?pick=E09000001$/);
		await ready(page);
		expect(await profile.getByRole('heading').innerText()).toBe('City of London: hidden in every measure');
		expect(await profile.locator('tbody').innerText()).not.toMatch(/\d%/);
		expect(errors).toEqual([]);
	});
});

it('gives the first measure as the page’s own intervals do, and nothing of a hidden borough', async () => {
	const { page } = await compare();
	const [own, all] = [await csvOf(page, 'intervals'), await csvOf(page, 'overview')];
	const [header = [], ...rows] = all;
	expect(rows).toHaveLength(6 * 34);
	expect(rows.filter(([metric]) => metric === 'da-repeat')).toEqual(own.slice(1));
	const from = header.indexOf('numerator');
	const hidden = rows.filter((row) => row.at(-1) === '[c]');
	expect(hidden.length).toBeGreaterThanOrEqual(12);
	for (const row of hidden) expect(row.slice(from, -1).join('')).toBe('');
});
