import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { exportPalette as palette } from '../../src/lib/chart/palette';
import { layLegend } from '../../src/lib/export/lay-legend';
import { overviewSheet } from '../../src/lib/export/overview-sheet';
import { releasedOverview } from '../../src/lib/disclosure/released-overview';
import { boroughFigure } from '../support/released-figures';
import { twoMeasures } from '../support/overviews';

const { document } = new JSDOM().window;
const provenance = { appVersion: '1', exportedAt: '2026-01-01T00:00:00Z', handlingMarking: null };

function keyOf(overview: Awaited<ReturnType<typeof twoMeasures>>) {
	const entries = overviewSheet(overview, provenance).key?.(document, palette) ?? [];
	return layLegend(document, entries, palette, { left: 32, top: 100, width: 896 });
}

it('the picture of an overview has a key of each shape that stands in it, with its word', async () => {
	const { elements } = keyOf(await twoMeasures());
	const said = elements.map((element) => (element.localName === 'text' ? element.textContent : element.localName));
	// a disc, a diamond, triangles up and down, a ring, and the hatch in its box
	expect(said.slice(0, 10)).toEqual([
		...['circle', 'Better', 'path', 'Worse', 'path', 'Higher', 'path', 'Lower'],
		...['circle', 'Not enough evidence, or similar']
	]);
	expect(said.at(-1)).toBe('[c] hidden');
	expect(said.slice(10, -1)).not.toEqual([]);
	const [disc, , diamond, , , , , , ring] = elements.map((element) => element.getAttribute('fill'));
	expect([disc, diamond, ring]).toEqual([palette('better'), palette('worse'), palette('paper')]);
});

it('the key has no shape that does not stand in the picture', async () => {
	const { elements } = keyOf(releasedOverview({ measures: [await boroughFigure([])], left: [] }));
	const words = elements.filter(({ localName }) => localName === 'text').map(({ textContent }) => textContent);
	expect(words).toEqual(['Better', 'Worse', 'Not enough evidence, or similar', '[c] hidden']);
});

it('what has a shape in the key is not described in words again', async () => {
	const { record } = overviewSheet(await twoMeasures(), provenance);
	expect(record.notes.join(' ')).toContain('No shape: held against nothing.');
	expect(record.notes.join(' ')).not.toMatch(/Disc|Diamond|Ring|Triangle|Hatched/);
});
