import { describe, expect, it } from 'vitest';
import { release } from '../../src/lib/disclosure/release';
import type { ReleasedCost, ReleasedFigure, Safe } from '../../src/lib/disclosure/released';
import { figureCsv } from '../../src/lib/export/csv';
import { costReasonWords, moneyNotes, moneySentences } from '../../src/lib/format/money-words';
import { noPartnership } from '../../src/lib/model/area';
import type { BenchmarkCounts, Counts } from '../../src/lib/model/counts';
import { dayFromParts } from '../../src/lib/model/day';
import { defaultQuestion } from '../../src/lib/model/question';
import type { SpendInFigure, SpendOfGroup } from '../../src/lib/model/spend';
import { expectClose, readExpectedRows } from '../support/expected-values';
import { cell, head, of, sum, table } from './figures';

const days = { first: dayFromParts(2022, 4, 1), last: dayFromParts(2023, 3, 31) };
const spendOf = (groups: SpendInFigure['groups'], changes: Partial<SpendInFigure> = {}): SpendInFigure => ({
	...{ ...days, groups, elsewhere: [], setAside: 0, refusal: null },
	...changes
});
const whole = (spent: number): SpendOfGroup => ({ spent, leftOut: 0, problem: null, covers: null, lacks: [] });

/** Riverside against people untreated, and what was spent on it. */
async function figureOf(
	own: Counts,
	compared: BenchmarkCounts,
	spend: SpendInFigure,
	{ benchmark = 'untreated', metric = 'da-repeat', left = of(0, 0) } = {}
): Promise<Safe<ReleasedFigure>> {
	const by = { id: 'partnership', label: 'partnership' };
	const base = head();
	// Those without a partnership are those compared with, where these are counted here, and whoever is left over.
	const without = sum([
		left,
		compared.kind === 'counted' ? of(compared.numerator, compared.denominator) : of(500, 2000)
	]);
	const cells = [cell('Riverside', null, own, compared), cell(noPartnership, null, without)];
	const question = { ...defaultQuestion, by: 'partnership', benchmark };
	const named = { ...base.metric, id: metric };
	const total = cell(null, null, sum([own, without]));
	const changes = { name: 'partnerships', by, question, metric: named, spend } as const;
	return await release({ ...table({}), head: head(changes), cells, total }, 'threshold-10');
}

function counted({ numerator, denominator }: Counts): BenchmarkCounts {
	return { kind: 'counted', numerator, denominator };
}

function costIn(figure: Safe<ReleasedFigure>): ReleasedCost | undefined {
	expect(figure.money?.costs).toHaveLength(1);
	return figure.money?.costs[0];
}

describe('the cost of a repeat avoided', () => {
	it.each(readExpectedRows('money.csv'))('agrees with R: $text', async ({ number }) => {
		const spend = spendOf({ Riverside: whole(number('spent')) });
		const compared = counted(of(number('xc'), number('nc')));
		const cost = costIn(await figureOf(of(number('x'), number('n')), compared, spend));
		expectClose(cost?.perPerson, number('per_person'));
		expectClose(cost?.perRepeat?.value, number('value'));
		expectClose(cost?.perRepeat?.lower, number('lower'));
		expectClose(cost?.perRepeat?.upper, number('upper'));
		expect(cost?.reason).toBeNull();
	});

	it('is £800,000 ÷ (5 in 100 × 2,000 people) = £8,000, by hand, and the same of those not seen again', async () => {
		const spend = spendOf({ Riverside: whole(800_000) });
		const again = await figureOf(of(400, 2000), counted(of(500, 2000)), spend);
		expectClose(costIn(again)?.perRepeat?.value, 8000);
		const notAgain = await figureOf(of(1600, 2000), counted(of(1500, 2000)), spend, { metric: 'da-non-repeat' });
		expectClose(costIn(notAgain)?.perRepeat?.lower, costIn(again)?.perRepeat?.lower ?? NaN);
		expect(moneySentences(again)).toEqual([
			'Riverside cost £400 for each person followed and £8,000 for each repeat avoided (95% interval £5,275 to £16,553), against no spending, compared with everyone in the extract.'
		]);
		expect(moneyNotes(again).join(' ')).toContain('not discounted');
		expect(moneyNotes(again).join(' ')).not.toContain('dearer');
	});

	it('takes off what was spent on people without a partnership', async () => {
		// £100 on each of 2,000: (400 − 100) ÷ 0.05
		const spend = spendOf({ Riverside: whole(800_000), [noPartnership]: whole(200_000) });
		const figure = await figureOf(of(400, 2000), counted(of(500, 2000)), spend);
		expectClose(costIn(figure)?.perRepeat?.value, 6000);
		expect(moneySentences(figure)[0]).toContain('against £100 for each person without a partnership');
	});

	it('is not told where what was spent on those compared with is not known', async () => {
		const known = spendOf({ Riverside: whole(800_000), [noPartnership]: whole(200_000) });
		const unknown = spendOf({
			Riverside: whole(800_000),
			[noPartnership]: { ...whole(200_000), problem: 'amounts not told' }
		});
		for (const [spend, benchmark] of [
			[known, 'all'],
			[known, 'rest'],
			[unknown, 'untreated']
		] as const) {
			const figure = await figureOf(of(400, 2000), counted(of(500, 2000)), spend, { benchmark });
			expect(costIn(figure)).toMatchObject({ perRepeat: null, reason: 'cost of those compared with not told' });
		}
	});

	it('says of everyone and everyone else that they make it look dearer', async () => {
		const spend = spendOf({ Riverside: whole(800_000) });
		const figure = await figureOf(of(400, 2000), counted(of(5000, 20_000)), spend, { benchmark: 'rest' });
		expect(costIn(figure)?.perRepeat).not.toBeNull();
		expect(moneyNotes(figure).join(' ')).toContain('dearer');
	});
});

describe('it is not estimable', () => {
	const spend = spendOf({ Riverside: whole(800_000) });
	it.each<[string, Counts, BenchmarkCounts, string]>([
		['where the interval of the difference holds 0', of(480, 2000), counted(of(500, 2000)), 'untreated'],
		['where more were seen again', of(600, 2000), counted(of(500, 2000)), 'untreated']
	])('%s', async (_, own, compared, benchmark) => {
		const cost = costIn(await figureOf(own, compared, spend, { benchmark }));
		expect(cost).toMatchObject({ people: 2000, perPerson: 400, perRepeat: null, reason: 'difference not told from 0' });
		expect(cost && costReasonWords(cost)).toMatch(/^\[u\] not estimable: the interval/);
	});

	it('against what is published, or the group itself a year before', async () => {
		const fixed = { kind: 'fixed', value: 0.25, lower: null, upper: null } as const;
		const published = { kind: 'published', numerator: 500, denominator: 2000 } as const;
		for (const [compared, benchmark] of [
			[fixed, 'england'],
			[published, 'england'],
			[counted(of(500, 2000)), 'previous-year']
		] as const)
			expect(costIn(await figureOf(of(400, 2000), compared, spend, { benchmark }))).toMatchObject({
				...{ perPerson: 400, perRepeat: null, reason: 'no counted people' }
			});
	});

	it('where nobody is compared with', async () => {
		const cost = costIn(await figureOf(of(400, 2000), { kind: 'not-applicable' }, spend));
		expect(cost).toMatchObject({ perRepeat: null, reason: 'no comparison' });
	});

	it.each(['amounts not told', 'periods overlap', 'days without spend', 'areas not told'] as const)(
		'where of the spend: %s; its sum is in no file',
		async (problem) => {
			const partly = { ...whole(800_000), problem };
			const figure = await figureOf(of(400, 2000), counted(of(500, 2000)), spendOf({ Riverside: partly }));
			expect(costIn(figure)).toMatchObject({ perPerson: null, perRepeat: null, reason: problem });
			expect(figureCsv(figure)).not.toContain('800000');
			expect(figureCsv(figure)).toContain('[u]');
		}
	);

	it('for a selection of some people only, with the reason alone', async () => {
		const refused = spendOf({ Riverside: whole(800_000) }, { refusal: 'Take out the other filters.' });
		const figure = await figureOf(of(400, 2000), counted(of(500, 2000)), refused);
		expect(figure.money?.costs).toEqual([]);
		expect(moneySentences(figure)).toEqual(['Take out the other filters.']);
	});
});

describe('what is hidden stays hidden', () => {
	const spend = spendOf({ Riverside: whole(800_000) });

	it('a hidden group has its spend and nothing of its people', async () => {
		const one = await figureOf(of(4, 200), counted(of(500, 2000)), spend);
		const other = await figureOf(of(7, 170), counted(of(500, 2000)), spend);
		expect(costIn(one)).toEqual({
			...{ group: { key: 'Riverside', code: 'Riverside', name: 'Riverside' }, ...{ spent: 800_000, leftOut: 0 } },
			...{ covers: null, lacks: [], people: null, perPerson: null, perRepeat: null, reason: 'hidden' }
		});
		expect(other.money).toEqual(one.money);
		expect(costIn(one) && costReasonWords(costIn(one) as ReleasedCost)).toMatch(/^\[c\] hidden/);
	});

	it('a hidden comparison gives no cost of a repeat', async () => {
		// 3 people are neither with a partnership nor compared with
		const one = await figureOf(of(400, 2000), counted(of(497, 1990)), spend, { left: of(1, 3) });
		expect(costIn(one)).toMatchObject({ people: 2000, perPerson: 400, perRepeat: null, reason: 'hidden' });
		const other = await figureOf(of(400, 2000), counted(of(490, 1988)), spend, { left: of(2, 5) });
		expect(other.money).toEqual(one.money);
	});
});

describe('the file of a figure', () => {
	it('has columns of money where spend is loaded, and only there', async () => {
		const figure = await figureOf(of(400, 2000), counted(of(500, 2000)), spendOf({ Riverside: whole(800_000) }));
		const [names = '', riverside = '', without = ''] = figureCsv(figure).split('\r\n');
		const money = 'spent,spent_per_person,cost_per_repeat_avoided,cost_lower_95,cost_upper_95,cost_status';
		expect(names.endsWith(`status,${money}`)).toBe(true);
		expect(riverside).toMatch(/,800000,400,8000(\.0+\d*)?,5274\.6\d*,16552\.9\d*,$/);
		expect(without).toMatch(/,,,,,,\[z\]$/);
		const { spend: _, ...plain } = figure.head;
		expect(figureCsv(await release({ ...table({ a: of(20, 50) }), head: plain }, 'threshold-10'))).not.toContain(
			'spent'
		);
	});
});
