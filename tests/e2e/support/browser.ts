import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { startBrowser } from '../../../scripts/start-browser.mjs';

/** A page that is being watched from its first byte. */
export interface Visit {
	readonly page: Page;
	readonly context: BrowserContext;
	/** Every request of the page, its workers and its service worker, answered by whom it may be. */
	readonly requests: Request[];
	/** Errors in the console and uncaught errors. */
	readonly errors: string[];
	/** What the content security policy refused: directive and address. */
	readonly violations: string[];
}

export interface VisitOptions extends BrowserContextOptions {
	/** Address of the site; the built one, with its headers, where it is not given. */
	readonly at?: string;
}

/** One browser for a test file: call it at the top of the file or of a `describe`. The function it returns opens a page
 *  in a context of its own, with no service worker unless the options say `serviceWorkers: 'allow'`. */
export function useBrowser(): (path?: string, options?: VisitOptions) => Promise<Visit> {
	let browser: Browser | undefined;
	beforeAll(async () => {
		browser = await startBrowser();
	});
	afterAll(() => browser?.close());
	return async (path = '', { at = inject('site'), ...options } = {}) => {
		if (!browser) throw new Error('the browser has not started: call useBrowser() outside the tests');
		const context = await browser.newContext({ serviceWorkers: 'block', acceptDownloads: true, ...options });
		return watch(context, new URL(path.replace(/^\//, ''), at).href);
	};
}

async function watch(context: BrowserContext, address: string): Promise<Visit> {
	const requests: Request[] = [];
	const errors: string[] = [];
	const violations: string[] = [];
	context.on('request', (request) => requests.push(request));
	context.on('console', (message) => {
		if (message.type() === 'error') errors.push(message.text());
	});
	context.on('weberror', (error) => errors.push(String(error.error())));
	await context.exposeFunction('reportViolation', (what: string) => violations.push(what));
	await context.addInitScript(() =>
		addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) =>
			Reflect.get(window, 'reportViolation')(`${effectiveDirective} ${blockedURI} (${sourceFile}:${lineNumber})`)
		)
	);
	const page = await context.newPage();
	await page.goto(address);
	return { page, context, requests, errors, violations };
}

/** Waits until every figure of the page has its answer. A page that failed is an error with the text it shows. */
export async function ready(page: Page): Promise<void> {
	const main = page.locator('main[data-state=ready], main[data-state=failed]');
	await main.waitFor({ timeout: 60_000 });
	if ((await main.getAttribute('data-state')) === 'failed')
		throw new Error(`the page failed: ${await main.innerText()}`);
}

/** Presses "Try the sample" once it can act, and waits until the page is ready. A press that is tried again scrolls the page. */
export async function loadSample(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Try the sample', disabled: false }).first().click();
	await ready(page);
}

export interface TextFile {
	readonly name: string;
	readonly text: string;
}

/** Chooses files with "Add extract files": paths, or names with their text. Does not answer the question that follows. */
export async function addFiles(page: Page, files: readonly (string | TextFile)[]): Promise<void> {
	const input = page.getByLabel('Add extract files').first();
	const paths = files.filter((file) => typeof file === 'string');
	const texts = files.filter((file) => typeof file !== 'string');
	if (texts.length === 0) return input.setInputFiles(paths);
	if (paths.length > 0) throw new TypeError('addFiles needs either paths or texts, got both');
	await input.setInputFiles(texts.map(({ name, text }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })));
}

/** Drops files on the page, as from a folder. Does not answer the question that follows. */
export async function dropFiles(page: Page, files: readonly TextFile[]): Promise<void> {
	await page.evaluate((dropped) => {
		const dataTransfer = new DataTransfer();
		for (const { name, text } of dropped) dataTransfer.items.add(new File([text], name, { type: 'text/csv' }));
		for (const type of ['dragenter', 'dragover', 'drop'])
			document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
	}, files);
}

/** A token of the sentence, by what is chosen in it. */
export function token(page: Page, name: string): Locator {
	return page.getByRole('combobox', { name });
}

/** Chooses one of a token's lines with the keyboard alone, by beginning to type its name. */
export async function choose(page: Page, name: string, typed: string): Promise<void> {
	await token(page, name).press('Enter');
	await page.keyboard.type(typed);
	await page.keyboard.press('Enter');
}

/** Answers the one question that added files ask, mapping and cut-off as they were filled in, and waits until the page is ready. */
export async function useThisExtract(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Use this extract' }).click();
	await ready(page);
}
