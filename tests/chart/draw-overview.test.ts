import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { drawOverview } from '../../src/lib/chart/draw-overview';
import { drawProfile } from '../../src/lib/chart/draw-profile';
import { exportPalette } from '../../src/lib/chart/palette';
import { expectSameDrawing } from '../support/svg-snapshot';
import { twoMeasures } from '../support/overviews';

const { document } = new JSDOM().window;
const draw = async (width: number) =>
	drawOverview(await twoMeasures(), { width, palette: exportPalette, fontFamily: 'Source Sans 3', document });

describe('drawOverview(overview, layout)', () => {
	it('is drawn as before', async () => {
		expectSameDrawing((await draw(600)).outerHTML, 'overview-600');
	});

	it('has a hatch for each hidden measure of a borough, two by each, and no value there', async () => {
		const svg = await draw(600);
		const texts = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);
		expect(texts.filter((text) => text === '[c]')).toHaveLength(4);
		expect(svg.querySelectorAll('[data-mark=hidden] > path')).toHaveLength(4);
		expect(texts).not.toContain('40.0');
		expect(texts).toContain('30.0');
		expect(texts).toContain('10.0');
	});

	it('is wider than asked where its measures could not be read', async () => {
		expect(Number((await draw(200)).getAttribute('width'))).toBeGreaterThan(200);
	});
});

describe('drawProfile(overview, group, layout)', () => {
	it('is drawn as before', async () => {
		const overview = await twoMeasures();
		const group = overview.measures[0].cells.find((cell) => cell.group?.name === 'Westminster')?.group;
		if (!group) throw new Error('Westminster');
		const layout = { width: 900, palette: exportPalette, fontFamily: 'Source Sans 3', document };
		expectSameDrawing(drawProfile(overview, group, layout).outerHTML, 'profile-900');
	});
});
