import { describe, expect, it } from 'vitest';
import { standingOut } from '../../src/lib/export/standing-out';
import { courseFigure, panelsFigure, steady } from '../support/course-figures';

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
});
