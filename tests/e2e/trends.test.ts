import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { axeFinds, overhang } from './support/axe';
import { choose, loadSample, ready, useBrowser } from './support/browser';

const open = useBrowser();

describe.each(['light', 'dark'] as const)('over time, %s', (colorScheme) => {
	it.each([1440, 375])('is found in words, drawn, read and tabled, %i pixels wide', async (width) => {
		const { page, errors, violations } = await open('trends/', { colorScheme, viewport: { width, height: 900 } });
		await loadSample(page);
		expect(await page.getByRole('region', { name: 'Headline' }).innerText()).toMatch(
			/^Nine of 12 quarters show more than chance/
		);
		const figure = page.locator('figure[data-figure=xmr]');
		await figure.locator('svg.chart').waitFor();
		await figure.getByRole('application').press('Home');
		expect(await figure.locator('[aria-live=polite]').innerText()).toMatch(
			/^January to March 2021 · 1 of 16\. 32\.\d% seen again within 12 months .*Limits .*Two of three near a limit, seven on one side$/
		);
		await figure.getByRole('button', { name: 'Show table' }).click();
		expect(await figure.locator('table tbody tr').count()).toBe(17);
		const cohorts = page.locator('figure[data-figure=cohorts]');
		await cohorts.locator('svg.chart').waitFor();
		expect(await cohorts.getByRole('heading').innerText()).toBe(
			'By 3 months 16.8% of people seen in July to September 2024 were seen again, 17.2% of those a year earlier'
		);
		await cohorts.getByRole('button', { name: 'Show table' }).click();
		expect(await cohorts.locator('table tbody tr').last().innerText()).toMatch(/^October to December 2024\s+\[c\]/);
		expect([await axeFinds(page), await overhang(page)]).toEqual([[], 0]);
		expect([errors, violations]).toEqual([[], []]);
		if (process.env['SHOTS'])
			await page.screenshot({ path: `${process.env['SHOTS']}/trends-${colorScheme}-${width}.png`, fullPage: true });
	});
});

it('over time takes another period by the sentence, and is saved as data with its limits', async () => {
	const { page } = await open('trends/');
	await loadSample(page);
	await choose(page, 'Period', 'year');
	await page.waitForURL(/period=year/);
	await ready(page);
	const figure = page.locator('figure[data-figure=xmr]');
	const download = page.waitForEvent('download');
	await figure.getByRole('button', { name: 'Download' }).click();
	await page.getByRole('menuitem', { name: 'Data (CSV)' }).click();
	const saved = await download;
	expect(saved.suggestedFilename()).toBe('da-repeat-by-year-xmr.csv');
	const [header, ...rows] = (await readFile(await saved.path(), 'utf8')).trim().split('\r\n');
	expect(header).toMatch(/,limit_lower,limit_upper,signal$/);
	expect(rows[0]).toMatch(/^da-repeat,period,2021-01-01,2021,/);
	const workbook = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Tables (ODS)' }).click();
	expect((await workbook).suggestedFilename()).toBe('da-repeat-over-time.ods');
});

it('a change is marked from the chart by keyboard, the limits begin anew, and it is taken out again', async () => {
	const { page } = await open('trends/');
	await loadSample(page);
	const figure = page.locator('figure[data-figure=xmr]');
	await figure.locator('svg.chart').waitFor();
	await figure.getByRole('application').press('Home');
	for (let step = 0; step < 6; step++) await figure.getByRole('application').press('ArrowRight');
	await figure.getByRole('application').press('Enter');
	expect(await page.getByLabel('Day', { exact: true }).inputValue()).toBe('2022-07-01');
	await page.keyboard.type('Jane Smith left');
	await page.keyboard.press('Enter');
	await page.getByText('This reads as though it names somebody.').waitFor();
	await page.getByLabel('What changed', { exact: true }).fill('joint triage begins');
	await page.keyboard.press('Enter');
	await page.getByText('Marked: joint triage begins.').waitFor();
	await ready(page);
	expect(await figure.locator('.notes').innerText()).toContain(
		'Limits begin anew from joint triage begins (1 July 2022).'
	);
	expect(await figure.locator('svg.chart').textContent()).toContain('Change, 1 July 2022: joint triage begins');
	expect(await axeFinds(page)).toEqual([]);
	if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/marked.png`, fullPage: true });
	await page.getByRole('button', { name: 'Take out joint triage begins' }).click();
	await ready(page);
	expect(await figure.locator('.notes').innerText()).not.toContain('Limits begin anew');
});
