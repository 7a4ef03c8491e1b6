import type { ReleasedResult, Safe } from '../disclosure/released';
import type { ReleasedBeforeAfter, ReleasedChange } from '../disclosure/released-before-after';
import { isoFromDay, type Day } from '../model/day';
import type { CsvColumn } from './csv-columns';
import { csvText, type CsvValue } from './csv-text';

/** The columns in their order; both are part of the public interface. */
export const beforeAfterColumns = [
	{ name: 'metric', datatype: 'string', description: 'Catalogue id of the metric' },
	{ name: 'partnership', datatype: 'string', description: 'The partnership whose start it is' },
	{ name: 'start', datatype: 'date', description: 'First day after' },
	{
		name: 'row',
		datatype: 'string',
		description:
			'side, period, change, difference_in_differences, pre_trend, level, trend, placebo_treated, placebo or comparator'
	},
	{
		name: 'group',
		datatype: 'string',
		description:
			'treated (everyone in the areas of the partnership, with it or not), comparators (as one), or the name of an area'
	},
	{ name: 'side', datatype: 'string', description: 'before or after; empty where a row is of both' },
	{ name: 'period_start', datatype: 'date', description: 'First day of a period' },
	{ name: 'period_end', datatype: 'date', description: 'Last day of a period' },
	{ name: 'numerator', datatype: 'number', description: 'Units to which it happened' },
	{ name: 'denominator', datatype: 'number', description: 'Units followed' },
	{
		name: 'value',
		datatype: 'number',
		description:
			'Of a side or period the proportion from 0 to 1; else percentage points, of pre_trend and trend a period'
	},
	{ name: 'lower_95', datatype: 'number', description: 'Lower end of its 95% interval' },
	{ name: 'upper_95', datatype: 'number', description: 'Upper end of its 95% interval' },
	{ name: 'p', datatype: 'number', description: 'Two-sided p; of placebo_treated its rank by size over all areas' },
	{ name: 'status', datatype: 'string', description: 'Empty, [c] hidden, [x] nobody followed yet, or [z] nobody' }
] as const satisfies readonly CsvColumn[];

type Row = Partial<Record<(typeof beforeAfterColumns)[number]['name'], CsvValue>>;

/** Before and after as a tidy CSV file. Hidden numbers keep their row and their status, and nothing else. */
export function beforeAfterCsv(figure: Safe<ReleasedBeforeAfter>): string {
	const names = beforeAfterColumns.map(({ name }) => name);
	const rows = beforeAfterRecords(figure).map((row) => names.map((name) => row[name] ?? null));
	return csvText([names, ...rows]);
}

/** The values of every row by column. */
export function beforeAfterRecords(figure: Safe<ReleasedBeforeAfter>): Row[] {
	const { periods, preTrend, series, placebo, effect, comparatorAreas } = figure;
	const groups = ['treated', 'comparators'] as const;
	const rows: Row[] = [
		...groups.flatMap((group) =>
			(['before', 'after'] as const).map((side): Row => ({
				row: 'side',
				group,
				side,
				...valuesOf(figure[group][side])
			}))
		),
		...groups.map((group): Row => ({ row: 'change', group, ...changeOf(figure[group].change) })),
		{ row: 'difference_in_differences', ...changeOf(effect) },
		...periods.flatMap((one) =>
			groups.map((group): Row => ({
				row: 'period',
				group,
				side: one.side,
				...daysOf(one.period),
				...valuesOf(one[group])
			}))
		),
		...(preTrend ? [{ row: 'pre_trend', ...changeOf(preTrend.slope) }] : []),
		...(series
			? [
					{ row: 'level', ...changeOf(series.level) },
					{ row: 'trend', ...changeOf(series.trend) }
				]
			: []),
		...(placebo ? [{ row: 'placebo_treated', group: 'treated', value: placebo.points, p: placebo.p }] : []),
		...(placebo?.areas ?? []).map(({ group, points }): Row => ({ row: 'placebo', group: group.name, value: points })),
		...comparatorAreas.map(({ name }): Row => ({ row: 'comparator', group: name }))
	];
	const place = {
		metric: figure.head.metric.id,
		partnership: figure.partnership.name,
		start: isoFromDay(figure.start)
	};
	return rows.map((row) => ({ ...place, ...row }));
}

function daysOf({ start, end }: { readonly start: Day; readonly end: Day }): Row {
	return { period_start: isoFromDay(start), period_end: isoFromDay(end) };
}

function valuesOf(result: ReleasedResult): Row {
	if (result.status !== null) return { status: result.status };
	if (result.measure.kind !== 'proportion') return {};
	const { numerator, denominator, value, lower, upper } = result.measure;
	return { numerator, denominator, value, lower_95: lower, upper_95: upper };
}

function changeOf(change: ReleasedChange): Row {
	if (change.status !== null) return { status: change.status };
	const { points, lower, upper, p } = change;
	return { value: points, lower_95: lower, upper_95: upper, p };
}
