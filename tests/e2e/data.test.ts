import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addFiles, loadSample, useBrowser, useThisExtract } from './support/browser';
import { madeUpCases } from './support/made-up-cases';

const open = useBrowser();

async function withMadeUpCases(badDates: number): Promise<Page> {
	const { page } = await open('data/');
	await addFiles(page, [madeUpCases(700, badDates)]);
	await useThisExtract(page);
	return page;
}

describe('Data', () => {
	it('accounts for every row, in words and with thousands separators', async () => {
		const page = await withMadeUpCases(3);
		const rows = await page.getByRole('region', { name: 'made-up.csv', exact: true }).innerText();
		expect(rows).toContain('1,400 rows in = 1,397 used + 3 set aside');
	});

	it('names in the region Findings the file, column and lines of what was set aside, and what to do', async () => {
		const page = await withMadeUpCases(3);
		const issues = page.getByRole('region', { name: 'Findings', exact: true }).locator('li');
		const issue = (await issues.allInnerTexts()).find((text) => text.includes('set aside')) ?? '';
		expect(issue).toContain('made-up.csv');
		expect(issue).toContain('event_date');
		// Line 1 is the header.
		expect(issue).toContain('2, 3, 4');
	});

	it('shows what each column was taken for, and how far it is filled', async () => {
		const page = await withMadeUpCases(0);
		const row = page.getByRole('row').filter({ has: page.getByText('person_key', { exact: true }) });
		const text = await row.innerText();
		expect(text).toContain('1,400 of 1,400');
	});

	it('shows the type, the different values and the range of each column', async () => {
		const page = await withMadeUpCases(0);
		const text = async (column: string) =>
			page
				.getByRole('row')
				.filter({ has: page.getByText(column, { exact: true }) })
				.innerText();
		expect(await text('person_key')).toMatch(/Pseudonyms\s+1,400 of 1,400\s+700 people/);
		expect(await text('event_date')).toMatch(/Dates\s+1,400 of 1,400\s+[\d,]+\s+.* to /);
	});

	it('counts for the holder the rows that stand alone, when asked, by keyboard, and prints nothing of it', async () => {
		const page = await withMadeUpCases(0);
		const region = page.getByRole('region', { name: 'How many stand alone in the extract' });
		expect(await region.innerText()).not.toContain('Smallest group');
		await region.getByLabel('area').focus();
		await page.keyboard.press('Space');
		await region.getByRole('button', { name: 'Work it out' }).focus();
		await page.keyboard.press('Enter');
		await region.getByText('Smallest group').waitFor();
		expect(await region.innerText()).toMatch(/of 1,400/);
		await region.getByLabel('area').check();
		expect(await region.innerText()).not.toContain('Smallest group');
		await page.emulateMedia({ media: 'print' });
		expect(await region.isVisible()).toBe(false);
	});

	it('says months of an extract whose dates are months', async () => {
		const { page } = await open('data/');
		const rows = Array.from({ length: 60 }, (_, row) => `2022-0${2 + (row % 2)},${row % 3 ? 'Camden' : 'Brent'}`);
		await addFiles(page, [{ name: 'months.csv', text: ['month,area', ...rows].join('\n') }]);
		await useThisExtract(page);
		const said = await page.getByRole('region', { name: 'months.csv', exact: true }).innerText();
		expect(said).toContain('February 2022 to March 2022');
		expect(said).not.toContain('1 March');
		await page.locator('.strip').getByText('31 March 2022').waitFor();
	});

	it('takes another cut-off, and says it in the strip', async () => {
		const page = await withMadeUpCases(0);
		await page.getByLabel('Complete to').fill('2023-06-30');
		await page.getByRole('button', { name: 'Confirm' }).click();
		await page.locator('.strip').getByText('30 June 2023').waitFor();
	});

	it('prints the marking that is chosen', async () => {
		const page = await withMadeUpCases(0);
		await page.getByLabel('Handling marking').selectOption('OFFICIAL-SENSITIVE');
		expect(await page.locator('.strip .marking').innerText()).toBe('OFFICIAL-SENSITIVE');
	});

	it('gives a column another meaning: reads the file again, asks once, and counts anew', async () => {
		const page = await withMadeUpCases(0);
		await page.getByLabel('Meaning of person_key').selectOption({ label: 'Not used' });
		await useThisExtract(page);
		const row = page.getByRole('row').filter({ has: page.getByText('person_key', { exact: true }) });
		await row.getByText('not read').waitFor();
		// It is not read, but looked through.
		expect(await row.innerText()).toContain('1,400 of 1,400');
		expect(await page.getByRole('region', { name: 'made-up.csv', exact: true }).innerText()).toContain('1,400 used');
		expect(await page.getByText('already loaded').count()).toBe(0);
	});

	it('takes one extract out and keeps the other', async () => {
		const page = await withMadeUpCases(0);
		await addFiles(page, [{ ...madeUpCases(500), name: 'second.csv' }]);
		await useThisExtract(page);
		await page
			.getByRole('region', { name: 'made-up.csv', exact: true })
			.getByRole('button', { name: 'Take this extract out' })
			.click();
		await page.getByRole('region', { name: 'made-up.csv', exact: true }).waitFor({ state: 'detached' });
		expect(await page.locator('.strip').innerText()).toContain('second.csv');
	});

	it('clears everything, says so, and puts the focus on its heading', async () => {
		const { page } = await open('data/');
		await loadSample(page);
		await page.getByRole('button', { name: 'Clear everything' }).click();
		await page.locator('main[data-state=empty]').waitFor();
		await page.getByText('Everything was removed from this browser.').waitFor();
		expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
		expect(await page.locator('.strip').innerText()).toContain('No extract loaded');
		expect(await page.getByLabel('Add extract files').count()).toBe(1);
	});
});
