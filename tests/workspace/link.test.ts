import { defaultSettings } from '../../src/lib/model/metric-settings';
import { describe, expect, test } from 'vitest';
import { areaLevels, londonBoroughs, noPartnership } from '../../src/lib/model/area';
import { computedBenchmarks } from '../../src/lib/model/benchmark';
import type { Dataset } from '../../src/lib/model/dataset';
import { dayFromIso, isoFromDay } from '../../src/lib/model/day';
import type { Dimension, Group } from '../../src/lib/model/dimension';
import { periodUnits } from '../../src/lib/model/period';
import { defaultQuestion, type Question } from '../../src/lib/model/question';
import { linkFromQuestion, questionFromLink } from '../../src/lib/workspace/link';

const named = (name: string): Group => ({ key: name, code: name, name });
const bcus = [...new Set(londonBoroughs.flatMap(({ bcu }) => bcu ?? []))].sort();
const area = (label: string, column: string, groups: readonly Group[]): Dimension => ({
	id: 'area',
	label,
	column,
	groups
});
const dimension = (id: string, ...names: string[]): Dimension => ({
	id,
	label: id,
	column: id,
	groups: names.map(named)
});

const dataset: Dataset = {
	extracts: [],
	areas: {
		borough: area('borough', 'area', [
			...londonBoroughs.map(({ code, name }) => ({ key: name, code, name })),
			named('Reading, East')
		]),
		bcu: area('command unit', 'bcu', [...bcus, 'No BCU'].map(named)),
		force: area('force', 'force', ['City of London Police', 'Metropolitan Police'].map(named))
	},
	dimensions: [
		{
			...dimension('partnership', 'Riverside Partnership', '100% Safe, Together'),
			groups: [
				named('Riverside Partnership'),
				named('100% Safe, Together'),
				{ key: noPartnership, code: 'none', name: noPartnership }
			]
		},
		dimension('risk', 'standard', 'medium', 'high', 'Not recorded'),
		dimension('Age band', '18 to 24', '25+', 'under 18, or not known', '50%2C')
	],
	themes: ['domestic_abuse'],
	roles: ['victim'],
	benchmarks: [
		{
			id: 'da-non-repeat~Synthetic England~2023',
			metric: 'da-non-repeat',
			place: 'Synthetic England',
			period: '2023',
			value: 0.69,
			numerator: null,
			denominator: null,
			lower: null,
			upper: null,
			source: '',
			definition: ''
		}
	],
	firstDay: dayFromIso('2021-01-01'),
	lastDay: dayFromIso('2024-09-30'),
	keyedRows: 1,
	unkeyedRows: 0,
	monthOnly: false,
	mapped: ['event_date', 'person_key', 'area', 'partnership', 'risk', 'theme'],
	settings: defaultSettings,
	sources: {},
	marks: [],
	cutoff: { day: dayFromIso('2024-09-30') ?? 0, confirmed: true }
};

function read(link: string, loaded: Dataset | null = dataset) {
	return questionFromLink(new URLSearchParams(link), loaded, 'threshold-10', loaded?.cutoff?.day ?? null);
}

/** Numbers in [0, 1) from a seed, the same on every run (mulberry32). */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

function anyQuestion(random: () => number): Question {
	const one = <T>(items: readonly T[]): T => {
		const item = items[Math.floor(random() * items.length)];
		if (item === undefined) throw new Error('nothing to choose from');
		return item;
	};
	const some = <T>(items: readonly T[]): T[] => items.filter(() => random() < 0.3);
	const from = random() < 0.5 ? null : 18628 + Math.floor(random() * 400);
	const level = one(areaLevels);
	const dimensions = [dataset.areas[level], ...dataset.dimensions];
	return {
		metric: one(['da-repeat', 'da-non-repeat', 'da-repeat-incidents', 'da-repeat-lookback', 'people', 'contacts']),
		by: one(['area', 'partnership', 'risk', 'period', 'Age band']),
		level,
		filters: dimensions
			.map(({ id, groups }) => ({ dimension: id, keys: some(groups).map(({ key }) => key) }))
			.filter(({ keys }) => keys.length > 0),
		from,
		to: random() < 0.5 ? null : (from ?? 18628) + Math.floor(random() * 400),
		period: one(periodUnits),
		benchmark: one([...computedBenchmarks, 'da-non-repeat~Synthetic England~2023']),
		standardise: one([[], ['risk']]),
		pick: some(one(dimensions).groups).map(({ code }) => code),
		start: random() < 0.5 ? null : 18628 + Math.floor(random() * 400),
		comparators: some(dataset.areas[level].groups).map(({ code }) => code),
		cutoff: random() < 0.5 ? null : 19900 + Math.floor(random() * 90),
		rule: null
	};
}

describe('a link', () => {
	test('says nothing where nothing was chosen', () => {
		expect(linkFromQuestion(defaultQuestion).toString()).toBe('');
		expect(read('')).toEqual({ question: defaultQuestion, findings: [] });
	});

	test('reads back as the question it was written from, whatever was chosen', () => {
		const random = seeded(20241);
		for (let turn = 0; turn < 500; turn++) {
			const question = anyQuestion(random);
			const link = linkFromQuestion(question).toString();
			const { question: again, findings } = read(link);
			expect(again, link).toEqual(question);
			// that a group picked out is filtered away is nothing that could not be read
			expect(findings.filter(({ what }) => !what.endsWith('which its filter leaves out'))).toEqual([]);
		}
	});

	test('is the same again when written from what was read of it', () => {
		const random = seeded(7);
		for (let turn = 0; turn < 200; turn++) {
			const link = linkFromQuestion(anyQuestion(random)).toString();
			expect(linkFromQuestion(read(link).question).toString()).toBe(link);
			expect(linkFromQuestion(read(link, null).question).toString()).toBe(link);
		}
	});

	test('writes boroughs as GSS codes and reads codes, names and usual spellings', () => {
		const question = {
			...defaultQuestion,
			filters: [{ dimension: 'area', keys: ['Westminster', 'Hammersmith and Fulham'] }]
		};
		expect(linkFromQuestion(question).get('area')).toBe('E09000033,E09000013');
		expect(read('area=city of westminster&area=Hammersmith %26 Fulham').question).toEqual(question);
	});

	test('takes values repeated or comma-separated, a comma inside a value encoded twice', () => {
		expect(read('risk=high,medium').question.filters).toEqual(read('risk=high&risk=Medium').question.filters);
		expect(read('area=Reading%252C%20East').question.filters).toEqual([{ dimension: 'area', keys: ['Reading, East'] }]);
		expect(linkFromQuestion(read('area=Reading%252C+East').question).toString()).toBe('area=Reading%252C+East');
	});

	test('means No partnership by partnership=none', () => {
		expect(read('partnership=none').question.filters).toEqual([{ dimension: 'partnership', keys: [noPartnership] }]);
	});

	test('takes areas of any level and other columns by where.<column>', () => {
		expect(read('area=Central West&where.Age+band=25%2B').question.filters).toEqual([
			{ dimension: 'area', keys: ['Central West'] },
			{ dimension: 'Age band', keys: ['25+'] }
		]);
	});

	test('reads months inclusively, from the first day to the last', () => {
		const { from, to } = read('from=2024-02&to=2024-02').question;
		expect([from, to].map((day) => isoFromDay(day ?? 0))).toEqual(['2024-02-01', '2024-02-29']);
	});

	test.each([
		['metric=no-such', 'measure “no-such”'],
		['by=shoe', '“shoe”'],
		['level=ward', '“ward”'],
		['area=Camdn', '“Camdn”'],
		['where.shoe=9', '“shoe”'],
		['from=2024-13', '“2024-13”'],
		['from=2024-05&to=2024-03', 'ends before it begins'],
		['from=0024-05', 'is no date'],
		['period=week', '“week”'],
		['benchmark=moon', '“moon”'],
		['pick=Atlantis', '“Atlantis”'],
		['area=Camden&pick=Barnet', '“Barnet”, which its filter leaves out'],
		['standardise=shoe', 'standardises by a column'],
		['cutoff=2025-01-01', 'later than'],
		['cutoff=soon', '“soon”'],
		['rule=threshold-5', 'weaker rule'],
		['rule=none', '“none”'],
		['partnerschip=none', '“partnerschip”'],
		['pick=100%25', '“100%”']
	])('%s is answered with one finding and no error', (link, said) => {
		const { findings } = read(link);
		expect(findings.map(({ what }) => what)).toEqual([expect.stringContaining(said)]);
	});

	test('filters by nobody, and not by everybody, where it names a group that is not there', () => {
		expect(read('area=Camdn').question.filters).toEqual([{ dimension: 'area', keys: ['Camdn'] }]);
	});

	test('can move the cut-off earlier only', () => {
		expect(read('cutoff=2024-06-30').question.cutoff).toBe(dayFromIso('2024-06-30'));
		expect(read('cutoff=2024-09-30')).toEqual({ question: defaultQuestion, findings: [] });
		expect(read('cutoff=2024-10-01').question.cutoff).toBeNull();
	});

	test('can make the rule stricter only', () => {
		expect(read('rule=threshold-5').question.rule).toBeNull();
		const params = new URLSearchParams('rule=threshold-10');
		expect(questionFromLink(params, dataset, 'threshold-5', null)).toEqual({
			question: { ...defaultQuestion, rule: 'threshold-10' },
			findings: []
		});
	});

	test('is kept as it stands before an extract is loaded', () => {
		const link = 'area=Nowhere&where.Hair=red&benchmark=later&cutoff=2030-01-01';
		expect(linkFromQuestion(read(link, null).question).toString()).toBe(new URLSearchParams(link).toString());
		expect(read(link, null).findings).toEqual([]);
	});
});
