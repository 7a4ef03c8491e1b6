import { describe, expect, it } from 'vitest';
import { release } from '../../src/lib/disclosure/release';
import { publishableBecause } from '../../src/lib/format/publishable';
import { resultSentence } from '../../src/lib/format/result-sentence';
import { findMetric } from '../../src/lib/metric/catalogue';
import type { BenchmarkCounts, Counts } from '../../src/lib/model/counts';
import type { FigureHead } from '../../src/lib/model/figure';
import { defaultQuestion, type Question } from '../../src/lib/model/question';
import type { RuleId } from '../../src/lib/model/rule';
import { estimateCell } from '../../src/lib/statistics/compare';
import { headOf } from '../support/figures';
import { amounts, ratio, share } from '../support/spoken-cells';

const everyone: BenchmarkCounts = { kind: 'counted', numerator: 8_236, denominator: 30_962 };
const held = /^Before it is copied it is held against all that was exported before/;

interface Asked {
	readonly metric?: string;
	readonly question?: Partial<Question>;
	readonly head?: Partial<FigureHead>;
	readonly rule?: RuleId;
	readonly benchmark?: BenchmarkCounts;
}

/** The sentence of one partnership beside a larger one, and why it may be published. */
async function ofPartnership(counts: Counts, { metric = 'da-repeat', ...asked }: Asked = {}) {
	const found = findMetric(metric);
	if (found === null) throw new Error(`no metric ${metric}`);
	const question = { ...defaultQuestion, metric, by: 'partnership', ...asked.question };
	const by = { id: 'partnership', label: 'partnership' };
	const head = headOf({ metric: found, question, by, extracts: [], cutoffConfirmed: true, ...asked.head });
	const benchmark: BenchmarkCounts = asked.benchmark ?? { kind: 'not-applicable' };
	const make = (name: string | null, of: Counts, against: BenchmarkCounts = { kind: 'not-applicable' }) =>
		estimateCell({
			group: name === null ? null : { key: name, code: name, name },
			...{ group2: null, period: null, counts: of, benchmark: against }
		});
	const cells = [make('Riverside Partnership', counts, benchmark)];
	const unreleased = {
		head,
		cells,
		margins: [],
		total: make(null, counts, question.benchmark === 'previous-year' ? benchmark : undefined),
		rowsWithoutKey: null
	};
	const figure = await release(unreleased, asked.rule ?? 'threshold-10');
	const [cell] = figure.cells;
	if (!cell) throw new Error('no cell');
	const told = (of: typeof cell) => ({ sentence: resultSentence(figure, of), why: publishableBecause(figure, of) });
	return { ...told(cell), ofEveryone: told(figure.total) };
}

describe('why a sentence may be published', () => {
	it('of a share that differs: its counts, both forms, what stands in it and the rung', async () => {
		// 20.4 % and 26.6 %: 23 % fewer, as in the sentence of the same counts
		const { why, sentence } = await ofPartnership(share(86, 421, 164), { benchmark: everyone });
		expect(why).toEqual([
			'Every count is 10 or more, and no hidden number can be worked out from it.',
			'Both forms of “23% fewer” are given, so that it cannot be misread.',
			'The cut-off date, the number of people, what was measured, its 95% interval and what it is compared with stand in it.',
			'It claims a level, the first rung of four, and no more.',
			expect.stringMatching(held)
		]);
		expect(sentence).toContain('23% fewer');
	});

	it('says that the period stands in it only where one was chosen', async () => {
		const from = 18_628; // 1 January 2021
		const { why, sentence } = await ofPartnership(share(86, 421, 164), { question: { from } });
		expect(sentence).toContain('2021');
		expect(why).toContain('The period, the number of people, what was measured and its 95% interval stand in it.');
		expect((await ofPartnership(share(86, 421, 164))).why.join(' ')).not.toContain('The period');
	});

	it('does not say of every count what is not true of one told as fewer than 10', async () => {
		const { why, sentence } = await ofPartnership(share(86, 421, 7));
		expect(sentence).toContain('fewer than 10');
		expect(why[0]).toBe(
			'No number from 1 to 9 of these extracts is told in it, and no hidden number can be worked out from it.'
		);
	});

	it.each([
		['threshold-5', 'Every count is 5 or more, and no hidden number can be worked out from it.'],
		[
			'round-5',
			'Counts of these extracts are rounded to the nearest 5, and no hidden number can be worked out from it.'
		],
		[
			'midpoint-6',
			'Counts of these extracts are rounded to the middle of six (3, 9, 15 …), and no hidden number can be worked out from it.'
		]
	] as const)('says what the rule in force does: %s', async (rule, line) => {
		const { why } = await ofPartnership(share(86, 421, 164), { benchmark: everyone, rule });
		expect(why[0]).toBe(line);
	});

	it('does not say of every count what is not true of a published one', async () => {
		const benchmark: BenchmarkCounts = { kind: 'published', numerator: 3, denominator: 8 };
		const { why, sentence } = await ofPartnership(share(86, 421), { benchmark });
		expect(sentence).toContain('of 8 people');
		expect(why[0]).toBe(
			'No number from 1 to 9 of these extracts is told in it, and no hidden number can be worked out from it.'
		);
	});

	it('is silent on forms that the sentence does not have', async () => {
		// 26.6 % of both: level
		const level = await ofPartnership(share(112, 421), { benchmark: everyone });
		expect(level.sentence).toContain('level with');
		// against nobody to whom it happened there is no ratio
		const none: BenchmarkCounts = { kind: 'published', numerator: 0, denominator: 400 };
		const fromNone = await ofPartnership(share(86, 421), { benchmark: none });
		for (const { why, sentence } of [level, fromNone]) {
			expect(sentence).not.toContain('in relative terms');
			expect(why.join(' ')).not.toContain('Both forms');
		}
	});

	it('claims no difference where the evidence does not', async () => {
		// 288 of 400 and 21,457 of 30,962: 1.9 points fewer to 6.9 more
		const published: BenchmarkCounts = { kind: 'published', numerator: 21_457, denominator: 30_962 };
		const { why } = await ofPartnership(share(288, 400), { metric: 'da-non-repeat', benchmark: published });
		expect(why).toContain('It says that there is not enough evidence of a difference.');
		expect(why.join(' ')).not.toContain('rung');
	});

	it('names the rung of a change', async () => {
		const { why } = await ofPartnership(share(86, 421), {
			benchmark: everyone,
			question: { benchmark: 'previous-year' }
		});
		expect(why).toContain('It claims a change, the second rung of four, and no more.');
	});

	it('speaks of no comparison where there is none, and of a reason only where the sentence has one', async () => {
		const alone = await ofPartnership(share(86, 421));
		expect(alone.sentence).toContain('It is not compared');
		expect(alone.why).toContain('It compares nothing, and says why.');
		expect(alone.why).toContain(
			'The cut-off date, the number of people, what was measured and its 95% interval stand in it.'
		);
		expect(alone.ofEveryone.sentence).not.toContain('not compared');
		expect(alone.ofEveryone.why).toContain('It compares nothing, and claims no difference.');
	});

	it('names no interval where none can be given', async () => {
		const { why, sentence } = await ofPartnership(ratio(40, 300, 100), { metric: 'sickness-share' });
		expect(sentence).toContain('no interval can be given');
		expect(why.join(' ')).not.toContain('interval');
		const mean = await ofPartnership(amounts(40, 1, 3), { metric: 'capability-change' });
		expect(mean.why.join(' ')).toContain('its 95% interval');
	});

	it('says nothing of a figure that is hidden, or is none: there is nothing to publish', async () => {
		const { why, sentence } = await ofPartnership(share(3, 8), { benchmark: everyone });
		expect(sentence).toContain('is hidden');
		expect(why).toEqual([]);
		const nobody = await ofPartnership(share(0, 0), { benchmark: everyone });
		expect(nobody.why).toEqual([]);
	});

	it('says that what is in doubt is said', async () => {
		const head = {
			extracts: [{ file: 'sample.csv', rowsUsed: 1, sha256: 'ab', isSample: true }],
			cutoffConfirmed: false,
			visitsNotLinked: true
		};
		const { why } = await ofPartnership(share(86, 421), { benchmark: everyone, head });
		expect(why).toContain(
			'It says that the sample is made up, the cut-off date has not been confirmed and people of different visits are not linked.'
		);
	});
});
