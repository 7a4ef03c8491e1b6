import { expect, it } from 'vitest';
import { loadSample, useBrowser } from './support/browser';

const open = useBrowser();
const link =
	'?metric=da-non-repeat&level=bcu&benchmark=da-non-repeat~Synthetic%20England~2023&pick=Riverside%20Partnership';

it('has its finding in a sentence that the keyboard copies as it stands, and paper shows without the button', async () => {
	const { page, context, errors } = await open(`compare/${link}`);
	await loadSample(page);
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const headline = page.getByRole('region', { name: 'Headline' });
	const fold = headline.getByText('A sentence to publish');
	await fold.focus();
	await page.keyboard.press('Enter');
	const sentence = await headline.locator('.statement details p').innerText();
	expect(sentence).toMatch(
		/^Of [\d,]+ people with the Riverside Partnership, .* were not seen again within 12 months \(95% interval [\d.]+ to [\d.]+\), [\d.]+ percentage points more than Synthetic England, 2023 \(70\.0% .*\), which is 15% more in relative terms; /
	);
	const button = headline.getByRole('button', { name: 'Copy sentence' });
	await button.press('Enter');
	await headline.getByRole('status').filter({ hasText: 'Sentence copied.' }).waitFor();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(sentence);
	expect(await button.evaluate((one) => document.activeElement === one)).toBe(true);
	expect(await headline.locator('.rung').innerText()).toMatch(/^\s*Level\. This compares levels\./);
	await page.emulateMedia({ media: 'print' });
	expect([await button.isVisible(), await headline.locator('.statement .printed').isVisible()]).toEqual([false, true]);
	expect(await headline.locator('.statement .printed').innerText()).toBe(sentence);
	expect(errors).toEqual([]);
});

it('stands open on the page of a partnership, above the rungs that its evidence reaches and what the next would need', async () => {
	const { page, errors } = await open('partnerships/?partnership=Riverside+Partnership');
	await loadSample(page);
	const headline = page.getByRole('region', { name: 'Headline' });
	expect(await headline.locator('.statement p').innerText()).toMatch(
		/^Of [\d,]+ people with the Riverside Partnership, /
	);
	expect(await headline.getByRole('button', { name: 'Copy sentence' }).isVisible()).toBe(true);
	const reach = page.getByRole('region', { name: 'How far the evidence reaches' });
	const rungs = reach.getByRole('listitem');
	expect(await rungs.getByRole('heading').allInnerTexts()).toEqual([
		'1. Level',
		'2. Change',
		'3. Change against comparators',
		'4. Trial'
	]);
	expect(await rungs.filter({ hasText: 'The highest that is reached' }).getByRole('heading').allInnerTexts()).toEqual([
		'1. Level'
	]);
	await rungs.nth(2).getByText('Enter the day it started').waitFor();
	await page.getByLabel('Start of the partnership').fill('2023-01-01');
	await page.getByLabel('Start of the partnership').blur();
	// the same change as the figure below tells
	await rungs.nth(2).getByText('−4.6 points (95% interval −10.2 to +1.0)').waitFor();
	expect(await rungs.nth(2).innerText()).toContain('Not enough evidence');
	expect(errors).toEqual([]);
});
