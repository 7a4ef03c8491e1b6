import { describe, expect, it } from 'vitest';
import type { ReleasedCurve, ReleasedCurves, ShownCurve } from '../../src/lib/disclosure/released-curves';
import type { Counts } from '../../src/lib/model/counts';
import type { EndsOfDay } from '../../src/lib/model/time-to-event';
import { releasedCurves, sharesByPartnership, timeCounts, timesByPartnership } from '../support/curve-figures';
import { survivalGroups } from '../support/ends-of-people';
import { readExpectedRows } from '../support/expected-values';
import { seededRandom } from '../support/seeded-random';

function shown(figure: ReleasedCurves, name: string): ReleasedCurve & ShownCurve {
	const curve = figure.curves.find(({ group }) => group.name === name);
	if (curve?.status !== null) throw new Error(`${name} is not shown`);
	return curve;
}

/** So many people seen again on each of some days, and so many last followed on each of some others. */
function ends(
	events: readonly (readonly [number, number])[],
	censored: readonly (readonly [number, number])[]
): EndsOfDay[] {
	return [
		...events.map(([day, count]) => ({ day, events: count, censored: 0 })),
		...censored.map(([day, count]) => ({ day, events: 0, censored: count }))
	];
}

const large = ends(
	[
		[30, 100],
		[100, 80],
		[200, 60],
		[300, 60]
	],
	[
		[50, 40],
		[400, 700]
	]
);

describe('releaseCurves(figure, groups, beside)', () => {
	it('shows the Kaplan–Meier share of R at each of its days, rounded to a thousandth, with who is at risk', async () => {
		const [first = [], second = []] = survivalGroups(3);
		const figure = await releasedCurves(timesByPartnership({ First: first, Second: second }));
		const expected = readExpectedRows('survival-curve.csv').filter((row) => row.number('set') === 3);
		for (const [at, name] of ['First', 'Second'].entries()) {
			const rows = expected.filter((row) => row.number('group') === at + 1);
			const { steps, units } = shown(figure, name);
			expect(units).toBe(rows[0]?.number('atRisk'));
			expect(steps.length).toBeGreaterThan(20);
			for (const step of steps) {
				const row = rows.findLast((one) => one.number('day') <= step.day);
				const next = rows.find((one) => one.number('day') > step.day);
				expect(step.value).toBeCloseTo(1 - (row?.number('survival') ?? NaN), 3);
				expect(step.lower).toBeCloseTo(1 - (row?.number('upper95') ?? NaN), 3);
				expect(step.upper).toBeCloseTo(1 - (row?.number('lower95') ?? NaN), 3);
				expect(Math.abs(1000 * step.value - Math.round(1000 * step.value))).toBeLessThan(1e-9);
				expect(step.atRisk).toBe(next?.number('atRisk'));
			}
		}
	});

	it('tests within the window what R tests there', async () => {
		const p = readExpectedRows('survival-window.csv').map((row) => row.number('p'));
		const [first = [], second = []] = survivalGroups(3);
		const figure = await releasedCurves(timesByPartnership({ First: first, Second: second }));
		expect(figure.difference).toEqual({ p: Number(p[1]?.toPrecision(2)), groups: 2 });
	});

	it('gives the median of R where the curve reaches it', async () => {
		const [first = []] = survivalGroups(3);
		const figure = await releasedCurves(timesByPartnership({ First: first, Second: large }));
		const row = readExpectedRows('survival-median.csv').find(
			(one) => one.number('set') === 3 && one.number('group') === 1
		);
		expect(shown(figure, 'First').median).toEqual({
			day: row?.number('day'),
			lower: row?.number('lower'),
			upper: row?.number('upper')
		});
		// 300 of 1,040 within the year.
		expect(shown(figure, 'Second').median).toBeNull();
	});

	it('puts days together until 10 had the event and nobody or 10 were last followed', async () => {
		// 6 on day 10, 6 on day 20; 4 last followed on day 15, 8 on day 40; 400 go on.
		const few = ends(
			[
				[10, 6],
				[20, 6],
				[80, 30],
				[200, 40]
			],
			[
				[15, 4],
				[40, 8],
				[400, 400]
			]
		);
		const { steps } = shown(await releasedCurves(timesByPartnership({ Few: few, Large: large })), 'Few');
		expect(steps.map(({ day, events, censored, atRisk }) => [day, events, censored, atRisk])).toEqual([
			// Day 42 is the first whole week by which 6 + 6 were seen again and 4 + 8 last followed; weeks begin anew at 91, 183, 274.
			[42, 12, 12, 470],
			[84, 30, 0, 440],
			[91, 0, 0, 440],
			[183, 0, 0, 440],
			[204, 40, 0, 400],
			[274, 0, 0, 400],
			[365, 0, 0, 400]
		]);
	});

	it('ends a curve where fewer than 10 would remain', async () => {
		const short = ends(
			[
				[30, 100],
				[100, 80]
			],
			[
				[150, 395],
				[400, 5]
			]
		);
		const { steps } = shown(await releasedCurves(timesByPartnership({ Short: short, Large: large })), 'Short');
		expect(steps.at(-1)?.day).toBeLessThan(150);
		expect(steps.at(-1)?.atRisk).toBeGreaterThanOrEqual(10);
	});

	it('has no curve of a group that is hidden as a figure, nor one of everyone', async () => {
		// 4 of 60 seen again: few.
		const few = ends([[30, 4]], [[400, 56]]);
		const figure = await releasedCurves(
			timesByPartnership({ Few: few, Large: large, Other: large, 'No partnership': large })
		);
		expect(figure.curves.find(({ group }) => group.name === 'Few')).toEqual({
			group: { key: 'Few', code: 'Few', name: 'Few' },
			status: '[c]'
		});
		expect(figure.curves.map(({ group }) => group.name)).not.toContain('All');
	});

	it('hides a curve whose start would tell how many are not yet followed, where the shares do not', async () => {
		const counts = timeCounts(large);
		const beside = (excluded: number, numerator: number): Counts => ({
			units: counts.units,
			denominator: counts.units - excluded,
			numerator
		});
		const figure = timesByPartnership({ A: large, B: large, C: large });
		const status = async (excluded: number, numerator: number) => {
			const shares = await sharesByPartnership({
				A: beside(excluded, numerator),
				B: beside(100, 260),
				C: beside(0, counts.numerator)
			});
			return (await releasedCurves(figure, shares)).curves.find(({ group }) => group.name === 'A')?.status;
		};
		// 300 of 1,040 within the year: with 120 not yet followed, of whom 40 were seen again, nothing is told of few.
		expect(await status(120, 260)).toBeNull();
		expect(await status(0, 300)).toBeNull();
		// Fewer than 10 not yet followed; or only 4 of them seen again so far; or all but 5.
		expect(await status(7, 298)).toBe('[c]');
		expect(await status(120, 296)).toBe('[c]');
		expect(await status(60, 245)).toBe('[c]');
	});

	describe('where nobody is followed for 12 months yet', () => {
		const nobody = { units: 1_040, denominator: 0, numerator: 0 };
		const most = { units: 1_040, denominator: 920, numerator: 250 };
		const status = async (shares: Record<string, Counts>, times: Record<string, readonly EndsOfDay[]>) => {
			const figure = await releasedCurves(timesByPartnership(times), await sharesByPartnership(shares));
			return figure.curves.find(({ group }) => group.name === 'A')?.status;
		};

		it('there is a curve if the shares tell how many of all others are not', async () => {
			expect(await status({ A: nobody, B: most, C: most }, { A: large, B: large, C: large })).toBeNull();
		});

		it('there is none where the shares keep one of these numbers back, which would follow from the curve', async () => {
			// 1,040 less 1,035 followed are 5, told as fewer than 10: everyone's 1,165 less 120 less the curve's 1,040 would be 5
			const few = { units: 1_040, denominator: 1_035, numerator: 270 };
			expect(await status({ A: nobody, B: most, C: few }, { A: large, B: large, C: large })).toBe('[x]');
		});

		it('there is none where another such group is too small to be told', async () => {
			// 6 people of whom nobody is followed yet: what everyone's number leaves beside the curve
			const six = ends([[30, 2]], [[50, 4]]);
			const twice = large.map((end) => ({ ...end, events: 2 * end.events, censored: 2 * end.censored }));
			const noneOf = (units: number) => ({ units, denominator: 0, numerator: 0 });
			const shares = { A: noneOf(2_080), B: most, C: most, D: noneOf(6) };
			expect(await status(shares, { A: twice, B: large, C: large, D: six })).toBe('[x]');
		});
	});

	it('gives the share of those followed for 12 months, beside it', async () => {
		const counts = timeCounts(large);
		const shares = await sharesByPartnership({
			A: { units: counts.units, denominator: 920, numerator: 260 },
			B: { units: counts.units, denominator: 920, numerator: 250 }
		});
		const figure = await releasedCurves(timesByPartnership({ A: large, B: large }), shares);
		expect(figure.cohort['A']).toMatchObject({ numerator: 260, denominator: 920, value: 260 / 920 });
	});
});

/** What somebody can work out who sees a figure of curves and the shares beside it: each number that is told or follows. */
function numbersTold(figure: ReleasedCurves): number[] {
	return figure.curves.flatMap((curve) => {
		if (curve.status !== null) return [];
		const told: number[] = [];
		let atRisk = curve.units;
		for (const step of curve.steps) {
			told.push(step.events, step.censored, step.atRisk);
			expect(atRisk - step.events - step.censored).toBe(step.atRisk);
			({ atRisk } = step);
		}
		const cell = figure.groups.cells.find(({ group }) => group?.key === curve.group.key);
		if (cell?.result.status === null && cell.result.measure.kind === 'proportion') {
			const events = curve.steps.reduce((sum, { events: some }) => sum + some, 0);
			told.push(cell.result.measure.numerator - events);
		}
		return told;
	});
}

describe('attack on 400 random figures', () => {
	it('no number told or worked out is from 1 to 9, and no day is a person’s own', async () => {
		const random = seededRandom(20_261_125);
		const below = (n: number) => Math.floor(random() * n);
		let [curves, stepsSeen] = [0, 0];
		for (let round = 0; round < 400; round++) {
			const group = () => {
				const size = 20 + below(round % 4 === 0 ? 60 : 900);
				const rate = 0.05 + 0.6 * random();
				return Array.from({ length: size }, (): EndsOfDay => {
					const happens = random() < rate;
					const day = below(happens && random() < 0.5 ? 120 : 600);
					return { day, events: happens ? 1 : 0, censored: happens ? 0 : 1 };
				});
			};
			const figure = await releasedCurves(timesByPartnership({ A: group(), B: group(), C: group() }));
			for (const number of numbersTold(figure))
				expect(number === 0 || number >= 10, `${number} in ${round}`).toBe(true);
			for (const curve of figure.curves) {
				if (curve.status !== null) continue;
				curves++;
				stepsSeen += curve.steps.length;
				for (const { day } of curve.steps)
					expect(figure.readings.includes(day) || isOfGrid(day), `day ${day}`).toBe(true);
			}
		}
		expect(curves).toBeGreaterThan(700);
		expect(stepsSeen).toBeGreaterThan(4 * curves);
	});
});

/** Weeks from the reading before. */
function isOfGrid(day: number): boolean {
	const before = [0, 91, 183, 274].findLast((reading) => reading <= day) ?? 0;
	return (day - before) % 7 === 0;
}
