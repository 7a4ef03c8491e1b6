import { describe, expect, it } from 'vitest';
import { loadSample, ready, useBrowser } from './support/browser';

const open = useBrowser();

/** How often each kind of part stands in the structure of a tagged PDF. */
function partsOf(pdf: string): Map<string, number> {
	const parts = new Map<string, number>();
	for (const [, kind = ''] of pdf.matchAll(/\/S \/(\w+)/g)) parts.set(kind, (parts.get(kind) ?? 0) + 1);
	return parts;
}

describe('a page on paper', () => {
	it.each([
		['compare/', 4, 0],
		['partnerships/?partnership=Riverside+Partnership&start=2022-07-01', 2, 4]
	])(
		'%s is a tagged PDF: headings, head cells, charts described, language, marking',
		async (address, figures, rungs) => {
			const { page, errors } = await open(address);
			await loadSample(page);
			await page
				.locator('figure[data-figure]:not([aria-busy=true])')
				.nth(figures - 1)
				.waitFor();
			await ready(page);
			await page.getByRole('button', { name: 'Show table' }).first().click();
			const pdf = (await page.pdf({ tagged: true, preferCSSPageSize: true })).toString('latin1');
			const parts = partsOf(pdf);
			expect(pdf).toContain('/Marked true');
			expect(pdf).toMatch(/\/Lang \(en/);
			expect(parts.get('H1')).toBe(1);
			expect(parts.get('H2')).toBeGreaterThanOrEqual(figures + 1);
			expect(parts.get('TH')).toBeGreaterThan(5);
			expect(parts.get('Figure')).toBeGreaterThan(0);
			expect(pdf.match(/\/Alt /g)?.length).toBeGreaterThan(0);

			await page.emulateMedia({ media: 'print' });
			const named = () => page.evaluate(() => Reflect.get(getComputedStyle(document.body), 'page'));
			expect(await named()).toBe('official');
			const source = page.getByRole('heading', { name: 'How these figures are counted' });
			expect(await source.isVisible()).toBe(true);
			expect(await page.getByRole('heading', { name: 'Take this page away' }).isVisible()).toBe(false);
			expect(await page.locator('#every-measure:visible').count()).toBe(0);
			const ladder = page.getByRole('region', { name: 'How far the evidence reaches' });
			expect(await ladder.getByRole('listitem').locator('visible=true').count()).toBe(rungs);
			const question = (await page.locator('.sentence').innerText()).replace(/\s+/g, ' ');
			expect(question).toMatch(/, standardised by nothing\.$/);
			expect(question).not.toContain('add a filter');
			expect(errors).toEqual([]);
		}
	);
});
