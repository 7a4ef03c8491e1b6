import { describe, expect, it } from 'vitest';
import { courseKey } from '../../src/lib/format/course-key';
import {
	courseSentence,
	stepSentences,
	signalLine,
	signalQuestion,
	signalRuns,
	signalSide
} from '../../src/lib/format/course-words';
import { cellSentence, figureNotes, figureSubtitle, figureTitle } from '../../src/lib/format/figure-words';
import { resultSentence } from '../../src/lib/format/result-sentence';
import { courseFigure, steady } from '../support/course-figures';
import { headOf } from '../support/figures';

/** The steady course with the sixth quarter at 20 of 250: far below its limits. */
const dip = steady.with(5, 20);
/** Seven quarters at 50 of 250, seven at 75: either side of 62.5. */
const shift = [50, 52, 49, 51, 48, 50, 52, 75, 73, 76, 74, 77, 75, 74];

const triage = { day: 18_901, label: 'joint triage', kind: 'change' as const, area: null, partnership: null };

describe('the words of a course', () => {
	it('say that nothing has changed where nothing has', async () => {
		const figure = await courseFigure(steady);
		expect(figureTitle(figure)).toBe('No change beyond chance over 14 quarters');
		expect(signalRuns(figure)).toEqual([]);
		expect(courseKey(figure).map(({ mark }) => mark)).toEqual(['within']);
	});

	it('promise no intervals, for none are drawn', async () => {
		expect(figureSubtitle(await courseFigure(steady))).toMatch(
			/^People not seen again within 12 months, %, by quarter, /
		);
	});

	it('name the one quarter that shows more', async () => {
		const figure = await courseFigure(dip);
		expect(figureTitle(figure)).toBe('April to June 2021 shows more than chance, of 14 quarters');
		// The mean of all 14: (906 − 72 + 20) of 3,500 = 854 ÷ 3,500 = 24.4 %; 20 ÷ 250 = 8.0 %.
		expect(signalRuns(figure).map((run) => signalLine(figure, run))).toEqual([
			'April to June 2021 (8.0%) lies below the average of 24.4%: outside limits'
		]);
	});

	it('take quarters in a row on one side as one', async () => {
		const figure = await courseFigure(shift);
		expect(courseSentence(figure)).toBe('14 of 14 quarters show more than chance');
		// 352 + 524 = 876 of 3,500 = 25.0 %.
		expect(signalRuns(figure).map((run) => signalLine(figure, run))).toEqual([
			expect.stringMatching(
				/^January 2020 to September 2021: 7 quarters in a row lie below the average of 25\.0% \(.*seven on one side/
			),
			expect.stringMatching(
				/^October 2021 to June 2023: 7 quarters in a row lie above the average of 25\.0% \(.*seven on one side/
			)
		]);
	});

	it('take the side of the measure: fewer not seen again is worse, fewer seen again better, and neither where it takes none', async () => {
		const sidesOf = async (polarity: 'higher_better' | 'lower_better' | 'no_judgement') => {
			const figure = await courseFigure(shift);
			const judged = await courseFigure(shift, [], { metric: { ...figure.head.metric, polarity } });
			return { sides: signalRuns(judged).map(([first]) => signalSide(judged, first)), key: courseKey(judged) };
		};
		expect((await sidesOf('higher_better')).sides).toEqual(['worse', 'better']);
		expect((await sidesOf('lower_better')).sides).toEqual(['better', 'worse']);
		const neutral = await sidesOf('no_judgement');
		expect(neutral.sides).toEqual(['no side', 'no side']);
		expect(neutral.key.map(({ words }) => words)).toEqual(['more than chance']);
	});

	it('ask of a signal what the measure counts, "not" and all', async () => {
		const figure = await courseFigure(shift);
		expect(signalRuns(figure).map((run) => signalQuestion(figure, run))).toEqual([
			'Why were fewer not seen again then?',
			'Why were more not seen again then?'
		]);
		const mean = { ...figure.head.metric, statistic: 'mean' as const, phrase: 'steps of change' };
		const [run] = signalRuns(figure);
		if (!run) throw new Error('a run');
		expect(signalQuestion({ ...figure, head: { ...figure.head, metric: mean } }, run)).toBe('What was different then?');
	});

	it('say that each quarter counts people afresh, so that the average is not the share of everyone', async () => {
		const said = async (groupsMayOverlap: boolean) =>
			figureNotes(await courseFigure(steady, [], { groupsMayOverlap })).join(' ');
		expect(await said(true)).toContain('Each quarter counts people afresh, from their first contact in it:');
		expect(await said(false)).not.toContain('afresh');
	});

	it('name in the sentence what a quarter is compared with, for the course may show more than chance', async () => {
		const head = headOf();
		const question = { ...head.question, by: 'period', period: 'quarter', benchmark: 'previous-year' } as const;
		const course = await courseFigure(shift, [], { question, benchmarkName: 'the same group a year earlier' });
		const [cell] = course.cells;
		if (!cell || cell.result.status !== null || cell.result.measure.kind !== 'proportion')
			throw new Error('no quarter');
		// 50 of 250 are 20.0%: held against 20.8% the limits stand for those of the gate.
		const range = { pointsLower: -7.8, pointsUpper: 6.2, relativeLower: -34, relativeUpper: 40 };
		const held = { benchmark: 0.208, benchmarkN: 250, benchmarkLower: 0.16, benchmarkUpper: 0.26 };
		const rest = { status: null, verdict: 'not enough evidence', peopleNeeded: null } as const;
		const comparison = { ...held, ...range, ...rest, points: -0.8, relative: -4 };
		const compared = { ...cell, result: { ...cell.result, comparison } };
		expect(resultSentence(course, compared)).toContain(
			'Compared with the same quarter a year earlier, there is not enough evidence of a difference, which could lie anywhere between'
		);
	});

	it('begin anew at a marked change', async () => {
		// 1 October 2021, between the two levels: neither side has a signal against its own average.
		const figure = await courseFigure(shift, [triage]);
		expect(figureTitle(figure)).toBe('No change beyond chance within each stretch over 14 quarters');
		// 352 of 1,750 = 20.1 %; 524 of 1,750 = 29.9 %.
		expect(stepSentences(figure)).toEqual([
			'Since joint triage (1 October 2021) the average is 29.9%, before it 20.1%.',
			'Each stretch is judged by its own average; whether the step is more than chance is not tested here.'
		]);
		expect(figureNotes(figure).join(' ')).toContain(
			'No signal of change within each stretch over 14 periods: they vary within their limits, as chance would have it. Since joint triage'
		);
	});

	it('name every change since the average before, where one of them is too short to be judged', async () => {
		// the quarter between them is a stretch of one point, which has no limits
		const form = { ...triage, label: 'new form', day: triage.day - 92 };
		const [step] = stepSentences(await courseFigure(shift, [form, triage]));
		expect(step).toMatch(
			/^Since new form \(1 July 2021\) and joint triage \(1 October 2021\) the average is 29\.9%, before it 20\.\d%\.$/
		);
	});

	it('tell of no step where nothing is marked, or recording alone changed', async () => {
		const recording = { ...triage, kind: 'recording break' as const };
		expect(stepSentences(await courseFigure(shift))).toEqual([]);
		expect(stepSentences(await courseFigure(shift, [recording]))).toEqual([]);
	});

	it('read a period with its limits and its signals', async () => {
		const figure = await courseFigure(dip);
		const read = cellSentence(figure, figure.cells[5] ?? figure.total);
		expect(read[0]).toBe('April to June 2021 · 6 of 14');
		expect(read.at(-2)).toMatch(/^Limits \d+\.\d to \d+\.\d$/);
		expect(read.at(-1)).toBe('Outside limits');
	});

	it('say why there are no limits', async () => {
		expect(figureTitle(await courseFigure([60]))).toBe(
			'No limits: too few quarters may be shown that are covered whole'
		);
	});
});
