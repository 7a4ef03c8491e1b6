import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { axeFinds, overhang } from './support/axe';
import { loadSample, ready, useBrowser } from './support/browser';

const open = useBrowser();

describe.each(['light', 'dark'] as const)('courses side by side, %s', (colorScheme) => {
	it.each([1440, 375])('are found in words, drawn, read, tabled and opened, %i pixels wide', async (width) => {
		const { page, errors, violations } = await open('trends/', { colorScheme, viewport: { width, height: 900 } });
		await loadSample(page);
		const figure = page.locator('figure[data-figure=multiples]');
		await figure.locator('svg.chart').waitFor();
		expect(await figure.getByRole('heading').innerText()).toMatch(/of 12 command units/);
		await figure.getByRole('application').press('Home');
		await figure.getByRole('application').press('ArrowRight');
		expect(await figure.locator('[aria-live=polite]').innerText()).toMatch(
			/^.+ · 2 of 12\. .*Enter or a click opens its course$/
		);
		// the City of London, which has no command unit, is in the note and the table, and is no panel
		await figure.getByText('“No BCU” is what lies in no command unit: it is not drawn').waitFor();
		if (process.env['SHOTS'])
			await figure.screenshot({ path: `${process.env['SHOTS']}/multiples-${colorScheme}-${width}.png` });
		await figure.getByRole('button', { name: 'Show table' }).click();
		expect(await figure.locator('thead').innerText()).not.toContain('Verdict');
		expect(await figure.locator('tbody tr').filter({ hasText: 'No BCU' }).count()).toBeGreaterThan(0);
		expect([await axeFinds(page), await overhang(page)]).toEqual([[], 0]);
		await figure.getByRole('application').press('Home');
		await figure.getByRole('application').press('Enter');
		await page.waitForURL(/[?&]area=/);
		await ready(page);
		expect(await figure.count()).toBe(0);
		expect([errors, violations]).toEqual([[], []]);
	});
});

it('courses are saved with the limits of each', async () => {
	const { page } = await open('trends/');
	await loadSample(page);
	const figure = page.locator('figure[data-figure=multiples]');
	const download = page.waitForEvent('download');
	await figure.getByRole('button', { name: 'Download' }).click();
	await page.getByRole('menuitem', { name: 'Data (CSV)' }).click();
	const saved = await download;
	expect(saved.suggestedFilename()).toBe('da-repeat-by-command-unit-and-quarter.csv');
	const [header, ...rows] = (await readFile(await saved.path(), 'utf8')).trim().split('\r\n');
	expect(header).toMatch(/,limit_lower,limit_upper,signal$/);
	expect(rows[0]).toMatch(
		/^da-repeat,area,Central East,Central East,period,2021-01-01,January to March 2021,2021-01-01,2021-03-31,/
	);
});
