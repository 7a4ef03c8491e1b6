import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { addFiles, ready, useBrowser, useThisExtract } from './support/browser';

/** People of each area and partnership, and how many of them are seen again: all different, and of four figures where it can be, so
 *  that none of them stands anywhere by chance. */
const groups: readonly (readonly [area: string, partnership: string, people: number, again: number])[] = [
	['Barnet', 'Northside', 1409, 4],
	['Barnet', '', 2213, 1021],
	['Camden', 'Northside', 1753, 1187],
	['Camden', '', 3917, 1103],
	['Croydon', 'Northside', 2657, 1213],
	['Croydon', '', 5261, 1327],
	['Westminster', 'Northside', 3301, 1429],
	['Westminster', '', 6007, 1601]
];

const open = useBrowser();

it(
	'shows the counts of hidden cells nowhere: page, readings, tables, files, clipboard, address',
	{ timeout: 240_000 },
	async () => {
		const { page, context } = await open('data/');
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await addFiles(page, [{ name: 'crawl.csv', text: extract() }]);
		await useThisExtract(page);
		const found = new Map<string, string>();
		const hidden = new Set<string>();
		for (const question of ['', '?by=partnership', '?level=bcu', '?metric=da-non-repeat&benchmark=rest']) {
			await visit(page, `/compare/${question}`);
			await crawl(page, question || 'as it opens', found);
			for (const one of await hiddenCells(page)) hidden.add(one);
		}
		expect([...hidden].sort()).toContain('Barnet Northside');
		expect(hidden.size).toBeGreaterThan(2);
		expect(found.size).toBeGreaterThan(40);
		const secrets = [...hidden].flatMap(countsOf);
		expect(secrets.length).toBeGreaterThan(5);
		expect(
			[...found].flatMap(([where, text]) => secrets.filter((one) => tells(text, one)).map((one) => `${where}: ${one}`))
		).toEqual([]);
		// the same search finds what is shown
		const shown = ['Westminster'].flatMap(countsOf);
		expect(shown.every((one) => [...found.values()].some((text) => tells(text, one)))).toBe(true);
	}
);

/** Everybody first in early 2022; those seen again 30 days later; one contact at the end of 2023 up to which all is complete. */
function extract(): string {
	const rows = ['event_date,area,person_key,partnership'];
	const dayOf = (day: number) => new Date(Date.UTC(2022, 0, 1 + day)).toISOString().slice(0, 10);
	let person = 0;
	for (const [area, partnership, people, again] of groups)
		for (let one = 0; one < people; one++) {
			person++;
			rows.push(`${dayOf(person % 50)},${area},p${person},${partnership}`);
			if (one < again) rows.push(`${dayOf((person % 50) + 30)},${area},p${person},${partnership}`);
		}
	rows.push('2023-12-31,Westminster,last,');
	return rows.join('\n');
}

/** People, seen again and not seen again, of "area", "partnership" or "area partnership". */
function countsOf(name: string): number[] {
	const own = groups.filter(([area, partnership]) =>
		[area, partnership || 'No partnership', `${area} ${partnership || 'No partnership'}`].includes(name)
	);
	const people = own.reduce((sum, [, , count]) => sum + count, 0);
	const again = own.reduce((sum, [, , , count]) => sum + count, 0);
	return [people, again, people - again].filter((count) => count >= 1000);
}

/** Whether a text holds a number, with or without a separator, and not as a part of another. */
function tells(text: string, count: number): boolean {
	const plain = String(count);
	const spaced = `${plain.slice(0, -3)},${plain.slice(-3)}`;
	return new RegExp(`(?<![\\d.,])(${plain}|${spaced})(?![\\d.]*\\d)`).test(text);
}

async function visit(page: Page, address: string): Promise<void> {
	await page.evaluate(
		(to) => {
			const link = document.createElement('a');
			link.href = to;
			document.body.append(link);
			link.click();
			link.remove();
		},
		new URL(address, page.url()).pathname + new URL(address, page.url()).search
	);
	await page.waitForURL((url) => url.href.endsWith(address.replace(/^\//, '')));
	await page.waitForTimeout(300);
	await ready(page);
}

/** Takes in all that a figure's page says and gives away. */
async function crawl(page: Page, where: string, found: Map<string, string>): Promise<void> {
	const closed = page.getByRole('button', { name: 'Show table' });
	while ((await closed.count()) > 0) await closed.first().click();
	found.set(`${where}: page`, await page.content());
	for (const reader of await page.getByRole('application').all()) {
		await reader.focus();
		for (let step = 0; step < 8; step++) {
			await page.keyboard.press('ArrowDown');
			found.set(`${where}: reading ${found.size}`, await reader.innerHTML());
		}
	}
	for (const name of await page
		.locator('figure[data-figure]')
		.evaluateAll((all) => all.map((one) => one.getAttribute('data-figure'))))
		for (const [item, files] of [
			['Data (CSV)', 2],
			['Image (SVG)', 1],
			['Image (PNG)', 1]
		] as const)
			for (const [file, bytes] of await saved(page, name ?? '', item, files)) {
				found.set(`${where}: ${name} ${file}`, `${file}\n${bytes.toString('latin1')}`);
			}
	for (const button of ['Briefing (PowerPoint)', 'Tables (ODS)']) {
		const [file, parts] = await savedPage(page, button);
		for (const [path, text] of parts) found.set(`${where}: ${file} ${path}`, `${file}\n${text}`);
	}
	for (const figure of await page.locator('figure[data-figure]').all()) {
		await figure.getByRole('button', { name: 'Download' }).click();
		const copy = figure.getByRole('menuitem', { name: 'Copy sentence' });
		if ((await copy.count()) === 0) {
			// one of hidden groups alone has none
			await page.keyboard.press('Escape');
			continue;
		}
		await copy.click();
		await figure.getByRole('status').filter({ hasText: 'Sentence copied.' }).waitFor();
		found.set(`${where}: sentence ${found.size}`, await page.evaluate(() => navigator.clipboard.readText()));
	}
	for (const button of await page.getByRole('button', { name: 'Copy link' }).all()) {
		await button.click();
		found.set(`${where}: copied ${found.size}`, await page.evaluate(() => navigator.clipboard.readText()));
	}
	const told = await page.evaluate(() =>
		JSON.stringify([
			location.href,
			document.title,
			history.state,
			Object.entries(localStorage),
			Object.entries(sessionStorage)
		])
	);
	found.set(`${where}: address, title and stores`, told);
	await page.emulateMedia({ media: 'print' });
	found.set(`${where}: print`, await page.locator('body').innerText());
	await page.emulateMedia({ media: 'screen' });
}

async function saved(page: Page, name: string, item: string, files: number): Promise<[string, Buffer][]> {
	const downloads: Download[] = [];
	const take = (download: Download) => void downloads.push(download);
	page.on('download', take);
	await page.locator(`figure[data-figure=${name}]`).getByRole('button', { name: 'Download' }).click();
	await page.getByRole('menuitem', { name: item }).click();
	await expect.poll(() => downloads.length, { timeout: 30_000 }).toBe(files);
	page.off('download', take);
	return Promise.all(
		downloads.map(async (one): Promise<[string, Buffer]> => [one.suggestedFilename(), await readFile(await one.path())])
	);
}

/** A file of the whole page, and each of its parts. */
async function savedPage(page: Page, button: string): Promise<[string, [string, string][]]> {
	const download = page.waitForEvent('download', { timeout: 60_000 });
	await page.getByRole('button', { name: button }).click();
	const saved = await download;
	const parts = unzipSync(await readFile(await saved.path()));
	return [
		saved.suggestedFilename(),
		Object.entries(parts).map(([path, part]): [string, string] => [
			path,
			/\.(xml|rels)$/.test(path) ? Buffer.from(part).toString('utf8') : Buffer.from(part).toString('latin1')
		])
	];
}

/** Names of the groups whose row in a table is hidden. */
async function hiddenCells(page: Page): Promise<string[]> {
	return page
		.locator('figure table.t tbody tr')
		.evaluateAll((rows) =>
			rows
				.filter((row) => row.textContent?.includes('[c]') && !/\d/.test(row.querySelector('td b')?.textContent ?? ''))
				.map((row) => [...row.querySelectorAll('th')].map((name) => name.textContent?.trim()).join(' '))
		);
}
