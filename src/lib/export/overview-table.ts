import type { Safe } from '../disclosure/released';
import type { ReleasedOverview } from '../disclosure/released-overview';
import { capital } from '../format/capital';
import { overviewRows, type OverviewCell } from '../format/overview-rows';
import { scaleOf } from '../format/scale';
import { inScaleOf } from './figure-sheet';
import type { SheetTable, SheetValue } from './sheet';

/** An overview as the table of a sheet: a row for everyone and for each group, and of each measure its value and its verdict; where
 *  there is none its code. */
export function overviewTable(overview: Safe<ReleasedOverview>): SheetTable {
	const [{ head }] = overview.measures;
	return {
		headings: [
			capital(head.by.label),
			...overview.measures.flatMap(({ head: { metric } }) => {
				const { heading } = scaleOf(metric);
				return [`${metric.title}, ${heading === '%' ? 'per cent' : heading}`, `${metric.title}, verdict`];
			})
		],
		rows: overviewRows(overview).map(({ group, cells }) => [group?.name ?? 'All', ...cells.flatMap(valueAndVerdict)])
	};
}

function valueAndVerdict({ figure, cell }: OverviewCell): [SheetValue, SheetValue] {
	if (cell === null) return ['[z]', '[z]'];
	const { result } = cell;
	if (result.status !== null) return [result.status, result.status];
	const { measure, comparison } = result;
	const verdict = comparison?.status === null ? comparison.verdict : (comparison?.status ?? '[z]');
	return [inScaleOf(figure.head.metric, measure.value), verdict];
}
