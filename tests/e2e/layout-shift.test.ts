import { expect, it } from 'vitest';
import { loadSample, useBrowser } from './support/browser';

const open = useBrowser();

it.each([
	['compare/', 1280],
	['compare/?pick=Newham', 1280],
	['compare/?area=Camden', 1280],
	['compare/?metric=da-time-to-repeat', 1280],
	['compare/', 375],
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
					// on a narrow page the line over it grows, and what is in it is new
					if (node instanceof HTMLElement && node.localName !== 'main')
						moved.push(`${Reflect.get(entry, 'value')} ${node.outerHTML.slice(0, 200)}`);
		}).observe({ type: 'layout-shift' });
	});
	await loadSample(page);
	await page.locator('main[data-state=ready]').waitFor();
	// observers tell after the frame
	await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
	expect(await page.evaluate(() => Reflect.get(window, 'moved') as string[])).toEqual([]);
});
