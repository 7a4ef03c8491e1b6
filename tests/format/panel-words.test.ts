import { describe, expect, it } from 'vitest';
import { cellSentence, figureNotes, figureSubtitle, figureTitle } from '../../src/lib/format/figure-words';
import { groupName } from '../../src/lib/format/group-name';
import { panelAverage, panelLines, panelSide, panelVerdict } from '../../src/lib/format/panel-words';
import { courseFigure, panelsFigure, steady } from '../support/course-figures';

/** The fourth quarter far below the others. */
const dipped = steady.map((x, at) => (at === 3 ? 20 : x));

describe('panels', () => {
	it('say in the title how many areas show more than chance', async () => {
		expect(figureTitle(await panelsFigure({ Barnet: steady, Brent: dipped, Ealing: steady }))).toBe(
			'One of 3 boroughs shows more than chance'
		);
		expect(figureTitle(await panelsFigure({ Barnet: steady, Brent: steady }))).toBe(
			'No change beyond chance in any of 2 boroughs'
		);
	});

	it('say in the title that a change was marked, for the step is in no stretch', async () => {
		const mark = { day: 18_901, label: 'joint triage', kind: 'change' as const, area: null, partnership: null };
		expect(figureTitle(await panelsFigure({ Barnet: steady, Brent: steady }, [mark]))).toBe(
			'No change beyond chance within each stretch in any of 2 boroughs'
		);
	});

	it('leave what is no area out of the count', async () => {
		expect(figureTitle(await panelsFigure({ Barnet: steady, Brent: dipped, 'No area': dipped }))).toBe(
			'One of 2 boroughs shows more than chance'
		);
	});

	it('say of what is no area that it is not drawn, and count it among none', async () => {
		// 9 of 250 in most of its quarters, which are hidden: it has no limits, nor has Ealing, hidden with it
		const few = steady.map((x, at) => (at < 10 ? 9 : x));
		const areas = { Barnet: steady, Brent: dipped, Camden: steady, Ealing: few };
		const figure = await panelsFigure({ ...areas, 'No area': few });
		const notes = figureNotes(figure).join(' ');
		expect(notes).toContain('“No area” is what lies in no borough: it is not drawn, and stands in the table.');
		expect(notes).toContain('1 borough without limits: too little of them may be shown.');
		const [, brent] = figure.panels ?? [];
		expect(brent && panelLines(figure, brent)[0]).toBe('Brent · 2 of 4');
		expect(figureNotes(await panelsFigure({ Barnet: steady, Brent: dipped })).join(' ')).not.toContain('not drawn');
	});

	it('judge each area as its own course does', async () => {
		const { panels = [] } = await panelsFigure({ Barnet: steady, Brent: dipped });
		const { course } = await courseFigure(dipped);
		expect(panels[1]?.figure.course?.points).toEqual(course?.points);
	});

	it('say under each what it found, on which side, and its average', async () => {
		const figure = await panelsFigure({ Barnet: steady, Brent: dipped });
		const [barnet, brent] = figure.panels ?? [];
		if (!barnet || !brent) throw new Error('two panels');
		expect([panelVerdict(barnet), panelSide(barnet)]).toEqual(['No change beyond chance', null]);
		// fewer not seen again is for the worse
		expect([panelVerdict(brent), panelSide(brent)]).toEqual(['Below its average in October to December 2020', 'worse']);
		// 906 of 14 quarters of 250
		expect(panelAverage(barnet)).toBe('25.9%');
		expect(panelLines(figure, brent)[0]).toBe('Brent · 2 of 2');
	});

	it('say that few stand behind a row that has no limits', async () => {
		const few = steady.map((_, at) => (at < 10 ? 9 : 60));
		const figure = await panelsFigure({ Barnet: steady, Brent: few, Camden: few, Ealing: few, Enfield: few });
		const [, brent] = figure.panels ?? [];
		if (!brent) throw new Error('five panels');
		expect(panelVerdict(brent)).toBe('No limits: too few shown');
		expect(panelLines(figure, brent).at(-1)).toBe('10 quarters hidden');
		expect(figureTitle(figure)).toBe('No change beyond chance in 1 borough with limits');
		expect(figureNotes(figure).join(' ')).toContain('4 boroughs without limits: too little of them may be shown.');
	});

	it('name an area with its period, in that order', async () => {
		const figure = await panelsFigure({ Barnet: steady, Brent: dipped });
		expect(figure.cells.slice(0, 2).map(groupName)).toEqual([
			'Barnet, January to March 2020',
			'Barnet, April to June 2020'
		]);
		expect(groupName(figure.margins.at(-1) ?? figure.total)).toBe('April to June 2023');
		expect(figureSubtitle(figure)).toContain(', by borough and quarter,');
		const [first] = figure.cells;
		expect(first && cellSentence(figure, first)[0]).toBe('Barnet, January to March 2020 · 1 of 28');
	});
});
