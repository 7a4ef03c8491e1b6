import { describe, expect, it } from 'vitest';
import { survivalFindings } from '../../src/lib/format/survival-findings';
import { survivalNotes } from '../../src/lib/format/survival-notes';
import { survivalRows } from '../../src/lib/format/survival-rows';
import { readingWords, survivalSubtitle, survivalSummary, survivalTitle } from '../../src/lib/format/survival-words';
import type { EndsOfDay } from '../../src/lib/model/time-to-event';
import { estimateCell } from '../../src/lib/statistics/compare';
import { releasedCurves, timeCounts, timesByPartnership } from '../support/curve-figures';

function ends(events: readonly (readonly [number, number])[], followed: number): EndsOfDay[] {
	return [
		...events.map(([day, count]) => ({ day, events: count, censored: 0 })),
		{ day: 400, events: 0, censored: followed }
	];
}

// Nobody leaves within the year, so that shares are plain: 100 of 1,000 by day 91, 200 by 365; 150 and 300 of 1,000.
const groups = {
	Riverside: ends(
		[
			[30, 100],
			[200, 100]
		],
		800
	),
	Tiny: ends([[30, 4]], 40),
	// hidden as well, lest Tiny be the rest of everyone
	Other: ends([[30, 40]], 160),
	'No partnership': ends(
		[
			[30, 150],
			[200, 150]
		],
		700
	)
};

describe('the words of curves', () => {
	it('have the finding of the partnership picked out, beside those without one', async () => {
		const figure = await releasedCurves(timesByPartnership(groups, { pick: ['Riverside'] }));
		expect(survivalTitle(figure)).toBe(
			'By 12 months 20.0% of people with Riverside were seen again, 30.0% of those without a partnership'
		);
		expect(survivalSubtitle(figure)).toMatch(
			/^Kaplan–Meier estimate: % seen again by months since the first contact, with 95% bands, all dates to /
		);
	});

	it('say no finding where nothing is picked out', async () => {
		expect(survivalTitle(await releasedCurves(timesByPartnership(groups)))).toBe(
			'How soon people are seen again, by partnership'
		);
	});

	it('read every curve at a reading, the one picked out first', async () => {
		const figure = await releasedCurves(timesByPartnership(groups, { pick: ['none'] }));
		const words = readingWords(figure, 91);
		expect(words[0]).toBe('By 3 months');
		// R: survfit with 150 of 1,000 at day 30, log-log: 0.1293 to 0.1737; 100 of 1,000: 0.0830 to 0.1203.
		expect(words[1]).toBe('No partnership: 15.0% (12.9 to 17.4), 850 at risk');
		expect(words[2]).toBe('Riverside: 10.0% (8.3 to 12.0), 900 at risk');
		expect(survivalSummary(figure)).toContain('By 12 months. No partnership: 30.0%');
	});

	it('say that the curves differ and not why, never that one caused it', async () => {
		const said = survivalFindings(await releasedCurves(timesByPartnership(groups, { pick: ['Riverside'] }))).join(' ');
		expect(said).toContain(
			'The two curves lie further apart than chance alone would bring them (log-rank test, p\u00a0<\u00a00.001).'
		);
		expect(said).toContain('This does not show why.');
		expect(said).toContain('By 3 months 10.0% (8.3 to 12.0) were seen again.');
		expect(said).not.toMatch(/caus|effect|worked/i);
	});

	it('name the number that the gap is from, where no curve is drawn of it', async () => {
		// 118 of 400 are 29.5%: 9.5 points more than Riverside's 20.0%, and not the 30.0% drawn.
		const benchmark = { kind: 'counted' as const, ...timeCounts(ends([[100, 118]], 282)) };
		const two = { Riverside: groups.Riverside, 'No partnership': groups['No partnership'] };
		const figure = timesByPartnership(two, { pick: ['Riverside'], benchmark: 'untreated' });
		const compared = {
			...figure,
			head: { ...figure.head, benchmarkName: 'people in the same areas without a partnership' },
			cells: figure.cells.map((cell) => estimateCell({ ...cell, benchmark }))
		};
		expect(survivalFindings(await releasedCurves(compared))[1]).toMatch(
			/^The gap at 12 months is −9\.5 points \(95% interval −1\d\.\d to −\d\.\d\): 20\.0% with Riverside, 29\.5% for people in the same areas without a partnership\. No curve is drawn of the latter: the 30\.0% beside it is of all those without a partnership\.$/
		);
	});

	it('say of more than two curves that the test is of all together', async () => {
		const three = { A: groups.Riverside, B: groups.Riverside, 'No partnership': groups['No partnership'] };
		expect(survivalFindings(await releasedCurves(timesByPartnership(three))).join(' ')).toContain(
			'All three curves together lie further apart than chance alone would bring them (log-rank test, p\u00a0<\u00a00.001). This does not show which of them differ, nor why.'
		);
	});

	it('say of the pair that the title names how it is alone, and of one that is named by nobody nothing', async () => {
		const three = { A: groups.Riverside, B: groups.Riverside, 'No partnership': groups['No partnership'] };
		const said = survivalFindings(await releasedCurves(timesByPartnership(three, { pick: ['A'] })));
		const [at] = said.flatMap((sentence, index) => (sentence.startsWith('All three') ? [index] : []));
		// R: survdiff of 100 of 1,000 on day 30 and 100 on day 200, beside 150 and 150, gives 26.51
		expect(said[(at ?? NaN) + 1]).toBe(
			'Alone, the curves of people with A and of those without a partnership lie further apart than chance alone would bring them (log-rank χ²\u00a0=\u00a027, 1 degree of freedom, p\u00a0<\u00a00.001). This does not show why.'
		);
		expect(survivalFindings(await releasedCurves(timesByPartnership(three))).join(' ')).not.toContain('Alone');
		const alike = { A: groups.Riverside, B: groups['No partnership'], 'No partnership': groups.Riverside };
		expect(survivalFindings(await releasedCurves(timesByPartnership(alike, { pick: ['A'] }))).join(' ')).toContain(
			'lie no further apart than chance could bring them (log-rank χ²\u00a0<\u00a00.01, 1 degree of freedom, p\u00a0=\u00a01). This does not show that they are alike.'
		);
	});

	it('say of like curves that this does not show them to be alike', async () => {
		const same = await releasedCurves(timesByPartnership({ A: groups.Riverside, B: groups.Riverside }));
		expect(survivalFindings(same)).toContain(
			'The two curves lie no further apart than chance could bring them (log-rank test, p\u00a0=\u00a01). This does not show that they are alike.'
		);
	});

	it('name a hidden group with its code, and nothing of it', async () => {
		const figure = await releasedCurves(timesByPartnership(groups, { pick: ['Riverside'] }));
		expect(survivalNotes(figure)).toContain('Tiny and Other: [c] hidden: too few people, or would reveal another.');
		const hidden = survivalRows(figure).find(({ name }) => name === 'Tiny');
		expect(hidden).toEqual({
			key: 'Tiny',
			name: 'Tiny',
			units: '[c]',
			readings: Array(4).fill({ value: '[c]', range: '' }),
			atRisk: '[c]'
		});
	});

	it('say that people may stand in several groups only where there are several', async () => {
		const overlap = 'People may stand in more than one group.';
		const one = { A: groups.Riverside };
		expect(survivalNotes(await releasedCurves(timesByPartnership(one)))).not.toContain(overlap);
		expect(survivalNotes(await releasedCurves(timesByPartnership({ ...one, Nobody: [] })))).not.toContain(overlap);
		expect(survivalNotes(await releasedCurves(timesByPartnership({ ...one, B: groups.Riverside })))).toContain(overlap);
	});

	it('tell the day by which half had it, where they had', async () => {
		// 600 of 1,000 by day 40.
		const quick = await releasedCurves(
			timesByPartnership({
				A: ends(
					[
						[20, 300],
						[40, 300]
					],
					400
				),
				B: groups.Riverside
			})
		);
		expect(survivalFindings(quick)).toContain('Half were seen again: A by day 40 (95% interval 40 to 40).');
	});
});
