import { describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { catalogue } from '../../src/lib/metric/catalogue';
import { useBrowser } from './support/browser';

const open = useBrowser();

describe('Methods', () => {
	it('prints every measure by the definition that the code counts by', async () => {
		const { page } = await open('methods/');
		for (const metric of catalogue) {
			const printed = (await page.locator(`[id="${metric.id}"]`).innerText()).toLowerCase();
			const words = [metric.title, metric.question, metric.numerator, metric.denominator, metric.formula];
			for (const text of [...words, metric.window, metric.maturity, metric.source, ...metric.caveats])
				expect(printed).toContain(text.toLowerCase());
			expect(printed).toContain(`version ${metric.version}`);
		}
	});

	it('prints the rule in ten lines, the accessibility statement, the promise and the version, each with an address', async () => {
		const { page } = await open('methods/');
		expect(await page.locator('section[aria-labelledby=rule] ol > li').count()).toBe(10);
		for (const id of ['measures', 'figures', 'statistics', 'rule', 'privacy', 'accessibility', 'version'])
			expect(await page.locator(`h2#${id}`).count()).toBe(1);
		expect(await page.locator('section[aria-labelledby=version]').innerText()).toContain(version);
	});
});
