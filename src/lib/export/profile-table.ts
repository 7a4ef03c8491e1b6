import type { Safe } from '../disclosure/released';
import type { ReleasedOverview } from '../disclosure/released-overview';
import { capital } from '../format/capital';
import { profileRows, type ProfileRow } from '../format/profile-rows';
import type { Group } from '../model/dimension';
import { inScaleOf } from './figure-sheet';
import type { SheetTable, SheetValue } from './sheet';

/** One group by every measure as the table of a sheet: of each measure its value, interval and verdict; where there is none its
 *  code. */
export function profileTable(overview: Safe<ReleasedOverview>, group: Group): SheetTable {
	const { benchmarkName } = overview.measures[0].head;
	return {
		headings: [
			'Measure',
			'Counted',
			`Value of ${group.name}`,
			'Lower end of 95% interval',
			'Upper end of 95% interval',
			`Value of ${benchmarkName}`,
			'Verdict'
		],
		rows: profileRows(overview, group.key).map((row) => [
			row.figure.head.metric.title,
			capital(row.figure.head.metric.unit),
			...numbers(row)
		])
	};
}

function numbers({ figure, cell, compared }: ProfileRow): SheetValue[] {
	const { metric } = figure.head;
	const result = cell?.result ?? { status: '[z]' as const };
	const { status } = result;
	if (status !== null) return [status, status, status, status, status];
	const { measure, comparison } = result;
	const ends = measure.kind !== 'count' && metric.statistic !== 'ratio' ? [measure.lower, measure.upper] : [null, null];
	const against = compared?.status === null ? compared : null;
	return [
		inScaleOf(metric, measure.value),
		...ends.map((end) => (end === null ? '[z]' : inScaleOf(metric, end))),
		against ? inScaleOf(metric, against.benchmark) : (comparison?.status ?? '[z]'),
		against ? against.verdict : (comparison?.status ?? '[z]')
	];
}
