import { describe, expect, it } from 'vitest';
import { standingOut } from '../../src/lib/export/standing-out';
import { release } from '../../src/lib/disclosure/release';
import { figureSummary } from '../../src/lib/format/figure-words';
import { courseFigure, panelsFigure, steady } from '../support/course-figures';
import { figureOf, headOf } from '../support/figures';
import { crossFigure } from '../support/released-figures';

/** The fourth quarter far below the others. */
const dipped = steady.map((x, at) => (at === 3 ? 20 : x));

describe('standingOut(part)', () => {
	it('says of a course which periods show more than chance', async () => {
		// 20 of 250 are 8.0%
		expect(standingOut({ kind: 'groups', figure: await courseFigure(dipped) })).toEqual([
			expect.stringMatching(/^October to December 2020 \(8\.0%\) lies below the average of \d+\.\d%: outside limits/)
		]);
		expect(standingOut({ kind: 'groups', figure: await courseFigure(steady) })).toEqual([]);
	});

	it('says of courses side by side which changed by their own variation, and nothing of one against another', async () => {
		const figure = await panelsFigure({ Barnet: steady, Brent: dipped, Ealing: steady });
		const lines = standingOut({ kind: 'groups', figure });
		expect(lines[0]).toBe('Brent: Below its average in October to December 2020.');
		expect(lines[1]).toMatch(/judged against its own variation, not against the others/);
		expect(lines.join(' ')).not.toMatch(/[Bb]etter than|[Ww]orse than|Barnet|Ealing/);
	});

	it('says how many are hidden as the picture’s own words do, those left over among them', async () => {
		const head = headOf({ name: 'partnerships', by: { id: 'partnership', label: 'partnership' } });
		const large = { numerator: 700, denominator: 1_000 };
		const small = { numerator: 6, denominator: 40 };
		// Link and No partnership rest on 6 people each, and on 12 together, so that nobody else has to be hidden for them
		const groups = [
			{ name: 'Northgate Alliance', ...large },
			{ name: 'Riverside Partnership', ...large },
			{ name: 'Lea Valley Link', ...small },
			{ name: 'No partnership', ...small }
		];
		const figure = await release(figureOf(groups, head), 'threshold-10');
		expect(figureSummary(figure)).toMatch(/: 2 shown, 2 hidden, 1 of them under No partnership\.$/);
		expect(standingOut({ kind: 'groups', figure })).toContain(
			'2 hidden [c], 1 of them under No partnership, lest anybody be recognised.'
		);
	});

	it('counts the same hidden combinations as the picture’s own words do', async () => {
		const figure = await crossFigure();
		const hatched = figure.cells.filter(({ result }) => result.status === '[c]').length;
		const said = [figureSummary(figure), ...standingOut({ kind: 'groups', figure })].flatMap(
			(line) => /(\d+) hidden/.exec(line)?.[1] ?? []
		);
		expect(hatched).toBeGreaterThan(2);
		expect(said).toEqual([String(hatched), String(hatched)]);
	});
});
