import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFinds, overhang } from './support/axe';
import {
	addFiles,
	choose,
	loadSample,
	ready,
	token,
	type VisitOptions,
	useBrowser,
	useThisExtract
} from './support/browser';
import { madeUpCases } from './support/made-up-cases';

const open = useBrowser();

async function compare(search = '', options: VisitOptions = {}) {
	const visit = await open(`compare/${search}`, options);
	await loadSample(visit.page);
	return visit;
}

const figure = (page: Page, name: string) => page.locator(`figure[data-figure=${name}]`);

/** The rows of a figure's table as they are printed, by the row's name. */
async function table(shown: Locator): Promise<Map<string, string[]>> {
	const button = shown.getByRole('button', { name: 'Show table' });
	if (await button.count()) await button.click();
	const rows = await shown.locator('table.t tbody tr').all();
	const read = await Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
	return new Map(read.map(([name = '', ...values]) => [name, values.map((value) => value.trim())]));
}

async function saved(page: Page, shown: Locator, item: string, files: number): Promise<Map<string, Buffer>> {
	const downloads: Download[] = [];
	const take = (download: Download) => void downloads.push(download);
	page.on('download', take);
	await shown.getByRole('button', { name: 'Download' }).click();
	await page.getByRole('menuitem', { name: item }).click();
	await expect.poll(() => downloads.length, { timeout: 30_000 }).toBe(files);
	page.off('download', take);
	const read = downloads.map(async (one): Promise<[string, Buffer]> => [
		one.suggestedFilename(),
		await readFile(await one.path())
	]);
	return new Map(await Promise.all(read));
}

describe('the sentence', () => {
	it('filters by risk from the keyboard, and back and forward bring the figures of their time', async () => {
		const { page, errors, violations } = await compare();
		const basis = page.locator('.basis');
		const everybody = await basis.innerText();
		await choose(page, 'Add a filter', 'risk');
		await page.keyboard.type('high');
		await page.keyboard.press('Enter');
		await page.waitForURL(/\?risk=high$/);
		await ready(page);
		const highRisk = await basis.innerText();
		expect(highRisk).not.toBe(everybody);
		await page.keyboard.press('Escape');
		expect(await token(page, 'Filter by risk level').innerText()).toBe('high risk');

		await page.goBack();
		await ready(page);
		await expect.poll(() => basis.innerText()).toBe(everybody);
		await page.goForward();
		await ready(page);
		await expect.poll(() => basis.innerText()).toBe(highRisk);
		expect([errors, violations]).toEqual([[], []]);
	});

	it('opens, finds, chooses and closes as a listbox should, and keeps the focus', async () => {
		const { page } = await compare();
		const grouping = token(page, 'Grouping');
		await grouping.press('ArrowDown');
		const active = () =>
			grouping.evaluate(
				(one) => document.getElementById(one.getAttribute('aria-activedescendant') ?? '')?.innerText ?? ''
			);
		expect(await active()).toContain('borough');
		await grouping.press('ArrowDown');
		expect(await active()).toContain('command unit');
		await grouping.press('Escape');
		expect(await grouping.getAttribute('aria-expanded')).toBe('false');
		expect(page.url()).not.toContain('level');
		await choose(page, 'Grouping', 'com');
		await page.waitForURL(/\?level=bcu$/);
		expect(await grouping.innerText()).toBe('command unit');
		expect(await grouping.evaluate((one) => document.activeElement === one)).toBe(true);
	});

	it('takes a year in one step, and any two months', async () => {
		const { page } = await compare();
		await page.getByRole('button', { name: 'Period: all dates' }).click();
		await page.getByRole('button', { name: '2022', exact: true }).click();
		await page.waitForURL(/\?from=2022-01&to=2022-12$/);
		await page.getByRole('button', { name: 'Period: January 2022 to December 2022' }).click();
		await page.getByRole('dialog', { name: 'Period' }).getByLabel('To').selectOption({ label: 'March 2022' });
		await page.waitForURL(/\?from=2022-01&to=2022-03$/);
		await page.keyboard.press('Escape');
		const button = page.getByRole('button', { name: 'Period: January 2022 to March 2022' });
		expect(await button.evaluate((one) => document.activeElement === one)).toBe(true);
	});
});

describe('a link', () => {
	const link =
		'?metric=da-non-repeat&level=bcu&benchmark=da-non-repeat~Synthetic%20England~2023&pick=Riverside%20Partnership';

	it('shows the partnership’s 15 % in both forms, with its interval and what it does not show', async () => {
		const { page } = await compare(link);
		const headline = await page.getByRole('region', { name: 'Headline' }).innerText();
		expect(headline).toMatch(/of people with the Riverside Partnership were not seen again within 12 months/);
		expect(headline).toMatch(/Better than Synthetic England, 2023/);
		expect(headline).toMatch(/percentage points higher than 70\.0%, which is 15% higher in relative terms/);
		expect(headline).toMatch(/likely to lie between [\d.]+ and [\d.]+ points/);
		expect(headline).toMatch(/does not show that the partnership brought the difference about/);
	});

	it('gives the same figures again when the same extract is loaded', async () => {
		const first = await compare(link);
		const again = await compare(link);
		const rows = await table(figure(first.page, 'intervals'));
		expect(rows.size).toBe(14); // 12 command units, No BCU and All
		expect(await table(figure(again.page, 'intervals'))).toEqual(rows);
	});

	it('that asks for what cannot be done is answered in Findings, and the rest is done', async () => {
		const { page, errors } = await compare('?rule=threshold-5&risk=high&colour=blue');
		const findings = await page.getByRole('region', { name: 'Findings' }).innerText();
		expect(findings).toMatch(/weaker rule/);
		expect(findings).toMatch(/“colour”/);
		expect(await token(page, 'Filter by risk level').innerText()).toBe('high risk');
		expect(errors).toEqual([]);
	});

	it('to a group that is not there shows nobody, says so, and offers the way back', async () => {
		const { page } = await compare('?area=Atlantis');
		expect(await page.getByRole('heading', { name: 'Nobody is in this selection' }).count()).toBe(1);
		await page.getByRole('button', { name: 'Take the filters away' }).click();
		await page.waitForURL(/compare\/$/);
		await ready(page);
		expect(await figure(page, 'intervals').count()).toBe(1);
	});

	it('keeps its question when the extract is added on its own page', async () => {
		const { page } = await open('compare/?by=period');
		await addFiles(page, [madeUpCases(60)]);
		await useThisExtract(page);
		expect(page.url()).toMatch(/\?by=period$/);
		expect(await token(page, 'Grouping').innerText()).toBe('quarter');
	});

	const rows = Array.from(
		{ length: 63 },
		(_, row) => `2022-02,${row < 3 ? 'Ampthill' : row % 2 ? 'Luton' : 'Bedford'}`
	);
	const months = { name: 'months.csv', text: ['Month,area', ...rows].join('\n') };

	it('that asks for nothing, as the masthead’s, opens on what the extract can tell', async () => {
		const { page, errors } = await open();
		await addFiles(page, [months]);
		await useThisExtract(page);
		await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Compare areas' }).click();
		await figure(page, 'intervals').locator('.plot svg').waitFor();
		expect(await token(page, 'Measure').innerText()).toBe('Contacts');
		expect(await page.locator('main').innerText()).not.toContain('Count contacts instead');
		expect(errors).toEqual([]);
	});

	it('that asks for repeats of an extract without a key offers what can be counted', async () => {
		const { page, errors } = await open('compare/?metric=da-repeat');
		await addFiles(page, [months]);
		await useThisExtract(page);
		await page.getByRole('button', { name: 'Count contacts instead' }).click();
		await page.waitForURL(/\?metric=contacts$/);
		await ready(page);
		const rowsShown = await table(figure(page, 'intervals'));
		expect([...rowsShown.keys()].sort()).toEqual(['All', 'Ampthill', 'Bedford', 'Luton']);
		expect([rowsShown.get('All')?.[0], rowsShown.get('Ampthill')?.[0]]).toEqual(['63', '[c]']);
		// Counts are compared with nothing, so there is no tally of verdicts.
		expect(await page.getByRole('region', { name: 'Headline' }).innerText()).not.toContain('against');
		expect(errors).toEqual([]);
	});

	it('waits on the page for its extract', async () => {
		const { page } = await open('compare/?risk=high');
		expect(await page.locator('main').getAttribute('data-state')).toBe('empty');
		await loadSample(page);
		expect(page.url()).toMatch(/\?risk=high$/);
		expect(await token(page, 'Filter by risk level').innerText()).toBe('high risk');
	});
});

describe('every figure', () => {
	it('shows a table of the values that its CSV holds, hidden groups included', async () => {
		const { page } = await compare('?from=2021-01&to=2023-12');
		const shown = figure(page, 'intervals');
		const files = await saved(page, shown, 'Data (CSV)', 2);
		const [name = '', metadata = ''] = [...files.keys()].sort();
		expect(metadata).toBe(`${name}-metadata.json`);
		const [head = '', ...lines] = (files.get(name)?.toString('utf8') ?? '').trim().split('\r\n');
		const columns = head.split(',');
		const rows = await table(shown);
		expect(rows.size).toBe(lines.length);
		for (const line of lines) {
			const at = (column: string) => line.split(',')[columns.indexOf(column)] ?? '';
			const [people = '', again = ''] = rows.get(at('group')) ?? [];
			const code = at('status');
			expect([at('group'), people, again].map((value) => value.replaceAll(/(?<=\d),/g, ''))).toEqual([
				at('group'),
				code || at('denominator'),
				code || at('numerator')
			]);
		}
		expect([...rows.values()].some(([people]) => people === '[c]')).toBe(true);
	});

	it('can be taken away as an image', async () => {
		const { page, errors } = await compare('?level=bcu');
		for (const name of ['intervals', 'partnerships', 'cross']) {
			const [svg] = (await saved(page, figure(page, name), 'Image (SVG)', 1)).values();
			expect(svg?.subarray(0, 200).toString('utf8')).toContain('<svg');
		}
		const [png] = (await saved(page, figure(page, 'intervals'), 'Image (PNG)', 1)).values();
		expect(png?.subarray(1, 4).toString('latin1')).toBe('PNG');
		expect(errors).toEqual([]);
	});

	it('offers its files and copies in a menu that the arrow keys walk and Escape leaves', async () => {
		const { page } = await compare();
		const button = figure(page, 'intervals').getByRole('button', { name: 'Download' });
		await button.press('ArrowDown');
		const focused = () => page.evaluate(() => document.activeElement?.querySelector('b')?.innerText);
		expect(await focused()).toBe('Data (CSV)');
		await page.keyboard.press('ArrowUp');
		expect(await focused()).toBe('Copy sentence');
		await page.keyboard.press('p');
		expect(await focused()).toBe('Image (PNG)');
		for (const name of ['Copy image', 'Copy sentence', 'Data (CSV)']) {
			await page.keyboard.press('c');
			expect(await focused()).toBe(name);
		}
		await page.keyboard.press('Escape');
		expect(await page.getByRole('menu').count()).toBe(0);
		expect(await button.evaluate((one) => document.activeElement === one)).toBe(true);
	});

	it('of partnerships is left out where the groups are partnerships', async () => {
		const { page } = await compare('?by=partnership');
		const names = await page.locator('figure').evaluateAll((all) => all.map((one) => one.getAttribute('data-figure')));
		expect(names).toEqual(['intervals', 'funnel', 'cross']);
	});
});

describe.each([
	{ look: 'light, wide', colorScheme: 'light', width: 1440 },
	{ look: 'dark, narrow', colorScheme: 'dark', width: 375 }
] as const)('axe finds nothing with tables, lists and menus open: $look', ({ colorScheme, width }) => {
	it('on the page that compares', async () => {
		const { page } = await compare('?risk=high&pick=none', { colorScheme, viewport: { width, height: 900 } });
		for (const name of ['intervals', 'partnerships', 'cross']) await table(figure(page, name));
		await token(page, 'Grouping').press('Enter');
		expect([await axeFinds(page), await overhang(page)]).toEqual([[], 0]);
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: /^Period/ }).click();
		expect([await axeFinds(page), await overhang(page)]).toEqual([[], 0]);
		await page.keyboard.press('Escape');
		await figure(page, 'intervals').getByRole('button', { name: 'Download' }).click();
		expect([await axeFinds(page), await overhang(page)]).toEqual([[], 0]);
	});
});

it('says why most of a cross table is hidden, and a press on the way on shows more', async () => {
	const { page } = await compare();
	const cross = figure(page, 'cross');
	expect(await cross.innerText()).toMatch(/Most combinations are hidden, because few people stand behind each\./);
	await cross.getByRole('button', { name: 'Show command units' }).click();
	await page.waitForURL(/\?level=bcu$/);
	await ready(page);
	await expect.poll(() => cross.locator('tbody th').first().innerText()).toBe('Central East');
});

it('does not move what stands when an answer arrives', async () => {
	const { page } = await compare();
	await page.evaluate(() => {
		Reflect.set(window, 'moved', 0);
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries())
				Reflect.set(window, 'moved', Number(Reflect.get(window, 'moved')) + Number(Reflect.get(entry, 'value')));
		}).observe({ type: 'layout-shift' });
	});
	await choose(page, 'Measure', 'People not');
	await page.waitForURL(/metric=da-non-repeat/);
	await ready(page);
	expect(await page.evaluate(() => Number(Reflect.get(window, 'moved')))).toBeLessThan(0.1);
});
