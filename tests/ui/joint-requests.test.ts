import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/lib/model/dataset';
import type { Dimension } from '../../src/lib/model/dimension';
import { defaultSettings } from '../../src/lib/model/metric-settings';
import { defaultQuestion } from '../../src/lib/model/question';
import { jointRequests, whyNotReached } from '../../src/lib/ui/joint-requests';

const dimension = (id: string, names: readonly string[]): Dimension => ({
	...{ id, label: id, column: id },
	groups: names.map((name) => ({ key: name, code: name, name }))
});
const dataset: Dataset = {
	extracts: [],
	areas: {
		borough: dimension('area', ['Barnet', 'Brent']),
		bcu: dimension('area', ['East']),
		force: dimension('area', [])
	},
	dimensions: [dimension('partnership', ['Riverside', 'No partnership']), dimension('risk', ['standard', 'high'])],
	...{ themes: [], roles: [], benchmarks: [], firstDay: 1, lastDay: 2, keyedRows: 1, unkeyedRows: 0, monthOnly: false },
	...{ mapped: [], settings: defaultSettings, sources: {}, marks: [], cutoff: null }
};
const people = { kind: 'cases', statistic: 'proportion', unit: 'people' } as const;
const question = { ...defaultQuestion, by: 'partnership', pick: ['Riverside'], standardise: ['risk'] };

describe('jointRequests', () => {
	test('asks whom one partnership reached by risk and area, after the shares, with everyone in it', () => {
		const asked = jointRequests(question, dataset, people, false);
		expect(asked.map(({ slot, name }) => [slot, name])).toEqual([
			['partnerships', 'partnerships'],
			['everyone-risk', 'intervals'],
			['reached-risk', 'reached'],
			['everyone-area', 'intervals'],
			['reached-area', 'reached']
		]);
		expect(asked[2]?.question).toEqual({ ...question, by: 'risk', benchmark: 'all', standardise: [] });
		// narrowed to no partnership: the figures of the page count the same people
		expect(asked.every((one) => one.question.filters.length === 0)).toBe(true);
	});

	test('names the place where each is looked at: what is not drawn where it serves, the page’s own at its head as well', () => {
		const places = jointRequests(question, dataset, people, true).map(({ slot, lookedAtIn = [slot] }) => [
			slot,
			lookedAtIn.join()
		]);
		expect(places).toEqual([
			['partnerships', 'headline,partnerships'],
			['everyone-risk', 'reached-risk'],
			['reached-risk', 'reached-risk'],
			['everyone-area', 'reached-area'],
			['reached-area', 'reached-area'],
			['engaged', 'engaged']
		]);
	});

	test('asks whether support was taken up where referrals tell', () => {
		const last = jointRequests(question, dataset, people, true).at(-1);
		expect([last?.slot, last?.name, last?.question.metric]).toEqual(['engaged', 'partnerships', 'support-engagement']);
	});

	test('asks nothing of it where no partnership is spoken of, where nobody is counted, or where there is one area', () => {
		const slots = (of: Parameters<typeof jointRequests>) => jointRequests(...of).map(({ slot }) => slot);
		expect(slots([{ ...question, pick: [] }, dataset, people, false])).toEqual(['partnerships']);
		expect(slots([question, dataset, { ...people, unit: 'cases' }, false])).toEqual(['partnerships']);
		expect(slots([{ ...question, level: 'bcu' }, dataset, people, false])).toEqual([
			'partnerships',
			'everyone-risk',
			'reached-risk'
		]);
	});
});

describe('whyNotReached', () => {
	test('names the column that is lacking, and no column that is there', () => {
		expect(whyNotReached('area', question, dataset, people)).toBeNull();
		expect(whyNotReached('area', { ...question, level: 'bcu' }, dataset, people)).toBe(
			'By area: not in what is counted here. It needs a column for area, with two areas or more.'
		);
	});

	test('says of numbers already counted that records tell it, however many areas there are', () => {
		for (const by of ['risk', 'area'] as const)
			expect(whyNotReached(by, question, dataset, { ...people, kind: 'counts' })).toMatch(/told of records only/);
	});

	test('says of another measure that it is told with a share of people', () => {
		expect(whyNotReached('risk', question, dataset, { ...people, statistic: 'count' })).toMatch(/a share of people/);
	});
});
