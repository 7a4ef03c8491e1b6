import { describe, expect, it } from 'vitest';
import type {
	ReleasedCell,
	ReleasedComparison,
	ReleasedMeasure,
	ReleasedResult,
	ReleasedValue
} from '../../src/lib/disclosure/released';
import { headline } from '../../src/lib/format/headline';
import { resultSentence } from '../../src/lib/format/result-sentence';
import { catalogue } from '../../src/lib/metric/catalogue';
import { countedMetric, ownCountedMetric } from '../../src/lib/metric/counted-metric';
import { dayFromParts } from '../../src/lib/model/day';
import type { Verdict } from '../../src/lib/model/estimate';
import type { FigureHead } from '../../src/lib/model/figure';
import { polarities, type Metric } from '../../src/lib/model/metric';
import { periodOf } from '../../src/lib/model/period';
import { headOf } from '../support/figures';
import { share, spokenFigure } from '../support/spoken-cells';

/* Every kind of result that the gate lets through, and some that it never does (one person, nobody), of every measure: the
   sentences obey these rules whatever they say. */

const verdicts: readonly Verdict[] = ['better', 'worse', 'not enough evidence', 'higher', 'lower', 'similar'];
const excluded: readonly ReleasedValue['excluded'][] = [null, 0, 1, 'fewer than 10', 164];

const metrics: readonly Metric[] = [
	...catalogue,
	...catalogue.flatMap((metric) => countedMetric(metric) ?? []),
	ownCountedMetric({ name: 'Tenancies kept', hasDenominator: true }),
	ownCountedMetric({ name: 'Tenancies', hasDenominator: false })
];

function* measures({ statistic }: Metric): Generator<ReleasedMeasure> {
	for (const n of [0, 1, 2, 25, 1_234, 60_000]) {
		if (statistic === 'count') yield { kind: 'count', value: n };
		else if (n > 0)
			for (const [index, value] of [0, 0.0001, 0.204, 0.5, 0.99999, 1].entries()) {
				const left = excluded[index % excluded.length] ?? null;
				const limits = index === 0 ? { lower: null, upper: null } : { lower: value * 0.9, upper: value };
				const shown = { denominator: n, excluded: left, value, ...limits };
				yield statistic === 'mean' || statistic === 'ratio'
					? { kind: 'amount', ...shown, value: statistic === 'mean' ? value - 0.3 : value }
					: { kind: 'proportion', numerator: Math.round(n * value), ...shown };
				if (index === 2) yield { kind: 'proportion', numerator: 1, ...shown, excluded: null, excludedStatus: '[c]' };
			}
	}
}

function* comparisons(statistic: Metric['statistic']): Generator<ReleasedComparison> {
	const unit = statistic === 'mean' ? 0.01 : 1;
	for (const verdict of verdicts)
		for (const points of [-6.17, -1, -0.02, 0, 1, 6.17])
			for (const benchmarkN of [null, 1, 30_962])
				yield {
					status: null,
					benchmark: 0.266,
					benchmarkN,
					benchmarkLower: 0.26,
					benchmarkUpper: 0.27,
					points: points * unit,
					pointsLower: (points - (verdict.length > 6 ? 8 : 0.5)) * unit,
					pointsUpper: (points + (verdict.length > 6 ? 8 : 0.5)) * unit,
					relative: benchmarkN === 1 || statistic === 'mean' ? null : points * 3,
					relativeLower: null,
					relativeUpper: null,
					verdict,
					peopleNeeded: verdict === 'not enough evidence' ? 8_791 : null
				};
}

/** Each comparison stands beside one measure in turn, so that all are met without meeting every other. */
function* results(metric: Metric): Generator<ReleasedResult> {
	for (const status of ['[c]', '[x]', '[z]'] as const) yield { status };
	const all = [...measures(metric)];
	for (const [index, measure] of all.entries()) {
		yield { status: null, measure, comparison: null };
		const status = (['[c]', '[x]', '[z]'] as const)[index % 3];
		if (measure.kind !== 'count' && status !== undefined) yield { status: null, measure, comparison: { status } };
	}
	for (const [index, comparison] of [...comparisons(metric.statistic)].entries()) {
		const measure = all[(index * 11) % all.length];
		if (measure !== undefined && measure.kind !== 'count' && metric.statistic !== 'ratio')
			yield { status: null, measure, comparison };
	}
}

const barnet = { key: 'Barnet', code: 'E09000003', name: 'Barnet' };
const link = { key: 'Lea Valley Link', code: 'L', name: 'Lea Valley Link' };
const none = { key: 'No partnership', code: 'none', name: 'No partnership' };
const period = periodOf(dayFromParts(2023, 1, 1), 'quarter');

const places: readonly { readonly head: Partial<FigureHead>; readonly place: Omit<ReleasedCell, 'result'> }[] = [
	{ head: {}, place: { group: null, group2: null, period: null } },
	{ head: {}, place: { group: barnet, group2: null, period: null } },
	{ head: { by: { id: 'period', label: 'quarter' } }, place: { group: barnet, group2: null, period } },
	{ head: { by: { id: 'sex', label: 'sex' } }, place: { group: barnet, group2: null, period: null } },
	{ head: { by: { id: 'risk', label: 'risk level' } }, place: { group: barnet, group2: null, period: null } },
	{
		head: { by2: { id: 'partnership', label: 'partnership' } },
		place: { group: barnet, group2: link, period: null }
	},
	{
		head: { by: { id: 'partnership', label: 'partnership' } },
		place: { group: none, group2: null, period: null }
	}
];

const questions: readonly Partial<FigureHead['question']>[] = [
	{ from: null, to: null },
	{ from: dayFromParts(2022, 1, 1), to: null, benchmark: 'previous-year' },
	{
		from: null,
		to: dayFromParts(2022, 3, 31),
		filters: [
			{ dimension: 'risk', keys: ['high'] },
			{ dimension: 'partnership', keys: ['Riverside Partnership', 'No partnership'] },
			{ dimension: 'age_band', keys: ['16-24'] }
		]
	},
	{ from: dayFromParts(2022, 3, 3), to: dayFromParts(2022, 3, 3) }
];

/** What no sentence may hold. */
const wrong: readonly (readonly [what: string, RegExp])[] = [
	[
		'one as many',
		/(?<![\d,.])1 (people|contacts|cases|requests|referrals|offences|incidents|plans|units|enquiries|respondents)\b/
	],
	[
		'many as one',
		/(?<![\d,.])([02-9]|\d\d+|\d,\d{3}) (person|contact|case|request|referral|offence|incident|plan|unit|enquiry|respondent)\b/
	],
	['two verbs', /\b(were|was|is|are|has|have) (were|was|is|are|has|have)\b/],
	['a word twice', /\b([a-z]+) \1\b/i],
	['spaces and stops', / {2}|\s[,.;:]|[,;:.]{2}|\(\s|\s\)|^\s|\s$|\( *\)/],
	['what is not a number', /NaN|undefined|null|Infinity|\[object/],
	['minus nothing', /[-−]0(\.0+)?(?![\d.])/],
	['a hyphen for a minus', /(^|[\s(])-\d/],
	['cause', /\bcaus(e|ed|es|ing)\b|because of|due to|led to|thanks to|reduced by|success/i],
	['a code', /\[[cxz]\]/],
	['a singular verb of many', /(?<![\d,.])([02-9]|\d\d+) (?!months|days)[a-z]+ (is|was|has)\b/],
	['a plural verb of one', /(?<![\d,.])1 (person|contact|case) (are|were|have)\b/]
];

function faults(sentence: string): string[] {
	const found = wrong.filter(([, form]) => form.test(sentence)).map(([what]) => what);
	if (!/^["“A-Z\d−].*\.$/.test(sentence)) found.push('no sentence');
	// A relative per cent always comes after the points, in the same sentence.
	for (const [before] of [...sentence.matchAll(/[\d.,]+% (?:more|fewer|higher|lower)/g)].map(({ index }) => [
		sentence.slice(0, index)
	]))
		if (!/percentage points? (more|fewer) than [^;]*which is $/.test(before ?? ''))
			found.push('a bare relative per cent');
	return found;
}

describe('every measure, whatever came out', () => {
	it.each(metrics.map((metric) => [`${metric.id} (${metric.kind})`, metric] as const))('%s', async (_, metric) => {
		const bad = new Map<string, string>();
		let said = 0;
		for (const { head, place } of places)
			for (const [index, question] of questions.entries()) {
				const polarity = polarities[index] ?? metric.polarity;
				const base = headOf({ ...head, metric: { ...metric, polarity } });
				const figure = await spokenFigure({ ...base, question: { ...base.question, ...question } }, [], share(0, 0));
				for (const result of results(metric)) {
					const cell: ReleasedCell = { ...place, result };
					const sentence = resultSentence(figure, cell);
					said++;
					for (const fault of faults(sentence)) bad.set(fault, sentence);
					const shown = headline(figure, cell);
					if (/NaN|undefined|null|Infinity/.test(JSON.stringify(Object.values(shown).filter(Boolean))))
						bad.set('headline', sentence);
				}
			}
		expect([...bad]).toEqual([]);
		expect(said).toBeGreaterThan(100);
	});
});
