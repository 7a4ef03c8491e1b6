import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { axeFinds, overhang } from './support/axe';
import { loadSample, ready, useBrowser } from './support/browser';

const open = useBrowser();
const search = '?pick=Riverside+Partnership';

describe.each(['light', 'dark'] as const)('curves, %s', (colorScheme) => {
	it.each([1440, 375])('are drawn, read and tabled, %i pixels wide', async (width) => {
		const { page, errors, violations } = await open(`partnerships/${search}`, {
			colorScheme,
			viewport: { width, height: 900 }
		});
		await loadSample(page);
		// The page is not ready before its curves are there.
		const figure = page.locator('figure[data-figure=survival]');
		await figure.locator('svg.chart').waitFor();
		expect(await figure.getByRole('heading').innerText()).toBe(
			'By 12 months 20.1% of people with the Riverside Partnership were seen again, 28.8% of those without a partnership'
		);
		await figure.getByRole('application').press('Home');
		expect(await figure.locator('[aria-live=polite]').innerText()).toMatch(
			/^By 3 months\. Riverside Partnership: 8\.6% \(7\.2 to 10\.4\), 1,039 at risk\. No partnership: 13\.0%/
		);
		await figure.getByRole('button', { name: 'Show table' }).click();
		expect(await figure.locator('table.t tbody tr').count()).toBe(6);
		expect([await axeFinds(page), await overhang(page)]).toEqual([[], 0]);
		expect([errors, violations]).toEqual([[], []]);
		if (process.env['SHOTS'])
			await figure.screenshot({ path: `${process.env['SHOTS']}/survival-${colorScheme}-${width}.png` });
	});
});

it('curves are saved as data, and not shown for a measure without any', async () => {
	const { page } = await open(`partnerships/${search}`);
	await loadSample(page);
	const figure = page.locator('figure[data-figure=survival]');
	const download = page.waitForEvent('download');
	await figure.getByRole('button', { name: 'Download' }).click();
	await page.getByRole('menuitem', { name: 'Data (CSV)' }).click();
	const saved = await download;
	expect(saved.suggestedFilename()).toBe('da-time-to-repeat-curves.csv');
	const [header, ...rows] = (await readFile(await saved.path(), 'utf8')).trim().split('\r\n');
	expect(header).toBe('metric,group_by,group_code,group,day,at_risk,events,censored,value,lower_95,upper_95,status');
	expect(rows).toContain('da-time-to-repeat,partnership,Riverside Partnership,Riverside Partnership,0,1207,0,0,0,0,0,');
	await page.evaluate(() => {
		const link = document.createElement('a');
		link.href = '?metric=high-risk-share';
		document.querySelector('main')?.append(link);
		link.click();
	});
	await page.waitForURL(/high-risk-share/);
	await ready(page);
	expect(await figure.count()).toBe(0);
});

it('curves are of the two sides of the start where that is switched on', async () => {
	const { page, errors } = await open('partnerships/?partnership=Riverside+Partnership&start=2022-07-01');
	await loadSample(page);
	const figure = page.locator('figure[data-figure=survival]');
	await figure.getByLabel('Before and after the start').press('Space');
	await figure
		.getByRole('heading', {
			name: 'By 12 months 24.4% of people first seen from 1 July 2022 on in the areas of the Riverside Partnership were seen again, 23.1% of those before'
		})
		.waitFor();
	await ready(page);
	expect([await axeFinds(page), await overhang(page)]).toEqual([[], 0]);
	await figure.getByRole('button', { name: 'Show table' }).click();
	expect(await figure.locator('table.t tbody tr').first().innerText()).toMatch(/^Before 1 July 2022\s+640\s/);
	const download = page.waitForEvent('download');
	await figure.getByRole('button', { name: 'Download' }).click();
	await page.getByRole('menuitem', { name: 'Data (CSV)' }).click();
	const rows = (await readFile(await (await download).path(), 'utf8')).trim().split('\r\n');
	expect(rows).toContain('da-time-to-repeat,side,before,Before 1 July 2022,0,640,0,0,0,0,0,');
	expect(errors).toEqual([]);
});
