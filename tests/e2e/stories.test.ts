import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { loadSample, ready, useBrowser } from './support/browser';
import { accessibilityTree, tabTo, type Said } from './support/keyboard';

const open = useBrowser();

describe('with the keyboard alone', () => {
	it('a commander finds which command units differ, reads one, and leaves with its table', async () => {
		const { page, errors } = await open();
		await tabTo(page, 'button', /^Try the sample$/);
		await page.keyboard.press('Enter');
		await ready(page);
		await tabTo(page, 'link', /^Compare areas$/);
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/compare\//);
		await page.getByRole('heading', { level: 1, name: 'Findings at a glance' }).waitFor({ state: 'detached' });
		await ready(page);

		// the sentence: by command unit, wherever the link led
		await tabTo(page, 'combobox', /^Grouping/);
		await page.keyboard.press('Enter');
		await page.keyboard.type('command');
		await page.keyboard.press('Enter');
		await page.waitForURL(/level=bcu/);
		await ready(page);
		const headline = page.getByRole('region', { name: 'Headline' });
		expect(await headline.innerText()).toMatch(/of 12 command units do(es)? better/);

		// the chart: row by row
		await tabTo(page, 'application', /arrow keys/i);
		await page.keyboard.press('ArrowDown');
		const first = await page.locator('figure[data-figure=intervals] [aria-live=polite]').innerText();
		await page.keyboard.press('ArrowDown');
		const second = await page.locator('figure[data-figure=intervals] [aria-live=polite]').innerText();
		expect(first).toMatch(/\d+\.\d%/);
		expect(second).toMatch(/\d+\.\d%/);
		expect(second).not.toBe(first);
		await page.keyboard.press('Escape');

		// the table, and the file
		await tabTo(page, 'button', /^Show table$/);
		await page.keyboard.press('Enter');
		// twelve, the City of London, and everyone
		expect(await page.locator('figure[data-figure=intervals] table tbody tr').count()).toBe(14);
		const saved = page.waitForEvent('download');
		await tabTo(page, 'button', /^Download$/);
		await page.keyboard.press('Enter');
		await page.keyboard.press('Enter');
		const lines = (await readFile(await (await saved).path(), 'utf8')).trim().split('\r\n');
		expect(lines[1]).toMatch(/^da-repeat,area,Central East,/);
		expect(errors).toEqual([]);
	});

	it('a charity finds what its partnership achieved, and leaves with the sentence', async () => {
		const { page, context, errors } = await open('partnerships/');
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await tabTo(page, 'button', /^Try the sample$/);
		await page.keyboard.press('Enter');
		await ready(page);
		await tabTo(page, 'combobox', /partnership/i);
		await page.keyboard.press('Enter');
		await page.keyboard.type('Riverside');
		await page.keyboard.press('Enter');
		await page.waitForURL(/Riverside/);
		await ready(page);
		const headline = page.getByRole('region', { name: 'Headline' });
		expect(await headline.innerText()).toMatch(/people with the Riverside Partnership/);
		expect(await headline.getByRole('heading', { name: 'A sentence to publish' }).isVisible()).toBe(true);
		await tabTo(page, 'button', /^Copy sentence$/);
		await page.keyboard.press('Enter');
		await page.getByRole('status').filter({ hasText: 'Sentence copied.' }).first().waitFor();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
			/^Of [\d,]+ people with the Riverside Partnership, .*95% interval/
		);
		expect(errors).toEqual([]);
	});
});

describe('read aloud,', () => {
	it.each([
		['compare/', 'Where are people less likely'],
		['trends/', 'What has changed'],
		['partnerships/?pick=Riverside+Partnership', 'What has the Riverside Partnership achieved']
	])('%s gives the question, then the finding, then each figure by its finding', async (path, question) => {
		const { page } = await open(path);
		await loadSample(page);
		const said = await accessibilityTree(page);
		const headings = said.filter(({ role }) => role === 'heading');
		expect(headings.filter(({ level }) => level === 1).map(({ name }) => name)).toEqual([
			expect.stringContaining(question)
		]);
		expect(skipped(headings)).toEqual([]);
		const place = (role: string, name: RegExp) => said.findIndex((one) => one.role === role && name.test(one.name));
		const [first, finding, figure] = [
			place('heading', new RegExp(question)),
			place('region', /^Headline$/),
			place('figure', /./)
		];
		expect(first).toBeGreaterThan(-1);
		expect(finding).toBeGreaterThan(first);
		expect(figure).toBeGreaterThan(finding);
		// whatever is pressed, chosen or looked at is named, and each figure by other words
		const figures = said.filter(({ role }) => role === 'figure' || role === 'Figure');
		expect(figures.length).toBeGreaterThan(1);
		expect(new Set(figures.map(({ name }) => name)).size).toBe(figures.length);
		const unnamed = said.filter(
			({ role, name }) =>
				['button', 'link', 'combobox', 'image', 'application', 'figure', 'checkbox', 'textbox', 'region'].includes(
					role
				) && name.trim() === ''
		);
		expect(unnamed).toEqual([]);
	});
});

/** Headings that lie more than a level under the one before. */
function skipped(headings: readonly Said[]): string[] {
	return headings.flatMap(({ level, name }, at) => {
		const before = headings[at - 1]?.level ?? 0;
		return level !== null && level > before + 1 ? [name] : [];
	});
}
