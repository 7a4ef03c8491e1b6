import { describe, expect, it } from 'vitest';
import { axeFinds, overhang } from './support/axe';
import { loadSample, ready, useBrowser } from './support/browser';

const open = useBrowser();
const figure = 'figure[data-figure=multiples]';

describe.each(['light', 'dark'] as const)('areas compared, over time, %s', (colorScheme) => {
	it.each([1440, 375])('are shown when they are asked for, and put away again, %i pixels wide', async (width) => {
		const viewport = { width, height: 900 };
		const { page, errors, violations } = await open('compare/?from=2021-01&to=2023-06', { colorScheme, viewport });
		await loadSample(page);
		await page.getByText('Too few people stand behind the quarters of one borough to show them.').waitFor();
		expect(await page.locator(figure).count()).toBe(0);
		await page.getByRole('button', { name: 'Show each command unit over time' }).click();
		await page.waitForURL(/[?&]chart=multiples/);
		await page.locator(`${figure} svg.chart`).waitFor();
		await ready(page);
		expect(await page.locator(figure).getByRole('heading').innerText()).toMatch(
			/of (any of )?12 command units|12 command units/
		);
		if (process.env['SHOTS'])
			await page
				.locator(figure)
				.screenshot({ path: `${process.env['SHOTS']}/areas-over-time-${colorScheme}-${width}.png` });
		expect([await axeFinds(page), await overhang(page)]).toEqual([[], 0]);
		await page.getByRole('button', { name: 'Put away' }).click();
		await page.locator(figure).waitFor({ state: 'detached' });
		expect(new URL(page.url()).searchParams.has('chart')).toBe(false);
		expect([errors, violations]).toEqual([[], []]);
	});
});

it('lights with the other figures: the same area, or the command unit that a borough lies in', async () => {
	const { page } = await open('compare/?chart=multiples');
	await loadSample(page);
	const ring = page.locator(`${figure} .ring`);
	const nameRinged = async () => {
		await ring.waitFor();
		const { x, y } = (await ring.boundingBox()) ?? { x: 0, y: 0 };
		const names = await page.locator(`${figure} svg.chart text`).evaluateAll(
			(texts, [left = 0, top = 0]) =>
				texts
					.map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }))
					.filter(({ box }) => Math.abs(box.left - left - 6) < 8 && box.top - top > -4 && box.top - top < 20)
					.map(({ text }) => text),
			[x, y]
		);
		return names;
	};
	const rows = page.locator('figure[data-figure=intervals]').getByRole('application');
	// All, Barking and Dagenham, which lies in the East command unit
	await rows.press('Home');
	await rows.press('ArrowDown');
	expect(await nameRinged()).toEqual(['East']);

	await page.goto(`${new URL(page.url()).origin}/compare/?chart=multiples&level=bcu&pick=North`);
	await loadSample(page);
	expect(await page.locator(`${figure} .picked`).count()).toBe(1);
	const panels = page.locator(figure).getByRole('application');
	await panels.press('Home');
	expect(await page.locator('figure[data-figure=intervals] .lit').innerText()).toBe('Central East');
	await panels.press('Escape');
	await page.locator('figure[data-figure=intervals] .lit').waitFor({ state: 'detached' });
});

it('opens the course of one of them with the question asked, and comes back to the page as it was', async () => {
	const { page } = await open('compare/?from=2021-01&to=2023-06&chart=multiples');
	await loadSample(page);
	const panels = page.locator(figure).getByRole('application');
	await panels.press('Home');
	await panels.press('Enter');
	await page.waitForURL(/trends\/?\?.*area=Central(\+|%20)East/);
	expect(new URL(page.url()).searchParams.get('from')).toBe('2021-01');
	await ready(page);
	await page.locator('figure[data-figure=xmr] svg').first().waitFor();
	await page.goBack();
	await page.locator(`${figure} svg.chart`).waitFor();
	expect(new URL(page.url()).searchParams.get('chart')).toBe('multiples');
});
