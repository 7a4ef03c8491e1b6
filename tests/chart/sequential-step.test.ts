import { describe, expect, test } from 'vitest';
import { sequentialLegend, sequentialSteps } from '../../src/lib/chart/sequential-step';
import { crossFigure } from '../support/released-figures';

const figure = await crossFigure();
const step = sequentialSteps(figure);
const shown = [...figure.cells, ...figure.margins].filter(({ result }) => result.status === null);

describe('sequentialSteps', () => {
	test('never gives a higher value a lighter step', () => {
		const values = shown.map((cell) => ({
			step: step(cell) ?? 0,
			value: cell.result.status === null ? cell.result.measure.value : 0
		}));
		const sorted = values.toSorted((left, right) => left.value - right.value).map((each) => each.step);
		expect(sorted).toEqual(sorted.toSorted((left, right) => left - right));
		expect(new Set(sorted)).toEqual(new Set([1, 2, 3, 4, 5]));
	});

	test('gives cells without a value no step', () => {
		const hidden = figure.cells.filter(({ result }) => result.status !== null);
		expect(hidden.length).toBeGreaterThan(0);
		expect(hidden.map(step)).toEqual(hidden.map(() => null));
	});
});

describe('sequentialLegend', () => {
	test('names the steps from under the first break to the last and over', () => {
		const labels = sequentialLegend(figure).map(({ label }) => label);
		expect(labels).toHaveLength(5);
		expect(labels[0]).toMatch(/^under \d+(\.\d)?%$/);
		expect(labels[4]).toMatch(/^\d+(\.\d)?% and over$/);
	});
});
