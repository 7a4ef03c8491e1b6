import { expect, it } from 'vitest';
import { axeFinds, overhang } from './support/axe';
import { addFiles, ready, useBrowser } from './support/browser';
import { madeUpDistricts } from './support/made-up-districts';

const open = useBrowser();

it.each([
	['light', 1280],
	['dark', 375]
] as const)(
	'says that many small numbers are being protected, and leaves that for another question: %s, %i',
	async (colorScheme, width) => {
		const { page, errors } = await open('compare/', { colorScheme, viewport: { width, height: 900 } });
		await addFiles(page, [madeUpDistricts(343)]);
		await page.getByRole('button', { name: 'Use this extract' }).click();
		const says = page.getByText('Protecting small numbers, of which there are many');
		await says.waitFor({ timeout: 60_000 });
		expect(await page.locator('main').getAttribute('data-state')).toBe('loading');
		expect([await axeFinds(page), await overhang(page)]).toEqual([[], 0]);
		// a page of few numbers, by a link within the site
		await page.evaluate(() => document.querySelector<HTMLElement>('a[href$="/methods"]')?.click());
		await page.waitForURL(/methods/);
		await says.waitFor({ state: 'detached' });
		await page.goBack();
		await ready(page);
		await says.waitFor({ state: 'detached' });
		expect(errors).toEqual([]);
	}
);
