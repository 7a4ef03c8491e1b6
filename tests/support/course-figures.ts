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
