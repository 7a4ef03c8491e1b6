import { expect, it } from 'vitest';
import { axeFinds, overhang } from './support/axe';
import { addFiles, ready, useBrowser } from './support/browser';

const open = useBrowser();
const wide = [
	'Offence,Borough,202301,202302,202303,2023 total',
	...['Barnet', 'Brent', 'Bexley'].map((area, at) => `Assault,${area},${at + 1000},${at + 2000},<5,${2 * at + 3000}`)
].join('\n');

it('a wide table of counts is shown long, with its sum before and after, and its grand total on Data', async () => {
	const { page, errors } = await open();
	await addFiles(page, [{ name: 'wide.csv', text: wide }]);
	await page.getByRole('button', { name: 'Use this extract' }).waitFor();
	// 1,000 + 1,001 + 1,002 + 2,000 + 2,001 + 2,002
	await page.getByText('All values add up to 9,006 before and after').waitFor();
	expect(await page.getByText('Complete to').count()).toBe(0);
	await page.getByRole('button', { name: 'Use this extract' }).click();
	await ready(page);
	await page.getByRole('link', { name: 'Compare areas', exact: true }).first().click();
	await page.locator('figure[data-figure=intervals] svg.chart').waitFor();
	// counts are held against nothing, so that there is nothing to work out
	expect(await page.getByRole('button', { name: 'Work out every measure' }).count()).toBe(0);
	await page.getByRole('link', { name: 'Data', exact: true }).first().click();
	await page.getByText('Grand total of its values').waitFor();
	expect(await page.locator('main').innerText()).toMatch(
		/Grand total of its values: 9,006, of those shown; 3\s+values are suppressed/
	);
	expect(await page.locator('main').innerText()).not.toContain('1970');
	expect(errors).toEqual([]);
});

it('how a file is read can be changed by keyboard, and the columns follow', async () => {
	const { page } = await open();
	await addFiles(page, [
		{
			name: 'odd.csv',
			text: 'event_date;area;extra\n2024-01-01;Barnet;a,b\n2024-01-02;Brent;c,d\n2024-01-03;Brent;e,f'
		}
	]);
	const columns = page.getByRole('combobox', { name: /^Meaning of / });
	await page.getByText('Read it in another way').focus();
	await page.keyboard.press('Enter');
	expect(await columns.count()).toBe(3);
	await page.getByLabel('Between fields').focus();
	await page.keyboard.press('c');
	await page.waitForFunction(() => document.querySelectorAll('[aria-label^="Meaning of "]').length === 2);
	await page.getByLabel('Between fields').selectOption({ label: 'semicolons' });
	await page.waitForFunction(() => document.querySelectorAll('[aria-label^="Meaning of "]').length === 3);
	await page.getByRole('button', { name: 'Use this extract' }).click();
	await ready(page);
});

it('a reading that is changed again before it ends cannot be used, the last one can', async () => {
	const { page, errors } = await open();
	const rows = Array.from({ length: 40_000 }, (_, at) => `2024-01-01;${at % 2 ? 'Barnet' : 'Brent'};a,b`);
	await addFiles(page, [{ name: 'odd.csv', text: ['event_date;area;extra', ...rows].join('\n') }]);
	await page.getByLabel('Between fields').waitFor({ state: 'attached' });
	await page.getByLabel('Between fields').evaluate((field: HTMLSelectElement) => {
		for (const delimiter of [',', ';', '|', ';']) {
			field.value = delimiter;
			field.dispatchEvent(new Event('change', { bubbles: true }));
		}
	});
	await page.getByRole('button', { name: 'Use this extract' }).click();
	await ready(page);
	await page.getByRole('link', { name: 'Data', exact: true }).first().click();
	await page.getByText('40,000 rows in').or(page.getByText('40,000')).first().waitFor();
	expect(errors).toEqual([]);
});

it('the findings are saved as a file that holds no value', async () => {
	const { page } = await open();
	await addFiles(page, [
		{ name: 'cases.csv', text: 'event_date,area,contact\n2024-01-01,Barnet,jo@example.org\nsoon,Brent,al@example.org' }
	]);
	await page.getByRole('button', { name: 'Use this extract' }).click();
	await ready(page);
	await page.getByRole('link', { name: 'Data', exact: true }).first().click();
	const saved = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Download findings (CSV)' }).click();
	const download = await saved;
	expect(download.suggestedFilename()).toMatch(/^findings-\d{4}-\d\d-\d\d\.csv$/);
	const stream = await download.createReadStream();
	const text = (await stream.toArray()).map(String).join('');
	expect(text).toContain('cases.csv,event_date,problem,1 row set aside: date not understood,1,3,');
	expect(text).not.toContain('example.org');
	expect(text).not.toContain('soon');
});

it('a measure with a name as long as an indicator’s stays within a narrow page', async () => {
	const { page, errors } = await open('', { viewport: { width: 375, height: 800 } });
	const name = 'Isolation: percentage of adult carers who have as much social contact as they would like';
	const areas = [
		'Barnet',
		'Bexley',
		'Brent',
		'Bromley',
		'Camden',
		'Croydon',
		'Ealing',
		'Enfield',
		'Greenwich',
		'Hackney'
	];
	const rows = areas.map((area, at) => `${name},${area},2023/24,${200 + 30 * at},${1000 + 40 * at}`);
	const text = ['Indicator Name,Area Name,Time period,Count,Denominator', ...rows].join('\n');
	await addFiles(page, [{ name: 'indicators.csv', text }]);
	await page.getByRole('button', { name: 'Use this extract' }).click();
	await ready(page);
	await page.getByRole('main').getByRole('link', { name: 'Compare areas' }).first().click();
	await page.locator('figure[data-figure=funnel] svg.chart').waitFor();
	expect([await axeFinds(page), await overhang(page)]).toEqual([[], 0]);
	expect(errors).toEqual([]);
});

/** A partnership over five boroughs and twelve months, and whoever is named beside it. */
function willowAnd(others: string): string {
	const rows = ['Barnet', 'Brent', 'Camden', 'Croydon', 'Hackney'].flatMap((area, at) =>
		Array.from({ length: 12 }, (_, month) => `${area},2023-${String(month + 1).padStart(2, '0')}`).flatMap((cell) => [
			`da-repeat,Willow Trust,${cell},${11 + at},50`,
			`da-repeat,${others},${cell},${30 + at},100`
		])
	);
	return ['metric,partnership,area,period,numerator,denominator', ...rows].join('\n');
}

it('counts alone hold a partnership against people without one, and say what records would add', async () => {
	const { page, errors } = await open('partnerships/?pick=Willow%20Trust');
	await addFiles(page, [{ name: 'willow.csv', text: willowAnd('No partnership') }]);
	await page.getByRole('button', { name: 'Use this extract' }).click();
	await ready(page);
	const words = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
	// 12 × (11 + 12 + 13 + 14 + 15) of 3,000 beside 12 × (30 + 31 + 32 + 33 + 34) of 6,000: 2,700 of 9,000
	expect(words).toMatch(/26\.0 ?% of people with the Willow Trust/);
	expect(words).toContain('30.0%');
	expect(words).not.toContain('One partnership only');
	expect(words).not.toContain('It needs a column for area');
	expect(words).not.toContain('Choose a measure');
	expect(words).toContain('Add a cases extract: numbers already counted do not say');
	expect(words).toContain('With records instead of counts');
	expect(await axeFinds(page)).toEqual([]);
	expect(errors).toEqual([]);
});

it('rows of counts that are taken as totals are set aside on Data, with what to do', async () => {
	const { page } = await open('data/');
	await addFiles(page, [{ name: 'willow.csv', text: willowAnd('') }]);
	await page.getByRole('button', { name: 'Use this extract' }).click();
	await ready(page);
	await page.getByText('120 rows in = 60 used + 60 set aside').waitFor();
	await page.getByText('No partnership named, and taken as totals of those that are').waitFor();
	await page.getByText('write “No partnership” in them and load the file again').waitFor();
});
