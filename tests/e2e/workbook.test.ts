import { utils, write } from '@e965/xlsx';
import { expect, it } from 'vitest';
import { ready, useBrowser } from './support/browser';

const open = useBrowser();

function workbook(rows: number): Buffer {
	const book = utils.book_new();
	utils.book_append_sheet(book, utils.aoa_to_sheet([['Notes'], ['Nothing to count here']]), 'Read me');
	const cases = Array.from({ length: rows }, (_, n) => [
		`p${n % 40}`,
		{ t: 'n', v: 45000 + (n % 400), z: 'dd/mm/yyyy' },
		n % 2 ? 'Barnet' : 'Brent'
	]);
	utils.book_append_sheet(book, utils.aoa_to_sheet([['person_key', 'event_date', 'area'], ...cases]), 'Cases');
	return Buffer.from(write(book, { type: 'buffer', bookType: 'xlsx' }));
}

it('a workbook is read in a worker, its second sheet chosen by keyboard, and used', async () => {
	const { page, errors, violations } = await open();
	const buffer = workbook(800);
	await page
		.getByLabel('Add extract files')
		.first()
		.setInputFiles({ name: 'book.xlsx', mimeType: 'application/zip', buffer });
	await page.getByText('Read it in another way').focus();
	await page.keyboard.press('Enter');
	await page.getByLabel('Sheet').focus();
	await page.keyboard.press('C');
	await page.getByRole('combobox', { name: 'Meaning of event_date' }).waitFor();
	await page.getByRole('button', { name: 'Use this extract' }).click();
	await ready(page);
	expect(await page.locator('table tbody tr td').nth(1).innerText()).toBe('800');
	expect([errors, violations]).toEqual([[], []]);
});

it('a workbook that is damaged is told, and the page goes on', async () => {
	const { page } = await open();
	const buffer = workbook(50).subarray(0, 3000);
	await page
		.getByLabel('Add extract files')
		.first()
		.setInputFiles({ name: 'half.xlsx', mimeType: 'application/zip', buffer });
	await page
		.getByRole('region', { name: 'Findings' })
		.getByText(/half\.xlsx was not loaded/)
		.waitFor();
	expect(await page.locator('main').getAttribute('data-state')).toBe('empty');
});
