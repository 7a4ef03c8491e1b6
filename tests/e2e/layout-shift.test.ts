import { expect, it } from 'vitest';
import { loadSample, ready, useBrowser } from './support/browser';

const open = useBrowser();

it.each([
	['compare/', 1280],
	['compare/?pick=Newham', 1280],
	['compare/?chart=multiples', 1280],
	['compare/?pick=Newham,Riverside%20Partnership', 1280],
	['compare/?pick=Newham,Riverside%20Partnership', 375],
	['compare/?pick=Riverside+Partnership', 1280],
	['compare/?pick=Riverside+Partnership', 375],
	['compare/?area=Camden', 1280],
	['compare/?metric=da-time-to-repeat', 1280],
	['compare/', 375],
	['compare/', 768],
	['trends/', 1280],
	['trends/?metric=contacts', 1280],
	['trends/', 375],
	['partnerships/', 1280],
	['partnerships/', 375]
])('nothing moves when the first answer comes: %s, %i pixels wide', async (path, width) => {
	const { page } = await open(path, { viewport: { width, height: 900 } });
	await page.evaluate(() => {
		const moved: string[] = [];
		Reflect.set(window, 'moved', moved);
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries())
				for (const { node } of Reflect.get(entry, 'sources') as { node: Node | null }[])
					if (node instanceof HTMLElement) moved.push(`${Reflect.get(entry, 'value')} ${node.outerHTML.slice(0, 200)}`);
		}).observe({ type: 'layout-shift' });
	});
	await loadSample(page);
	await page.locator('main[data-state=ready]').waitFor();
	// observers tell after the frame
	await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
	expect(await page.evaluate(() => Reflect.get(window, 'moved') as string[])).toEqual([]);
	// what is told of the first screen is told of a page that nobody scrolled
	expect(await page.evaluate(() => scrollY)).toBe(0);
});

it('a partnership is spoken of in the place of an area at once, and nobody else in between', async () => {
	const { page } = await open('compare/?pick=Newham', { viewport: { width: 1280, height: 900 } });
	await loadSample(page);
	await page.evaluate(() => {
		const said: string[] = [];
		Reflect.set(window, 'said', said);
		const look = () => {
			const claim = document.querySelector('section.headline .claim')?.textContent ?? 'nothing';
			if (said.at(-1) !== claim) said.push(claim);
		};
		look();
		new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
	});
	// as a link within the site, one pick in place of the other
	await page.evaluate(() => {
		const link = Object.assign(document.createElement('a'), { href: '?pick=Riverside+Partnership' });
		document.body.append(link);
		link.click();
	});
	await page.getByText('of people with the Riverside Partnership were seen again').first().waitFor();
	await ready(page);
	expect(await page.evaluate(() => Reflect.get(window, 'said') as string[])).toEqual([
		'of people in Newham were seen again within 12 months',
		'of people with the Riverside Partnership were seen again within 12 months'
	]);
});
