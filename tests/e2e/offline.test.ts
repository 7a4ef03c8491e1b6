import { describe, expect, it } from 'vitest';
import { loadSample, useBrowser } from './support/browser';
import { kept } from './support/kept';
import { ownHost } from './support/own-host';

const open = useBrowser();

describe('with the network off, after one visit', () => {
	it('the page opens again and the sample gives the same first figure', async () => {
		const host = await ownHost();
		const { page, context, errors } = await open('compare', { at: host.address, serviceWorkers: 'allow' });
		await loadSample(page);
		const first = await page.locator('figure[data-figure=intervals] figcaption').innerText();
		expect(first).not.toBe('');
		await kept(page);
		await host.close();
		await context.setOffline(true);
		await page.reload();
		await loadSample(page);
		expect(await page.locator('figure[data-figure=intervals] figcaption').innerText()).toBe(first);
		expect(errors).toEqual([]);
	});

	it('every page opens by its address', async () => {
		const { page, context } = await open('', { serviceWorkers: 'allow' });
		await page.evaluate(() => navigator.serviceWorker.ready);
		await context.setOffline(true);
		for (const path of ['compare/?by=partnership', 'trends/', 'partnerships/', 'data/', 'methods/']) {
			await page.goto(new URL(path, page.url().replace(/(compare|trends|partnerships|data|methods).*$/, '')).href);
			await page.getByRole('main').waitFor();
		}
	});

	it('what is kept is the app’s own files and nothing else', async () => {
		const { page } = await open('', { serviceWorkers: 'allow' });
		await loadSample(page);
		await kept(page);
		const names = await page.evaluate(async () => {
			const found: string[] = [];
			for (const name of await caches.keys())
				for (const { url } of await (await caches.open(name)).keys()) found.push(url);
			return found;
		});
		const own = /^(favicon\.svg|_app\/immutable\/.+|((compare|trends|partnerships|data|methods)\/)?)$/;
		const start = new URL('.', page.url()).href;
		expect(names.length).toBeGreaterThan(1);
		for (const name of names) expect(name.startsWith(start) ? name.slice(start.length) : name).toMatch(own);
	});
});
