import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { JSDOM } from 'jsdom';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findOffice } from '../../scripts/find-office.mjs';
import { loadSample, useBrowser } from './support/browser';

const open = useBrowser();

let office: string | null;
let folder: string;
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'joint-outcomes-'));
	office = await findOffice();
	if (office === null) console.warn('nothing is opened in another program: install LibreOffice, or set OFFICE_PATH');
}, 900_000);
beforeEach(({ skip }) => skip(office === null, 'there is no LibreOffice'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What LibreOffice makes of a file: the files it wrote, by name. */
function convert(path: string, format: string): Map<string, string> {
	const to = mkdtempSync(join(folder, 'made-'));
	const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
	execFileSync(office ?? '', ['--headless', profile, '--convert-to', format, '--outdir', to, path], {
		stdio: 'ignore'
	});
	return new Map(readdirSync(to).map((name) => [name, readFileSync(join(to, name), 'latin1')]));
}

function only(files: ReadonlyMap<string, string>): string {
	expect(files.size).toBe(1);
	return [...files.values()][0] ?? '';
}

async function take(page: Page, button: string): Promise<string> {
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: button }).click();
	const path = join(folder, (await download).suggestedFilename());
	await (await download).saveAs(path);
	return path;
}

const utf8 = (text: string) => Buffer.from(text, 'latin1').toString('utf8');

describe('what is taken away, opened in LibreOffice', () => {
	it.each([
		['compare/', 'Where are people less likely to be seen again?'],
		['trends/', 'What has changed, and what is only noise?'],
		['partnerships/', 'What have we achieved together?']
	])('the slides and the workbook of %s', { timeout: 240_000 }, async (path, heading) => {
		const { page } = await open(path);
		await loadSample(page);
		const figures = await page.locator('main').innerText();

		const slides = await take(page, 'Briefing (PowerPoint)');
		const deck = new JSDOM(utf8(only(convert(slides, 'fodp'))), { contentType: 'text/xml' }).window.document;
		const pages = [...deck.getElementsByTagName('draw:page')];
		const titles = pages.map(
			(slide) =>
				[...slide.getElementsByTagName('draw:frame')]
					.find((frame) => frame.getAttribute('presentation:class') === 'title')
					?.textContent?.trim() ?? ''
		);
		expect(titles[0]).toBe(heading);
		expect(titles.at(-1)).toBe('How these figures are counted');
		const findings = titles.slice(1, -1);
		expect(findings.length).toBeGreaterThan(1);
		for (const finding of findings) expect(figures).toContain(finding);
		for (const slide of pages.slice(1, -1)) {
			const [picture] = [...slide.getElementsByTagName('draw:image')];
			expect(picture).toBeDefined();
			expect(slide.getElementsByTagName('svg:desc')[0]?.textContent).toMatch(/./);
			expect(slide.getElementsByTagName('presentation:notes')[0]?.textContent).toContain('Rule: Threshold 10');
		}
		const pdf = only(convert(slides, 'pdf'));
		expect([...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)]).toHaveLength(pages.length);

		const workbook = await take(page, 'Tables (ODS)');
		const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
		const sheets = [...convert(workbook, csv)].map(([name, text]) => ({ name, rows: rowsOf(utf8(text)) }));
		const named = (ending: string) => sheets.find(({ name }) => name.endsWith(`-${ending}.csv`))?.rows ?? [];
		expect(named('Cover').flat()).toContain(heading);
		for (const [at, finding] of findings.entries()) {
			expect(named(`Table ${at + 1}`)[0]?.[0]).toContain(finding);
			expect(named('Contents').flat().join('\n')).toContain(finding);
		}
	});

	it('the ladder of evidence of a partnership, on a slide and on a sheet', { timeout: 240_000 }, async () => {
		const { page } = await open('partnerships/?partnership=Riverside+Partnership&start=2022-07-01');
		await loadSample(page);
		const reach = page.getByRole('region', { name: 'How far the evidence reaches' });
		const [reached = ''] = (await reach.locator('.lede').innerText()).split('. ');
		expect(reached).toMatch(/^It reaches rung \d of 4, /);
		const found = await reach
			.getByRole('listitem')
			.locator('p', { hasText: /points|partnership/ })
			.allInnerTexts();
		expect(found.length).toBeGreaterThan(3);

		const slides = await take(page, 'Briefing (PowerPoint)');
		const deck = new JSDOM(utf8(only(convert(slides, 'fodp'))), { contentType: 'text/xml' }).window.document;
		const pages = [...deck.getElementsByTagName('draw:page')].map((slide) => slide.textContent ?? '');
		expect(pages[0]).toContain(reached.replace(/^It/, 'The evidence'));
		expect(pages[1]).toContain('Rule: Threshold 10');
		const workbook = await take(page, 'Tables (ODS)');
		const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
		const sheets = [...convert(workbook, csv)];
		const sheet = sheets.find(([name]) => name.includes('How far the evidence reaches'))?.[1] ?? '';
		const rows = rowsOf(utf8(sheet)).map((row) => row.join(' '));
		const inFile = (line: string) =>
			line
				.replace(/^[^:]*[Ff]irmer:|^It needs:/, '')
				.replace(' (choose that at the head of the page)', '')
				.trim();
		const subject = /Riverside Partnership: People .*, by partnership, /;
		for (const text of [reached, ...found.map(inFile)])
			for (const file of [pages[1] ?? '', rows.join(' ')])
				expect(file.replace('The sentence to publish', 'The sentence above')).toContain(text);
		for (const file of [pages[1] ?? '', rows.join(' ')]) {
			expect(file).toMatch(subject);
			expect(file).not.toContain('head of the page');
		}
		expect(pages[1]).toContain('The sample is made up: no real people.');
	});

	it('a table’s numbers are those of the page, and a hidden group has none', { timeout: 120_000 }, async () => {
		const { page } = await open('compare/');
		await loadSample(page);
		const workbook = await take(page, 'Tables (ODS)');
		const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
		const sheets = convert(workbook, csv);
		const table = [...sheets].find(([name]) => name.endsWith('-Table 1.csv'))?.[1] ?? '';
		const rows = rowsOf(utf8(table));
		const head = rows.find((row) => row.includes('Borough')) ?? [];
		const of = (borough: string) => {
			const row = rows.find((each) => each[head.indexOf('Borough')] === borough) ?? [];
			return Object.fromEntries(head.map((name, at) => [name, row[at] ?? '']));
		};
		const figure = page.locator('figure[data-figure=intervals]');
		await figure
			.getByText('Show as table')
			.or(figure.getByRole('button', { name: /table/i }))
			.first()
			.click();
		const shown = await figure.locator('table tr', { hasText: 'Westminster' }).first().innerText();
		const westminster = of('Westminster');
		expect(shown.replaceAll(',', '')).toContain(westminster['People followed for 12 months'] ?? 'nothing');
		expect(shown).toContain(parseFloat(westminster['Per cent'] ?? '').toFixed(1));
		const hidden = Object.entries(of('City of London')).filter(([name]) => !/^Borough/.test(name));
		expect(hidden.map(([, value]) => value).join(' ')).toContain('[c]');
		expect(hidden.map(([, value]) => value).join(' ')).not.toMatch(/\d/);
	});
});

function rowsOf(text: string): string[][] {
	return Papa.parse<string[]>(text).data;
}
