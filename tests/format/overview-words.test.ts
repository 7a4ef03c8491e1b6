import { describe, expect, it } from 'vitest';
import { overviewRows } from '../../src/lib/format/overview-rows';
import { overviewFinding, overviewNotes, overviewTitle, tallyOverview } from '../../src/lib/format/overview-words';
import { releasedOverview } from '../../src/lib/disclosure/released-overview';
import { twoMeasures } from '../support/overviews';

// Of the eight boroughs four are shown with a verdict: one better, one worse, two undecided. Of the four by high risk one is higher
// and one lower; the City and Croydon, hidden, have none.
describe('an overview in words', () => {
	it('counts what is held against everyone, hidden groups not among them', async () => {
		expect(tallyOverview(await twoMeasures())).toMatchObject({
			compared: 6,
			verdicts: { better: 1, worse: 1, 'not enough evidence': 2, higher: 1, lower: 1, similar: 0 },
			apart: 4
		});
	});

	it('says how many stand out', async () => {
		expect(overviewTitle(await twoMeasures())).toBe(
			'Two measures by borough: of 6 values 1 is better than everyone in the extract, 1 worse, 1 higher, 1 lower'
		);
	});

	it('says how many of them chance would make, a twentieth, and who stands out most often', async () => {
		expect(overviewFinding(await twoMeasures())).toBe(
			'In each measure at most about one in 20 of those that stand out is expected to do so by chance alone. Most often: Westminster, which stands out in two of two measures.'
		);
	});

	it('says what was left out and why', async () => {
		const left = [{ title: 'Time until seen again', why: 'A group differs by a few' }];
		expect(overviewNotes(await twoMeasures(left))).toContain(
			'Left out: Time until seen again (a group differs by a few).'
		);
	});

	it('names no hidden group', async () => {
		const overview = await twoMeasures();
		const said = [overviewTitle(overview), overviewFinding(overview), ...overviewNotes(overview)].join(' ');
		expect(said).not.toMatch(/City of London|Kingston/);
	});
});

describe('overviewRows(overview)', () => {
	it('begins with everyone, and has a row for a group that only one measure knows', async () => {
		const rows = overviewRows(await twoMeasures());
		expect(rows.map(({ group }) => group?.name ?? 'All').slice(0, 3)).toEqual(['All', 'City of London', 'Barnet']);
		const ealing = rows.find(({ group }) => group?.name === 'Ealing');
		expect(ealing?.cells.map(({ cell }) => cell?.result.status)).toEqual([null, undefined]);
	});

	it('puts what is left over last', async () => {
		const { measures } = await twoMeasures();
		const [first] = measures;
		const none = { ...first.cells[1], group: { key: 'x', code: 'x', name: 'No area' } };
		const turned = { ...first, cells: [none, ...first.cells] };
		// @ts-expect-error a figure made by hand is none that was released; its order is all that is looked at
		const overview = releasedOverview({ measures: [turned], left: [] });
		expect(overviewRows(overview).at(-1)?.group?.name).toBe('No area');
	});
});
