import { expect, it } from 'vitest';
import { loadSample, useBrowser } from './support/browser';

const open = useBrowser();

it.each([
	['compare/', 1280],
	['compare/?pick=Newham', 1280],
	['compare/?area=Camden', 1280],
	['compare/', 1000],
	['compare/?pick=Newham', 1000]
])('has its headline in a place kept for it, so that no figure moves: %s, %i pixels wide', async (path, width) => {
	const { page } = await open(path, { viewport: { width, height: 900 } });
	await page.evaluate(() => {
		const moved: string[] = [];
		Reflect.set(window, 'moved', moved);
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries())
				for (const { node } of Reflect.get(entry, 'sources') as { node: Node | null }[])
					if (node instanceof HTMLElement && node.matches('main .grid, main .grid *')) moved.push(node.outerHTML);
		}).observe({ type: 'layout-shift' });
	});
	await loadSample(page);
	await page.locator('main .headline').waitFor();
	// observers tell after the frame
	await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
	expect(await page.evaluate(() => Reflect.get(window, 'moved') as string[])).toEqual([]);
});
