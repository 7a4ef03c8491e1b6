import { describe, expect, it } from 'vitest';
import { release } from '../../src/lib/disclosure/release';
import { courseNotes, limitsText, signalWords } from '../../src/lib/format/course-words';
import type { Counts } from '../../src/lib/model/counts';
import { dayFromIso, dayFromParts } from '../../src/lib/model/day';
import type { FigureHead } from '../../src/lib/model/figure';
import type { Mark } from '../../src/lib/model/mark';
import { periodKey, periodOf, type Period } from '../../src/lib/model/period';
import { cell, head, of, sum } from './figures';

const quarters: Period[] = Array.from({ length: 14 }, (_, at) =>
	periodOf(dayFromParts(2020 + Math.floor(at / 4), 3 * (at % 4) + 1, 1), 'quarter')
);

function day(iso: string): number {
	const found = dayFromIso(iso);
	if (found === null) throw new RangeError(iso);
	return found;
}

async function figureOf(
	counts: readonly Counts[],
	marks: readonly Mark[] = [],
	first = '2020-01-01',
	last = '2023-06-30',
	changes: Partial<FigureHead> = {}
) {
	const cells = counts.map((one, at) => {
		const period = quarters[at];
		return cell(period ? periodKey(period) : null, null, one, undefined, period ?? null);
	});
	const figure = {
		head: head({
			by: { id: 'period', label: 'quarter' },
			covered: { first: day(first), last: day(last) },
			marks,
			question: { ...head().question, by: 'period', period: 'quarter' },
			...changes
		}),
		cells,
		margins: [],
		total: cell(null, null, sum(counts)),
		rowsWithoutKey: null
	};
	return await release(figure, 'threshold-10');
}

const level = [62, 70, 58, 66, 61, 72, 64, 59, 68, 63, 71, 60, 67, 65].map((x) => of(x, 250));

describe('the course of periods', () => {
	it('has no signal where they vary as chance would have it', async () => {
		const figure = await figureOf(level);
		expect(Object.keys(figure.course?.points ?? {})).toHaveLength(14);
		expect(courseNotes(figure)[0]).toBe(
			'No signal of change over 14 periods: they vary within their limits, as chance would have it.'
		);
		expect(courseNotes(figure)[1]).toBe('Limits of p′: three sigma, from what is shown.');
		const [first] = figure.cells;
		if (!first) throw new Error('a first period');
		expect(limitsText(figure, first)).toMatch(/^\d+\.\d to \d+\.\d$/);
		expect(signalWords(figure, first)).toBe('');
	});

	it('names the periods that are more than chance, and by which rule', async () => {
		const figure = await figureOf(level.map((one, at) => (at === 6 ? of(140, 250) : one)));
		expect(courseNotes(figure)[0]).toBe('Signals of more than chance: July to September 2021 (outside limits).');
	});

	it('leaves out of the limits what is covered in part, and calls few points a trial', async () => {
		const figure = await figureOf(level.slice(0, 9), [], '2020-01-15', '2022-03-15');
		expect(figure.course?.partial).toEqual(['2020-01-01', '2022-01-01']);
		expect(Object.keys(figure.course?.points ?? {})).toHaveLength(7);
		expect(courseNotes(figure).slice(1)).toEqual([
			'Limits of p′: three sigma, from what is shown; trial limits, for there are fewer than 12 points.',
			'Left out of the limits, for they are covered only in part: January to March 2020 and January to March 2022.',
			expect.stringMatching(/^Each quarter counts people afresh/)
		]);
	});

	it('draws limits anew from a marked change, and tells of breaks in recording', async () => {
		const marks: Mark[] = [
			{ day: day('2021-07-01'), label: 'partnership began', kind: 'start', area: null, partnership: null },
			{ day: day('2022-04-01'), label: 'new case system', kind: 'recording break', area: null, partnership: null }
		];
		const lower = level.map((one, at) => (at < 6 ? one : of(one.numerator - 30, 250)));
		const without = await figureOf(lower);
		const based = await figureOf(lower, marks);
		expect(courseNotes(without)[0]).toMatch(/^Signals of more than chance/);
		expect(courseNotes(based)[0]).toMatch(/^No signal of change within each stretch over 14 periods/);
		const centres = new Set(Object.values(based.course?.points ?? {}).map(({ centre }) => centre));
		expect(centres.size).toBe(2);
		expect(courseNotes(based).join(' ')).toContain('Limits begin anew from partnership began (1 July 2021).');
		expect(courseNotes(based).join(' ')).toContain('Recording changed: new case system (1 April 2022).');
	});

	it('does not depend on what is hidden', async () => {
		const hidden = async (few: number) => await figureOf(level.map((one, at) => (at === 3 ? of(few, 250) : one)));
		const [one, other] = [await hidden(3), await hidden(7)];
		expect(one.cells[3]?.result.status).toBe('[c]');
		expect(one.course).toEqual(other.course);
	});

	it('has no limits where as many periods are hidden as shown: those shown are the ones with more seen again', async () => {
		// Of 40 people 8 are seen again, 20 %; where by chance 12 or 14 are, the quarter is shown. Their average is over 30 %.
		const few = level.map((_, at) => of(at % 2 === 0 ? 12 + (at % 4) : 8, 40));
		const figure = await figureOf(few);
		expect(figure.cells.filter(({ result }) => result.status === '[c]').length).toBeGreaterThanOrEqual(7);
		expect(figure.course).toBeNull();
		expect(courseNotes(figure)).toEqual([]);
	});

	it('says that hidden periods have no part in the limits, and what that does to the average', async () => {
		const figure = await figureOf(level.map((one, at) => (at === 3 ? of(3, 250) : one)));
		expect(courseNotes(figure)).toContain(
			`${figure.hidden} hidden periods have no part in the limits. It is not by chance which are hidden, so that the average of the others may lie off.`
		);
		expect(courseNotes(await figureOf(level)).join(' ')).not.toContain('hidden');
	});

	it('is screened where asked, and says so', async () => {
		// ranges: eleven of 100, one of 800, one of 900; 3.267 × 2,800 ÷ 13 = 703.7
		const contacts = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1].map((n) => of(100 * n, 100 * n));
		const { metric } = head();
		const counting = { metric: { ...metric, statistic: 'count' as const, polarity: 'no_judgement' as const } };
		const asked = { ...counting, name: 'intervals-screened' as const };
		const plain = await figureOf(contacts, [], undefined, undefined, counting);
		const screened = await figureOf(contacts, [], undefined, undefined, asked);
		expect(plain.course).toMatchObject({ method: 'XmR', rangesLeftOut: null });
		expect(courseNotes(plain).join(' ')).not.toContain('Screening');
		expect(screened.course).toMatchObject({ method: 'XmR', rangesLeftOut: 2 });
		expect(Object.values(screened.course?.points ?? {})[0]?.upper).toBeCloseTo(2900 / 14 + 266, 9);
		expect(courseNotes(screened)[2]).toBe(
			'Screening is on: 2 moving ranges are left out of the limits, at least 3.267 times their mean.'
		);
		const steady = contacts.map((_, at) => of(100 + 10 * (at % 2), 100 + 10 * (at % 2)));
		expect(courseNotes(await figureOf(steady, [], undefined, undefined, asked))[2]).toBe(
			'Screening is on: no moving range is left out of the limits.'
		);
	});

	it('has no moving ranges to screen where it is of shares', async () => {
		const figure = await figureOf(level, [], undefined, undefined, { name: 'intervals-screened' });
		expect(figure.course).toMatchObject({ method: 'p′', rangesLeftOut: null });
	});

	it('is of periods alone', async () => {
		const areas = await release(
			{
				head: head({ covered: { first: 0, last: 9 } }),
				cells: [cell('a', null, of(20, 60)), cell('b', null, of(30, 90))],
				margins: [],
				total: cell(null, null, of(50, 150)),
				rowsWithoutKey: null
			},
			'threshold-10'
		);
		expect(areas.course).toBeNull();
	});
});
