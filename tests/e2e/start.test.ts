import { describe, expect, it } from 'vitest';
import { addFiles, dropFiles, loadSample, ready, useBrowser, useThisExtract } from './support/browser';
import { madeUpCases } from './support/made-up-cases';

const open = useBrowser();

describe('Start, with nothing loaded,', () => {
	it('says what it is and offers the two ways in', async () => {
		const { page, errors } = await open();
		expect(await page.title()).toBe('Start – Joint Outcomes');
		expect(await page.locator('main').getAttribute('data-state')).toBe('empty');
		expect(await page.getByLabel('Add extract files').count()).toBe(1);
		expect(await page.locator('input[type=file][multiple]').count()).toBe(1);
		expect(await page.getByRole('button', { name: 'Try the sample' }).count()).toBe(1);
		expect(errors).toEqual([]);
	});

	it('does not move when its fonts arrive', async () => {
		const { page } = await open();
		await page.evaluate(() => document.fonts.ready);
		const moved = await page.evaluate(
			() =>
				new Promise<number>((resolve) => {
					let sum = 0;
					new PerformanceObserver((list) => {
						for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'));
					}).observe({ type: 'layout-shift', buffered: true });
					setTimeout(() => resolve(sum), 500);
				})
		);
		// The web's own measure of "good" is 0.1 for a whole visit.
		expect(moved).toBeLessThan(0.05);
	});
});

it('still welcomes whoever chose a file that holds nothing, and says so in Findings', async () => {
	const { page, errors } = await open();
	await addFiles(page, [{ name: 'empty.csv', text: '' }]);
	await page.getByRole('region', { name: 'Findings' }).waitFor();
	expect(await page.getByRole('region', { name: 'Findings' }).innerText()).toContain('empty.csv was not loaded');
	expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/^Are people safer/);
	expect(await page.getByRole('button', { name: 'Try the sample' }).isEnabled()).toBe(true);
	expect(await page.locator('main').getAttribute('data-state')).toBe('empty');
	expect(errors).toEqual([]);
});

describe('the sample', () => {
	it('can be taken away, and its Parquet file gives the same rows as its CSV', async () => {
		const { page } = await open();
		const saved = page.waitForEvent('download');
		await page.getByRole('link', { name: 'sample-cases.parquet' }).click();
		const parquet = await (await saved).path();
		const rows: string[] = [];
		for (const file of [parquet, 'data-samples/cases.csv']) {
			await page.goto(page.url());
			await addFiles(page, [file]);
			await useThisExtract(page);
			rows.push(await page.locator('table tbody tr td').nth(2).innerText());
		}
		expect(rows).toEqual(['40,111', '40,111']);
	});

	it('asks nothing, and gives three findings with the figures that Start promised', async () => {
		const { page, errors } = await open();
		const promised = await page.locator('.big .figure').innerText();
		await loadSample(page);
		expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Findings at a glance');
		expect(await page.locator('li.finding').count()).toBe(3);
		const lead = await page.locator('li.finding.lead').innerText();
		expect(lead).toContain(`With the Riverside Partnership, ${promised} of people`);
		// 727 of 902 against a published 70.0 %: 10.6 points, 15 % relative, Newcombe 7.9 to 13.1, worked out in R.
		expect(lead).toContain('10.6 points higher, or 15% in relative terms');
		expect(lead).toContain('between 7.9 and 13.1 points');
		expect(lead).toContain('everyone else');
		expect(errors).toEqual([]);
	});

	it('opens its lead finding in Joint results of that partnership, with the same numbers', async () => {
		const { page, errors } = await open();
		await loadSample(page);
		const lead = page.locator('li.finding.lead');
		const said = /With the Riverside Partnership, ([\d.]+)%/.exec(await lead.innerText())?.[1] ?? 'nothing';
		await lead.getByRole('link', { name: 'Joint results' }).click();
		await page.waitForURL(/partnerships/);
		await ready(page);
		expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/^What has the Riverside Partnership/);
		const headline = page.getByRole('region', { name: 'Headline' });
		expect((await headline.locator('.figure').innerText()).replace(/\s/g, '')).toBe(`${said}%`);
		expect(await headline.innerText()).toContain('10.6 percentage points more');
		expect(errors).toEqual([]);
	});

	it('says what each of the three pages answers, one press from it, and what the rule is', async () => {
		const { page, errors } = await open();
		await loadSample(page);
		const next = page.getByRole('region', { name: 'Where to look next' });
		expect(await next.getByRole('link').allInnerTexts()).toEqual(['Compare areas', 'Over time', 'Joint results']);
		await next.getByRole('link', { name: 'Joint results' }).click();
		await page.waitForURL(/partnerships/);
		await ready(page);
		expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('What have we achieved together?');
		await page.getByRole('link', { name: 'Threshold 10' }).first().click();
		await page.waitForURL(/methods\/?#rule$/);
		expect(errors).toEqual([]);
	});

	it.each([1440, 375])('moves nothing that stands when its findings arrive, %d pixels wide', async (width) => {
		const { page } = await open('', { viewport: { width, height: 900 } });
		await page.evaluate(() => {
			Reflect.set(window, 'moved', 0);
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries())
					if (!Reflect.get(entry, 'hadRecentInput'))
						Reflect.set(window, 'moved', Number(Reflect.get(window, 'moved')) + Number(Reflect.get(entry, 'value')));
			}).observe({ type: 'layout-shift' });
		});
		await loadSample(page);
		expect(await page.evaluate(() => Number(Reflect.get(window, 'moved')))).toBeLessThan(0.1);
	});

	it('has one region whose name holds "Findings", so that it is found by its name', async () => {
		const { page } = await open();
		await loadSample(page);
		expect(await page.getByRole('region', { name: 'Findings' }).count()).toBe(1);
	});

	it('moves the focus to the heading of what it shows', async () => {
		const { page } = await open();
		await loadSample(page);
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Findings at a glance');
	});

	it('stays loaded when moving by links', async () => {
		const { page } = await open();
		await loadSample(page);
		for (const name of ['Data', 'Methods', 'Start']) {
			await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }).click();
			await page.waitForFunction((title) => document.title.startsWith(title), name === 'Start' ? 'Findings' : name);
			await ready(page);
			expect(await page.locator('.strip').innerText()).toContain('Sample extracts: made up, no real people');
			expect(new URL(page.url()).search).toBe('');
		}
	});
});

describe('an extract', () => {
	it('dropped on any page is asked about once, with the day of its last event filled in', async () => {
		const { page } = await open();
		await page.getByRole('button', { name: 'Try the sample' }).and(page.locator(':enabled')).waitFor();
		await page.getByRole('link', { name: 'Methods', exact: true }).click();
		await page.getByRole('heading', { name: 'Measures', exact: true }).waitFor();
		await dropFiles(page, [madeUpCases(60)]);
		const dialog = page.getByRole('dialog', { name: 'Use made-up.csv?' });
		await dialog.waitFor();
		expect(await page.locator('main').getAttribute('data-state')).toBe('loading');
		// The last of 60 people comes on 1 March 2022 and again 30 days later.
		expect(await dialog.getByLabel('Complete to').inputValue()).toBe('2022-03-31');
		expect(await dialog.getByLabel('Meaning of person_key').inputValue()).toBe('person_key');
		await useThisExtract(page);
		expect(await dialog.count()).toBe(0);
		expect(await page.locator('.strip').innerText()).toContain('Complete to 31 March 2022');
	});

	it('without a date says what is missing until a column is named', async () => {
		const { page } = await open();
		const { text } = madeUpCases(60);
		await addFiles(page, [{ name: 'march.csv', text: text.replace('event_date', 'when_seen_by_us') }]);
		const use = page.getByRole('button', { name: 'Use this extract' });
		await use.waitFor();
		expect(await use.isDisabled()).toBe(true);
		await page.getByLabel('Meaning of when_seen_by_us').selectOption('event_date');
		await useThisExtract(page);
		expect(await page.locator('.strip').innerText()).toContain('march.csv');

		// The choice is remembered for the next file of the same columns.
		const april = madeUpCases(70).text.replace('event_date', 'when_seen_by_us');
		await addFiles(page, [{ name: 'april.csv', text: april }]);
		await use.waitFor();
		expect(await page.getByRole('dialog').getByLabel('Meaning of when_seen_by_us').inputValue()).toBe('event_date');
		await useThisExtract(page);
		await page.getByText('april.csv').first().waitFor();
	});

	it('whose question is cancelled is not taken', async () => {
		const { page } = await open();
		await addFiles(page, [madeUpCases(60)]);
		await page.getByRole('button', { name: 'Use this extract' }).waitFor();
		await page.keyboard.press('Escape');
		await page.locator('main[data-state=empty]').waitFor();
		expect(await page.getByRole('dialog').count()).toBe(0);
	});
});

describe('every page', () => {
	it('says, while files are held over it, what letting go will do', async () => {
		const { page } = await open('data/');
		const veil = page.getByText('Let go to add 2 files');
		const hold = (type: string) =>
			page.evaluate((name) => {
				const dataTransfer = new DataTransfer();
				for (const file of ['a.csv', 'b.csv']) dataTransfer.items.add(new File(['a'], file));
				document.body.dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }));
			}, type);
		await page.getByRole('button', { name: 'Try the sample' }).and(page.locator(':enabled')).waitFor();
		await hold('dragenter');
		await veil.waitFor();
		await hold('dragleave');
		await veil.waitFor({ state: 'detached' });
	});

	it('has on a narrow screen a menu of pages that the keyboard opens and closes', async () => {
		const { page } = await open('', { viewport: { width: 375, height: 800 } });
		const button = page.getByRole('button', { name: 'Pages' });
		const nav = page.getByRole('navigation', { name: 'Pages' });
		await page.getByRole('button', { name: 'Try the sample' }).and(page.locator(':enabled')).waitFor();
		expect(await nav.isVisible()).toBe(false);
		await button.focus();
		await page.keyboard.press('Enter');
		expect(await nav.isVisible()).toBe(true);
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Start');
		await page.keyboard.press('Escape');
		expect(await nav.isVisible()).toBe(false);
		expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
	});
});
