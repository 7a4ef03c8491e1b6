import { describe, expect, test } from 'vitest';
import { beforeAfterNotes } from '../../src/lib/format/before-after-notes';
import { beforeAfterRows, gapNote, gapRows, placeboRows } from '../../src/lib/format/before-after-rows';
import * as words from '../../src/lib/format/before-after-words';
import { beforeAfterFigure } from '../support/before-after-figure';

/* Shares, changes and placebos are worked by hand in before-after-figure.ts; intervals and p come from before-after-small.csv (R). */

describe('the words of before and after', () => {
	test('title: how both changed', async () => {
		const figure = await beforeAfterFigure();
		expect(words.beforeAfterTitle(figure)).toBe(
			'In the boroughs of the Central Link the share fell by 5.0 points, in comparable boroughs it rose by 2.0'
		);
		const alike = { ...figure, comparators: figure.treated };
		expect(words.beforeAfterTitle(alike)).toBe(
			'In the boroughs of the Central Link the share fell by 5.0 points, in comparable boroughs by 5.0'
		);
		const still = { status: null, points: 0.01, lower: -1, upper: 1, p: null } as const;
		const one = { status: null, points: 1, lower: 0, upper: 2, p: null } as const;
		const of = (treated: typeof still | typeof one, comparators: typeof still | typeof one) =>
			words.beforeAfterTitle({
				...figure,
				treatedAreas: figure.treatedAreas.slice(0, 1),
				treated: { ...figure.treated, change: treated },
				comparators: { ...figure.comparators, change: comparators }
			});
		expect(of(one, still)).toBe(
			'In the borough of the Central Link the share rose by 1.0 point, in comparable boroughs it did not change'
		);
		expect(of(still, one)).toBe(
			'In the borough of the Central Link the share did not change, in comparable boroughs it rose by 1.0'
		);
		const hidden = { ...figure, treated: { ...figure.treated, change: { status: '[c]' } as const } };
		expect(words.beforeAfterTitle(hidden)).toMatch(/^Before and after the Central Link: \[c\] /);
	});

	test('the gap: both sides of both, their changes, and the difference of these', async () => {
		const figure = await beforeAfterFigure();
		// 80 of 400 and 60 of 400; 200 of 1,000 and 220 of 1,000
		expect(gapRows(figure)).toEqual([
			{ name: 'Everyone in the 2 boroughs', before: '20.0', after: '15.0', change: '−5.0' },
			{ name: 'Comparators', before: '20.0', after: '22.0', change: '+2.0' },
			{ name: 'Difference', before: '', after: '', change: '−7.0' }
		]);
		const hidden = { ...figure, effect: { status: '[c]' } as const };
		expect(gapRows(hidden).at(-1)?.change).toBe('[c]');
		expect([gapNote(figure), gapNote(hidden)]).toEqual([null, null]);
		// 0.64 less 2.27 is −1.63: printed, 0.6 less 2.3 is −1.6
		const change = (points: number) => ({ status: null, points, lower: -9, upper: 9, p: null }) as const;
		const rounded = {
			...figure,
			treated: { ...figure.treated, change: change(0.64) },
			comparators: { ...figure.comparators, change: change(2.27) },
			effect: change(-1.63)
		};
		expect(gapNote(rounded)).toBe('Each number is rounded by itself.');
		const titles = [
			{ status: null, points: -7, lower: -13, upper: -1, p: null } as const,
			{ status: null, points: -7, lower: -15, upper: 1, p: null } as const,
			hidden.effect
		].map((effect) => words.gapTitle({ ...figure, effect }));
		expect(titles).toEqual([
			'The gap between the two changed',
			'Not enough evidence that the gap changed',
			expect.stringMatching(/^Change against comparators: \[c\] hidden/)
		]);
	});

	test('subtitle: whom, by what, and when', async () => {
		const subtitle = words.beforeAfterSubtitle(await beforeAfterFigure());
		expect(subtitle).toBe(
			'People not seen again within 12 months, % with 95% interval, everyone in Camden and Islington, with the Central Link or not, beside comparators, by the quarter in which they were first seen, October 2021 to March 2023'
		);
	});

	test('treated: everyone in the areas, by name where they are few, and never the partnership alone', async () => {
		const figure = await beforeAfterFigure();
		expect(words.treatedPeople(figure)).toBe('everyone in Camden and Islington');
		const four = { ...figure, treatedAreas: [...figure.treatedAreas, ...figure.comparatorAreas] };
		expect(words.treatedPeople(four)).toBe('everyone in the 4 boroughs of the Central Link');
		// Outside London the extracts tell of areas.
		const elsewhere = { ...four, areaLabel: 'area' };
		expect(words.treatedPeople(elsewhere)).toBe('everyone in the 4 areas of the Central Link');
		expect(words.beforeAfterSummary(figure)).toContain(
			'The areas’ line is of everyone in Camden and Islington, with the Central Link or not.'
		);
	});

	test('effect: the difference in differences, and what its interval says', async () => {
		const figure = await beforeAfterFigure();
		expect(words.effectSentences(figure)).toBe(
			'Beyond the change of the comparators the share moved by −7.0 percentage points (95% interval −13.4 to −0.6), the difference in differences. The interval leaves out no difference: the gap between the two changed.'
		);
		const wide = { ...figure, effect: { status: null, points: -1.4, lower: -7.4, upper: 4.6, p: 0.65 } as const };
		expect(words.effectSentences(wide)).toBe(
			'Beyond the change of the comparators the share moved by −1.4 percentage points (95% interval −7.4 to +4.6), the difference in differences. The interval includes no difference: there is not enough evidence that the gap changed. This does not mean the work fails.'
		);
		expect(words.effectSentences({ ...figure, effect: { status: '[c]' } })).toMatch(
			/^The change against comparators is \[c\] .*\.$/
		);
	});

	test('trend before: in parallel, apart, or not to be told', async () => {
		const figure = await beforeAfterFigure();
		// Both stand at 20% in every quarter before.
		expect(words.preTrendSentence(figure)).toMatch(
			/^Before the start the gap between the two moved by 0\.0 points a quarter \(95% interval −\d+\.\d to \+\d+\.\d\), over 3 periods, p = 1\.00\. That is no sign that they ran apart, and no proof that they ran together\.$/
		);
		const slope = { status: null, points: 2, lower: 1, upper: 3, p: 0.0004 } as const;
		expect(words.preTrendSentence({ ...figure, preTrend: { slope, periods: 6 } })).toBe(
			'Before the start the gap between the two moved by +2.0 points a quarter (95% interval +1.0 to +3.0), over 6 periods, p < 0.001. They ran apart already, so that the change since cannot be read as one that began with the start.'
		);
		expect(words.preTrendSentence({ ...figure, preTrend: null })).toMatch(/^Fewer than 3 periods before the start/);
	});

	test('placebo: how many changed as much', async () => {
		const figure = await beforeAfterFigure();
		expect(words.placeboSentence(figure)).toBe(
			'Against all other boroughs together the share moved by −5.7 points for everyone in Camden and Islington; against the comparators alone, as above, by −7.0. Each of 3 other boroughs took the partnership’s place in turn: none changed by as much or more against all the others, up or down (p = 0.25; the least that 4 allow is 0.250). With so few the test cannot find anything.'
		);
		expect(words.placeboSentence({ ...figure, placebo: null })).toBe(
			'A placebo test needs at least two other boroughs that are shown before and after the start.'
		);
		expect(placeboRows(figure).map(({ name, points }) => [name, points])).toEqual([
			['Everyone in Camden and Islington', '−5.7'],
			['Bromley', '−2.5'],
			['Brent', '+3.3'],
			['Bexley', '+3.8']
		]);
	});

	test('series: needed, or told with both of its steps', async () => {
		const figure = await beforeAfterFigure();
		expect(words.seriesSentence(figure)).toBe(
			'An interrupted time series needs 8 periods in a row on either side of the start; fewer are covered whole and shown.'
		);
		const level = { status: null, points: -3.21, lower: -5, upper: -1.4, p: 0.02 } as const;
		const trend = { status: null, points: 0.5, lower: -0.25, upper: 1.25, p: 0.19 } as const;
		expect(words.seriesSentence({ ...figure, series: { level, trend, before: 8, after: 9 } })).toBe(
			'Interrupted time series of the gap, 8 periods before and 9 after: at the start it jumped by −3.2 points (95% interval −5.0 to −1.4), p = 0.020; from then on it moved by +0.5 points a quarter (95% interval −0.3 to +1.3) more than before, p = 0.19 (Newey–West errors).'
		);
	});

	test('a period, line by line, hidden ones without a number', async () => {
		const [first] = (await beforeAfterFigure()).periods;
		const figure = await beforeAfterFigure(true);
		const last = figure.periods.at(-1);
		if (!first || !last) throw new Error('no period');
		// R: prop.test(20, 100, correct = FALSE), prop.test(50, 250, correct = FALSE)
		expect(words.periodWords(figure, first)).toEqual([
			'October to December 2021, before the start',
			'Everyone in Camden and Islington: 20.0% (13.3 to 28.9), 100 people',
			'Comparators: 20.0% (15.5 to 25.4), 250 people'
		]);
		const [when, treated] = words.periodWords(figure, last);
		expect(when).toBe('January to March 2023, after the start');
		expect(treated).toMatch(/^Everyone in Camden and Islington: \[c\] [^0-9]*(10[^0-9]*)*$/);
	});
});

describe('the table of before and after', () => {
	test('has both sides and then every period, with hidden cells by their code', async () => {
		const rows = beforeAfterRows(await beforeAfterFigure());
		expect(rows).toHaveLength(4 + 12);
		expect(rows.slice(0, 4).map(({ when, where, n, value, interval }) => [when, where, n, value, interval])).toEqual([
			['Before', 'Everyone in Camden and Islington', '400', '20.0', '16.4 to 24.2'],
			['After', 'Everyone in Camden and Islington', '400', '15.0', '11.8 to 18.8'],
			['Before', 'Comparators', '1,000', '20.0', '17.6 to 22.6'],
			['After', 'Comparators', '1,000', '22.0', '19.5 to 24.7']
		]);
		const hidden = beforeAfterRows(await beforeAfterFigure(true)).at(-2);
		expect(hidden).toMatchObject({ when: 'January to March 2023', n: '[c]', value: '[c]', interval: '[c]' });
	});
});

describe('the notes of before and after', () => {
	test('say who counts, against whom, and who is left out', async () => {
		const notes = beforeAfterNotes(await beforeAfterFigure());
		expect(notes).toContain(
			'Start: 1 July 2022, as entered. Everyone in Camden and Islington counts, with the Central Link or not, so that nothing depends on whom it took on. Whoever is seen on both sides of the start counts on each, from the first contact there. Those first seen shortly before the start were followed past it, which makes the two sides more alike.'
		);
		expect(notes).toContain(
			'Comparators: Bexley and Brent, the nearest in level before the start, of 3 boroughs where the partnership has fewer than 10 people. Other partnerships may work there, and this one’s work may reach them.'
		);
		expect(notes).toContain(
			'City of London cannot be a comparator: the partnership is at work there, or its figures are hidden.'
		);
		expect(notes).toContain('1 borough is left out: hidden by itself before or after the start.');
		expect(notes.join(' ')).not.toMatch(/caused|due to|because of the partnership/);
	});

	test('name the periods that are not shown whole', async () => {
		expect(beforeAfterNotes(await beforeAfterFigure()).join(' ')).not.toContain('Not all of');
		expect(beforeAfterNotes(await beforeAfterFigure(true)).join(' ')).toMatch(
			/Not all of .*January to March 2023 is shown: \[c\] /
		);
	});
});
