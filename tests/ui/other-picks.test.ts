import { describe, expect, test } from 'vitest';
import { release } from '../../src/lib/disclosure/release';
import type { RuleId } from '../../src/lib/model/rule';
import { answerOfTheSameGroups, headlineCell, otherPicks } from '../../src/lib/ui/headline-cell';
import { figureOf, headOf } from '../support/figures';

const pick = ['Newham', 'Camden', 'Riverside', 'nowhere'];
const head = headOf();
const figure = (names: readonly string[], rule: RuleId = 'threshold-10') =>
	release(
		figureOf(
			names.map((name, at) => ({ name, numerator: 200 + 20 * at, denominator: 900 })),
			headOf({ question: { ...head.question, pick } })
		),
		rule
	);
const areas = await figure(['Barnet', 'Camden', 'Newham']);
const partnerships = await figure(['Riverside', 'Northgate']);
const riverside = { key: 'Riverside', code: 'Riverside', name: 'Riverside' };
const namesOf = (picks: ReturnType<typeof otherPicks>) => picks.map((one) => one && one.cell.group?.name);

describe('otherPicks', () => {
	const spoken = headlineCell([areas, partnerships]);
	if (!spoken) throw new Error('somebody is picked out');

	test('are all picked out but the one spoken of, in their order, whichever figure they stand in', () => {
		expect(spoken.cell.group?.name).toBe('Camden');
		expect(namesOf(otherPicks(pick, spoken, [areas, partnerships], []))).toEqual(['Newham', 'Riverside']);
	});

	test('keep the place of one that is still worked out, and none of what nobody knows', () => {
		expect(namesOf(otherPicks(pick, spoken, [areas, null], [riverside]))).toEqual(['Newham', null]);
		expect(namesOf(otherPicks(pick, spoken, [areas, null], []))).toEqual(['Newham']);
	});

	test('are none of a figure that still stands under another rule', async () => {
		const before = await figure(['Riverside', 'Northgate'], 'threshold-5');
		expect(namesOf(otherPicks(pick, spoken, [areas, before], [riverside]))).toEqual(['Newham', null]);
	});

	test('are none where one is picked out, or nobody', () => {
		expect(otherPicks(['Camden'], spoken, [areas, partnerships], [])).toEqual([]);
		expect(otherPicks([], spoken, [areas, partnerships], [])).toEqual([]);
	});
});

test('figures answer the same of the same groups: neither of others, nor under another rule', async () => {
	const byRisk = await release(
		figureOf(
			['high', 'standard'].map((name, at) => ({ name, numerator: 200 + 20 * at, denominator: 900 })),
			headOf({ by: { id: 'risk', label: 'risk level' }, question: { ...head.question, by: 'risk', pick } })
		),
		'threshold-10'
	);
	expect(answerOfTheSameGroups(areas, partnerships)).toBe(true);
	expect(answerOfTheSameGroups(areas, byRisk)).toBe(false);
	expect(answerOfTheSameGroups(areas, await figure(['Barnet', 'Camden'], 'threshold-5'))).toBe(false);
});
