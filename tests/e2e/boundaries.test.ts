import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { londonBoroughs } from '../../src/lib/model/area';
import { collection, featureOf, londonSquares, square } from '../support/made-up-boundaries';
import { axeFinds, overhang } from './support/axe';
import { dropFiles, loadSample, ready, useBrowser, type VisitOptions } from './support/browser';

const open = useBrowser();

/** 32 boroughs and a town beside them: Barnet has no shape, Watford no borough. */
const file = {
	name: 'london.geojson',
	text: collection([
		...londonSquares(londonBoroughs.flatMap(({ name }) => (name === 'Barnet' ? [] : name))),
		featureOf({ LAD23CD: 'E07000103', LAD23NM: 'Watford' }, square(-0.4, 51.7, 1 / 15))
	])
};

async function compare(search = '', options: VisitOptions = {}) {
	const visit = await open(`compare/${search}`, options);
	await loadSample(visit.page);
	return visit;
}

const figure = (page: Page, name: string) => page.locator(`figure[data-figure=${name}]`);

async function dropped(page: Page) {
	await dropFiles(page, [file]);
	await figure(page, 'boundaries').locator('svg[role=img]').waitFor();
	await ready(page);
	return figure(page, 'boundaries');
}

it('draws boroughs on a file that is dropped, sends it nowhere, and lists what does not match', async () => {
	const { page, requests, errors, violations } = await compare();
	const before = requests.length;
	const map = await dropped(page);
	expect(await map.getByRole('heading', { level: 2 }).innerText()).toMatch(
		/^Between \d+\.\d% and \d+\.\d% in the \d+ boroughs shown$/
	);
	const account = page.getByRole('region', { name: 'Areas on your boundaries' });
	await account.getByText('1 borough without a shape').click();
	expect(await account.getByRole('listitem').filter({ visible: true }).allInnerTexts()).toEqual(['Barnet']);
	await account.getByText('1 shape without a borough').click();
	expect(await account.getByRole('listitem').last().innerText()).toBe('Watford, E07000103');
	expect(await account.getByLabel('Borough told by').locator('option').allInnerTexts()).toEqual([
		'LAD23CD: 32 boroughs',
		'LAD23NM: 32 boroughs'
	]);
	const findings = page.getByRole('region', { name: 'Findings' });
	expect(await findings.innerText()).toContain(
		'By LAD23CD, 1 area of the extracts without a shape, 1 shape without an area'
	);
	// What was fetched since is the app's own.
	const since = requests.slice(before);
	expect(since.map((request) => [request.method(), request.postData()])).toEqual(since.map(() => ['GET', null]));
	await account.getByRole('button', { name: 'Take out' }).click();
	await map.waitFor({ state: 'detached' });
	expect([errors, violations]).toEqual([[], []]);
});

it('is walked by arrow keys, lights the other figures, and is picked out', async () => {
	const { page, errors } = await compare();
	const map = await dropped(page);
	const reader = map.getByRole('application');
	await reader.press('Home');
	expect(await map.locator('[aria-live]').innerText()).toMatch(/^Enfield · \d+ of \d+/);
	expect(await figure(page, 'tiles').locator('.lit').innerText()).toBe('Enfield');
	expect(await map.locator('svg.line').count()).toBe(1);
	await reader.press('ArrowDown');
	expect(await map.locator('[aria-live]').innerText()).toMatch(/^Haringey/);
	await reader.press('Enter');
	await page.waitForURL(/\?pick=E09000014$/);
	await ready(page);
	await figure(page, 'tiles').getByRole('application').press('End');
	expect(await map.locator('.lit').innerText()).toBe('Bromley');
	expect(errors).toEqual([]);
});

it('saves an image and data that tell no number that its table does not', async () => {
	const { page } = await compare();
	const map = await dropped(page);
	await map.getByRole('button', { name: 'Show table' }).click();
	const table = await map.getByRole('table').innerText();
	const hidden = (await map.getByRole('row').filter({ hasText: '[c]' }).allInnerTexts()).length;
	expect(hidden).toBeGreaterThan(0);
	await map.getByRole('button', { name: 'Download' }).click();
	const [image] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('menuitem', { name: 'Image (SVG)' }).click()
	]);
	expect(image.suggestedFilename()).toBe('da-repeat-by-borough-boundaries.svg');
	const svg = await readFile(await image.path(), 'utf8');
	const chart = /<svg[^>]*role="img"[^>]*aria-label="Between[\s\S]*<\/svg>/.exec(svg)?.[0] ?? '';
	const values = [...chart.matchAll(/<text[^>]*>([^<]*)<\/text>/g)]
		.map(([, text]) => text ?? '')
		.filter((text) => /\d/.test(text));
	const inMap = values.filter((text) => /^\d+(\.\d+)?$/.test(text));
	expect(inMap.length).toBeGreaterThan(20);
	for (const value of inMap) expect(table).toContain(value);
	expect(chart).toContain('[c]');
	expect(svg).toContain('Boundaries come from a file of the user’s own, told by');
	expect(svg).not.toContain('london.geojson');
	expect(svg).not.toContain('Watford');
});

it.each([
	[1440, 'light'],
	[375, 'dark']
] as const)('has nothing for axe to find, %i pixels wide, %s', async (width, colorScheme) => {
	const { page } = await compare('', { viewport: { width, height: 900 }, colorScheme });
	const map = await dropped(page);
	// What does not match can be pressed: nothing lies over it.
	await page.getByText('1 borough without a shape').click();
	await map.getByRole('application').press('Home');
	expect([await axeFinds(page), await overhang(page)]).toEqual([[], 0]);
});

it.each([
	['tiles', ''],
	['intervals', '?level=force']
])('is offered at the end of %s, of “%s”', async (name, search) => {
	const { page } = await compare(search);
	const drawn = await figure(page, name).boundingBox();
	const offered = await page.getByText('Use your own boundaries').boundingBox();
	if (!drawn || !offered) throw new Error('both are to be there');
	expect(Math.abs(offered.x - drawn.x)).toBeLessThan(2);
	const under = offered.y - (drawn.y + drawn.height);
	expect([under >= 0, under < 60]).toEqual([true, true]);
	expect(await figure(page, 'tiles').count()).toBe(name === 'tiles' ? 1 : 0);
});

it('says what is wrong with a file, and goes on', async () => {
	const { page, errors } = await compare();
	await page.getByText('Use your own boundaries').click();
	await page
		.getByLabel('Choose a GeoJSON file')
		.setInputFiles({ name: 'topo.json', mimeType: 'application/json', buffer: Buffer.from('{"type":"Topology"}') });
	const findings = page.getByRole('region', { name: 'Findings' });
	await findings.getByText('This is TopoJSON').waitFor();
	expect(await findings.innerText()).toContain('topo.json');
	expect(await figure(page, 'boundaries').count()).toBe(0);
	expect(await axeFinds(page)).toEqual([]);
	expect(await (await dropped(page)).getByRole('application').count()).toBe(1);
	expect(await findings.innerText()).not.toContain('TopoJSON');
	expect(errors).toEqual([]);
});

it('is not kept waiting by a file that fails while it is read', async () => {
	const { page } = await compare();
	const deep = 20_000;
	const geometry = '{"type":"GeometryCollection","geometries":['.repeat(deep) + ']}'.repeat(deep);
	const text = `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":${geometry}}]}`;
	await dropFiles(page, [{ name: 'deep.geojson', text }]);
	await page.getByRole('region', { name: 'Findings' }).getByText('deep.geojson').first().waitFor();
	await page.locator('main[data-state=ready]').waitFor();
	expect(await (await dropped(page)).getByRole('application').count()).toBe(1);
});

it('does not draw command units on boroughs, and says why', async () => {
	const { page } = await compare('?level=bcu');
	await dropFiles(page, [file]);
	const map = figure(page, 'boundaries');
	await map.waitFor();
	expect(await map.getByRole('heading', { level: 2 }).innerText()).toBe(
		'These are the boundaries of each borough, not of each command unit'
	);
	expect(await map.innerText()).toContain('Shapes are not put together here.');
});
