import { expect, it } from 'vitest';
import { axeFinds } from './support/axe';
import { loadSample, ready, useBrowser } from './support/browser';

const open = useBrowser();

it('speaks of each group picked out, with its verdict, and says whom the sentence to publish is of', async () => {
	const { page, errors } = await open('compare/?pick=Camden,Newham,Riverside%20Partnership');
	await loadSample(page);
	const headline = page.getByRole('region', { name: 'Headline' });
	expect(await headline.locator('.big').innerText()).toMatch(/of people in Camden/);
	const others = headline.getByRole('list', { name: 'Also picked out' }).getByRole('listitem');
	expect(await others.allInnerTexts()).toEqual([
		expect.stringMatching(/^\d+\.\d% of people in Newham were seen again within 12 months:\s+\S/),
		expect.stringMatching(/^\d+\.\d% of people with the Riverside Partnership .*:\s+\S/)
	]);
	await headline.getByText('A sentence to publish, of Camden').waitFor();
	expect(await axeFinds(page)).toEqual([]);
	expect(errors).toEqual([]);
});

it('says at its head how many are outside the funnel and how many would be by chance, as the funnel does', async () => {
	const { page } = await open('compare/');
	await loadSample(page);
	const said = await page.getByRole('region', { name: 'Headline' }).locator('.chance').innerText();
	const [, outside, shown, chance] =
		/^Outside the funnel’s 95% limits: (\d+) of (\d+) boroughs shown, where about (\d+) would be by chance\.$/.exec(
			said
		) ?? [];
	const title = await page.locator('figure[data-figure=funnel]').getByRole('heading').first().innerText();
	expect(title).toContain(`Of ${shown} boroughs shown`);
	expect(title).toContain(`(about ${chance} would by chance)`);
	expect(Number(outside)).toBeGreaterThan(Number(chance));
	// one in twenty
	expect(Number(chance)).toBe(Math.round(Number(shown) / 20));
});

it('offers to compare the one area that a filter leaves with the others, and lists none that it leaves out', async () => {
	const { page, errors } = await open('compare/?area=Brent&risk=high,medium,standard');
	await loadSample(page);
	const intervals = page.locator('figure[data-figure=intervals]');
	await intervals.getByRole('button', { name: 'Show table' }).click();
	expect(await intervals.locator('table.t tbody th').allInnerTexts()).toEqual(['All', 'Brent']);
	await page.getByRole('button', { name: 'Compare Brent with the other boroughs' }).click();
	await page.waitForURL((url) => !url.searchParams.has('area'));
	await ready(page);
	expect(new URL(page.url()).searchParams.get('pick')).toBe('E09000005');
	expect(new URL(page.url()).searchParams.get('risk')).toBe('high,medium,standard');
	expect(await page.getByRole('region', { name: 'Headline' }).locator('.big').innerText()).toMatch(/people in Brent/);
	expect(await page.getByRole('button', { name: /^Compare Brent/ }).count()).toBe(0);
	expect(errors).toEqual([]);
});
