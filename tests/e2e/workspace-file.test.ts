import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeFinds } from './support/axe';
import { addFiles, ready, useBrowser, useThisExtract, type TextFile } from './support/browser';

const open = useBrowser();

/** Contacts of so many people from 2021 on; every other one is seen again 30 days later. */
function madeUp(people: number): TextFile {
	const rows = ['event_date,area,person_key,partnership'];
	for (let person = 0; person < people; person += 1)
		for (const gap of person % 2 === 0 ? [0, 30] : [0]) {
			const day = new Date(Date.UTC(2021, 0, 1 + (person % 300) + gap)).toISOString().slice(0, 10);
			rows.push(
				[day, person % 4 < 2 ? 'Barnet' : 'Brent', `pseudonym-${person}`, person % 3 ? '' : 'Northside'].join()
			);
		}
	rows.push('2023-12-31,Brent,pseudonym-last,');
	return { name: 'made-up.csv', text: rows.join('\n') };
}

async function go(page: Page, name: string): Promise<void> {
	await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }).click();
	await page.locator('nav a[aria-current=page]', { hasText: name }).waitFor({ state: 'attached' });
}

async function openWorkspace(page: Page, name: string, text: string): Promise<string> {
	const section = page.getByRole('region', { name: 'Workspace file' });
	const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
	await section.getByLabel('Open workspace').setInputFiles(file);
	const said = section.getByRole('status').filter({ hasText: name });
	await said.waitFor();
	return said.innerText();
}

it(
	'brings another holder of the same extract to the same view, and tells who has another',
	{ timeout: 180_000 },
	async () => {
		const first = await open('compare/?by=partnership&benchmark=rest');
		await addFiles(first.page, [madeUp(600)]);
		await useThisExtract(first.page);
		await first.page.locator('figure[data-figure=intervals]').getByRole('button', { name: 'Download' }).click();
		await first.page.getByRole('menuitem', { name: 'Image (SVG)' }).click();
		await first.page.getByText('Saved: an SVG image.').waitFor();
		const seen = await first.page.locator('figure[data-figure=intervals] svg').first().innerHTML();
		await go(first.page, 'Data');
		const download = first.page.waitForEvent('download');
		await first.page.getByRole('button', { name: 'Save workspace' }).click();
		const saved = await download;
		expect(saved.suggestedFilename()).toBe('joint-outcomes-workspace.json');
		const text = await readFile(await saved.path(), 'utf8');
		// pseudonyms are p0 to p119
		expect(text).not.toMatch(/\bp\d+\b/);
		expect(first.errors).toEqual([]);

		const second = await open('data/');
		expect(await openWorkspace(second.page, 'work.json', text)).toContain('work.json is open.');
		await second.page.getByText('The workspace file was saved with made-up.csv, which is not loaded').waitFor();
		expect(await axeFinds(second.page)).toEqual([]);
		await addFiles(second.page, [madeUp(600)]);
		await useThisExtract(second.page);
		expect(await second.page.getByText('The workspace file was saved with').count()).toBe(0);
		expect(
			await second.page.getByRole('region', { name: 'What has been exported' }).first().locator('tbody tr').count()
		).toBe(1);
		await second.page.getByRole('link', { name: 'Show the saved view' }).click();
		await second.page.waitForURL(/compare\/\?by=partnership&benchmark=rest$/);
		await ready(second.page);
		await expect.poll(() => second.page.locator('figure[data-figure=intervals] svg').first().innerHTML()).toBe(seen);
		expect(second.errors).toEqual([]);

		const third = await open('data/');
		await addFiles(third.page, [madeUp(640)]);
		await useThisExtract(third.page);
		expect(await openWorkspace(third.page, 'work.json', text)).toContain(
			'What differs from it stands among the findings.'
		);
		await third.page
			.getByText('made-up.csv is not among the extracts that the workspace file was saved with, or has changed since')
			.waitFor();
		expect(await openWorkspace(third.page, 'cut.json', text.slice(0, 200))).toMatch(
			/^cut\.json was not opened\. It is not whole/
		);
		expect(third.errors).toEqual([]);
	}
);
