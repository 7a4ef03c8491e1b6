import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { bandsOf, type Bands } from '../../src/lib/chart/bands';
import { drawFigure } from '../../src/lib/chart/draw-figure';
import { arrange, columnsOf } from '../../src/lib/export/columns';
import { composeColumns, figureSheet } from '../../src/lib/export/compose-svg';
import { boroughFigure, crossFigure } from '../support/released-figures';

const { document } = new JSDOM().window;
const provenance = { appVersion: '0.1.0', exportedAt: '2026-11-30T12:00:00Z', handlingMarking: null };

/** A drawing of rows of 25 pixels under 44 and over 24, twice as high where it is narrow. */
function rowsOf(count: number, shortensUnder = 0) {
	return (width: number): Bands => {
		const each = width < 500 ? 50 : 25;
		const rows = Array.from({ length: count }, (_, at) => 44 + at * each);
		return { width, height: 44 + count * each + 24, head: 44, foot: 24, rows, shortens: width < shortensUnder };
	};
}

describe('columnsOf(bands, count)', () => {
	it('has each row once, and no column more than one row longer than need be', () => {
		// 34 rows in two columns: 17 each, cut at 44 + 17 × 25 = 469
		expect(columnsOf(rowsOf(34)(500), 2)).toEqual([
			{ top: 44, bottom: 469 },
			{ top: 469, bottom: 894 }
		]);
		expect(columnsOf(rowsOf(7)(500), 3)).toEqual([
			{ top: 44, bottom: 119 },
			{ top: 119, bottom: 194 },
			{ top: 194, bottom: 219 }
		]);
	});

	it('does not cut what has no rows', () => {
		expect(columnsOf({ width: 896, height: 666, head: 0, foot: 0, rows: [], shortens: false }, 2)).toEqual([
			{ top: 0, bottom: 666 }
		]);
	});
});

describe('arrange(bandsFor, widths, room, most)', () => {
	const room = { w: 8.9, h: 4.7 };

	it('sets a long list in columns, and makes it twice as large by that', () => {
		const best = arrange(rowsOf(34), [500, 896], room, 0.0135);
		// one column of 896: 4.7 / (40 + 44 + 850 + 24) = 0.0049; two of 500: 4.7 / (40 + 44 + 425 + 24) = 0.0088
		expect(best?.width).toBe(500);
		expect(best?.columns).toHaveLength(2);
	});

	it('leaves a short list in one, as wide as its letters stay large enough', () => {
		const best = arrange(rowsOf(6), [500, 640, 896], room, 0.0135);
		expect([best?.width, best?.columns.length]).toEqual([640, 1]);
	});

	it('takes no width at which a name is shortened, but where all are', () => {
		expect(arrange(rowsOf(34, 700), [500, 896], room, 0.0135)?.width).toBe(896);
		expect(arrange(rowsOf(34, 1000), [500, 896], room, 0.0135)?.width).toBe(500);
	});

	it('has nothing to say of what is no list', () => {
		expect(arrange(() => null, [896], room, 0.0135)).toBeNull();
	});
});

describe('composeColumns(sheet, arrangement, document)', () => {
	it.each([
		['intervals', boroughFigure],
		['a cross table', crossFigure]
	])('shows every row of %s in one of the columns, under its headings', async (_name, make) => {
		const figure = await make();
		const bands = bandsOf({ kind: 'groups', figure }, 560);
		if (!bands) throw new Error('no rows');
		const sheet = figureSheet(figure, provenance, document, drawFigure, 560);
		const columns = columnsOf(bands, 2);
		const svg = composeColumns(sheet, { bands, columns }, document);
		const windows = [...svg.querySelectorAll(':scope > svg')].map((cut) => {
			const [, top = 0, width = 0, height = 0] = (cut.getAttribute('viewBox') ?? '').split(' ').map(Number);
			const [x, y] = [Number(cut.getAttribute('x')), Number(cut.getAttribute('y'))];
			return { top, bottom: top + height, x, y, right: x + width, height };
		});
		for (const row of bands.rows)
			expect(windows.filter(({ top, bottom }) => top <= row && row < bottom)).toHaveLength(1);
		expect(windows.filter(({ top }) => top === 0)).toHaveLength(2);
		for (const { right, y, height } of windows) {
			expect(right).toBeLessThanOrEqual(Number(svg.getAttribute('width')));
			expect(y + height).toBeLessThanOrEqual(Number(svg.getAttribute('height')));
		}
	});
});
