import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { axeFinds, overhang } from './support/axe';
import { loadSample, useBrowser } from './support/browser';

const open = useBrowser();
const search = '?partnership=Riverside+Partnership';

describe.each(['light', 'dark'] as const)('before and after, %s', (colorScheme) => {
	it.each([1440, 375])(
		'is asked for its start, and shown with all that is said of it, %i pixels wide',
		async (width) => {
			const { page, errors, violations } = await open(`partnerships/${search}`, {
				colorScheme,
				viewport: { width, height: 900 }
			});
			await loadSample(page);
			const figure = page.locator('figure[data-figure=before-after]');
			await figure.getByRole('heading', { name: 'When did the Riverside Partnership start?' }).waitFor();
			await figure.getByLabel('Start of the partnership').fill('2022-07-01');
			await figure.getByLabel('Start of the partnership').blur();
			await page.waitForURL(/start=2022-07-01/);
			await figure
				.getByRole('heading', { name: /^In the boroughs of the Riverside Partnership the share rose by 0.2 points/ })
				.waitFor();
			await figure.locator('svg.chart').nth(1).waitFor();
			expect(await figure.innerText()).toMatch(
				/the share moved by −1\.0 percentage points \(95% interval −6\.5 to \+4\.5\)/
			);
			await figure.getByRole('application').press('Home');
			expect(await figure.locator('[aria-live=polite]').innerText()).toMatch(
				/^January to March 2021, before the start/
			);
			await figure.getByRole('button', { name: 'Show table' }).click();
			expect(await figure.locator('table.t').first().locator('tbody tr').count()).toBe(4 + 2 * 12);
			await figure.getByText('Choose comparators').click();
			expect([await axeFinds(page), await overhang(page)]).toEqual([[], 0]);
			expect([errors, violations]).toEqual([[], []]);
			if (process.env['SHOTS'])
				await figure.screenshot({ path: `${process.env['SHOTS']}/${colorScheme}-${width}.png` });
		}
	);
});

it('before and after is saved as data and takes the comparators that are ticked', async () => {
	const { page } = await open(`partnerships/${search}&start=2022-07-01&comparators=Lambeth`);
	await loadSample(page);
	const figure = page.locator('figure[data-figure=before-after]');
	await figure.getByText(/^Comparators: Lambeth, chosen by hand|Comparators: Lambeth, chosen by hand/).waitFor();
	await figure.getByText('Choose comparators').click();
	await figure.getByLabel('Camden').check();
	await page.waitForURL(/comparators=E09000022%2CE09000007/);
	await figure.getByText(/Comparators: .*Camden.*Lambeth|Comparators: .*Lambeth.*Camden/).waitFor();
	const download = page.waitForEvent('download');
	await figure.getByRole('button', { name: 'Download' }).click();
	await page.getByRole('menuitem', { name: 'Data (CSV)' }).click();
	const saved = await download;
	expect(saved.suggestedFilename()).toBe('da-repeat-before-and-after.csv');
	const [header, ...rows] = (await readFile(await saved.path(), 'utf8')).trim().split('\r\n');
	expect(header).toBe(
		'metric,partnership,start,row,group,side,period_start,period_end,numerator,denominator,value,lower_95,upper_95,p,status'
	);
	expect(rows[0]).toMatch(/^da-repeat,Riverside Partnership,2022-07-01,side,treated,before,,,148,640,0\.23125/);
});
