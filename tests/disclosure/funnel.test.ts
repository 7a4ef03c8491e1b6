import { describe, expect, it } from 'vitest';
import { release } from '../../src/lib/disclosure/release';
import { figureCsv } from '../../src/lib/export/csv';
import { figureNotes, figureTitle } from '../../src/lib/format/figure-words';
import { chanceSentence } from '../../src/lib/format/funnel-words';
import type { FigureName } from '../../src/lib/model/figure';
import { expectClose, readExpectedRows } from '../support/expected-values';
import { countHead, figureOf, headOf, type HandGroup } from '../support/figures';

const rows = readExpectedRows('funnel-shown.csv');
const shown: HandGroup[] = rows.map((row, at) => ({
	name: `Area ${'ABCDEFGHIJKL'[at] ?? ''}`,
	numerator: row.number('x'),
	denominator: row.number('n')
}));
/** Each too few, and together too many for any of them to be worked out. */
const few: HandGroup[] = [
	{ name: 'Few 1', numerator: 7, denominator: 40 },
	{ name: 'Few 2', numerator: 8, denominator: 45 },
	{ name: 'Few 3', numerator: 6, denominator: 38 }
];

async function funnelOf(groups: readonly HandGroup[], name: FigureName = 'funnel') {
	return await release(figureOf(groups, headOf({ name })), 'threshold-10');
}

describe('the funnel of a figure', () => {
	it('agrees with R on centre, spread, exact limits, stabilised shares and who is outside', async () => {
		const { funnel } = await funnelOf(shown);
		expectClose(funnel?.centre, rows[0]?.number('centre') ?? NaN);
		expectClose(funnel?.phi, rows[0]?.number('phi') ?? NaN);
		expectClose(funnel?.tauSquared, rows[0]?.number('tau') ?? NaN);
		for (const [at, row] of rows.entries()) {
			const point = funnel?.points[shown[at]?.name ?? ''];
			expectClose(point?.lower95, row.number('exactLower95'));
			expectClose(point?.upper95, row.number('exactUpper95'));
			expectClose(point?.lower998, row.number('exactLower998'));
			expectClose(point?.upper998, row.number('exactUpper998'));
			expectClose(point?.stabilised, row.number('stabilised'));
		}
		expect(funnel?.outside95).toBe(rows[0]?.number('exactOut95'));
		expect(funnel?.outside998).toBe(rows[0]?.number('exactOut998'));
		expect(funnel?.expected95).toBeCloseTo(0.6, 12);
		expect(funnel?.expected998).toBeCloseTo(0.024, 12);
	});

	it('agrees with R on limits widened for overdispersion', async () => {
		const { funnel } = await funnelOf(shown, 'funnel-overdispersed');
		for (const [at, row] of rows.entries()) {
			const point = funnel?.points[shown[at]?.name ?? ''];
			expectClose(point?.lower95, row.number('wideLower95'));
			expectClose(point?.upper95, row.number('wideUpper95'));
			expectClose(point?.lower998, row.number('wideLower998'));
			expectClose(point?.upper998, row.number('wideUpper998'));
		}
		expect(funnel?.outside95).toBe(rows[0]?.number('wideOut95'));
		expect(funnel?.outside998).toBe(rows[0]?.number('wideOut998'));
	});

	it('is the same whatever is hidden beside it', async () => {
		const figure = await funnelOf([...shown, ...few]);
		expect(figure.hidden).toBe(3);
		expect(figure.funnel).toEqual((await funnelOf(shown)).funnel);
		expect(figureNotes(figure)).toContain(
			'[c] Hidden, with no place in the drawing and no part in its limits: Few 1, Few 2 and Few 3.'
		);
	});

	it('hides what the same groups hide as intervals', async () => {
		const status = async (name: FigureName) =>
			(await funnelOf([...shown, ...few], name)).cells.map(({ result }) => result.status);
		expect(await status('funnel')).toEqual(await status('intervals'));
	});

	it('says how many are outside and how many would be by chance', async () => {
		expect(figureTitle(await funnelOf(shown))).toBe(
			'Of 12 boroughs shown, six lie outside the 95% limits (about 1 would by chance) and three outside the 99.8% limits'
		);
	});

	it('says the same shortly for the head of a page, without chance where limits are widened', async () => {
		expect(chanceSentence(await funnelOf(shown))).toBe(
			'Outside the funnel’s 95% limits: 6 of 12 boroughs shown, where about 1 would be by chance'
		);
		expect(chanceSentence(await funnelOf(shown, 'funnel-overdispersed'))).toMatch(
			/^Outside the funnel’s widened 95% limits: \d of 12 boroughs shown$/
		);
		expect(chanceSentence(await funnelOf(shown.slice(0, 1)))).toBeNull();
	});

	it('counts by chance in its notes only outside limits that are chance’s', async () => {
		const notes = async (name: FigureName) => figureNotes(await funnelOf(shown, name)).join(' ');
		// 12 × 0.05 and 12 × 0.002
		expect(await notes('funnel')).toContain(
			'About 0.6 of the boroughs would lie outside the 95% limits by chance alone, 0.02 outside the 99.8% limits.'
		);
		expect(await notes('funnel-overdispersed')).toContain('verdicts come from differences.');
		expect(await notes('funnel-overdispersed')).not.toContain('by chance alone');
	});

	it('keeps the limits where groups vary no more than by chance, and says that few groups are too few', async () => {
		const even = [200, 204, 197].map((numerator, at) => ({ name: `Area ${at}`, numerator, denominator: 700 }));
		const widened = await funnelOf(even, 'funnel-overdispersed');
		expect(widened.funnel?.tauSquared).toBe(0);
		expect(widened.funnel?.points).toEqual((await funnelOf(even)).funnel?.points);
		expect(figureNotes(widened).join(' ')).toContain('With fewer than 10 boroughs, τ² is unreliable.');
	});

	it('is none of fewer than two groups, of counts, or of another figure', async () => {
		expect((await funnelOf(shown.slice(0, 1))).funnel).toBeNull();
		expect((await funnelOf(shown, 'intervals')).funnel).toBeNull();
		expect((await release(figureOf(shown, countHead({ name: 'funnel' })), 'threshold-10')).funnel).toBeNull();
	});

	it('stands in the CSV of its figure only, and there only for groups shown', async () => {
		const [names, ...lines] = figureCsv(await funnelOf([...shown, ...few])).split('\r\n');
		expect(names?.split(',').slice(-7)).toEqual([
			'funnel_limits',
			'funnel_lower_95',
			'funnel_upper_95',
			'funnel_lower_998',
			'funnel_upper_998',
			'funnel_position',
			'stabilised'
		]);
		expect(lines.filter((line) => line.includes('Few ')).every((line) => line.endsWith('[c],,,,,,,'))).toBe(true);
		expect(figureCsv(await funnelOf(shown, 'intervals'))).not.toContain('funnel_');
	});
});
