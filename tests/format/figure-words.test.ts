import { describe, expect, test } from 'vitest';
import { release } from '../../src/lib/disclosure/release';
import type { BenchmarkCounts } from '../../src/lib/model/counts';
import type { FigureHead } from '../../src/lib/model/figure';
import {
	cellSentence,
	figureNotes,
	figureSubtitle,
	figureSummary,
	figureTitle
} from '../../src/lib/format/figure-words';
import { countHead, figureOf, headOf, type HandGroup } from '../support/figures';

// Far enough from the 70 per cent of the others, and near to it; seen at a glance, no borderline cases.
const good = (name: string): HandGroup => ({ name, numerator: 850, denominator: 1_000, waiting: 100 });
const bad = (name: string): HandGroup => ({ name, numerator: 550, denominator: 1_000, waiting: 100 });
const middling = (name: string): HandGroup => ({ name, numerator: 700, denominator: 1_000, waiting: 100 });
const small = (name: string): HandGroup => ({ name, numerator: 8, denominator: 40, waiting: 15 });
const seventy: BenchmarkCounts = { kind: 'counted', numerator: 7_000, denominator: 10_000 };

const released = async (groups: readonly HandGroup[], head?: FigureHead, benchmark: BenchmarkCounts = seventy) =>
	await release(figureOf(groups, head, benchmark), 'threshold-10');
const repeatMetric = {
	...headOf().metric,
	id: 'da-repeat',
	title: 'Seen again within 12 months',
	phrase: 'seen again within 12 months',
	polarity: 'lower_better' as const
};

describe('figureTitle', () => {
	test('states how many do better and worse', async () => {
		const figure = await released([good('Barnet'), good('Brent'), bad('Camden'), middling('Harrow')]);
		expect(figureTitle(figure)).toBe('Two of four boroughs do better than everyone in the extract, one does worse');
	});

	test('counts hidden groups among all without naming them', async () => {
		const figure = await released([good('Barnet'), small('Brent'), small('Camden'), middling('Harrow')]);
		expect(figureTitle(figure)).toBe('One of four boroughs does better than everyone in the extract, none does worse');
		expect(figureTitle(figure)).not.toMatch(/Brent|Camden/);
	});

	test('turns round where the metric counts those seen again', async () => {
		const figure = await released([good('Barnet'), middling('Harrow')], headOf({ metric: repeatMetric }));
		expect(figureTitle(figure)).toBe('One of two boroughs does worse than everyone in the extract, none does better');
	});

	test('says higher and lower where the metric takes no side', async () => {
		const metric = { ...repeatMetric, polarity: 'no_judgement' as const };
		const figure = await released([good('Barnet'), good('Brent'), bad('Harrow')], headOf({ metric }));
		expect(figureTitle(figure)).toBe('Two of three boroughs are higher than everyone in the extract, one is lower');
	});

	test('says plainly that nothing stands out', async () => {
		const figure = await released([middling('Barnet'), middling('Brent')]);
		expect(figureTitle(figure)).toBe(
			'For neither borough is there enough evidence of a difference from everyone in the extract'
		);
	});

	test('leaves No partnership out of the partnerships it counts', async () => {
		const head = headOf({ name: 'partnerships', by: { id: 'partnership', label: 'partnership' } });
		const figure = await released(
			[good('Riverside Partnership'), middling('Lea Valley Link'), bad('No partnership')],
			head
		);
		expect(figureTitle(figure)).toBe(
			'One of two partnerships does better than everyone in the extract, none does worse'
		);
		const only = await released([good('Riverside Partnership'), bad('No partnership')], head);
		expect(figureTitle(only)).toBe('The one partnership does better than everyone in the extract');
		const worse = await released([bad('Riverside Partnership'), good('No partnership')], head);
		expect(figureTitle(worse)).toBe('The one partnership does worse than everyone in the extract');
	});

	test('gives the overall figure where nothing is compared, and names what is counted', async () => {
		const nothing = await released([middling('Barnet'), middling('Brent')], headOf(), { kind: 'not-applicable' });
		expect(figureTitle(nothing)).toBe('70.0% of people were not seen again within 12 months');
		expect(figureTitle(await released([middling('Barnet')], countHead()))).toBe('Contacts by borough');
	});
});

describe('figureSubtitle', () => {
	test('gives statistic, unit, grouping, period and filters', async () => {
		const question = {
			...headOf().question,
			filters: [
				{ dimension: 'risk', keys: ['high'] },
				{ dimension: 'partnership', keys: ['Riverside Partnership'] },
				{ dimension: 'area', keys: ['Barnet', 'Brent'] },
				{ dimension: 'age_band', keys: ['16-24'] }
			]
		};
		expect(figureSubtitle(await released([middling('Barnet')], headOf({ question })))).toBe(
			'People not seen again within 12 months, % with 95% interval, by borough, January 2021 to December 2023, ' +
				'high risk, with the Riverside Partnership, in Barnet or Brent, age band: 16-24'
		);
	});

	test('names the last complete day where no period is chosen', async () => {
		const question = { ...headOf().question, from: null, to: null };
		expect(figureSubtitle(await released([middling('Barnet')], countHead({ question })))).toBe(
			'Contacts, number, by borough, all dates to 30 September 2024'
		);
	});
});

describe('figureNotes', () => {
	const notes = async (groups: readonly HandGroup[], head?: FigureHead, benchmark?: BenchmarkCounts): Promise<string> =>
		figureNotes(await released(groups, head, benchmark)).join('\n');

	test('say who is in the figure, who is not, what is compared and how', async () => {
		expect((await notes([good('Barnet'), bad('Brent')])).split('\n')).toEqual([
			'2,000 people followed for 12 months. 200 not yet followed for 12 months are left out; 187 rows have no person key and cannot be followed.',
			'Compared with everyone in the extract: 70.0% of 10,000 people.',
			'Verdicts come from the 95% interval of the difference, allowing for 2 comparisons at once. A group is compared with everyone as if the two were independent, though it is part of them: that is cautious.',
			'Boroughs in order of name.',
			'People may stand in more than one group, so groups need not add up to the total.',
			'Source: cases.csv, complete to 30 September 2024. Definition: da-non-repeat, version 1. Rule: Threshold 10.'
		]);
	});

	test('say that people may stand in several groups only where several have anybody in them', async () => {
		const overlap = 'People may stand in more than one group';
		const nobody = { name: 'Camden', numerator: 0, denominator: 0 };
		expect(await notes([good('Barnet')])).not.toContain(overlap);
		expect(await notes([good('Barnet'), nobody])).not.toContain(overlap);
		// a hidden group has people in it as well
		expect(await notes([good('Barnet'), small('Brent'), small('Harrow')])).toContain(overlap);
		expect(await notes([good('Barnet'), bad('Brent')], headOf({ groupsMayOverlap: false }))).not.toContain(overlap);
	});

	test('explain the codes in use, and only those', async () => {
		const text = await notes([good('Barnet'), small('Brent'), small('Camden')]);
		expect(text).toContain('[c] hidden: too few people, or would reveal another.');
		expect(text).not.toContain('[z]');
	});

	test('say that the cut-off is not confirmed and that the sample is made up', async () => {
		const extracts = [{ file: 'cases.csv', rowsUsed: 40_109, sha256: '', isSample: true }];
		const text = await notes([good('Barnet')], headOf({ cutoffConfirmed: false, extracts }));
		expect(text).toContain(
			'complete to 30 September 2024 (cut-off not confirmed). The sample is made up: no real people.'
		);
	});

	test('say that people are not linked between extracts of different visits, where that matters', async () => {
		expect(await notes([good('Barnet')], headOf({ visitsNotLinked: true }))).toContain(
			'People are not linked between extracts of different visits: whoever is in two of them counts twice.'
		);
		expect(await notes([good('Barnet')])).not.toContain('visits');
	});

	test('name a fixed benchmark as fixed, with its source', async () => {
		const head = headOf({ benchmarkName: 'Synthetic England, 2023', benchmarkSource: 'made up. A definition' });
		const text = await notes([good('Barnet')], head, { kind: 'fixed', value: 0.7, lower: null, upper: null });
		expect(text).toContain('Compared with Synthetic England, 2023: 70.0%, taken as fixed.');
		expect(text).toContain('Benchmark source: made up. A definition.');
		expect(text).toContain('Verdicts come from the 95% interval.');
	});

	test('say why nothing is compared', async () => {
		const refused = headOf({ benchmarkRefusal: 'this benchmark is of another definition' });
		const none: BenchmarkCounts = { kind: 'not-applicable' };
		expect(await notes([good('Barnet')], refused, none)).toContain(
			'No comparison: this benchmark is of another definition.'
		);
		const earlier = headOf({
			benchmarkName: 'the same group a year earlier',
			question: { ...headOf().question, benchmark: 'previous-year' }
		});
		expect(await notes([good('Barnet')], earlier, none)).toContain(
			'No comparison: [z] the same group a year earlier, does not apply.'
		);
	});
});

test('a figure that shows nothing says that all is hidden, and how many', async () => {
	const few = (name: string) => ({ name, numerator: 3, denominator: 7 });
	expect(figureTitle(await released([few('Barnet'), few('Brent'), few('Camden')]))).toBe(
		'All three boroughs are hidden'
	);
	expect(figureTitle(await released([few('Barnet'), few('Brent')]))).toBe('Both boroughs are hidden');
	expect(figureTitle(await released([few('Barnet')]))).toBe('The one borough is hidden');
	// what is left over is no partnership, as in the tally beside it
	const head = headOf({ by: { id: 'partnership', label: 'partnership' } });
	const titled = async (...names: string[]) => figureTitle(await released(names.map(few), head));
	expect(await titled('Riverside', 'No partnership')).toBe('The one partnership is hidden, and so is “No partnership”');
	expect(await titled('Northgate', 'Riverside', 'No partnership')).toBe(
		'Both partnerships are hidden, and so is “No partnership”'
	);
	expect(await titled('No partnership')).toBe('“No partnership” is hidden');
	const nobody = { name: 'Brent', numerator: 0, denominator: 0 };
	expect(figureTitle(await released([nobody, nobody]))).not.toContain('hidden');
});

describe('cellSentence', () => {
	test('gives name and place, verdict, value and interval, counts and difference', async () => {
		const figure = await released([good('Barnet'), middling('Brent')]);
		const [barnet] = figure.cells;
		// 850 of 1,000 by R: prop.test(850, 1000, correct = FALSE) gives 0.8265 to 0.8708
		expect(barnet && cellSentence(figure, barnet)).toEqual([
			'Barnet · 1 of 2',
			'Better than everyone in the extract',
			'85.0% not seen again within 12 months (82.7 to 87.1)',
			'850 of 1,000 people · 15.0 points higher'
		]);
	});

	test('gives a hidden group its place and nothing else', async () => {
		const figure = await released([good('Barnet'), small('Brent'), small('Camden')]);
		const brent = figure.cells[1];
		expect(brent && cellSentence(figure, brent)).toEqual([
			'Brent · 2 of 3',
			'[c] hidden: too few people, or would reveal another'
		]);
	});

	test('gives counts as they are', async () => {
		const figure = await released([middling('Barnet')], countHead());
		expect(cellSentence(figure, figure.total)).toEqual(['All', '1,100 contacts']);
	});
});

describe('figureSummary', () => {
	test('says the finding, the whole and what is hidden in one breath', async () => {
		const figure = await released([good('Barnet'), bad('Brent'), small('Camden'), small('Harrow')]);
		expect(figureSummary(figure)).toMatch(
			/^One of four boroughs does better than everyone in the extract, one does worse; overall, 68\.1% of people were not seen again within 12 months \(.*\)\. People not seen again .*: \d shown, \d hidden\.$/
		);
	});
});

test('no sentence says caused, success or significant', async () => {
	const figure = await released([good('Barnet'), bad('Brent'), small('Camden'), small('Harrow')]);
	const said = [figureTitle(figure), figureSubtitle(figure), figureSummary(figure), ...figureNotes(figure)].join(' ');
	expect(said).not.toMatch(/caus(ed|es)|success|significan/i);
});
