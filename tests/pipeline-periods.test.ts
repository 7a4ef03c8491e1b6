import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Counter } from '../src/lib/count/counter';
import type { ReleasedCell } from '../src/lib/disclosure/released';
import type { Engine } from '../src/lib/duckdb/engine';
import { figureNotes } from '../src/lib/format/figure-words';
import { monthsNote } from '../src/lib/format/months-note';
import { dayFromIso } from '../src/lib/model/day';
import { defaultQuestion, type Question } from '../src/lib/model/question';
import { answer } from '../src/lib/pipeline';
import { answerInPeriods } from '../src/lib/pipeline-periods';
import { loadedExtracts } from './support/loaded-extracts';
import { openNodeEngine } from './support/node-engine';
import { monthsOf } from './support/small-months';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

const byMonth: Question = { ...defaultQuestion, by: 'period', period: 'month', benchmark: 'previous-year' };
const starts = ({ cells }: { readonly cells: readonly ReleasedCell[] }) => cells.map(({ group }) => group?.key);
/** Numerators of denominators, or codes. */
const told = ({ cells }: { readonly cells: readonly ReleasedCell[] }) =>
	cells.map(({ result }) => {
		if (result.status !== null) return result.status;
		return result.measure.kind === 'proportion' ? `${result.measure.numerator}/${result.measure.denominator}` : '?';
	});
const note = 'Many months are too small to show, so quarters are shown.';

/** The people of each month from January 2021 on, everyone followed for a year. */
async function loaded(people: readonly number[]) {
	const dataset = await loadedExtracts(engine, { 'made-up.csv': monthsOf('2021-01', people) }, '2024-12-31');
	return async (changes: Partial<Question> = {}, keepsMonths = false) => {
		const task = { name: 'xmr', dataset, rule: 'threshold-10', linked: [] } as const;
		const question = { ...byMonth, ...changes };
		const figure = await answerInPeriods(new Counter(engine), { ...task, question, keepsMonths });
		const plain = await answer(new Counter(engine), { ...task, question: { ...question, period: 'quarter' } });
		if ('what' in figure || 'what' in plain) throw new Error('a figure is expected');
		return { figure, quarters: plain };
	};
}

describe('a course of months', () => {
	it('is drawn by quarter where each month has 6 of 12 and each quarter 18 of 36, as though quarters were asked for', async () => {
		const ask = await loaded(Array<number>(24).fill(12));
		const { figure, quarters } = await ask();
		expect(told(figure)).toEqual(Array(8).fill('18/36'));
		expect(starts(figure).slice(0, 3)).toEqual(['2021-01-01', '2021-04-01', '2021-07-01']);
		expect(figure.head).toEqual({ ...quarters.head, months: 'merged' });
		expect({ ...figure, head: null }).toEqual({ ...quarters, head: null });
		expect(figureNotes(figure)[0]).toBe(note);
		expect(monthsNote(figure)).toEqual({ why: note, other: 'months' });
	});

	it('stays one of months where the reader has chosen them, all hidden', async () => {
		const ask = await loaded(Array<number>(24).fill(12));
		const { figure } = await ask({}, true);
		expect(told(figure)).toEqual(Array(24).fill('[c]'));
		expect(figureNotes(figure)).not.toContain(note);
		expect(monthsNote(figure)?.other).toBe('quarters');
	});

	it('stays one of months where these are large enough, and says nothing', async () => {
		const ask = await loaded(Array<number>(24).fill(40));
		for (const keepsMonths of [false, true]) {
			const { figure } = await ask({}, keepsMonths);
			expect(told(figure)).toEqual(Array(24).fill('20/40'));
			expect(monthsNote(figure)).toBeNull();
		}
	});

	it('is drawn by quarter where over a quarter of its months are hidden, and not where a quarter is', async () => {
		// Of 12 months 3 are small, all of one quarter: they hide one another. With a fourth, somewhere else, that is over a quarter.
		const third = [40, 40, 40, 12, 12, 12, 40, 40, 40, 40, 40, 40];
		const { figure } = await (await loaded(third))();
		expect([figure.head.question.period, figure.hidden, figure.shown]).toEqual(['month', 3, 9]);
		const more = await (await loaded([...third.slice(0, 10), 12, 12]))();
		expect(told(more.figure)).toEqual(['60/120', '18/36', '60/120', '32/64']);
		expect(more.figure.head.months).toBe('merged');
	});

	it('is not drawn by quarter where that is one', async () => {
		const ask = await loaded(Array<number>(24).fill(12));
		const [from, to] = [dayFromIso('2021-04-01'), dayFromIso('2021-06-30')];
		const { figure } = await ask({ from, to });
		expect(starts(figure)).toEqual(['2021-04-01', '2021-05-01', '2021-06-01']);
		expect(figure.head.months).toBeUndefined();
	});

	it('has quarters at its ends that the dates cut into, told and left out of the limits', async () => {
		const ask = await loaded(Array.from({ length: 24 }, (_, at) => (at % 6 < 3 ? 12 : 13)));
		const [from, to] = [dayFromIso('2021-02-01'), dayFromIso('2022-11-30')];
		const { figure } = await ask({ from, to });
		expect(told(figure)).toEqual(['12/24', '21/39', '18/36', '21/39', '18/36', '21/39', '18/36', '14/26']);
		expect(figure.course?.partial).toEqual(['2021-01-01', '2022-10-01']);
		expect(Object.keys(figure.course?.points ?? {})).toHaveLength(6);
	});

	it('keeps its months where quarters would have no limits: one whole quarter between two cut ones', async () => {
		const ask = await loaded([40, 40, 41, 12, 12, 40, 41]);
		const [from, to] = [dayFromIso('2021-02-01'), dayFromIso('2021-07-31')];
		const { figure, quarters } = await ask({ from, to });
		expect([quarters.course, quarters.cells.length]).toEqual([null, 3]);
		expect(told(figure)).toEqual(['20/40', '21/41', '[c]', '[c]', '20/40', '21/41']);
		expect(figure.course).not.toBeNull();
	});

	it('is drawn by quarter where these are hidden as well', async () => {
		const { figure } = await (await loaded(Array<number>(24).fill(4)))();
		expect([figure.head.months, ...told(figure)]).toEqual(['merged', ...Array<string>(8).fill('[c]')]);
	});

	it('leaves a figure that is no course of months as it is', async () => {
		const ask = await loaded(Array<number>(24).fill(12));
		for (const keepsMonths of [false, true])
			for (const period of ['quarter', 'year'] as const) {
				const { figure } = await ask({ period }, keepsMonths);
				expect([figure.head.question.period, figure.head.months]).toEqual([period, undefined]);
				expect(monthsNote(figure)).toBeNull();
			}
		const { figure } = await ask({ by: 'area' }, true);
		expect(figure.head.months).toBeUndefined();
	});

	it('has the quarter of a month that is picked out picked out, and what else is', async () => {
		const ask = await loaded(Array<number>(24).fill(12));
		const { figure } = await ask({ pick: ['2021-05-01', 'Riverside Partnership'] });
		expect(figure.head.question.pick).toEqual(['2021-04-01', 'Riverside Partnership']);
	});
});
