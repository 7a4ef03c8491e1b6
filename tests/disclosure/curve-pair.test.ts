import { describe, expect, it } from 'vitest';
import type { EndsOfDay } from '../../src/lib/model/time-to-event';
import { estimateCell } from '../../src/lib/statistics/compare';
import { releasedCurves, timesByPartnership } from '../support/curve-figures';
import { survivalGroups } from '../support/ends-of-people';
import { readExpectedRows } from '../support/expected-values';

/** So many people seen again on day 30, the others followed for 400 days. */
function few(events: number, censored: number): EndsOfDay[] {
	return [
		{ day: 30, events, censored: 0 },
		{ day: 400, events: 0, censored }
	];
}

describe('releaseCurves of the partnership picked out and those without one', () => {
	const [First = [], ...others] = survivalGroups(2).map((ends) =>
		ends.map(({ day, events, censored }) => ({ day, events: 10 * events, censored: 10 * censored }))
	);
	const pick = ['First'];
	const three = ([one = [], two = []]: EndsOfDay[][]) => ({ First, Second: one, 'No partnership': two });

	it.each(readExpectedRows('survival-pair.csv'))(
		'tests what R tests of the two alone, to two figures: $text',
		async (row) => {
			const other = row.number('other') - 2;
			const rest = others.filter((_, at) => at !== other);
			const groups = three([rest[0] ?? [], others[other] ?? []]);
			const figure = await releasedCurves(timesByPartnership(groups, { pick }));
			expect(figure.pair).toEqual({
				...{ picked: 'First', comparator: 'No partnership' },
				chiSquare: Number(row.number('chisq').toPrecision(2)),
				p: Number(row.number('p').toPrecision(2))
			});
			expect(figure.difference?.groups).toBe(3);
		}
	);

	it('tests none where nobody is picked out, one of the two is hidden, or they are all that is shown', async () => {
		const pairs = [
			timesByPartnership(three(others)),
			timesByPartnership({ ...three(others), 'No partnership': few(4, 3) }, { pick }),
			timesByPartnership({ ...three(others), First: few(4, 3) }, { pick }),
			timesByPartnership({ First, 'No partnership': others[0] ?? [] }, { pick })
		].map(async (figure) => (await releasedCurves(figure)).pair);
		expect(await Promise.all(pairs)).toEqual([null, null, null, null]);
	});

	it('tests none where people stand in two groups, but of what nobody can stand twice in', async () => {
		const figure = timesByPartnership(three(others), { pick });
		// 20 people of the first group are without a partnership in another row: everyone is 20 fewer than the groups add up to
		const { denominator, units, ...counts } = figure.total.counts;
		const fewer = estimateCell({
			...figure.total,
			counts: { ...counts, units: units - 20, denominator: denominator - 20 }
		});
		const shared = { ...figure, total: fewer };
		expect((await releasedCurves(shared)).pair).toBeNull();
		const ofCases = { ...shared, head: { ...figure.head, groupsMayOverlap: false } };
		expect((await releasedCurves(ofCases)).pair).not.toBeNull();
	});

	it('tests none of people where a group is hidden, for then nobody knows whether they add up', async () => {
		const hidden = { Tiny: few(4, 40), Other: few(40, 160) };
		const figure = timesByPartnership({ ...three(others), ...hidden }, { pick });
		const released = await releasedCurves(figure);
		expect([released.shown, released.pair]).toEqual([3, null]);
	});
});
