import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeFinds, overhang } from './support/axe';
import { loadSample, token, useBrowser } from './support/browser';

const open = useBrowser();
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** What the focus is in: of a box to write in a phone's keyboard comes up. */
function focused(page: Page): Promise<string | null> {
	return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
}

it('a long list that is opened with a finger is not covered by a keyboard, until its box is touched', async () => {
	const { page, errors } = await open('compare/', phone);
	await loadSample(page);
	const lines = page.getByRole('listbox', { name: 'Picked out' });
	const box = page.getByRole('combobox', { name: /^Find among/ });
	await token(page, 'Picked out').tap();
	await lines.waitFor();
	expect(await box.isVisible()).toBe(true);
	expect(await focused(page)).toBe('Picked out');
	expect([await axeFinds(page), await overhang(page)]).toEqual([[], 0]);

	// several may be chosen: the list stays, and so does the focus
	await lines.getByRole('option', { name: 'Barnet' }).tap();
	await page.waitForURL(/pick=/);
	expect([await lines.isVisible(), await focused(page)]).toEqual([true, 'Picked out']);
	await box.tap();
	expect(await focused(page)).toMatch(/^Find among/);
	await page.keyboard.type('camd');
	await lines.getByRole('option', { name: 'Camden' }).tap();
	await page.waitForURL(/pick=.*E09000007/);
	await page.getByRole('heading', { level: 1 }).tap();
	await lines.waitFor({ state: 'detached' });
	expect(errors).toEqual([]);
});

it('a filter is added with a finger without a keyboard over its list', async () => {
	const { page } = await open('compare/', phone);
	await loadSample(page);
	await token(page, 'Add a filter').tap();
	await page.getByRole('option', { name: /^borough/ }).tap();
	await page.getByRole('option', { name: 'Camden' }).waitFor();
	expect(await focused(page)).not.toMatch(/^Find among/);
	await page.getByRole('option', { name: 'Camden' }).tap();
	await page.waitForURL(/area=/);
});

it('on the same screen a keyboard writes in the box at once', async () => {
	const { page } = await open('compare/', phone);
	await loadSample(page);
	await token(page, 'Picked out').press('Enter');
	expect(await focused(page)).toMatch(/^Find among/);
	await page.keyboard.press('Escape');
	expect(await focused(page)).toBe('Picked out');
	// opened with a finger, then written to
	await token(page, 'Picked out').tap();
	await page.keyboard.type('camd');
	expect(await focused(page)).toMatch(/^Find among/);
	await page.keyboard.press('Enter');
	await page.waitForURL(/pick=E09000007/);
});
