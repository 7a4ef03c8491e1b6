import type { Page } from 'playwright-core';

/** Waits until the service worker has kept the engine and whatever else of the app it keeps. */
export async function kept(page: Page): Promise<void> {
	await page.evaluate(() => navigator.serviceWorker.ready);
	await page.waitForFunction(async () => {
		const cache = await caches.open('large files');
		const names = (await cache.keys()).map(({ url }) => url);
		return names.some((name) => /duckdb.*\.wasm$/.test(name)) && names.some((name) => name.includes('.worker'));
	});
}
