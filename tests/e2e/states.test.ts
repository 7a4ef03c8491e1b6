import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { axeFinds, overhang } from './support/axe';
import { addFiles, choose, ready, useBrowser, useThisExtract } from './support/browser';
import { longNames, madeUpDistricts } from './support/made-up-districts';

const open = useBrowser();
const districts = 343;
const looks = [
	{ look: '1280 px, light', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
	{ look: '375 px, dark', viewport: { width: 375, height: 740 }, colorScheme: 'dark' }
] as const;

async function shot(page: Page, name: string) {
	const folder = process.env['SHOTS'];
	if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

function figure(page: Page, name: string) {
	return page.locator(`figure[data-figure=${name}]`);
}

/** Rows of contacts on one day each: `people` of each area, the first `again` of whom come again 30 days later. */
function contacts(areas: Readonly<Record<string, readonly [people: number, again: number]>>): string {
	const rows = Object.entries(areas).flatMap(([area, [people, again]]) =>
		Array.from({ length: people }, (_, person) => {
			const key = `${area.toLowerCase().replaceAll(' ', '')}${person}`;
			const first = `${key},2022-02-01,${area}`;
			return person < again ? `${first}\n${key},2022-03-03,${area}` : first;
		})
	);
	return ['person_key,event_date,area', ...rows, `last,2024-12-31,${Object.keys(areas)[0]}`].join('\n');
}

describe.each(looks)('$look', ({ viewport, colorScheme, look }) => {
	it(
		'343 areas, the longest of names among them, stay within the page, and each is read and found',
		{ timeout: 240_000 },
		async () => {
			const { page, errors } = await open('compare/', { viewport, colorScheme });
			await addFiles(page, [madeUpDistricts(districts)]);
			await useThisExtract(page);
			const intervals = figure(page, 'intervals');
			await intervals.locator('.plot svg').waitFor();
			await shot(page, `districts-${look}`);
			// What scrolls by itself is not higher than the window, and what follows it is soon reached.
			const high = await intervals.getByRole('application').evaluate((one) => one.getBoundingClientRect().height);
			expect(high).toBeLessThan(viewport.height);
			expect(await overhang(page)).toBe(0);

			await intervals.getByRole('application').press('Home');
			await page.keyboard.press('End');
			expect(await intervals.locator('[aria-live=polite]').innerText()).toMatch(
				/^The United Districts of Upper Riverside/
			);
			expect(await isInView(page, 'figure[data-figure=intervals] .ring')).toBe(true);
			await page.keyboard.press('Escape');

			await intervals.getByRole('button', { name: 'Show table' }).click();
			expect(await intervals.locator('tbody tr').count()).toBeGreaterThanOrEqual(districts);
			expect(await overhang(page)).toBe(0);
			await intervals.getByRole('button', { name: 'Hide table' }).click();
			expect(await axeFinds(page)).toEqual([]);

			const pick = page.getByRole('combobox', { name: 'Picked out' });
			await pick.press('Enter');
			// 343 areas, two partnerships, and no partnership.
			const box = page.getByRole('combobox', { name: 'Find among 346' });
			expect(await box.evaluate((one) => one === document.activeElement)).toBe(true);
			await page.keyboard.type('edge united');
			const list = page.getByRole('listbox', { name: 'Picked out' });
			expect(await list.getByRole('option').count()).toBe(1);
			expect(await list.locator('..').getByRole('status').innerText()).toBe('1 of 346 matches');
			expect([await axeFinds(page), await overhang(page)]).toEqual([[], 0]);
			await shot(page, `districts-menu-${look}`);
			await page.keyboard.type(' nowhere');
			expect(await list.locator('..').getByRole('status').innerText()).toBe('None of 346 matches');
			expect([await axeFinds(page), await overhang(page)]).toEqual([[], 0]);
			await page.keyboard.press('Escape');
			expect(await pick.evaluate((one) => one === document.activeElement)).toBe(true);
			expect(await list.count()).toBe(0);

			await choose(page, 'Picked out', 'district 343');
			await page.keyboard.press('Escape');
			await ready(page);
			expect(new URL(page.url()).searchParams.get('pick')).toBe('District 343');
			for (const name of longNames) expect(await figure(page, 'cross').innerText()).toContain(name);
			expect(errors).toEqual([]);
		}
	);

	it('with nothing loaded a page says so and offers the ways in', async () => {
		const { page, errors } = await open('compare/', { viewport, colorScheme });
		await shot(page, `nothing-loaded-${look}`);
		expect(await page.locator('main').getAttribute('data-state')).toBe('empty');
		expect(await page.getByRole('button', { name: 'Try the sample' }).isVisible()).toBe(true);
		expect(await page.locator('figure').count()).toBe(0);
		expect([await overhang(page), await axeFinds(page), errors]).toEqual([0, [], []]);
	});

	it('while it loads a page says what it does, and shows no number yet', async () => {
		const { page, errors } = await open('compare/', { viewport, colorScheme });
		let goOn = () => {};
		const held = new Promise<void>((resolve) => (goOn = resolve));
		await page.route(/\.wasm/, async (route) => {
			await held;
			await route.continue();
		});
		await page.getByRole('button', { name: 'Try the sample' }).click();
		await page.locator('main[data-state=loading]').waitFor();
		await page.getByText('Starting the engine').first().waitFor();
		await shot(page, `loading-${look}`);
		expect(await page.locator('figure table, figure svg[role=img]').count()).toBe(0);
		expect([await overhang(page), await axeFinds(page)]).toEqual([0, []]);
		goOn();
		await ready(page);
		expect(await figure(page, 'intervals').locator('.plot svg').count()).toBe(1);
		expect(errors).toEqual([]);
	});

	it('a measure that the extracts cannot tell is refused in words, with what to do', async () => {
		const { page, errors } = await open('compare/?metric=charge-share', { viewport, colorScheme });
		await addFiles(page, [{ name: 'two.csv', text: contacts({ Barnet: [60, 24], Brent: [80, 16] }) }]);
		await useThisExtract(page);
		await shot(page, `not-available-${look}`);
		expect(await page.locator('figure').count()).toBe(0);
		expect(await page.locator('main').innerText()).toContain('outcome');
		expect([await overhang(page), await axeFinds(page), errors]).toEqual([0, [], []]);
	});

	it('a selection that nobody is in says so, and offers the way back', async () => {
		const { page, errors } = await open('compare/?from=2030-01&to=2030-12', { viewport, colorScheme });
		await addFiles(page, [{ name: 'two.csv', text: contacts({ Barnet: [60, 24], Brent: [80, 16] }) }]);
		await useThisExtract(page);
		await page.getByText('Nobody is in this selection').waitFor();
		await shot(page, `nobody-${look}`);
		expect(await page.locator('figure').count()).toBe(0);
		expect([await overhang(page), await axeFinds(page), errors]).toEqual([0, [], []]);
	});

	it('one area only is compared with nobody, in words', async () => {
		const { page, errors } = await open('compare/', { viewport, colorScheme });
		await addFiles(page, [{ name: 'one.csv', text: contacts({ Barnet: [60, 24] }) }]);
		await useThisExtract(page);
		await figure(page, 'intervals').locator('.plot svg').waitFor();
		await shot(page, `one-area-${look}`);
		const only = 'One borough only: there is nothing to compare it with';
		expect(await figure(page, 'intervals').getByRole('heading').innerText()).toBe(only);
		expect(await figure(page, 'funnel').getByRole('heading').innerText()).toBe('No funnel: there is one borough only');
		expect(await page.locator('main').innerText()).not.toMatch(/not enough evidence/i);
		await figure(page, 'intervals').getByRole('button', { name: 'Show table' }).click();
		const row = figure(page, 'intervals').getByRole('row', { name: 'Barnet' });
		expect(await row.getByRole('cell').last().innerText()).toBe('Not applicable');
		expect([await overhang(page), await axeFinds(page), errors]).toEqual([0, [], []]);
	});

	it('where every area is hidden that is said, and a number of none stands anywhere', async () => {
		const { page, errors } = await open('compare/', { viewport, colorScheme });
		await addFiles(page, [{ name: 'few.csv', text: contacts({ Barnet: [6, 3], Brent: [7, 4], Camden: [5, 2] }) }]);
		await useThisExtract(page);
		await figure(page, 'intervals').waitFor();
		await shot(page, `all-hidden-${look}`);
		expect(await page.locator('main').innerText()).toContain('[c]');
		expect(await figure(page, 'intervals').getByRole('heading').innerText()).toBe('All three boroughs are hidden');
		const headline = await page.getByRole('region', { name: 'Headline' }).innerText();
		expect(headline).toMatch(/^People seen again within 12 months\n/);
		const drawn = await figure(page, 'intervals')
			.locator('.plot svg')
			.evaluate((svg) => [...svg.querySelectorAll('text')].map((text) => text.textContent));
		expect(drawn.filter((text) => text === '[c] hidden')).toHaveLength(4);
		// The axis alone has numbers, in steps of 20, and its heading.
		const numbers = drawn.filter((text) => /\d/.test(text) && text !== '% (95% interval)');
		expect(numbers.filter((text) => !/^(0|20|40|60|80|100)%?$/.test(text))).toEqual([]);
		expect([await overhang(page), await axeFinds(page), errors]).toEqual([0, [], []]);
	});

	it('right after a file that cannot be read the figures stand, and what happened stands above them', async () => {
		const { page, errors } = await open('compare/', { viewport, colorScheme });
		await addFiles(page, [{ name: 'two.csv', text: contacts({ Barnet: [60, 24], Brent: [80, 16] }) }]);
		await useThisExtract(page);
		await page.goto(`${page.url()}#`);
		await page.evaluate(() => {
			const dataTransfer = new DataTransfer();
			dataTransfer.items.add(new File(['%PDF-1.7 not a table'], 'report.csv', { type: 'text/csv' }));
			document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
		});
		const findings = page.getByRole('region', { name: 'Findings' });
		await findings.getByText('report.csv was not loaded').waitFor();
		await ready(page);
		await shot(page, `after-error-${look}`);
		const isAbove = await page.evaluate(() => {
			const [told, drawn] = ['#findings', 'figure[data-figure=intervals]'].map((one) => document.querySelector(one));
			return (told?.getBoundingClientRect().bottom ?? Infinity) <= (drawn?.getBoundingClientRect().top ?? 0);
		});
		expect(isAbove).toBe(true);
		expect(await figure(page, 'intervals').locator('.plot svg').count()).toBe(1);
		expect([await overhang(page), await axeFinds(page), errors]).toEqual([0, [], []]);
	});
});

/** Whether it stands within the window, and within whatever scrolls around it. */
function isInView(page: Page, selector: string): Promise<boolean> {
	return page.evaluate((chosen) => {
		const one = document.querySelector(chosen);
		const around = one?.closest('[role=application]');
		if (!one || !around) return false;
		const [ring, frame] = [one.getBoundingClientRect(), around.getBoundingClientRect()];
		const [top, bottom] = [Math.max(0, frame.top), Math.min(innerHeight, frame.bottom)];
		return ring.top >= top - 4 && ring.bottom <= bottom + 4;
	}, selector);
}
