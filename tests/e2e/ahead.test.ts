import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { loadSample, ready, token, useBrowser } from './support/browser';

const open = useBrowser();

/** Notes in the page, as `seen`, what counting workers are asked and what they tell. */
function watchCounting() {
	const seen: string[] = [];
	Reflect.set(window, 'seen', seen);
	const Plain = window.Worker;
	window.Worker = class extends Plain {
		constructor(...given: ConstructorParameters<typeof Worker>) {
			super(...given);
			this.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
				if (typeof data === 'object' && data !== null && 'told' in data) seen.push(data.told ? 'told' : 'held');
			});
		}
		override postMessage(message: unknown, transfer?: unknown) {
			if (typeof message === 'object' && message !== null && 'task' in message) seen.push('asked');
			super.postMessage(message, transfer as Transferable[]);
		}
	};
}

const seen = (page: Page) => page.evaluate(() => Reflect.get(window, 'seen') as string[]);

it('counts a line of the question while a hand rests on it, and then shows the answer without counting again', async () => {
	const { page, context } = await open('compare/');
	await context.addInitScript(watchCounting);
	await page.reload();
	await loadSample(page);
	// the columns come when nothing has been asked for a moment
	await expect
		.poll(async () => (await seen(page)).filter((one) => one === 'held').length, { timeout: 20_000 })
		.toBeGreaterThan(8);
	await expect.poll(() => quietFor(page), { timeout: 20_000 }).toBe(true);
	await token(page, 'Add a filter').click();
	await page.getByRole('option', { name: 'risk level' }).click();
	const line = page.getByRole('option', { name: 'medium risk' });
	await line.hover();
	await expect.poll(() => quietFor(page), { timeout: 20_000 }).toBe(true);
	const before = await seen(page);
	expect(before.filter((one) => one === 'told').length).toBeGreaterThan(0);
	const figures = page.locator('figure[data-figure=intervals] .sub').first();
	await line.click();
	await expect.poll(() => figures.innerText()).toContain('medium risk');
	await ready(page);
	expect((await seen(page)).slice(before.length)).toEqual([]);
});

it('lays out drawings that are far off the screen only when they come near, but prints them and reads them out', async () => {
	const { page } = await open('compare/', { viewport: { width: 1280, height: 700 } });
	await loadSample(page);
	const visibility = (name: string) =>
		page
			.locator(`figure[data-figure=${name}] .drawing`)
			.evaluate((drawing) => getComputedStyle(drawing).contentVisibility);
	await expect.poll(() => visibility('funnel')).toBe('auto');
	await expect.poll(() => visibility('intervals')).toBe('visible');
	expect(await page.locator('figure[data-figure=funnel]').ariaSnapshot()).toMatch(/img ".*boroughs/);
	await page.emulateMedia({ media: 'print' });
	expect(await visibility('funnel')).toBe('visible');
	await page.emulateMedia({ media: 'screen' });
	await page.locator('figure[data-figure=funnel]').scrollIntoViewIfNeeded();
	await expect.poll(() => visibility('funnel')).toBe('visible');
});

/** Whether nothing is asked or told for half a second. */
async function quietFor(page: Page): Promise<boolean> {
	const before = (await seen(page)).length;
	await page.waitForTimeout(500);
	return (await seen(page)).length === before;
}
