import { describe, expect, test } from 'vitest';
import { axisNote, intervalAxis } from '../../src/lib/chart/interval-axis';
import { release } from '../../src/lib/disclosure/release';
import { figureOf, type HandGroup } from '../support/figures';
import { boroughFigure, countFigure } from '../support/released-figures';

const axisOf = async (groups: readonly HandGroup[]) => intervalAxis(await release(figureOf(groups), 'threshold-10'));

describe('intervalAxis', () => {
	test('holds every released interval within at most six gaps of a round size', async () => {
		const { lower, upper, ticks } = intervalAxis(await boroughFigure());
		const shown = (await boroughFigure()).cells.flatMap(({ result }) =>
			result.status === null && result.measure.kind === 'proportion' ? [result.measure] : []
		);
		expect(Math.min(...shown.map((each) => each.lower ?? NaN))).toBeGreaterThanOrEqual(lower);
		expect(Math.max(...shown.map((each) => each.upper ?? NaN))).toBeLessThanOrEqual(upper);
		expect(ticks.length).toBeLessThanOrEqual(7);
		expect(ticks).toEqual([0.6, 0.65, 0.7, 0.75, 0.8, 0.85].filter((tick) => tick >= lower && tick <= upper));
	});

	test('starts at 0 where the values are not far from it', async () => {
		expect(
			(
				await axisOf([
					{ name: 'Barnet', numerator: 15, denominator: 150 },
					{ name: 'Brent', numerator: 80, denominator: 200 }
				])
			).lower
		).toBe(0);
	});

	test('does not know what is hidden: a figure with another hidden value has the same axis', async () => {
		const shown = [
			{ name: 'Barnet', numerator: 700, denominator: 1000 },
			{ name: 'Brent', numerator: 720, denominator: 1000 }
		];
		const hiding = async (numerator: number) =>
			await release(
				figureOf([
					...shown,
					{ name: 'Camden', numerator, denominator: 8 },
					{ name: 'Ealing', numerator: 8 - numerator, denominator: 9 }
				]),
				'threshold-10'
			);
		expect(intervalAxis(await hiding(1))).toEqual(intervalAxis(await hiding(7)));
	});

	test('of counts starts at 0 and ends at a round number', async () => {
		const { lower, upper, ticks } = intervalAxis(await countFigure());
		expect([lower, upper, ticks.length]).toEqual([0, 2000, 5]);
	});
});

describe('axisNote', () => {
	test('says where the axis starts if not at 0', async () => {
		expect(axisNote(await boroughFigure())).toBe('The axis starts at 60%.');
		expect(axisNote(await countFigure())).toBeNull();
	});
});
