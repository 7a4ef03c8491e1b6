import { expect, it } from 'vitest';
import { addFiles, ready, useBrowser, useThisExtract } from './support/browser';

const open = useBrowser();

it('proposes the columns anew when another kind is chosen', async () => {
	const { page, errors } = await open();
	const rows = ['2024-01', '2024-02', '2024-03'].map((month, at) => `Barton,${month},${20 + at}`);
	await addFiles(page, [{ name: 'towns.csv', text: `Town,Month,Number\n${rows.join('\n')}\n` }]);
	const kind = page.getByRole('combobox', { name: 'One row is' });
	await kind.waitFor();
	expect(await kind.inputValue()).toBe('cases');
	await kind.selectOption('counts');
	const means = (column: string) => page.getByRole('row', { name: column }).getByRole('combobox').inputValue();
	await expect.poll(() => means('Number')).toBe('numerator');
	expect(await means('Month')).toBe('period');
	expect(await means('Town')).toBe('dimension');
	expect(errors).toEqual([]);
});

it('says why of a few people nothing is told, and leads on', async () => {
	const { page, errors } = await open();
	const rows = Array.from(
		{ length: 40 },
		(_, at) => `p${at},2022-0${1 + (at % 9)}-03,${at % 2 ? 'Barton' : 'Eastham'}`
	);
	// Three of them are seen again; the last contact is two years later.
	const again = ['p1,2022-12-01,Barton', 'p2,2022-12-01,Eastham', 'p3,2022-12-01,Barton', 'p39,2024-12-31,Barton'];
	const text = `Victim ref,Date of contact,District\n${[...rows, ...again].join('\n')}\n`;
	await addFiles(page, [{ name: 'small.csv', text }]);
	await useThisExtract(page);
	await ready(page);
	const lede = page.locator('main .lede');
	await expect
		.poll(() => lede.innerText())
		.toBe(
			'Of areas and partnerships these extracts can say nothing yet. Even everyone together is hidden: too few people, or would reveal another.'
		);
	expect(await page.getByRole('region', { name: 'Where to look next' }).getByRole('link').count()).toBe(3);
	expect(errors).toEqual([]);
});
