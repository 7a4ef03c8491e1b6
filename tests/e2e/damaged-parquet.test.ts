import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { seededRandom } from '../support/seeded-random';
import { ready, useBrowser } from './support/browser';

const open = useBrowser();
const whole = readFileSync('data-samples/cases.parquet');

/** The sample with some of its bytes changed. */
function changed(random: () => number, changes: number): Buffer {
	const bytes = Buffer.from(whole);
	for (let change = 0; change < changes; change++)
		bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
	return bytes;
}

it('reads or refuses Parquet files with bytes changed, each in words, and then reads a whole one', async () => {
	const { page } = await open();
	const random = seededRandom(3);
	const files = Array.from({ length: 40 }, (_, n) => ({
		name: `changed-${n}.parquet`,
		mimeType: 'application/octet-stream',
		buffer: changed(random, 1 + (n % 3))
	}));
	const input = page.getByLabel('Add extract files').first();
	await input.setInputFiles(files);
	await page.locator('main[data-state=loading]').waitFor();
	await page
		.getByRole('button', { name: 'Use this extract' })
		.or(page.locator('main[data-state=empty]'))
		.waitFor({ timeout: 80_000 });
	const read = await page.getByRole('combobox', { name: 'One row is' }).count();
	if (read > 0) await page.getByRole('button', { name: 'Cancel' }).click();
	const findings = page.getByRole('region', { name: 'Findings' }).getByRole('listitem');
	const refused = await findings.filter({ hasText: /The file|The Parquet file/ }).count();
	expect(refused).toBeGreaterThan(0);
	expect(read + refused).toBe(files.length);

	await input.setInputFiles('data-samples/cases.parquet');
	await page.getByRole('button', { name: 'Use this extract' }).click();
	await ready(page);
	expect(await page.locator('table tbody tr td').nth(1).innerText()).toBe('40,111');
});
