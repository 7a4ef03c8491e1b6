import { releaseBeforeAfter } from '../../src/lib/disclosure/release-before-after';
import { release } from '../../src/lib/disclosure/release';
import type { Safe } from '../../src/lib/disclosure/released';
import type { ReleasedBeforeAfter } from '../../src/lib/disclosure/released-before-after';
import { findBorough } from '../../src/lib/model/area';
import { dayFromParts } from '../../src/lib/model/day';
import type { Group } from '../../src/lib/model/dimension';
import { periodKey, periodOf } from '../../src/lib/model/period';
import { figureOf, headOf, type HandGroup } from './figures';

type Counts = readonly [numerator: number, denominator: number];
type Quarter = readonly [year: number, month: number, treated: Counts, comparators: Counts];

const partnership: Group = { key: 'Central Link', code: 'Central Link', name: 'Central Link' };
const byArea = { id: 'area', label: 'borough' };
const byQuarter = { id: 'period', label: 'quarter' };
const bySide = { id: 'side', label: 'side' };

/** 20% and 20% before the start in July 2022; 15% and 22% after. The quarters add up to the sides. */
const earlier: readonly Quarter[] = [
	[2021, 10, [20, 100], [50, 250]],
	[2022, 1, [30, 150], [75, 375]],
	[2022, 4, [30, 150], [75, 375]]
];
const later: readonly Quarter[] = [
	[2022, 7, [15, 120], [70, 330]],
	[2022, 10, [20, 130], [60, 300]],
	[2023, 1, [25, 150], [90, 370]]
];
/** The last quarter with 5 in the partnership's areas, who are hidden. */
const laterWithFew: readonly Quarter[] = [
	...later.slice(0, 1),
	[2022, 10, [40, 230], [60, 300]],
	[2023, 1, [5, 50], [90, 370]]
];

/** Two boroughs of a partnership beside two comparators, with a third that could be one: all numbers written by hand. */
export async function beforeAfterFigure(hasFew = false): Promise<Safe<ReleasedBeforeAfter>> {
	const question = {
		...headOf().question,
		filters: [{ dimension: 'partnership', keys: [partnership.key] }],
		start: dayFromParts(2022, 7, 1),
		from: dayFromParts(2021, 10, 1),
		to: dayFromParts(2023, 3, 31)
	};
	const head = headOf({ question });
	const table = (by: typeof byArea, groups: readonly HandGroup[]) =>
		release(figureOf(groups, { ...head, name: 'cross', by, by2: bySide }), 'threshold-10');
	const candidates = ['Bexley', 'Brent', 'Bromley'].map(borough);
	const split = {
		start: question.start,
		treated: ['Camden', 'Islington'],
		comparators: ['Bexley', 'Brent'],
		periods: null
	};
	const quartered = async (of: readonly Quarter[]) => ({ figure: await table(byQuarter, quarters(of)), split });
	return releaseBeforeAfter({
		facts: {
			head,
			partnership,
			areaLabel: 'borough',
			start: dayFromParts(2022, 7, 1),
			startedBy: 'link',
			span: { first: dayFromParts(2021, 10, 1), last: dayFromParts(2023, 3, 31) }
		},
		areas: {
			treatedAreas: ['Camden', 'Islington'].map(borough),
			comparatorAreas: candidates.slice(0, 2),
			candidates,
			isSuggested: true,
			matchedBy: 'level',
			refusedAreas: [borough('City of London')],
			otherAreas: 1
		},
		byArea: await table(byArea, [
			...sides('Bexley', [120, 600], [132, 600]),
			...sides('Brent', [80, 400], [88, 400]),
			...sides('Bromley', [100, 400], [90, 400])
		]),
		sides: {
			figure: await table(byArea, [
				...sides('treated', [80, 400], [60, 400]),
				...sides('comparators', [200, 1000], [220, 1000])
			]),
			split
		},
		before: await quartered(earlier),
		after: await quartered(hasFew ? laterWithFew : later)
	});
}

function borough(name: string): Group {
	return { key: name, code: findBorough(name)?.code ?? name, name };
}

function sides(name: string, before: Counts, after: Counts): HandGroup[] {
	return [
		{ name, group2: 'before', numerator: before[0], denominator: before[1] },
		{ name, group2: 'after', numerator: after[0], denominator: after[1] }
	];
}

function quarters(of: readonly Quarter[]): HandGroup[] {
	return of.flatMap(([year, month, treated, comparators]) => {
		const period = periodOf(dayFromParts(year, month, 1), 'quarter');
		const name = periodKey(period);
		return [
			{ name, period, group2: 'treated', numerator: treated[0], denominator: treated[1] },
			{ name, period, group2: 'comparators', numerator: comparators[0], denominator: comparators[1] }
		];
	});
}
