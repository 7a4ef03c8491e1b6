import type { Amounts, Counts } from '../model/counts';
import { windowDays } from '../model/metric';
import type { CountRow } from '../metric/compile';
import type { EndsOfDay } from '../model/time-to-event';

/** Counts of a group that the selection does not hold. */
export const nobody: Counts = { units: 0, denominator: 0, numerator: 0 };

/** Key of a cell: what the engine answers for its groups, in order. */
export function cellKey(keys: readonly (string | number)[]): string {
	return JSON.stringify(keys);
}

/** Counts by cell key. Of a metric of time the rows of a cell's days are one. */
export function indexRows(rows: readonly CountRow[]): ReadonlyMap<string, Counts> {
	const cells = [...groupBy(rows, ({ g0 }) => g0)].flatMap(([g0, those]) =>
		[...groupBy(those, ({ g1 }) => g1)].map(([g1, those]) => ({ groups: [g0, g1], those }))
	);
	return new Map(
		cells.map(({ groups, those }) => [cellKey(groups.filter((group) => group !== undefined)), countsOf(those)])
	);
}

function groupBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
	const groups = new Map<Key, Row[]>();
	for (const row of rows) {
		const before = groups.get(keyOf(row));
		if (before) before.push(row);
		else groups.set(keyOf(row), [row]);
	}
	return groups;
}

/** What is left of some counts when those of a part are taken out. */
export function without(all: Counts, part: Counts): Counts {
	const ends = all.ends && endsWithout(all.ends, part.ends ?? []);
	const amounts = all.amounts && amountsWithout(all.amounts, part.amounts);
	return {
		units: all.units - part.units,
		denominator: all.denominator - part.denominator,
		numerator: all.numerator - part.numerator,
		...(ends && { ends, until: all.until ?? windowDays }),
		...((all.isPartlyHidden || part.isPartlyHidden) && { isPartlyHidden: true as const }),
		...(amounts && { amounts })
	};
}

function countsOf(rows: readonly CountRow[]): Counts {
	const sum = (of: (row: CountRow) => number | undefined) => rows.reduce((total, row) => total + (of(row) ?? 0), 0);
	const [first] = rows;
	return {
		units: sum(({ units }) => units),
		denominator: sum(({ denominator }) => denominator),
		numerator: sum(({ numerator }) => numerator),
		...(first?.days !== undefined && { ends: rows.flatMap(endOf), until: first.until ?? windowDays }),
		...(rows.some(({ hidden }) => hidden === 1) && { isPartlyHidden: true as const }),
		...(first?.total !== undefined && {
			amounts: {
				total: sum(({ total }) => total),
				squares: sum(({ squares }) => squares),
				of: first.divisor === undefined ? null : sum(({ divisor }) => divisor)
			}
		})
	};
}

function endOf({ days, events = 0, units }: CountRow): EndsOfDay[] {
	return days === undefined ? [] : [{ day: days, events, censored: units - events }];
}

function endsWithout(all: readonly EndsOfDay[], part: readonly EndsOfDay[]): EndsOfDay[] {
	const less = new Map(part.map((end) => [end.day, end]));
	return all.map(({ day, events, censored }) => ({
		day,
		events: events - (less.get(day)?.events ?? 0),
		censored: censored - (less.get(day)?.censored ?? 0)
	}));
}

function amountsWithout(all: Amounts, part: Amounts | undefined): Amounts {
	return {
		total: all.total - (part?.total ?? 0),
		squares: all.squares - (part?.squares ?? 0),
		of: all.of === null ? null : all.of - (part?.of ?? 0)
	};
}
