import { describe, expect, it } from 'vitest';
import { cohortNotes, cohortsOf, leadOf } from '../../src/lib/format/cohort-words';
import { survivalFindings } from '../../src/lib/format/survival-findings';
import { survivalRows } from '../../src/lib/format/survival-rows';
import { readingWords, survivalSubtitle, survivalTitle } from '../../src/lib/format/survival-words';
import { dayFromParts } from '../../src/lib/model/day';
import type { EstimatedFigure } from '../../src/lib/model/figure';
import { periodKey, periodOf } from '../../src/lib/model/period';
import type { EndsOfDay } from '../../src/lib/model/time-to-event';
import { layoutSurvival } from '../../src/lib/chart/survival-layout';
import { releasedCurves, timesByPartnership } from '../support/curve-figures';

const cutoff = dayFromParts(2024, 12, 31);

/** Of 1,000 people so many are seen again on day 30, the others are followed from a day in the middle of the quarter, in two parts. */
function quarter(year: number, month: number, again: number): readonly [string, readonly EndsOfDay[]] {
	const { start, end } = periodOf(dayFromParts(year, month, 1), 'quarter');
	const rest = (1000 - again) / 2;
	return [
		periodKey({ unit: 'quarter', start, end }),
		[
			{ day: 30, events: again, censored: 0 },
			{ day: Math.min(400, cutoff - start - 45), events: 0, censored: rest },
			{ day: Math.min(400, cutoff - start), events: 0, censored: rest }
		]
	];
}

/** The same by quarter of first contact. */
function byQuarter(quarters: readonly (readonly [string, readonly EndsOfDay[]])[]): EstimatedFigure {
	const figure = timesByPartnership(Object.fromEntries(quarters));
	const dated = quarters.map(([key]) => periodOf(Date.parse(key) / 86_400_000, 'quarter'));
	return {
		...figure,
		head: { ...figure.head, name: 'intervals', by: { id: 'period', label: 'quarter' }, cutoff },
		cells: figure.cells.map((cell, at) => ({ ...cell, period: dated[at] ?? null }))
	};
}

// 15 quarters from January 2021 to September 2024; the one from April 2024 is told at 183 days, from July at 91 and 183.
const months = [1, 4, 7, 10];
const quarters = [2021, 2022, 2023, 2024]
	.flatMap((year) => months.map((month) => quarter(year, month, year === 2024 ? 150 : 200)))
	.slice(0, 15);

describe('the words of curves by period', () => {
	it('hold the last quarter with a reading against the same a year earlier, at the last reading of both', async () => {
		const figure = await releasedCurves(byQuarter(quarters));
		expect(survivalTitle(figure)).toBe(
			'By 3 months 15.0% of people seen in July to September 2024 were seen again, 20.0% of those a year earlier'
		);
		expect(survivalFindings(figure)[0]).toMatch(
			/^By 3 months: July to September 2024 15\.0% \(95% interval [\d.]+ to [\d.]+\) and July to September 2023 20\.0% \(/
		);
		// the test is of all quarters, of which the last two years are drawn and two named
		expect(survivalFindings(figure)[1]).toMatch(/^All 15 curves together, of which eight are drawn, lie /);
		expect(survivalSubtitle(figure)).toContain('since the first contact, with 95% bands, by quarter,');
	});

	it('say one alone where a year earlier there is none', async () => {
		const figure = await releasedCurves(byQuarter(quarters.slice(0, 2)));
		expect(survivalTitle(figure)).toBe('By 12 months 20.0% of people seen in April to June 2021 were seen again');
		expect(leadOf(figure)?.yearBefore).toBeNull();
	});

	it('say no share of a reading at which the last quarter is not told', async () => {
		// a year earlier told at three months alone; of the last quarter five within them are told with the 15 after
		const before: readonly EndsOfDay[] = [
			{ day: 30, events: 20, censored: 0 },
			{ day: 120, events: 0, censored: 980 }
		];
		const last: readonly EndsOfDay[] = [
			{ day: 30, events: 5, censored: 0 },
			{ day: 150, events: 15, censored: 0 },
			{ day: 400, events: 0, censored: 980 }
		];
		const figure = await releasedCurves(
			byQuarter([
				['2021-04-01', before],
				['2022-04-01', last]
			])
		);
		expect(survivalTitle(figure)).toBe('By 12 months 2.0% of people seen in April to June 2022 were seen again');
		expect(survivalFindings(figure)[0]).toMatch(/^By 12 months: April to June 2022 2\.0% \(/);
	});

	it('name periods by their dates, and tell hidden from not yet followed', async () => {
		const figure = await releasedCurves(byQuarter(quarters));
		const last = survivalRows(figure).at(-1);
		expect(last?.name).toBe('July to September 2024');
		// 1 July to 31 December are 183 days: by then some are left, by 9 and 12 months nobody can be
		expect(last?.readings.map(({ value }) => value)).toEqual(['15.0', '[c]', '[x]', '[x]']);
		expect(readingWords(figure, 365)[1]).toMatch(/^July to September 2024: \[x\]/);
	});

	it('draw two years, name two lines, and dot what not everyone has been followed for', async () => {
		const figure = await releasedCurves(byQuarter(quarters));
		expect(cohortsOf(figure)).toHaveLength(15);
		const { curves } = layoutSurvival(figure, 900);
		expect(curves).toHaveLength(8);
		expect(curves.filter(({ label }) => label !== null).map(({ name }) => name)).toEqual([
			'July to September 2023',
			'July to September 2024'
		]);
		// everyone of April to June 2024 has been followed from 30 June: 184 days
		expect(curves.find(({ name }) => name === 'April to June 2024')?.followedUntil).toBe(184);
		expect(cohortNotes(figure)).toEqual(['Grey: the other quarters of the last 8 with a curve; the table has all.']);
		// up to 15 November everyone of July to September has been followed for 46 days, and the curve is told at 91
		const whole = byQuarter(quarters);
		const ended = await releasedCurves({ ...whole, head: { ...whole.head, cutoff: dayFromParts(2024, 11, 15) } });
		expect(cohortNotes(ended)[1]).toBe(
			'Dotted: beyond what everyone of that quarter has been followed for, and so less certain.'
		);
	});
});
