import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { loadSample, ready, useBrowser } from './support/browser';

const open = useBrowser();
type Opened = Awaited<ReturnType<typeof open>>;

/** Copies the sentence of the 901 people of a partnership, and goes on to another question. */
async function copyThenAsk({ page, context }: Opened, address: string) {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await loadSample(page);
	await page.getByText('A sentence to publish').click();
	await page.getByRole('button', { name: 'Copy sentence' }).click();
	await expect
		.poll(() => page.evaluate(() => navigator.clipboard.readText()).catch(() => ''))
		.toContain('Of 901 people');
	await page.evaluate((href) => {
		const link = document.createElement('a');
		link.href = href;
		document.body.append(link);
		link.click();
	}, address);
	await page.waitForURL((url) => url.search === address);
	await ready(page);
}

/** The contents of the page's workbook. */
async function workbookOf(page: Opened['page']) {
	const section = page.getByRole('region', { name: 'Take this page away' });
	const [download] = await Promise.all([
		page.waitForEvent('download', { timeout: 120_000 }),
		section.getByRole('button', { name: 'Tables (ODS)' }).press('Enter')
	]);
	const text = strFromU8(unzipSync(await readFile(await download.path()))['content.xml'] ?? new Uint8Array());
	// said once the file is saved
	await expect.poll(() => section.getByRole('status').innerText()).toContain('Saved');
	return { text, said: await section.getByRole('status').innerText() };
}

it('leaves the sentence, and the rung of the ladder that tells the same, out of a page’s file where it tells of a few people beside a sentence that was copied', async () => {
	const opened = await open('partnerships/?partnership=Riverside+Partnership&benchmark=rest&to=2023-12-28');
	const { page, errors } = opened;
	// one person more is followed, and was not seen again
	await copyThenAsk(opened, '?partnership=Riverside+Partnership&benchmark=rest&start=2022-07-01');
	expect(await page.locator('main').innerText()).toContain('902 people');
	const { text, said } = await workbookOf(page);
	expect(said).toMatch(/^Saved: a workbook.* Left out: “People seen again .*, in a sentence”, for/);
	expect(text.includes('achieved together')).toBe(true);
	// what the rung of levels tells is what the sentence tells
	expect(text).toContain('How far the evidence reaches');
	expect(text.match(/>Left out</g)).toHaveLength(1);
	expect(text).toMatch(/Of what is told here it reaches/);
	expect(/90[12] people|Of 90[12]|>90[12]</.exec(text)).toBeNull();
	expect(errors).toEqual([]);
});

it('has a line for each further group picked out, and leaves out the one that tells of a few people beside a file', async () => {
	const opened = await open('compare/?pick=Riverside+Partnership&benchmark=rest&to=2023-12-28');
	const { page, errors } = opened;
	// 902 people of the partnership, and two boroughs of which nothing was taken
	await copyThenAsk(opened, '?pick=Camden&pick=Riverside+Partnership&pick=Barnet&benchmark=rest');
	const others = page.getByRole('list', { name: 'Also picked out' }).getByRole('listitem');
	await expect.poll(() => others.allInnerTexts()).toHaveLength(2);
	const { text, said } = await workbookOf(page);
	expect(said).toMatch(/Left out: “People seen again [^”]*, in a sentence of Riverside Partnership”, for/);
	expect(said).not.toMatch(/sentence of Camden/);
	const [camden = ''] = await others.allInnerTexts();
	const [value = ''] = camden.split(': ');
	expect(value).toMatch(/^\d+\.\d% of people in Camden were seen again within 12 months$/);
	expect(text.match(/>Also picked out</g)).toHaveLength(1);
	expect(text).toContain(`${value}: better than everyone else.`);
	expect(text).not.toMatch(/Riverside Partnership were seen again|>90[12]</);
	expect(errors).toEqual([]);
});
