import type { Download, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addFiles, dropFiles, loadSample, useBrowser, useThisExtract, type Visit } from './support/browser';
import { kept } from './support/kept';
import { ownHost } from './support/own-host';

/** Words of the loaded files: none may be in any request. Nor may anything be that the test did not expect. */
const key = 'ab12cd34ef56ab78';
const extract = {
	name: 'fictional-extract.csv',
	text: [
		'person_key,event_date,area,partnership,risk',
		...Array.from({ length: 400 }, (_, i) => {
			const date = new Date(Date.UTC(2022, 0, 1 + ((i * 7) % 900))).toISOString().slice(0, 10);
			return `${key}${i % 250},${date},${i % 2 ? 'Ealing' : 'Hounslow'},${i % 3 ? '' : 'Orchard Row'},high`;
		})
	].join('\n')
};
const secrets = [key, 'Orchard', 'Ealing', 'E09000009', 'fictional'];

const open = useBrowser();
let host: Awaited<ReturnType<typeof ownHost>>;
let visit: Visit;
/** Requests that had reached the host when the app's own files were in. */
let arrivedByThen: number;
const saved: string[] = [];

beforeAll(async () => {
	host = await ownHost();
	visit = await open('', { at: host.address, serviceWorkers: 'allow' });
	const { page } = visit;
	await loadSample(page);
	await kept(page);
	arrivedByThen = host.heard.length;
	await useEverything(page);
	await go(page, 'Start');
	await addFiles(page, [extract]);
	await useThisExtract(page);
	await useEverything(page);
	await dropFiles(page, [{ ...extract, name: 'fictional-second.csv' }]);
	await page.getByRole('button', { name: 'Cancel' }).click();
	await go(page, 'Data');
	await page.getByRole('button', { name: 'Clear everything' }).click();
	await page.waitForTimeout(1000);
}, 360_000);
afterAll(() => host.close());

/** Every page by its link, and on each every table and every download. */
async function useEverything(page: Page): Promise<void> {
	for (const name of ['Compare areas', 'Over time', 'Joint results', 'Data', 'Methods', 'Start', 'Compare areas']) {
		await go(page, name);
		for (const button of await page.locator('section.take').getByRole('button', { name: /\(/ }).all()) {
			const [downloads] = await Promise.all([downloadsOf(page, 1), button.click()]);
			saved.push(...downloads.map((download) => download.suggestedFilename()));
		}
		for (const figure of await page.locator('figure[data-figure]').all()) {
			if ((await figure.getByRole('button', { name: 'Download' }).count()) === 0) continue;
			await figure
				.getByRole('button', { name: 'Show table' })
				.click({ timeout: 2000 })
				.catch(() => null);
			for (const [item, files] of [
				['Data (CSV)', 2],
				['Image (SVG)', 1],
				['Image (PNG)', 1]
			] as const) {
				const downloads = downloadsOf(page, files);
				await figure.getByRole('button', { name: 'Download' }).click();
				await page.getByRole('menuitem', { name: item }).click();
				saved.push(...(await downloads).map((download) => download.suggestedFilename()));
			}
		}
	}
}

/** The next so many files that the page saves. */
function downloadsOf(page: Page, count: number): Promise<Download[]> {
	const found: Download[] = [];
	return new Promise((resolve, reject) => {
		const late = setTimeout(() => reject(new Error(`${found.length} of ${count} files were saved`)), 20_000);
		const note = (download: Download) => {
			if (found.push(download) < count) return;
			clearTimeout(late);
			page.off('download', note);
			resolve(found);
		};
		page.on('download', note);
	});
}

async function go(page: Page, name: string): Promise<void> {
	const link = page.getByRole('navigation').getByRole('link', { name, exact: true }).first();
	const { pathname } = new URL((await link.getAttribute('href')) ?? '', page.url());
	await link.click();
	// the page that is left may still be ready
	await page.waitForURL((url) => url.pathname.replace(/\/$/, '') === pathname.replace(/\/$/, ''));
	await page.locator('main[data-state=ready]').waitFor({ timeout: 60_000 });
}

const isLocal = (request: Request) => /^(blob|data):/.test(request.url());

describe('from the sample and a file, through every page and download', () => {
	it('every kind of file was saved', () => {
		for (const ending of ['.csv', '.csv-metadata.json', '.svg', '.png', '.pptx', '.ods'])
			expect(saved.filter((name) => name.endsWith(ending)).length, ending).toBeGreaterThan(1);
	});

	it('no request goes to another origin', () => {
		const others = visit.requests.filter((request) => !isLocal(request) && !request.url().startsWith(host.address));
		expect(others.map((request) => request.url())).toEqual([]);
	});

	it('no request carries anything: no body, no question, no word of the data', () => {
		for (const request of visit.requests.filter((one) => !isLocal(one))) {
			expect([request.method(), request.postData(), new URL(request.url()).search]).toEqual(['GET', null, '']);
			const sent = decodeURIComponent(request.url()) + JSON.stringify(request.headers());
			for (const secret of secrets) expect(sent).not.toContain(secret);
		}
		expect(
			host.heard.filter(({ method, url, bodyBytes }) => method !== 'GET' || bodyBytes > 0 || url.includes('?'))
		).toEqual([]);
	});

	it('no request reaches the host once the app’s own files are in', () => {
		expect(arrivedByThen).toBeGreaterThan(5);
		expect(host.heard.slice(arrivedByThen)).toEqual([]);
	});

	it('the browser keeps nothing of the data', async () => {
		const keeps = await visit.page.evaluate(async () => ({
			cookies: document.cookie,
			local: { ...localStorage },
			session: Object.entries({ ...sessionStorage }).filter(([name]) => !name.startsWith('sveltekit:')),
			databases: await indexedDB.databases(),
			uses: Object.keys(Reflect.get(await navigator.storage.estimate(), 'usageDetails')).filter(
				(use) => !/^(caches|serviceWorkerRegistrations)$/.test(use)
			)
		}));
		expect(keeps).toEqual({ cookies: '', local: {}, session: [], databases: [], uses: [] });
	});

	it('the policy is never broken and the console holds no error', () => {
		expect([visit.violations, visit.errors]).toEqual([[], []]);
	});
});
