import { expect, it } from 'vitest';
import { parquetSaying } from '../ingest/lying-footer';
import { useBrowser } from './support/browser';

const open = useBrowser();

it('says of a file that is too large that it is, before its rows are read, and what to do', async () => {
	const { page } = await open();
	const file = parquetSaying(900_000_000);
	await page
		.getByLabel('Add extract files')
		.first()
		.setInputFiles({ name: file.name, mimeType: '', buffer: Buffer.from(await file.arrayBuffer()) });
	const said = page.getByRole('dialog').getByText(/too large for a page/);
	await said.waitFor();
	expect(await said.innerText()).toMatch(/use fewer columns/);
	expect(await page.getByRole('button', { name: 'Use this extract' }).isDisabled()).toBe(true);
	await page.getByRole('button', { name: 'Cancel' }).click();
	await page.locator('main[data-state=empty]').waitFor();
});
