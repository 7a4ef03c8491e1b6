import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong with a page as it stands, by WCAG 2.2 A and AA and best practice: rule and element. */
export async function axeFinds(page: Page): Promise<string[]> {
	// Handed over by the debugger, not by the page, so that the page's policy stays as it is.
	await page.evaluate(axe.source);
	const { violations } = await page.evaluate<AxeResults>(() => Reflect.get(window, 'axe').run());
	return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** By how many pixels a page is wider than its window. */
export function overhang(page: Page): Promise<number> {
	return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
