import { expect, it } from 'vitest';
import { addFiles, choose, ready, useBrowser } from './support/browser';

const open = useBrowser();

const answers = ['yes', 'yes', 'no'];
const referrals = [
	'from_agency,to_agency,sent,answered,accepted,area',
	...Array.from({ length: 240 }, (_, at) => {
		const [from, to] = at % 3 === 0 ? ['Harbour', 'Police'] : ['Police', 'Harbour'];
		const day = `2024-0${1 + (at % 6)}-0${1 + (at % 7)}`;
		const late = `2024-0${1 + (at % 6)}-${at % 4 === 0 ? 20 : '09'}`;
		return `${from},${to},${day},${late},${answers[(at >> 1) % 3] ?? ''},${at % 2 ? 'Barnet' : 'Brent'}`;
	})
].join('\n');
const counts = [
	'metric,area,period,numerator,denominator',
	'Seen again within 12 months,Barnet,2023,120,400',
	'Seen again within 12 months,Brent,2023,80,410',
	'Seen again within 12 months,Camden,2023,*,30',
	'Seen again within 12 months,Ealing,2023,90,400'
].join('\n');
const readings = [
	'person_key,domain,score_start,score_end,date_end,area',
	...Array.from(
		{ length: 120 },
		(_, at) =>
			`k${at % 60},${at < 60 ? 'safety' : 'money'},${1 + (at % 4)},${2 + (at % 4) + (at % 3)},2024-05-01,${at % 2 ? 'Barnet' : 'Brent'}`
	)
].join('\n');

it('referrals and assessments are charted by what they have, without any cases', async () => {
	const { page, errors } = await open();
	await addFiles(page, [
		{ name: 'referrals.csv', text: referrals },
		{ name: 'readings.csv', text: readings }
	]);
	await page.getByRole('button', { name: /^Use (this extract|these)/ }).click();
	await ready(page);
	await page.getByRole('link', { name: 'Compare areas', exact: true }).first().click();
	await page.getByRole('heading', { level: 1 }).waitFor();
	await choose(page, 'Measure', 'Referrals accepted');
	await page
		.getByText(/of referrals were accepted/)
		.first()
		.waitFor();
	await choose(page, 'Measure', 'Change in capability');
	await page
		.getByText(/steps up on average/)
		.first()
		.waitFor();
	await page.getByRole('figure').first().waitFor();
	await choose(page, 'Measure', 'Requests going both ways');
	await choose(page, 'Grouping', 'pair of agencies');
	await page
		.getByText(/requests the lesser way for each one the other way/)
		.first()
		.waitFor();
	expect(errors).toEqual([]);
});

it('counts alone are charted, and what their owner suppressed stays hidden', async () => {
	const { page, errors } = await open();
	await addFiles(page, [{ name: 'counts.csv', text: counts }]);
	await page.getByRole('button', { name: 'Use this extract' }).click();
	await ready(page);
	await page.getByRole('link', { name: 'Compare areas', exact: true }).first().click();
	await page.getByText('Barnet').first().waitFor();
	const words = await page.locator('main').innerText();
	expect(words).toContain('People seen again within 12 months');
	expect(words).toContain('[c] hidden');
	expect(words).toContain('30.0');
	expect(errors).toEqual([]);
});
