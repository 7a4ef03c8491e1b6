import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logRank } from '../../src/lib/statistics/log-rank';
import { endsOfPeople, survivalGroups } from '../support/ends-of-people';
import { expectClose, readExpectedRows } from '../support/expected-values';
import { readShared, sharedAbsent, sharedPath } from '../support/shared';

const rossi = 'data/real/reference/Rossi.csv';
const present = sharedPath(rossi) !== null;
if (!present) console.info(sharedAbsent);

const [early, late] = [
	endsOfPeople([
		[1, true],
		[2, true],
		[3, false]
	]),
	endsOfPeople([
		[4, true],
		[5, true],
		[6, false]
	])
];

describe('logRank', () => {
	it.each(readExpectedRows('survival-log-rank.csv'))("agrees with R's survdiff for $text", (row) => {
		const test = logRank(Object.freeze(survivalGroups(row.number('set'))));
		expectClose(test?.chiSquare, row.number('chisq'));
		expect(test?.degreesOfFreedom).toBe(row.number('df'));
		expectClose(test?.p, row.number('p'), 1e-8, 0);
		expect(test?.groups[0]?.observed).toBe(row.number('observed1'));
		expectClose(test?.groups[0]?.expected, row.number('expected1'));
		expect(test?.groups[1]?.observed).toBe(row.number('observed2'));
		expectClose(test?.groups[1]?.expected, row.number('expected2'));
	});

	it('is 3.39638869898 for leukaemia, 7 and 11 observed against 10.68934 and 7.31066', () => {
		const test = logRank(survivalGroups(1));
		expectClose(test?.chiSquare, 3.39638869898, 1e-11);
		expectClose(test?.p, 0.06533932, 1e-7);
		expectClose(test?.groups[0]?.expected, 10.68934, 1e-6);
	});

	it('leaves out a group in which nobody was at risk', () => {
		const test = logRank([...survivalGroups(1), [], endsOfPeople([[1, false]])]);
		expectClose(test?.chiSquare, 3.39638869898, 1e-11);
		expect(test?.degreesOfFreedom).toBe(1);
		expect(test?.groups).toHaveLength(4);
		expect(test?.groups[2]).toEqual({ observed: 0, expected: 0 });
	});

	it('is undefined for one group, none, nothing happening, and where no day left a choice', () => {
		expect(logRank([])).toBeNull();
		expect(logRank([early])).toBeNull();
		expect(logRank([endsOfPeople([[1, false]]), endsOfPeople([[2, false]])])).toBeNull();
		// Everybody has it on the one day: nothing is left to differ.
		expect(logRank([endsOfPeople([[1, true]]), endsOfPeople([[1, true]])])).toBeNull();
	});

	it('is 0 with p of 1 for identical groups', () => {
		const test = logRank([early, early]);
		expectClose(test?.chiSquare, 0);
		expectClose(test?.p, 1, 1e-7);
	});

	it('does not mind the order of groups, and expects as many as were observed', () => {
		const ends = fc.array(
			fc.record({
				day: fc.integer({ min: 0, max: 20 }),
				events: fc.integer({ min: 0, max: 9 }),
				censored: fc.integer({ min: 0, max: 9 })
			}),
			{ minLength: 1, maxLength: 20 }
		);
		fc.assert(
			fc.property(fc.tuple(ends, ends, ends), (groups) => {
				const test = logRank(groups);
				if (!test) return;
				const other = logRank(groups.toReversed());
				expectClose(other?.chiSquare, test.chiSquare, 1e-7, 1e-10);
				expect(test.chiSquare).toBeGreaterThanOrEqual(-1e-10);
				const total = (of: 'observed' | 'expected') => test.groups.reduce((sum, group) => sum + group[of], 0);
				expectClose(total('expected'), total('observed'), 1e-10);
			})
		);
	});

	it('refuses a negative count', () => {
		expect(() => logRank([late, [{ day: 1, events: -1, censored: 0 }]])).toThrow(RangeError);
		expect(() => logRank([late, [{ day: 1, events: -1, censored: 0 }]])).toThrow('logRank needs days and counts >= 0');
	});
});

describe.skipIf(!present)('432 people released, with and without aid (Rossi)', () => {
	it('differ by a log-rank χ² of 3.838', () => {
		const [head = '', ...lines] = readShared(rossi).trim().split(/\r?\n/);
		const columns = head.split(',');
		const people = lines.map((line) => {
			const cells = line.split(',');
			const cell = (name: string) => cells[columns.indexOf(name)];
			return { aid: cell('fin'), end: [Number(cell('week')), cell('arrest') === '1'] as const };
		});
		const groups = ['yes', 'no'].map((aid) =>
			endsOfPeople(people.filter((one) => one.aid === aid).map(({ end }) => end))
		);
		const test = logRank(groups);
		expect(test?.groups.map(({ observed }) => observed)).toEqual([48, 66]);
		expect(test?.chiSquare).toBeCloseTo(3.838, 3);
	});
});
