import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceInDifferences } from '../../src/lib/statistics/difference-in-differences';
import { z998 } from '../../src/lib/statistics/normal-quantiles';
import { expectClose, readExpectedRows } from '../support/expected-values';

const of = (numerator: number, denominator: number) => ({ numerator, denominator });

describe('differenceInDifferences', () => {
	it.each(readExpectedRows('did.csv'))("agrees with R's identity-link binomial model for $text", (row) => {
		const [treated, comparators] = ['tm', 'cn'].map((names) => {
			const [x = '', n = ''] = names;
			const period = (time: number) => of(row.number(`${x}${time}`), row.number(`${n}${time}`));
			return { before: period(0), after: period(1) };
		});
		if (!treated || !comparators) throw new Error('two groups');
		const difference = differenceInDifferences(treated, comparators);
		expectClose(difference?.value, row.number('estimate'));
		// the model stops within 1e-8 of the maximum
		expectClose(difference?.standardError, row.number('se'), 1e-7);
		expectClose(difference?.interval.lower, row.number('lower'), 1e-7);
		expectClose(difference?.interval.upper, row.number('upper'), 1e-7);
		expectClose(difference?.p, row.number('p'), 1e-6);
	});

	it('is −6.5 points (−13.13467 to 0.13467) for 120 to 90 of 400 against 500 to 480 of 2,000', () => {
		const treated = Object.freeze({ before: of(120, 400), after: of(90, 400) });
		const comparators = Object.freeze({ before: of(500, 2000), after: of(480, 2000) });
		const difference = differenceInDifferences(treated, comparators);
		expectClose(difference?.value, -0.065);
		expectClose(difference?.standardError, 0.03385096, 1e-7);
		expectClose(difference?.interval.lower, -0.1313467, 1e-6);
		expectClose(difference?.interval.upper, 0.0013467, 1e-4);
		expectClose(difference?.p, 0.0548349, 1e-6);
		const wide = differenceInDifferences(treated, comparators, z998);
		expect(wide?.interval.lower).toBeLessThan(difference?.interval.lower ?? NaN);
	});

	const period = fc
		.integer({ min: 2, max: 10000 })
		.chain((n) => fc.integer({ min: 1, max: n - 1 }).map((events) => of(events, n)));
	const group = fc.record({ before: period, after: period });

	it('changes its sign by swapping the groups, the periods, or events and non-events', () => {
		const turned = ({ numerator, denominator }: { numerator: number; denominator: number }) =>
			of(denominator - numerator, denominator);
		fc.assert(
			fc.property(group, group, (a, b) => {
				const difference = differenceInDifferences(a, b);
				const back = (one: typeof a) => ({ before: one.after, after: one.before });
				const others = (one: typeof a) => ({ before: turned(one.before), after: turned(one.after) });
				for (const opposite of [
					differenceInDifferences(b, a),
					differenceInDifferences(back(a), back(b)),
					differenceInDifferences(others(a), others(b))
				]) {
					expectClose(opposite?.value, -(difference?.value ?? NaN), 1e-9, 1e-12);
					expectClose(opposite?.standardError, difference?.standardError ?? NaN);
					expectClose(opposite?.p, difference?.p ?? NaN, 1e-6, 1e-12);
				}
			})
		);
	});

	it('is undefined where one of the four has nobody, and where nobody varies', () => {
		const group = { before: of(3, 10), after: of(4, 10) };
		expect(differenceInDifferences({ ...group, after: of(0, 0) }, group)).toBeNull();
		expect(differenceInDifferences(group, { ...group, before: of(0, 0) })).toBeNull();
		const certain = { before: of(0, 10), after: of(10, 10) };
		expect(differenceInDifferences(certain, certain)).toBeNull();
	});

	it('refuses impossible counts', () => {
		const group = { before: of(3, 10), after: of(11, 10) };
		expect(() => differenceInDifferences(group, group)).toThrow(
			'differenceInDifferences needs 0 <= events <= n, got 11 of 10'
		);
	});
});
