import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFinds, overhang } from './support/axe';
import { addFiles, ready, useBrowser, useThisExtract, type TextFile, type Visit } from './support/browser';
import { privateFiles } from './support/private-files';

const open = useBrowser();

/** Contacts of 600 people, in Barnet and Brent by turns, 300 each; every third is seen again 30 days later: 100 and 100. */
function casesOf(file: string): TextFile {
	const rows = ['event_date,area,person_key,partnership'];
	for (let person = 0; person < 600; person += 1)
		for (const gap of person % 3 === 0 ? [0, 30] : [0]) {
			const day = new Date(Date.UTC(2022, 0, 1 + (person % 300) + gap)).toISOString().slice(0, 10);
			rows.push([day, person % 2 ? 'Barnet' : 'Brent', `pseudonym-${person}`, 'Made-up Partnership'].join());
		}
	return { name: file, text: rows.join('\n') };
}

const cases = casesOf('made-up.csv');
const choice = (page: Page) => page.getByRole('checkbox', { name: 'Keep between visits' });
const keptSince = (page: Page) => page.getByRole('region', { name: 'Keep between visits' }).getByText(/Kept since/);
const findings = (page: Page) => page.getByRole('region', { name: 'Findings', exact: true });
const remove = (page: Page) =>
	page.getByRole('region', { name: 'Keep between visits' }).getByRole('button', { name: 'Delete what is kept' });

/** A visit to /data with the made-up contacts loaded and kept. */
async function keeping(): Promise<Visit> {
	const visit = await open('data/');
	await addFiles(visit.page, [cases]);
	await useThisExtract(visit.page);
	await choice(visit.page).check();
	await keptSince(visit.page).waitFor();
	return visit;
}

/** By then everybody has been followed for 12 months. */
async function completeTo2023(page: Page): Promise<void> {
	await page.getByLabel('Complete to').fill('2023-12-31');
	await page.getByRole('button', { name: 'Confirm' }).click();
	await page.locator('.strip').getByText('31 December 2023').waitFor();
}

async function go(page: Page, name: string): Promise<void> {
	await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }).click();
	await page.locator('nav a[aria-current=page]', { hasText: name }).waitFor({ state: 'attached' });
	await ready(page);
}

/** The table of the first figure on Compare areas, as text. */
async function firstTable(page: Page): Promise<string> {
	await go(page, 'Compare areas');
	const figure = page.locator('figure[data-figure=intervals]').first();
	await figure.getByRole('button', { name: 'Show table' }).click();
	return figure.locator('table').innerText();
}

async function reloaded(page: Page): Promise<void> {
	await page.reload();
	await ready(page);
}

describe('Keep between visits', () => {
	it('is off unless it is chosen: nothing is written, and a reload forgets everything', async () => {
		const { page } = await open('data/');
		await addFiles(page, [cases]);
		await useThisExtract(page);
		expect(await choice(page).isChecked()).toBe(false);
		expect([...(await privateFiles(page)).keys()]).toEqual([]);
		await page.reload();
		await page.locator('main[data-state=empty]').waitFor();
		await page.getByText('Nothing is kept.').waitFor();
		expect([...(await privateFiles(page)).keys()]).toEqual([]);
	});

	it('once chosen gives the same figures after a reload, cut-off and marking included, without the file', async () => {
		const { page, errors, violations } = await keeping();
		await completeTo2023(page);
		await page.getByLabel('Handling marking').selectOption('OFFICIAL-SENSITIVE');
		const before = await firstTable(page);
		expect(before).toMatch(/Barnet\s+300\s+100\s+33\.3\s/);
		await page.waitForFunction(async () => {
			const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('joint-outcomes');
			const text = await (await (await folder.getFileHandle('kept.json')).getFile()).text();
			return text.includes('OFFICIAL-SENSITIVE') && text.includes('"confirmed":true');
		});
		await reloaded(page);
		expect(await firstTable(page)).toBe(before);
		const strip = await page.locator('.strip').innerText();
		expect(strip).toContain('made-up.csv');
		expect(strip).toContain('31 December 2023');
		expect(strip).toContain('OFFICIAL-SENSITIVE');
		await go(page, 'Data');
		expect(await choice(page).isChecked()).toBe(true);
		expect(await findings(page).innerText()).toContain('Kept in this browser from an earlier visit: made-up.csv');
		const columns = page.getByRole('region', { name: 'How each column was understood' });
		expect(await columns.innerText()).toContain('its file is not at hand');
		expect(await columns.getByRole('combobox').count()).toBe(0);
		expect([errors, violations]).toEqual([[], []]);
	});

	it('writes the rows and no pseudonym', async () => {
		const { page } = await keeping();
		const files = await privateFiles(page);
		expect([...files.keys()].filter((name) => name.endsWith('.arrow'))).toHaveLength(1);
		const everything = [...files.values()].join('');
		// 800 rows of at least a line, a person and a day, four bytes each.
		expect(everything.length).toBeGreaterThan(800 * 12);
		expect(everything).toContain('Made-up Partnership');
		expect(everything).not.toContain('pseudonym-');
		for (let person = 0; person < 600; person += 1) {
			const digest = createHash('md5').update(`pseudonym-${person}`).digest();
			for (const trace of [digest, Buffer.from(digest).reverse()])
				expect(everything.includes(new TextDecoder('latin1').decode(trace))).toBe(false);
			expect(everything.includes(digest.toString('hex'))).toBe(false);
		}
	});

	it('links nobody of a later extract with what is kept, and says so on the page and under the figure', async () => {
		const { page } = await keeping();
		await reloaded(page);
		// The same people again: not one is known.
		await addFiles(page, [casesOf('later.csv')]);
		await useThisExtract(page);
		const said = await findings(page).innerText();
		expect(said).toContain('People in made-up.csv are not linked with those in later.csv');
		expect(said).toContain('counts as two people');
		await completeTo2023(page);
		// Twice as many people, and as many of them seen again as before: none for being in both.
		expect(await firstTable(page)).toMatch(/Barnet\s+600\s+200\s+33\.3\s/);
		expect(await page.locator('figure[data-figure=intervals]').first().innerText()).toContain(
			'People are not linked between extracts of different visits'
		);
		// And both are kept: of two visits, they stay apart.
		await go(page, 'Data');
		await keptSince(page).waitFor();
		await reloaded(page);
		expect(await findings(page).innerText()).toContain('made-up.csv are not linked with those in later.csv');
	});

	it('is for one tab at a time: a second says so, and works without it', async () => {
		const { page, context } = await keeping();
		const second = await context.newPage();
		await second.goto(page.url());
		await findings(second).getByText('What is kept between visits is open in another tab').waitFor();
		expect(await choice(second).isDisabled()).toBe(true);
		expect(await second.getByRole('main').getAttribute('data-state')).toBe('empty');
		await addFiles(second, [casesOf('other.csv')]);
		await useThisExtract(second);
		expect(await second.locator('.strip').innerText()).toContain('other.csv');
		await second.getByRole('button', { name: 'Clear everything' }).click();
		await second.getByText('What is kept between visits is open in another tab.').first().waitFor();
		expect((await privateFiles(page)).size).toBe(3);
		await page.close();
		await reloaded(second);
		expect(await second.locator('.strip').innerText()).toContain('made-up.csv');
	});

	it('deletes really: nothing is left, and what is open stays until the page closes', async () => {
		const { page } = await keeping();
		await remove(page).click();
		await page.getByText('Deleted. Nothing is kept.').waitFor();
		expect([...(await privateFiles(page)).keys()]).toEqual([]);
		expect(await choice(page).isChecked()).toBe(false);
		expect(await page.locator('.strip').innerText()).toContain('made-up.csv');
		await page.reload();
		await page.locator('main[data-state=empty]').waitFor();
	});

	it('ends with "Clear everything"', async () => {
		const { page } = await keeping();
		await reloaded(page);
		await page.getByRole('button', { name: 'Clear everything' }).click();
		await page.getByText('Everything was removed from this browser.').waitFor();
		expect([...(await privateFiles(page)).keys()]).toEqual([]);
		await page.reload();
		await page.getByText('Nothing is kept.').waitFor();
	});

	it('lets an extract be taken out of what is kept', async () => {
		const { page } = await keeping();
		await addFiles(page, [casesOf('second.csv')]);
		await useThisExtract(page);
		await keptSince(page).waitFor();
		expect([...(await privateFiles(page)).keys()]).toHaveLength(4);
		await page
			.getByRole('region', { name: 'made-up.csv', exact: true })
			.getByRole('button', { name: 'Take this extract out' })
			.click();
		await page.getByRole('region', { name: 'made-up.csv', exact: true }).waitFor({ state: 'detached' });
		await keptSince(page).waitFor();
		const files = await privateFiles(page);
		expect([...files.keys()]).toHaveLength(3);
		expect(files.get('joint-outcomes/kept.json')).not.toContain('made-up.csv');
		await reloaded(page);
		expect(await page.locator('.strip').innerText()).toContain('second.csv');
	});

	it('asks after 30 days, and not before, whether to delete', async () => {
		const { page } = await keeping();
		const day = 86_400_000;
		const now = Date.now();
		await page.clock.setFixedTime(now + 29 * day);
		await reloaded(page);
		expect(await page.getByText('for 30 days or more').count()).toBe(0);
		await page.clock.setFixedTime(now + 31 * day);
		await reloaded(page);
		await go(page, 'Start');
		const asked = findings(page).locator('li').filter({ hasText: 'for 30 days or more' });
		await asked.getByRole('button', { name: 'Delete what is kept' }).click();
		await asked.waitFor({ state: 'detached' });
		expect([...(await privateFiles(page)).keys()]).toEqual([]);
	});

	it('says where it is not available, and the page works', async () => {
		const { page, context } = await open();
		await context.addInitScript(() => {
			Object.defineProperty(StorageManager.prototype, 'getDirectory', {
				value: () => Promise.reject(new DOMException('private window', 'SecurityError'))
			});
		});
		await page.goto(new URL('data/', page.url()).href);
		await page.getByText('Not available in this browser or window.').waitFor();
		expect(await choice(page).isDisabled()).toBe(true);
		await addFiles(page, [cases]);
		await useThisExtract(page);
	});

	it.each([
		{ look: 'light, wide', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
		{ look: 'dark, narrow', colorScheme: 'dark', viewport: { width: 375, height: 812 } }
	] as const)('passes axe, and nothing scrolls sideways: $look', async ({ colorScheme, viewport }) => {
		const { page } = await open('data/', { colorScheme, viewport });
		await addFiles(page, [cases]);
		await useThisExtract(page);
		await choice(page).focus();
		await page.keyboard.press('Space');
		await keptSince(page).waitFor();
		expect([await axeFinds(page), await overhang(page)]).toEqual([[], 0]);
		await page.clock.setFixedTime(Date.now() + 31 * 86_400_000);
		await reloaded(page);
		await page.getByText('for 30 days or more').waitFor();
		expect([await axeFinds(page), await overhang(page)]).toEqual([[], 0]);
	});
});
