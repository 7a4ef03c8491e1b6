import { describe, expect, test } from 'vitest';
import { release } from '../../src/lib/disclosure/release';
import { headline } from '../../src/lib/format/headline';
import type { BenchmarkCounts } from '../../src/lib/model/counts';
import type { FigureHead } from '../../src/lib/model/figure';
import { countHead, figureOf, headOf, type HandGroup } from '../support/figures';

const byPartnership = headOf({ name: 'partnerships', by: { id: 'partnership', label: 'partnership' } });
const everyone: BenchmarkCounts = { kind: 'counted', numerator: 21_457, denominator: 30_962 };

async function first(group: HandGroup, head: FigureHead = byPartnership, benchmark: BenchmarkCounts = everyone) {
	const other = { name: 'Lea Valley Link', numerator: 690, denominator: 1_000 };
	const figure = await release(figureOf([group, other], head, benchmark), 'threshold-10');
	const [cell] = figure.cells;
	if (cell === undefined) throw new Error('no cell');
	return headline(figure, cell);
}

describe('headline', () => {
	test('says value, claim, verdict, both differences with their interval, and the rung', async () => {
		// 1,125 of 1,412 against 21,457 of 30,962, worked by hand: 79.67 − 69.30 = 10.37 points; 79.67 ÷ 69.30 = 1.1497;
		// Newcombe: Wilson 77.50 to 81.69 and 68.78 to 69.81 make 8.14 to 12.46.
		expect(await first({ name: 'Riverside Partnership', numerator: 1_125, denominator: 1_412 })).toEqual({
			status: null,
			value: '79.7%',
			claim: 'of people with the Riverside Partnership were not seen again within 12 months',
			verdict: 'better',
			verdictLine: 'Better than everyone in the extract',
			differences:
				'10.4 percentage points higher than 69.3%, which is 15% higher in relative terms. ' +
				'The difference is likely to lie between 8.1 and 12.5 points.',
			needed: '',
			rung: 'This compares levels. It does not show that the partnership brought the difference about.',
			ladder: 'level'
		});
	});

	test('says lower of those seen again, and better all the same', async () => {
		const metric = { ...headOf().metric, phrase: 'seen again within 12 months', polarity: 'lower_better' as const };
		const said = await first(
			{ name: 'Riverside Partnership', numerator: 287, denominator: 1_412 },
			{ ...byPartnership, metric },
			{ kind: 'counted', numerator: 9_505, denominator: 30_962 }
		);
		expect(said).toMatchObject({
			value: '20.3%',
			claim: 'of people with the Riverside Partnership were seen again within 12 months',
			verdictLine: 'Better than everyone in the extract',
			differences:
				'10.4 percentage points lower than 30.7%, which is 34% lower in relative terms. ' +
				'The difference is likely to lie between 8.1 and 12.5 points.'
		});
	});

	test('without enough evidence says what it would take and that the work need not fail', async () => {
		const said = await first({ name: 'Eastside Together', numerator: 288, denominator: 400 });
		if (said.status !== null) throw new Error('hidden');
		// 72.0 − 69.3 = 2.7 points; needed in each, by R: power.prop.test(p1 = 0.72, p2 = 0.69301, power = 0.8) gives 4,467.4
		expect(said.verdictLine).toBe('Not enough evidence of a difference from everyone in the extract');
		expect(said.needed).toBe('About 4,500 people in each group would be needed to detect a difference of this size.');
		expect(said.differences).toMatch(
			/^2\.7 percentage points higher than 69\.3%, which is 3\.9% higher in relative terms, but the difference could lie anywhere between \d\.\d points lower and \d\.\d points higher\. About 4,500 people in each group would be needed to detect a difference of this size\. This does not mean the work fails\.$/
		);
	});

	test('calls a difference that rounds to nothing level', async () => {
		const said = await first({ name: 'Eastside Together', numerator: 693, denominator: 1_000 });
		expect(said).toMatchObject({ verdict: 'not enough evidence' });
		expect(said.status === null && said.differences).toMatch(
			/^Level with 69\.3%, but the difference could lie anywhere/
		);
	});

	test('of a hidden group says nothing but that it is hidden', async () => {
		expect(await first({ name: 'Riverside Partnership', numerator: 3, denominator: 5 })).toEqual({
			status: '[c]',
			claim: 'People with the Riverside Partnership',
			words: 'hidden: too few people, or would reveal another'
		});
	});

	test('of people not yet followed says that', async () => {
		const said = await first({ name: 'Riverside Partnership', numerator: 0, denominator: 0, waiting: 40 });
		expect(said).toMatchObject({ words: 'nobody followed for 12 months yet' });
	});

	test('without a comparison says why', async () => {
		const said = await first({ name: 'Barnet', numerator: 700, denominator: 1_000 }, headOf(), {
			kind: 'not-applicable'
		});
		expect(said).toMatchObject({
			claim: 'of people in Barnet were not seen again within 12 months',
			verdict: null,
			verdictLine: 'No comparison with everyone in the extract: does not apply',
			differences: ''
		});
	});

	test('counts are a value and a noun', async () => {
		expect(await first({ name: 'Barnet', numerator: 0, denominator: 1_234 }, countHead())).toMatchObject({
			value: '1,234',
			claim: 'contacts in Barnet',
			verdictLine: ''
		});
	});
});
