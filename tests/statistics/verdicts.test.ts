import { describe, expect, it } from 'vitest';
import type { BenchmarkCounts } from '../../src/lib/model/counts';
import type { EstimatedCell } from '../../src/lib/model/estimate';
import { polarities } from '../../src/lib/model/metric';
import { estimateCell } from '../../src/lib/statistics/compare';
import { verdicts } from '../../src/lib/statistics/verdicts';

const rate: BenchmarkCounts = { kind: 'counted', numerator: 2500, denominator: 10000 };

function cell(numerator: number, denominator: number, benchmark: BenchmarkCounts = rate): EstimatedCell {
	const counts = { units: denominator, denominator, numerator };
	return Object.freeze(estimateCell({ group: null, group2: null, period: null, counts, benchmark }));
}

/** A cell whose interval and p are told, to set the two conditions apart. */
function judged(lower: number, upper: number, p: number): EstimatedCell {
	const plain = cell(250, 1000);
	if (!plain.comparison) throw new Error('no comparison');
	return { ...plain, comparison: { ...plain.comparison, differenceInterval: { lower, upper }, p } };
}

// Against 25 %: 15 % and 35 % of 1,000 are far from it, 25.5 % is not.
const far = Object.freeze([cell(150, 1000), cell(350, 1000), cell(255, 1000)]);

describe('verdicts', () => {
	it('calls less better where lower is better', () => {
		expect(verdicts(far, 'lower_better')).toEqual(['better', 'worse', 'not enough evidence']);
	});

	it('calls more better where higher is better', () => {
		expect(verdicts(far, 'higher_better')).toEqual(['worse', 'better', 'not enough evidence']);
	});

	it.each(['no_judgement', 'target_range'] as const)('takes no side where polarity is %s', (polarity) => {
		expect(verdicts(far, polarity)).toEqual(['lower', 'higher', 'similar']);
	});

	it('has none where there is no comparison, and does not count it among the comparisons', () => {
		const nobody = cell(0, 0);
		const apart = cell(3, 10, { kind: 'not-applicable' });
		// p = 0.04 alone is significant; were it one of three it would be 0.12.
		expect(verdicts([nobody, judged(-0.2, -0.01, 0.04), apart], 'lower_better')).toEqual([null, 'better', null]);
	});

	it('needs the adjusted p besides the interval where there are several comparisons', () => {
		const alone = judged(-0.2, -0.01, 0.04);
		const other = judged(-0.1, 0.1, 0.9);
		expect(verdicts([alone], 'lower_better')).toEqual(['better']);
		expect(verdicts([alone, other], 'lower_better')).toEqual(['not enough evidence', 'not enough evidence']);
	});

	it('needs the interval besides the adjusted p', () => {
		const significant = judged(-0.2, 0.001, 0.001);
		expect(verdicts([significant, significant], 'lower_better')).toEqual([
			'not enough evidence',
			'not enough evidence'
		]);
		expect(verdicts([significant], 'lower_better')).toEqual(['not enough evidence']);
	});

	it('judges a single comparison by its interval alone', () => {
		expect(verdicts([judged(0.001, 0.2, 0.06)], 'lower_better')).toEqual(['worse']);
	});

	it('counts an adjusted p of exactly 5 % and an interval that touches 0 as their rules say', () => {
		const atLimit = judged(0.01, 0.2, 0.05);
		expect(verdicts([atLimit, atLimit], 'higher_better')).toEqual(['better', 'better']);
		for (const touching of [judged(0, 0.2, 0.001), judged(-0.2, 0, 0.001)]) {
			expect(verdicts([touching], 'higher_better')).toEqual(['not enough evidence']);
			expect(verdicts([touching, touching], 'no_judgement')).toEqual(['similar', 'similar']);
		}
	});

	it('rejects 4 of the 15 hypotheses of Benjamini and Hochberg (1995)', () => {
		const p = [
			0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1
		];
		const found = verdicts(
			p.map((one) => judged(0.01, 0.2, one)),
			'no_judgement'
		);
		expect(found.map((verdict) => verdict === 'higher')).toEqual(p.map((_, place) => place < 4));
	});

	it('may find a difference though the two intervals overlap', () => {
		// 56/70 (0.692 to 0.877) and 48/80 (0.490 to 0.700) overlap; their difference, 0.052 to 0.334, is above 0.
		const overlapping = cell(56, 70, { kind: 'counted', numerator: 48, denominator: 80 });
		const { estimate, comparison } = overlapping;
		expect(estimate?.interval?.lower).toBeLessThan(comparison?.benchmarkInterval?.upper ?? 0);
		expect(verdicts([overlapping], 'higher_better')).toEqual(['better']);
	});

	it('does not depend on the order of the groups, and is empty for none', () => {
		for (const polarity of polarities) {
			expect(verdicts(far.toReversed(), polarity)).toEqual(verdicts(far, polarity).toReversed());
			expect(verdicts([], polarity)).toEqual([]);
		}
	});
});
