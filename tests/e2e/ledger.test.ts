import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFinds } from './support/axe';
import { addFiles, dropFiles, ready, useBrowser, useThisExtract, type TextFile } from './support/browser';

const open = useBrowser();

/** Contacts of 605 people, 600 at high risk and 5 at standard risk; every other one is seen again 30 days later. */
function cases(): TextFile {
	const rows = ['event_date,area,person_key,risk'];
	for (let person = 0; person < 605; person += 1)
		for (const gap of person % 2 === 0 ? [0, 30] : [0]) {
			const day = new Date(Date.UTC(2021, 0, 1 + (person % 300) + gap)).toISOString().slice(0, 10);
			rows.push(
				[day, person % 4 < 2 ? 'Barnet' : 'Brent', `pseudonym-${person}`, person < 600 ? 'high' : 'standard'].join()
			);
		}
	rows.push('2023-12-31,Brent,pseudonym-700,high');
	return { name: 'made-up.csv', text: rows.join('\n') };
}

async function go(page: Page, name: string): Promise<void> {
	await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }).click();
	await page.locator('nav a[aria-current=page]', { hasText: name }).waitFor({ state: 'attached' });
	await ready(page);
}

async function loaded(path: string) {
	const visit = await open(path);
	await addFiles(visit.page, [cases()]);
	await useThisExtract(visit.page);
	return visit;
}

async function saveCsv(page: Page): Promise<string> {
	const figure = page.locator('figure[data-figure=intervals]').first();
	await figure.getByRole('button', { name: 'Download' }).click();
	await figure.getByRole('menuitem', { name: /Data/ }).click();
	const said = figure.getByRole('status').filter({ hasText: /^(Saved|Not saved)/ });
	await said.waitFor();
	return said.innerText();
}

function onlyHighRisk(page: Page): Promise<void> {
	return only(page, 'risk=high');
}

/** Follows a link of the page to the same page with this alone chosen. */
async function only(page: Page, chosen: string): Promise<void> {
	await page.evaluate((query) => {
		const link = document.createElement('a');
		link.href = `${location.pathname}?${query}${location.search.includes('present') ? '&present=1' : ''}`;
		document.querySelector('main')?.append(link);
		link.click();
		link.remove();
	}, chosen);
	await page.waitForURL((url) => url.search.includes(chosen));
	await page.waitForFunction(() => document.querySelector('main')?.dataset['state'] === 'ready');
}

describe('The ledger', () => {
	it('refuses a figure that leaves out a few people of an earlier file, says why, and goes with everything', async () => {
		const { page, errors } = await loaded('compare/');
		expect(await saveCsv(page)).toMatch(/^Saved/);
		expect(await saveCsv(page)).toMatch(/^Saved/);
		await onlyHighRisk(page);
		const refusal = await saveCsv(page);
		expect(refusal).toMatch(/^Not saved\. .*differs by a few people/);
		expect(refusal).toContain('da-repeat-by-borough.csv');
		expect(refusal).not.toMatch(/\b5\b people/);

		await go(page, 'Data');
		const section = page.getByRole('region', { name: 'What has been exported' }).first();
		expect(await section.locator('tbody tr').count()).toBe(2);
		expect(await axeFinds(page)).toEqual([]);
		const download = page.waitForEvent('download');
		await section.getByRole('button', { name: 'Download the ledger (CSV)' }).click();
		const text = await readFile(await (await download).path(), 'utf8');
		expect(text.split('\r\n')).toHaveLength(4);

		await page.getByRole('button', { name: 'Clear everything' }).click();
		await page.locator('main[data-state=empty]').waitFor();
		expect(await page.getByText('What has been exported').count()).toBe(0);
		expect(errors).toEqual([]);
	});
});

describe('The ledger, of three files', () => {
	it('refuses the third where with both others it would tell of a few people, though with neither alone', async () => {
		const { page, errors } = await loaded('compare/');
		// 303 people of Barnet, 300 of Brent at high risk, 600 at high risk: 303 + 300 − 600 are 3 of Barnet at standard risk
		await only(page, 'area=Barnet');
		expect(await saveCsv(page)).toMatch(/^Saved/);
		await only(page, 'area=Brent&risk=high');
		expect(await saveCsv(page)).toMatch(/^Saved/);
		await only(page, 'by=risk');
		expect(await saveCsv(page)).toMatch(/^Not saved\. Together with earlier files/);
		expect(errors).toEqual([]);
	});
});

/** A visit to /data with these contacts loaded and kept between visits. */
async function kept() {
	const visit = await loaded('data/');
	await visit.page.getByRole('checkbox', { name: 'Keep between visits' }).check();
	await visit.page.getByText(/Kept since/).waitFor();
	return visit;
}

/** Waits until what is kept says so. */
async function keptSays(page: Page, text: string): Promise<void> {
	await page.waitForFunction(async (wanted) => {
		const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('joint-outcomes');
		const document = await (await (await folder.getFileHandle('kept.json')).getFile()).text();
		return document.includes(wanted);
	}, text);
}

describe('Where extracts are kept between visits, a reload', () => {
	it('keeps the ledger, and refuses by it', async () => {
		const { page, errors } = await kept();
		await go(page, 'Compare areas');
		expect(await saveCsv(page)).toMatch(/^Saved/);
		await keptSays(page, 'da-repeat-by-borough.csv');
		await page.reload();
		await ready(page);
		await onlyHighRisk(page);
		expect(await saveCsv(page)).toMatch(/^Not saved\. .*differs by a few people/);
		expect(errors).toEqual([]);
	});

	it('goes on presenting, whatever the address says, with what was shown, until it is stopped by two presses', async () => {
		const { page, errors } = await kept();
		const mark = page.getByText('Presenting: only released figures are shown');
		await page.getByRole('button', { name: 'Start presenting' }).click();
		await page.waitForURL(/present=1/);
		await go(page, 'Compare areas');
		await keptSays(page, '"presented":[{');
		await page.reload();
		await ready(page);
		expect(await mark.isVisible()).toBe(true);

		await page.goto(page.url().replace(/\?.*$/, ''));
		await ready(page);
		await page.waitForURL(/present=1/);
		expect(await mark.isVisible()).toBe(true);
		expect(await page.getByRole('region', { name: 'Findings', exact: true }).count()).toBe(0);
		await onlyHighRisk(page);
		await page.getByText('Not shown: too close to a figure that was shown before').first().waitFor();

		await page.getByRole('button', { name: 'Stop presenting' }).click();
		await page.getByRole('button', { name: 'Stop presenting now' }).click();
		await mark.waitFor({ state: 'detached' });
		await keptSays(page, '"presented":null');
		await page.reload();
		await ready(page);
		expect(await mark.count()).toBe(0);
		expect(errors).toEqual([]);
	});
});

describe('A copy', () => {
	it('of a figure or of a sentence is an export: it is entered, and refused where it differs by a few people', async () => {
		const { page, context, errors } = await loaded('compare/');
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		const figure = page.locator('figure[data-figure=intervals]').first();
		const copy = async (what: string) => {
			await figure.getByRole('button', { name: 'Download' }).click();
			await figure.getByRole('menuitem', { name: what }).click();
			const said = figure.getByRole('status').filter({ hasText: /copied\./ });
			await said.waitFor();
			return said.innerText();
		};
		expect(await copy('Copy image')).toBe('Image copied.');
		expect(await page.evaluate(clipboardTypes)).toEqual(['image/png']);
		expect(await copy('Copy sentence')).toBe('Sentence copied.');
		const sentence = await page.evaluate(() => navigator.clipboard.readText());
		expect(sentence).toMatch(/ \(People seen again within 12 months, .*\)\. Of 605 people/);

		await onlyHighRisk(page);
		expect(await copy('Copy image')).toMatch(/^Not copied\. A group here differs by a few people .*copied image/);
		expect(await copy('Copy sentence')).toMatch(/^Not copied\./);
		const headline = page.getByRole('region', { name: 'Headline' });
		await headline.getByText('A sentence to publish').click();
		await headline.getByRole('button', { name: 'Copy sentence' }).click();
		await headline
			.getByRole('status')
			.filter({ hasText: /^Not copied\./ })
			.waitFor();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(sentence);

		await go(page, 'Data');
		const entries = page.getByRole('region', { name: 'What has been exported' }).first().locator('tbody tr');
		expect(await entries.locator('td:nth-of-type(3)').allInnerTexts()).toEqual(['copied image', 'copied sentence']);
		expect(errors).toEqual([]);
	});
});

describe('A page in one file', () => {
	it('is entered figure by figure; what differs by a few people is left out of the next, and told', async () => {
		const { page, errors, violations } = await loaded('compare/');
		const section = page.getByRole('region', { name: 'Take this page away' });
		const take = async (name: string) => {
			await section.getByRole('button', { name }).press('Enter');
			const said = section.getByRole('status').filter({ hasText: /^(Saved|Not saved)/ });
			await said.waitFor();
			return said.innerText();
		};
		expect(await take('Briefing (PowerPoint)')).toBe(
			'Saved: slides, one for each figure, with their definitions in the notes.'
		);
		expect(await axeFinds(page)).toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await axeFinds(page)).toEqual([]);
		await onlyHighRisk(page);
		const refusal = await take('Tables (ODS)');
		expect(refusal).toMatch(
			/^Not saved\. Left out: “People seen again .*high risk”, for a group in it differs by a few/
		);
		expect(refusal).not.toMatch(/\b5\b people/);
		await go(page, 'Data');
		const files = page.getByRole('region', { name: 'What has been exported' }).first().locator('td:nth-of-type(3)');
		expect(new Set(await files.allInnerTexts())).toEqual(new Set(['da-repeat-compare-areas.pptx']));
		expect([errors, violations]).toEqual([[], []]);
	});
});

function clipboardTypes(): Promise<string[]> {
	return navigator.clipboard.read().then((items) => items.flatMap(({ types }) => [...types]));
}

describe('Presenting', () => {
	it('puts away all that is not released, on every page, until it is stopped by two presses', async () => {
		const { page, errors } = await loaded('data/');
		await page.getByRole('button', { name: 'Start presenting' }).click();
		await page.waitForURL(/present=1/);
		const mark = page.getByText('Presenting: only released figures are shown');
		await mark.waitFor();
		for (const name of ['Compare areas', 'Methods', 'Start', 'Data']) {
			await go(page, name);
			await page.waitForURL(/present=1/);
			expect(await mark.isVisible()).toBe(true);
			expect(await page.getByRole('region', { name: 'Findings', exact: true }).count()).toBe(0);
			expect(await page.getByLabel('Add extract files').count()).toBe(0);
			expect(await page.getByText(/Rows in/).count()).toBe(0);
			// Methods explains the figure; nothing shows it
			if (name !== 'Methods') expect(await page.getByText(/stand alone/).count()).toBe(0);
			expect(await page.locator('.marking').innerText()).toBe('OFFICIAL');
			expect(await axeFinds(page)).toEqual([]);
		}
		await dropFiles(page, [cases()]);
		expect(await page.getByRole('dialog').count()).toBe(0);

		await page.getByRole('button', { name: 'Stop presenting' }).click();
		await page.getByRole('button', { name: 'Keep presenting' }).click();
		expect(await mark.isVisible()).toBe(true);
		await page.getByRole('button', { name: 'Stop presenting' }).click();
		await page.getByRole('button', { name: 'Stop presenting now' }).click();
		await page.getByText(/Rows in equal/).waitFor();
		expect(new URL(page.url()).searchParams.has('present')).toBe(false);
		expect(errors).toEqual([]);
	});

	it('does not show a figure that leaves out a few people of one shown before', async () => {
		const { page } = await loaded('compare/');
		await go(page, 'Data');
		await page.getByRole('button', { name: 'Start presenting' }).click();
		await page.waitForURL(/present=1/);
		await go(page, 'Compare areas');
		await onlyHighRisk(page);
		await page.getByText('Not shown: too close to a figure that was shown before').first().waitFor();
		expect(await page.locator('figure[data-figure=intervals] svg').count()).toBe(0);
	});
});
