import type { ReleasedCell, ReleasedFigure, Safe } from '../disclosure/released';
import { capital } from '../format/capital';
import { saysOfUnits } from '../format/metric-words';
import { scaleOf } from '../format/scale';
import type { FigureHead } from '../model/figure';
import { figureRecords } from './csv';
import { columnsOf, type CsvColumnName } from './csv-columns';
import type { SheetTable, SheetValue } from './sheet';

/** Columns that say where a number stands rather than what it is: in a sheet its head says it, or a code in its place. */
const leftOut: ReadonlySet<CsvColumnName> = new Set([
	'metric',
	'group_by',
	'group2_by',
	'status',
	'standardised_status',
	'cost_status',
	'funnel_limits'
]);
/** Values in the metric's own scale: shares, or amounts. */
const inScale: ReadonlySet<CsvColumnName> = new Set([
	'value',
	'lower_95',
	'upper_95',
	'benchmark',
	'limit_lower',
	'limit_upper',
	'funnel_lower_95',
	'funnel_upper_95',
	'funnel_lower_998',
	'funnel_upper_998',
	'stabilised',
	'standardised',
	'standardised_lower_95',
	'standardised_upper_95',
	'directly_standardised'
]);
const differences: ReadonlySet<CsvColumnName> = new Set([
	'difference_points',
	'difference_lower_95',
	'difference_upper_95'
]);
const places: ReadonlySet<CsvColumnName> = new Set([
	'group',
	'group_code',
	'group2',
	'group2_code',
	'period_start',
	'period_end'
]);

/** The values of a figure as the table of a sheet, the same as in its CSV; where there is no number its code. */
export function figureTable(figure: Safe<ReleasedFigure>): SheetTable {
	const records = figureRecords(figure);
	const ofPeriods = [figure.head.by, figure.head.by2].some((by) => by?.id === 'period');
	const columns = columnsOf(figure)
		.map(({ name }) => name)
		.filter((name) => !leftOut.has(name) && (ofPeriods || !name.startsWith('period_')))
		// a column without any value is of no use here, unless something in it is hidden
		.filter((name) => records.some(({ values }) => values[name] !== null && values[name] !== ''))
		.filter((name) => !/_code$/.test(name) || records.some(({ cell }) => hasCode(cell, name)));
	return {
		headings: columns.map((name) => heading(figure, name)),
		rows: records.map(({ cell, values }) =>
			columns.map((name) => {
				const value = values[name];
				return value === null || value === '' ? codeOf(figure, cell, name) : inUnits(figure, name, value);
			})
		)
	};
}

/** Whether a group has a code besides its name. */
function hasCode({ group, group2 }: ReleasedCell, name: CsvColumnName): boolean {
	const one = name === 'group_code' ? group : group2;
	return one !== null && one.code !== one.name && one.code !== 'none';
}

function inUnits({ head: { metric } }: ReleasedFigure, name: CsvColumnName, value: string | number): SheetValue {
	if (typeof value === 'string') return value;
	if (differences.has(name)) return value * (metric.measured?.factor ?? 1);
	return inScale.has(name) ? inScaleOf(metric, value) : value;
}

/** A value of a metric as its scale has it: a share, or an amount. */
export function inScaleOf({ statistic, measured }: FigureHead['metric'], value: number): SheetValue {
	return statistic === 'count' || measured !== null ? value * (measured?.factor ?? 1) : { share: value };
}

/** What stands for a number that is not there: why it is not shown, or that it does not apply. */
function codeOf(figure: ReleasedFigure, cell: ReleasedCell, name: CsvColumnName): string {
	const { result } = cell;
	if (places.has(name)) return '[z]';
	if (name.startsWith('cost_') || name.startsWith('spent')) return costCode(figure, cell);
	if (result.status !== null) return result.status;
	if (name === 'signal') return 'none';
	const { measure, comparison } = result;
	if (name === 'excluded' && measure.kind !== 'count')
		return measure.excludedStatus ?? (measure.excluded === 'fewer than 10' ? '[c]' : '[z]');
	if (/^(directly_)?standardised/.test(name) && measure.kind === 'proportion')
		return measure.standardised?.status ?? '[z]';
	return /^(benchmark|difference|relative|verdict)/.test(name) ? (comparison?.status ?? '[z]') : '[z]';
}

function costCode({ money }: ReleasedFigure, { group }: ReleasedCell): string {
	const cost = group ? money?.costs.find((one) => one.group.key === group.key) : undefined;
	if (!cost) return '[z]';
	return cost.reason === 'hidden' ? '[c]' : '[u]';
}

function heading({ head }: ReleasedFigure, name: CsvColumnName): string {
	const { metric, by, by2 } = head;
	const scale = scaleOf(metric);
	const unit = capital(metric.unit);
	const measured =
		metric.statistic === 'count' ? 'Number' : scale.heading === '%' ? 'Per cent' : capital(scale.heading);
	const difference = scale.differenceHeading === 'Points' ? 'Difference, percentage points' : 'Difference';
	const own: Partial<Record<CsvColumnName, string>> = {
		group: capital(by.label),
		group_code: `${capital(by.label)} code`,
		group2: capital(by2?.label ?? ''),
		group2_code: `${capital(by2?.label ?? '')} code`,
		period_start: 'First day',
		period_end: 'Last day',
		denominator: metric.basis ? `${unit} ${metric.basis.kept}` : unit,
		numerator: saysOfUnits(metric) ? `${unit} ${metric.phrase}` : unit,
		excluded: metric.basis ? `${unit} ${metric.basis.leftOut}, left out` : `${unit} left out`,
		value: measured,
		lower_95: `${measured}, lower end of 95% interval`,
		upper_95: `${measured}, upper end of 95% interval`,
		benchmark: `Benchmark: ${head.benchmarkName}`,
		benchmark_n: `${unit} behind the benchmark`,
		difference_points: difference,
		difference_lower_95: `${difference}, lower end of 95% interval`,
		difference_upper_95: `${difference}, upper end of 95% interval`,
		relative_percent: 'Relative difference, per cent',
		relative_lower_95: 'Relative difference, lower end of 95% interval',
		relative_upper_95: 'Relative difference, upper end of 95% interval',
		verdict: 'Verdict'
	};
	return own[name] ?? capital(name.replaceAll('_', ' ').replace(/ 998$/, ' 99.8%').replace(/ 95$/, ' 95%'));
}
