import { describe, expect, it } from 'vitest';
import { axeFinds, overhang } from './support/axe';
import { addFiles, loadSample, ready, useBrowser } from './support/browser';
import { madeUpCases } from './support/made-up-cases';

const open = useBrowser();
const paths = ['', 'compare/', 'trends/', 'partnerships/', 'data/', 'methods/'];
const links = ['Start', 'Compare areas', 'Joint results', 'Data', 'Methods'];
const looks = [
	{ look: 'light, wide', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
	{ look: 'dark, wide', colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
	{ look: 'light, narrow', colorScheme: 'light', viewport: { width: 375, height: 812 } },
	{ look: 'dark, narrow', colorScheme: 'dark', viewport: { width: 375, height: 812 } },
	// 1,440 pixels at a zoom of 200 %.
	{ look: 'zoomed to 200 %', colorScheme: 'light', viewport: { width: 720, height: 450 } }
] as const;

describe.each(looks)('axe finds nothing, and nothing scrolls sideways: $look', ({ colorScheme, viewport }) => {
	it('on every page with nothing loaded', async () => {
		for (const path of paths) {
			const { page, context } = await open(path, { colorScheme, viewport });
			expect([path, await axeFinds(page), await overhang(page)]).toEqual([path, [], 0]);
			await context.close();
		}
	});

	it('on every page with the sample loaded', async () => {
		const { page } = await open('', { colorScheme, viewport });
		await loadSample(page);
		for (const name of links) {
			if (viewport.width < 1024) await page.getByRole('button', { name: 'Pages' }).click();
			const link = page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true });
			await link.click();
			await page.locator(`nav a[aria-current=page]`, { hasText: name }).waitFor({ state: 'attached' });
			await ready(page);
			expect([name, await axeFinds(page), await overhang(page)]).toEqual([name, [], 0]);
		}
	});

	it('while the question about a file stands open', async () => {
		const { page } = await open('', { colorScheme, viewport });
		await addFiles(page, [madeUpCases(60)]);
		await page.getByRole('button', { name: 'Use this extract' }).waitFor();
		expect([await axeFinds(page), await overhang(page)]).toEqual([[], 0]);
	});
});

it('with motion reduced nothing is animated or eased', async () => {
	const { page } = await open('', { reducedMotion: 'reduce' });
	const longest = await page.evaluate(() =>
		Math.max(
			...[...document.querySelectorAll('*')].map((element) =>
				Math.max(...getComputedStyle(element).transitionDuration.split(',').map(Number.parseFloat))
			)
		)
	);
	expect(longest).toBe(0);
});
