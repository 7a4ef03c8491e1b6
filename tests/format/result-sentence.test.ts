import { describe, expect, it } from 'vitest';
import { resultSentence, resultWords } from '../../src/lib/format/result-sentence';
import { findMetric } from '../../src/lib/metric/catalogue';
import type { BenchmarkCounts, Counts } from '../../src/lib/model/counts';
import { dayFromParts } from '../../src/lib/model/day';
import type { FigureHead } from '../../src/lib/model/figure';
import { periodOf } from '../../src/lib/model/period';
import { defaultQuestion, type Question } from '../../src/lib/model/question';
import { headOf } from '../support/figures';
import { amounts, ratio, saidOfFirst, share, spokenFigure, times } from '../support/spoken-cells';

const years: Partial<Question> = { from: dayFromParts(2021, 1, 1), to: dayFromParts(2023, 12, 31) };

function asked(metric: string, question: Partial<Question> = {}, changes: Partial<FigureHead> = {}): FigureHead {
	const found = findMetric(metric);
	if (found === null) throw new Error(`no metric ${metric}`);
	return headOf({ metric: found, question: { ...defaultQuestion, metric, ...question }, ...changes });
}

/** Of Riverside, beside a group large enough that nothing of it is hidden for being alone. */
async function riverside(head: FigureHead, counts: Counts, benchmark?: BenchmarkCounts): Promise<string> {
	const groups = [{ name: 'Riverside Partnership', counts, ...(benchmark ? { benchmark } : {}) }];
	return await saidOfFirst({ ...head, by: { id: 'partnership', label: 'partnership' } }, groups, counts);
}

const everyone: BenchmarkCounts = { kind: 'counted', numerator: 8_236, denominator: 30_962 };

describe('a share', () => {
	it('is said with its interval, the difference in both forms, the benchmark and who is not yet followed', async () => {
		// 86 ÷ 421 = 20.43 %; 8,236 ÷ 30,962 = 26.60 %; 20.43 − 26.60 = −6.17 points; 20.43 ÷ 26.60 = 0.768. Wilson: 16.85 to 24.54
		// and 26.11 to 27.10. Newcombe: −6.17 − √(3.58² + 0.50²) = −9.79, −6.17 + √(4.11² + 0.49²) = −2.03.
		expect(await riverside(asked('da-repeat', years), share(86, 421, 164), everyone)).toBe(
			'Of 421 people with the Riverside Partnership, first seen from January 2021 to December 2023, followed for 12 months, ' +
				'20.4% were seen again within 12 months (95% interval 16.9 to 24.5), 6.2 percentage points fewer than everyone in ' +
				'the extract (26.6% of 30,962 people), which is 23% fewer in relative terms; 164 people have not yet been followed ' +
				'for 12 months. The difference is likely to lie between 2.0 and 9.8 points; this compares levels, and does not show ' +
				'that the partnership brought the difference about.'
		);
	});

	it('without a period says up to when, and names the filters', async () => {
		const filters = [
			{ dimension: 'risk', keys: ['high'] },
			{ dimension: 'area', keys: ['Barnet', 'Brent'] }
		];
		expect(await riverside(asked('da-repeat', { filters }), share(86, 421))).toBe(
			'Of 421 people with the Riverside Partnership, at high risk, in Barnet or Brent, followed for 12 months by 30 September ' +
				'2024, 20.4% were seen again within 12 months (95% interval 16.9 to 24.5). It is not compared with everyone in the ' +
				'extract: one partnership only, so that there is nothing to compare it with.'
		);
	});

	it('that could be no difference is called undecided, and no failure', async () => {
		// 288 ÷ 400 = 72.0 %; 21,457 ÷ 30,962 = 69.30 %; 2.70 points, 3.9 %. Wilson: 67.41 to 76.17 and 68.78 to 69.81. Newcombe:
		// 2.70 − √(4.59² + 0.51²) = −1.92, 2.70 + √(4.17² + 0.52²) = 6.90.
		const published: BenchmarkCounts = { kind: 'published', numerator: 21_457, denominator: 30_962 };
		expect(await riverside(asked('da-non-repeat', years), share(288, 400, 4), published)).toBe(
			'Of 400 people with the Riverside Partnership, first seen from January 2021 to December 2023, followed for 12 months, ' +
				'72.0% were not seen again within 12 months (95% interval 67.4 to 76.2), 2.7 percentage points more than everyone in ' +
				'the extract (69.3% of 30,962 people), which is 3.9% more in relative terms; fewer than 10 people have not yet been ' +
				'followed for 12 months. There is not enough evidence of a difference, which could lie anywhere between 1.9 points ' +
				'fewer and 6.9 points more; this does not mean the work fails.'
		);
	});

	it('that takes no side is not said to fail; one that prints as none is level', async () => {
		// 60 ÷ 300 = 20.0 %, as 200 ÷ 1,000. Wilson: 15.87 to 24.89 and 17.64 to 22.59; Newcombe −4.87 and 5.43.
		const benchmark: BenchmarkCounts = { kind: 'counted', numerator: 200, denominator: 1_000 };
		const head = asked('high-risk-share', { from: dayFromParts(2024, 3, 1), to: dayFromParts(2024, 3, 31) });
		expect(await riverside(head, share(60, 300, 23), benchmark)).toBe(
			'Of 300 contacts with the Riverside Partnership, in March 2024, with a risk level, 20.0% were assessed as high risk (95% ' +
				'interval 15.9 to 24.9), level with everyone in the extract (20.0% of 1,000 contacts); 23 contacts without a risk level ' +
				'are left out. There is not enough evidence of a difference, which could lie anywhere between 4.9 points fewer and 5.4 ' +
				'points more.'
		);
	});

	it('of few people has no decimals, and a published value without n is taken as fixed', async () => {
		// 40 ÷ 50 = 80 %. Wilson by hand: (40 + 1.92 ± 1.96·√(40·10/50 + 0.9604)) ÷ 53.84 = 67.0 to 88.8; less 40: 27.0 to 48.8.
		const benchmark: BenchmarkCounts = { kind: 'fixed', value: 0.4, lower: null, upper: null };
		const head = asked('answered-in-time', {}, { settingsNote: 'In time: within 72 hours, counted in whole days' });
		expect(await riverside({ ...head, benchmarkName: 'Synthetic England, 2023' }, share(40, 50), benchmark)).toBe(
			'Of 50 requests with the Riverside Partnership, due by 30 September 2024, 80% were answered in time (95% interval 67 to ' +
				'89), 40 percentage points more than Synthetic England, 2023 (40.0%, taken as fixed), which is 100% more in relative ' +
				'terms. The difference is likely to lie between 27 and 49 points; this compares levels, and does not show that the ' +
				'partnership brought the difference about. In time: within 72 hours, counted in whole days.'
		);
	});

	it('a year after is a change, and still shows no cause', async () => {
		const head = asked('da-repeat', { ...years, benchmark: 'previous-year' });
		const earlier = { ...head, benchmarkName: 'the same group a year earlier' };
		expect(await riverside(earlier, share(86, 421), everyone)).toMatch(
			/ fewer than the same group a year earlier \(26\.6% of 30,962 people\), .*; this compares a group with itself a year earlier, and does not show that the partnership brought the change about\.$/
		);
	});

	it('that rounds to none or all is not said to be none or all', async () => {
		// 12 ÷ 60,000 = 0.02 %.
		expect(await riverside(asked('missing-repeat'), share(12, 60_000))).toContain(
			'seen up to 30 September 2024, less than 0.1% were reported missing twice or more within 12 months (95% interval 0.0 to 0.0)'
		);
		expect(await riverside(asked('missing-repeat'), share(59_988, 60_000))).toContain(
			', more than 99.9% were reported'
		);
	});
});

describe('other statistics', () => {
	it('a time is read off the curve', async () => {
		// 81 of 263 on day 10, all others followed on: 1 − S(365) = 81 ÷ 263 = 30.8 %; R: survfit(conf.type = "log-log")
		expect(await riverside(asked('time-to-answer'), times(81, 182))).toMatch(
			/^Of 263 requests with the Riverside Partnership, up to 30 September 2024, each counted for as long as followed, 30\.8% were answered within 28 days, by the curve \(95% interval \d\d\.\d to \d\d\.\d\)\./
		);
	});

	it('a mean is a mean over its units, and its difference is in their unit', async () => {
		// Half 0, half 2: mean 1, SD √(400/399) = 1.00125, SE 0.050063, t(399) 1.96593: 0.9016 to 1.0984. Half 1, half 2:
		// 1.5, SE 0.015819. Welch: SE 0.052503, 481 degrees of freedom, t 1.9649: −0.6032 to −0.3968. Means have no relative form.
		const benchmark: BenchmarkCounts = { kind: 'counted', ...amounts(1_000, 1, 2) };
		expect(await riverside(asked('da-frequency', years), amounts(400, 0, 2), benchmark)).toMatch(
			/^Over 400 people with the Riverside Partnership, first seen from January 2021 to December 2023, followed for 12 months, the mean was 100\.0 later contacts per 100 people \(95% interval 90\.2 to 109\.8\), 50\.0 later contacts per 100 people lower than everyone in the extract \(150\.0 over 1,000 people\)\. The difference is likely to lie between 39\.7 and 60\.3 later contacts per 100 people; /
		);
	});

	it('a mean of steps is not called a mean twice', async () => {
		expect(await riverside(asked('capability-change'), amounts(400, 0, 2))).toMatch(
			/^Over 400 assessments with the Riverside Partnership, with both readings by 30 September 2024, the mean was 1\.00 steps up from the first to the last reading \(95% interval 0\.90 to 1\.10\)\./
		);
	});

	it('a ratio says that it has no interval', async () => {
		expect(await riverside(asked('sickness-share'), ratio(25, 210, 5_000))).toBe(
			'Over 25 people on average with the Riverside Partnership, up to 30 September 2024, 4% of contracted days ' +
				'were lost to sickness (no interval can be given).'
		);
	});

	it('a count is a number, a verb and when', async () => {
		expect(await riverside(asked('contacts', years), share(0, 1_234))).toBe(
			'1,234 contacts with the Riverside Partnership were recorded from January 2021 to December 2023.'
		);
		const filters = [{ dimension: 'risk', keys: ['high', 'medium'] }];
		expect(await riverside(asked('people', { filters }), share(0, 1_234))).toBe(
			'1,234 people with the Riverside Partnership, at high or medium risk, were in contact up to 30 September 2024.'
		);
	});
});

describe('a cell without a figure', () => {
	it('is hidden, without a hint of its size', async () => {
		expect(await riverside(asked('da-repeat', years), share(3, 5, 40))).toBe(
			'Of people with the Riverside Partnership, first seen from January 2021 to December 2023, how many were seen again ' +
				'within 12 months is hidden: too few people, or it would reveal another.'
		);
		expect(await riverside(asked('contacts', years), share(0, 4))).toBe(
			'How many contacts with the Riverside Partnership were recorded from January 2021 to December 2023 is hidden: too few ' +
				'people, or it would reveal another.'
		);
		expect(await riverside(asked('da-frequency', years), amounts(4, 0, 1))).toMatch(
			/, the figure for “Later contacts per 100 people” is hidden: /
		);
	});

	it('has nobody yet, or nobody', async () => {
		expect(await riverside(asked('da-repeat', years), share(0, 0, 40))).toBe(
			'There is nobody with the Riverside Partnership, first seen from January 2021 to December 2023, followed for 12 months ' +
				'yet, so there is no figure.'
		);
		expect(await riverside(asked('support-engagement'), share(0, 0))).toBe(
			'There are no referrals with the Riverside Partnership, up to 30 September 2024, so there is no figure.'
		);
	});
});

it('of everyone is compared with nobody, and of a period names it once', async () => {
	const period = periodOf(dayFromParts(2023, 1, 1), 'quarter');
	const head = asked('da-repeat', { ...years, by: 'period' }, { by: { id: 'period', label: 'quarter' } });
	const figure = await spokenFigure(head, [{ name: '2023-01-01', counts: share(86, 421), period }], share(86, 421));
	expect([figure.total, ...figure.cells].map((cell) => resultSentence(figure, cell))).toEqual([
		'Of 421 people, first seen from January 2021 to December 2023, followed for 12 months, 20.4% were seen again within 12 ' +
			'months (95% interval 16.9 to 24.5).',
		'Of 421 people first seen in January to March 2023, followed for 12 months, 20.4% were seen again within 12 months (95% ' +
			'interval 16.9 to 24.5). It is not compared with everyone in the extract: one quarter only, so that there is nothing to compare it with.'
	]);
});

it('says what it may not leave without', async () => {
	const doubtful: Partial<FigureHead> = {
		extracts: [{ file: 'sample.csv', rowsUsed: 1, sha256: 'ab', isSample: true }],
		cutoffConfirmed: false,
		visitsNotLinked: true
	};
	expect(await riverside(asked('contacts', years, doubtful), share(0, 50))).toMatch(
		/ The sample is made up: no real people\. The cut-off date has not been confirmed\. People are not linked between extracts of different visits: whoever is in two of them counts twice\.$/
	);
});

describe('the key words', () => {
	const keys = async (head: FigureHead, counts: Counts, benchmark?: BenchmarkCounts) => {
		const by = { id: 'partnership', label: 'partnership' };
		const groups = [{ name: 'Riverside Partnership', counts, ...(benchmark ? { benchmark } : {}) }];
		const figure = await spokenFigure({ ...head, by }, groups, counts);
		const [cell] = figure.cells;
		if (!cell) throw new Error('no cell');
		const parts = resultWords(figure, cell);
		expect(parts.map(({ text }) => text).join('')).toBe(resultSentence(figure, cell));
		return parts.filter(({ isKey }) => isKey).map(({ text }) => text);
	};

	it('are of how many, the value, and the difference in both forms', async () => {
		expect(await keys(asked('da-repeat', years), share(86, 421, 164), everyone)).toEqual([
			'Of 421 people',
			'20.4% were seen again within 12 months',
			'6.2 percentage points fewer',
			'23% fewer'
		]);
	});

	it('are never words of a difference that is not told', async () => {
		expect(await keys(asked('da-repeat'), share(86, 421))).toEqual([
			'Of 421 people',
			'20.4% were seen again within 12 months'
		]);
		expect(await keys(asked('da-repeat'), share(3, 8), everyone)).toEqual([]);
	});
});
