import { expect, it } from 'vitest';
import { axeFinds, overhang } from './support/axe';
import { addFiles, loadSample, ready, useBrowser, useThisExtract } from './support/browser';

const open = useBrowser();

it.each([
	['light', 1440],
	['dark', 375]
] as const)(
	'case mix is shown beside the crude share by a switch near the figure: %s, %i',
	async (colorScheme, width) => {
		const { page, errors } = await open('compare/', { colorScheme, viewport: { width, height: 900 } });
		await loadSample(page);
		const figure = page.locator('figure[data-figure=intervals]');
		expect(await figure.innerText()).not.toContain('(crude)');
		await figure.getByRole('checkbox', { name: 'Show case mix taken into account, by risk level' }).check();
		await page.waitForURL(/standardise=risk/);
		await ready(page);
		await figure.getByText('standardised by risk level; above it as counted (crude)').waitFor();
		await figure.getByText(/Verdicts are of the crude share/).waitFor();
		expect([await axeFinds(page), await overhang(page)]).toEqual([[], 0]);

		// Read out with the row, and a column of the table.
		const chart = figure.getByRole('application');
		await chart.focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		await figure
			.getByText(/Standardised [\d.]+% \([\d.]+ to [\d.]+\)/)
			.first()
			.waitFor();
		await figure.getByRole('button', { name: 'Show table' }).click();
		await figure.getByRole('columnheader', { name: 'Standardised (95% interval)' }).waitFor();

		await figure.getByRole('checkbox', { name: /case mix/ }).uncheck();
		await page.waitForURL((url) => !url.search.includes('standardise='));
		expect(errors).toEqual([]);
	}
);

it('is not offered where nothing is shared out', async () => {
	const { page } = await open('compare/?metric=contacts', {});
	await loadSample(page);
	await ready(page);
	expect(await page.getByRole('checkbox', { name: /case mix/ }).count()).toBe(0);
});

it.each([
	['light', 1280],
	['dark', 375]
] as const)('is offered for one area at its partnerships, whose mixes differ: %s, %i', async (colorScheme, width) => {
	const { page, errors } = await open('compare/?area=Camden', { colorScheme, viewport: { width, height: 900 } });
	await loadSample(page);
	const atCaseMix = { name: 'Show case mix taken into account, by risk level' };
	expect(await page.locator('figure[data-figure=intervals]').getByRole('checkbox', atCaseMix).count()).toBe(0);
	const partnerships = page.locator('figure[data-figure=partnerships]');
	await partnerships.getByRole('checkbox', atCaseMix).check();
	await page.waitForURL(/standardise=risk/);
	await ready(page);
	await partnerships.getByText('standardised by risk level; above it as counted (crude)').waitFor();
	expect(await partnerships.getByRole('checkbox', atCaseMix).isChecked()).toBe(true);
	expect(await page.getByRole('checkbox', atCaseMix).count()).toBe(1);
	expect([await axeFinds(page), await overhang(page)]).toEqual([[], 0]);
	expect(errors).toEqual([]);
});

it('is not offered for one area without partnerships, where nothing would be standardised', async () => {
	const { page } = await open('compare/', {});
	const rows = ['event_date,area,person_key,risk'];
	for (let person = 0; person < 80; person += 1)
		rows.push(`2022-0${1 + (person % 9)}-10,Barnet,p${person},${person % 3 ? 'standard' : 'high'}`);
	rows.push('2024-12-31,Barnet,last,high');
	await addFiles(page, [{ name: 'barnet.csv', text: rows.join('\n') }]);
	await useThisExtract(page);
	await page.locator('figure[data-figure=intervals]').waitFor();
	expect(await page.getByRole('checkbox', { name: /case mix/ }).count()).toBe(0);
});
