import { release } from '../../src/lib/disclosure/release';
import type { ReleasedFigure, Safe } from '../../src/lib/disclosure/released';
import type { Counts } from '../../src/lib/model/counts';
import { dayFromParts } from '../../src/lib/model/day';
import type { FigureHead } from '../../src/lib/model/figure';
import type { Mark } from '../../src/lib/model/mark';
import { periodKey, periodOf, type Period } from '../../src/lib/model/period';
import { estimateCell } from '../../src/lib/statistics/compare';
import { headOf } from './figures';

/** x of 250 in each quarter from 2020 on, as the page over time shows them. `changes` replace parts of the head. */
export function courseFigure(
	numerators: readonly number[],
	marks: readonly Mark[] = [],
	changes: Partial<FigureHead> = {}
): Promise<Safe<ReleasedFigure>> {
	const periods: Period[] = numerators.map((_, at) =>
		periodOf(dayFromParts(2020 + Math.floor(at / 4), 3 * (at % 4) + 1, 1), 'quarter')
	);
	const sum = numerators.reduce((total, x) => total + x, 0);
	const counts = (numerator: number, denominator: number): Counts => ({ numerator, denominator, units: denominator });
	const cellOf = (period: Period | null, of: Counts) => {
		const key = period && periodKey(period);
		return estimateCell({
			group: key === null ? null : { key, code: key, name: key },
			...{ group2: null, period, counts: of, benchmark: { kind: 'not-applicable' } as const }
		});
	};
	const head = headOf({ by: { id: 'period', label: 'quarter' } });
	return release(
		{
			head: {
				...head,
				name: 'xmr',
				covered: { first: periods[0]?.start ?? 0, last: periods.at(-1)?.end ?? 0 },
				marks,
				question: { ...head.question, by: 'period', period: 'quarter' },
				...changes
			},
			cells: numerators.map((x, at) => cellOf(periods[at] ?? null, counts(x, 250))),
			margins: [],
			total: cellOf(null, counts(sum, 250 * numerators.length)),
			rowsWithoutKey: null
		},
		'threshold-10'
	);
}

/** A steady course, one quarter far under it. */
export const steady = [62, 70, 58, 66, 61, 72, 64, 59, 68, 63, 71, 60, 67, 65];

/** Several areas' courses beside each other: x of 250 in each quarter from 2020 on. */
export function panelsFigure(
	rows: Readonly<Record<string, readonly number[]>>,
	marks: readonly Mark[] = []
): Promise<Safe<ReleasedFigure>> {
	const names = Object.keys(rows);
	const quarters = Math.max(...Object.values(rows).map((row) => row.length));
	const periods = Array.from({ length: quarters }, (_, at) =>
		periodOf(dayFromParts(2020 + Math.floor(at / 4), 3 * (at % 4) + 1, 1), 'quarter')
	);
	const named = (key: string | null) => (key === null ? null : { key, code: key, name: key });
	const cellOf = (area: string | null, period: Period | null, numerator: number, denominator: number) =>
		estimateCell({
			group: named(area),
			group2: named(period && periodKey(period)),
			period,
			counts: { numerator, denominator, units: denominator },
			benchmark: { kind: 'not-applicable' }
		});
	const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
	const head = headOf({ by: { id: 'area', label: 'borough' } });
	return release(
		{
			head: {
				...head,
				name: 'multiples',
				marks,
				by2: { id: 'period', label: 'quarter' },
				covered: { first: periods[0]?.start ?? 0, last: periods.at(-1)?.end ?? 0 },
				question: { ...head.question, by: 'area', period: 'quarter' }
			},
			cells: names.flatMap((name) => periods.map((period, at) => cellOf(name, period, rows[name]?.[at] ?? 0, 250))),
			margins: [
				...names.map((name) => cellOf(name, null, sum(rows[name] ?? []), 250 * quarters)),
				...periods.map((period, at) =>
					cellOf(null, period, sum(names.map((name) => rows[name]?.[at] ?? 0)), 250 * names.length)
				)
			],
			total: cellOf(null, null, sum(names.flatMap((name) => rows[name] ?? [])), 250 * quarters * names.length),
			rowsWithoutKey: null
		},
		'threshold-10'
	);
}
