import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { site } from '../../scripts/build.mjs';
import { serveSite } from '../../scripts/site-server.mjs';
import { loadSample, useBrowser } from './support/browser';
import { listenElsewhere } from './support/listener';

const open = useBrowser();
let elsewhere: Awaited<ReturnType<typeof listenElsewhere>>;
let plain: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
	elsewhere = await listenElsewhere();
	plain = await serveSite({ folder: site, under: '/some/path/' });
});
afterAll(async () => {
	elsewhere.close();
	await plain.close();
});

describe('on a host that sends no headers, under a path', () => {
	it('the engine’s worker reaches no other origin, by whatever means', async () => {
		const { page } = await open('', { at: plain.address });
		await loadSample(page);
		const [worker] = page.workers();
		if (!worker) throw new Error('no worker is running');
		expect(worker.url()).toMatch(/^blob:/);
		const reached = await worker.evaluate(async (origin) => {
			const outcome = (attempt: Promise<unknown>) =>
				attempt.then(
					() => 'reached',
					() => 'refused'
				);
			const viaXhr = new Promise((resolve, reject) => {
				const request = new XMLHttpRequest();
				request.onload = resolve;
				request.onerror = reject;
				request.open('GET', `${origin}/xhr`);
				request.send();
			});
			const viaSocket = new Promise((resolve, reject) => {
				const socket = new WebSocket(`${origin.replace('http', 'ws')}/socket`);
				socket.onopen = resolve;
				socket.onerror = reject;
			});
			const viaScript = async () => Reflect.get(globalThis, 'importScripts').call(globalThis, `${origin}/script.js`);
			return {
				fetch: await outcome(fetch(`${origin}/fetch`)),
				noCors: await outcome(fetch(`${origin}/no-cors`, { mode: 'no-cors', method: 'POST', body: 'rows' })),
				xhr: await outcome(viaXhr),
				socket: await outcome(viaSocket),
				script: await outcome(viaScript())
			};
		}, elsewhere.origin);
		expect(reached).toEqual({
			fetch: 'refused',
			noCors: 'refused',
			xhr: 'refused',
			socket: 'refused',
			script: 'refused'
		});
		expect(elsewhere.heard).toEqual([]);
	});

	it('nor does the page', async () => {
		const { page } = await open('', { at: plain.address });
		await page.evaluate(async (origin) => {
			const image = new Image();
			image.src = `${origin}/image`;
			const frame = document.createElement('iframe');
			frame.src = `${origin}/frame`;
			const script = document.createElement('script');
			script.src = `${origin}/script.js`;
			const form = Object.assign(document.createElement('form'), { action: `${origin}/form`, method: 'post' });
			document.body.append(image, frame, script, form);
			navigator.sendBeacon(`${origin}/beacon`, 'rows');
			form.submit();
			await fetch(`${origin}/fetch`).catch(() => null);
			await new Promise((resolve) => setTimeout(resolve, 1000));
		}, elsewhere.origin);
		expect(elsewhere.heard).toEqual([]);
	});

	it('works all the same, and breaks no rule of its own', async () => {
		const { page, errors, violations } = await open('compare', { at: plain.address });
		expect(new URL(page.url()).pathname).toBe('/some/path/compare/');
		await page.getByRole('link', { name: 'Data', exact: true }).first().click();
		await page.waitForURL('**/some/path/data/');
		expect([errors, violations]).toEqual([[], []]);
	});

	it('and the listener does hear what is sent to it', async () => {
		await fetch(`${elsewhere.origin}/control`);
		expect(elsewhere.heard).toEqual(['GET /control']);
	});
});
