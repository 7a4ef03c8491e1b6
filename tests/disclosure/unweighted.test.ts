import { describe, expect, it } from 'vitest';
import { release } from '../../src/lib/disclosure/release';
import type { ReleasedCell } from '../../src/lib/disclosure/released';
import { benchmarkNotes } from '../../src/lib/format/figure-notes';
import { figureOf, headOf, type HandGroup } from '../support/figures';

const shown: HandGroup[] = [
	{ name: 'Barnet', numerator: 300, denominator: 1000 },
	{ name: 'Brent', numerator: 20, denominator: 50 },
	{ name: 'Camden', numerator: 120, denominator: 600 }
];
const few: HandGroup[] = ['Few 1', 'Few 2', 'Few 3'].map((name) => ({ name, numerator: 9, denominator: 40 }));

async function figure(groups: readonly HandGroup[]) {
	const { question } = headOf();
	const head = headOf({
		question: { ...question, benchmark: 'unweighted' },
		benchmarkName: 'the plain mean of the groups shown'
	});
	return await release(figureOf(groups, head, { kind: 'not-applicable' }), 'threshold-10');
}

function comparison({ result }: ReleasedCell) {
	return result.status === null ? result.comparison : null;
}

describe('the plain mean of the groups shown', () => {
	it('weighs each group the same: (30% + 40% + 20%) ÷ 3, taken as fixed', async () => {
		const { cells } = await figure(shown);
		expect(cells).toHaveLength(3);
		for (const cell of cells)
			expect(comparison(cell)).toMatchObject({ status: null, benchmark: 0.9 / 3, benchmarkN: null });
	});

	it('is made of shown groups alone', async () => {
		const beside = await figure([...shown, ...few]);
		expect(beside.hidden).toBe(3);
		expect(beside.cells.slice(0, 3).map(comparison)).toEqual((await figure(shown)).cells.map(comparison));
	});

	it('does not apply to the total', async () => {
		expect(comparison((await figure(shown)).total)).toEqual({ status: '[z]' });
	});

	it('is printed with its own interval', async () => {
		// R: p <- c(.3, .4, .2); n <- c(1000, 50, 600); .3 + c(-1, 1) * qnorm(.975) * sqrt(sum(p * (1 - p) / n)) / 3
		expect(benchmarkNotes(await figure(shown))[0]).toBe(
			'Compared with the plain mean of the groups shown: 30.0% (95% interval 25.3 to 34.7), each group weighing the same whatever its size, and itself among them; taken as fixed.'
		);
	});
});
