import { release } from '../../src/lib/disclosure/release';
import type { ReleasedFigure, Safe } from '../../src/lib/disclosure/released';
import { dayFromParts } from '../../src/lib/model/day';
import { periodOf } from '../../src/lib/model/period';
import { defaultQuestion } from '../../src/lib/model/question';
import { countHead, figureOf, headOf, type HandGroup } from './figures';

const boroughs: readonly HandGroup[] = [
	{ name: 'City of London', numerator: 3, denominator: 8, waiting: 2 },
	{ name: 'Barnet', numerator: 853, denominator: 1213, waiting: 60 },
	{ name: 'Croydon', numerator: 1086, denominator: 1648, waiting: 71 },
	{ name: 'Ealing', numerator: 981, denominator: 1391, waiting: 4 },
	{ name: 'Hackney', numerator: 0, denominator: 0, waiting: 25 },
	{ name: 'Kingston upon Thames', numerator: 21, denominator: 40, waiting: 12 },
	{ name: 'Lambeth', numerator: 0, denominator: 0 },
	{ name: 'Westminster', numerator: 534, denominator: 688, waiting: 30 }
];

/** Eight boroughs: one better, one worse, undecided ones, two hidden, one not followed yet, one with nobody. */
export async function boroughFigure(pick: readonly string[] = ['Westminster']): Promise<Safe<ReleasedFigure>> {
	return await release(figureOf(boroughs, headOf({ question: { ...headOf().question, pick } })), 'threshold-10');
}

/** Contacts of the same boroughs. */
export async function countFigure(): Promise<Safe<ReleasedFigure>> {
	const counted = boroughs.map(({ name, denominator }) => ({ name, numerator: denominator, denominator }));
	return await release(figureOf(counted, countHead()), 'threshold-10');
}

/** Three partnerships against a published benchmark without n. */
export async function partnershipFigure(): Promise<Safe<ReleasedFigure>> {
	const head = headOf({
		name: 'partnerships',
		by: { id: 'partnership', label: 'partnership' },
		benchmarkName: 'synthetic England, 2023',
		benchmarkSource: 'made up',
		question: { ...defaultQuestion, metric: 'da-non-repeat', by: 'partnership', benchmark: 'england' }
	});
	const groups = [
		{ name: 'Northgate Alliance', numerator: 2096, denominator: 2879 },
		{ name: 'Riverside, "the first"', numerator: 1125, denominator: 1412, waiting: 80 },
		{ name: 'No partnership', numerator: 13_790, denominator: 20_145, waiting: 900 }
	];
	return await release(
		figureOf(groups, head, { kind: 'fixed', value: 0.693, lower: 0.685, upper: 0.701 }),
		'threshold-10'
	);
}

/** Two quarters of 2023. */
export async function quarterFigure(): Promise<Safe<ReleasedFigure>> {
	const groups = [1, 4].map((month) => {
		const period = periodOf(dayFromParts(2023, month, 1), 'quarter');
		return { name: String(period.start), period, numerator: 200 + month, denominator: 300, waiting: 20 };
	});
	return await release(figureOf(groups, headOf({ by: { id: 'period', label: 'quarter' } })), 'threshold-10');
}

/** Command units by partnership, with cells of every kind. */
export async function crossFigure(): Promise<Safe<ReleasedFigure>> {
	const row = (name: string, cells: readonly (readonly [group2: string, numerator: number, denominator: number])[]) =>
		cells.map(([group2, numerator, denominator]) => ({ name, group2, numerator, denominator }));
	const groups = [
		...row('Central West', [
			['Riverside', 1072, 1342],
			['Northgate', 0, 0],
			['No partnership', 210, 277]
		]),
		...row('East', [
			['Riverside', 2, 9],
			['Northgate', 480, 655],
			['No partnership', 1312, 1990]
		]),
		...row('North', [
			['Riverside', 5, 7],
			['Northgate', 515, 744],
			['No partnership', 990, 1501]
		]),
		...row('South', [
			['Riverside', 430, 600],
			['Northgate', 702, 967],
			['No partnership', 1640, 2413]
		])
	];
	const head = headOf({
		name: 'cross',
		by: { id: 'area', label: 'command unit' },
		by2: { id: 'partnership', label: 'partnership' }
	});
	return await release(figureOf(groups, head), 'threshold-10');
}
