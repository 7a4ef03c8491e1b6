import { describe, expect, it } from 'vitest';
import { judgeProcess } from '../../src/lib/statistics/process';

const values = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
const alone = (value: number) => ({ value, counts: null });
const of = (numerator: number, denominator: number) => ({
	value: numerator / denominator,
	counts: { numerator, denominator }
});

describe('judgeProcess', () => {
	it('draws XmR limits for values, as the further goldens of the design have them', () => {
		const judged = judgeProcess(values.map(alone));
		expect(judged).toMatchObject({ method: 'XmR', isTrial: false });
		expect(judged?.centre).toBeCloseTo(1.94444444, 8);
		expect(judged?.points[0]?.limits?.lower).toBeCloseTo(-3.0626144, 7);
		expect(judged?.points[0]?.limits?.upper).toBeCloseTo(6.9515033, 7);
		expect(judged?.points.map(({ rules }) => rules)).toEqual(
			values.map((value) => (value === 10 ? ['outside limits'] : []))
		);
	});

	it('screens moving ranges where asked, and says how many it left out', () => {
		// ranges: fifteen of 1, one of 8, one of 9; 3.267 × 32 ÷ 17 = 6.15
		const judged = judgeProcess(values.map(alone), true);
		expect(judged?.rangesLeftOut).toBe(2);
		expect(judged?.points[0]?.limits?.upper).toBeCloseTo(35 / 18 + 2.66, 12);
		expect(judgeProcess(values.map(alone))?.rangesLeftOut).toBe(0);
	});

	it('does not screen what would leave nothing that varies', () => {
		const jump = [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 9].map(alone);
		expect(judgeProcess(jump, true)).toEqual(judgeProcess(jump));
		expect(judgeProcess(jump, true)?.rangesLeftOut).toBe(0);
	});

	it('draws p′ limits for proportions: of one size they are those of XmR, but for its rounded constant', () => {
		const shares = [20, 24, 19, 26, 23, 18, 25, 21, 60, 22, 24, 20];
		const judged = judgeProcess(shares.map((x) => of(x, 100)));
		const plain = judgeProcess(shares.map((x) => alone(x / 100)));
		expect(judged?.method).toBe('p′');
		const wide = (stretch: typeof judged) => (stretch?.points[0]?.limits?.upper ?? NaN) - (stretch?.centre ?? NaN);
		expect(wide(judged) / wide(plain)).toBeCloseTo(3 / 1.128 / 2.66, 6);
		expect(judged?.points.map(({ rules }) => rules.length > 0)).toEqual(shares.map((x) => x === 60));
	});

	it('widens p′ limits where n is small, and judges each point by its own', () => {
		const judged = judgeProcess([of(300, 1000), of(320, 1000), of(290, 1000), of(12, 25), of(310, 1000)]);
		const widths = judged?.points.map(({ limits }) => (limits?.upper ?? NaN) - (limits?.lower ?? NaN)) ?? [];
		expect((widths[3] ?? NaN) / (widths[0] ?? NaN)).toBeCloseTo(Math.sqrt(1000 / 25), 9);
		expect(judged?.points[3]?.rules).toEqual([]);
		expect(judged?.isTrial).toBe(true);
	});

	it('lets a period with nobody meet no rule and break a run, and judges the others as though it were not there', () => {
		const rising = [20, 30, 40, 60, 70, 80].map((x) => of(x, 100));
		const nobody = of(0, 0);
		const judged = judgeProcess([...rising.slice(0, 3), nobody, ...rising.slice(3)]);
		// Rising on either side of it, and 0 between: on the centre it would make the seventh.
		expect(judged?.points.map(({ rules }) => rules)).toEqual(new Array(7).fill([]));
		expect(judged?.points[3]?.limits).toBeNull();
		expect(judged?.points.map(({ limits }) => limits).filter(Boolean)).toEqual(
			judgeProcess(rising)?.points.map(({ limits }) => limits)
		);
		const unbroken = judgeProcess([20, 30, 40, 50, 60, 70, 80].map((x) => of(x, 100)));
		expect(unbroken?.points.every(({ rules }) => rules.includes('seven rising or falling'))).toBe(true);
	});

	it('has nothing to say of one point, of none, and of what does not vary', () => {
		expect(judgeProcess([])).toBeNull();
		expect(judgeProcess([of(3, 10)])).toBeNull();
		expect(judgeProcess([alone(3)])).toBeNull();
		expect(judgeProcess([alone(3), alone(3), alone(3)])).toBeNull();
		expect(judgeProcess([of(3, 10), of(3, 10), of(3, 10)])).toBeNull();
		expect(judgeProcess([of(0, 10), of(0, 12)])).toBeNull();
	});
});
