import type {
	ReleasedCell,
	ReleasedComparison,
	ReleasedFigure,
	ReleasedMeasure,
	ReleasedResult,
	Safe
} from '../disclosure/released';
import { coursePoint } from '../format/course-point';
import { costStatus, isSumTold } from '../format/money-words';
import { groupName } from '../format/group-name';
import type { Group } from '../model/dimension';
import { isoFromDay, type Day } from '../model/day';
import { columnsOf, type CsvColumnName } from './csv-columns';
import { funnelOf, type FunnelNames } from './csv-funnel';
import { csvText, type CsvValue } from './csv-text';

type Values<Names extends CsvColumnName> = Readonly<Record<Names, CsvValue>>;
type PlaceNames =
	| 'metric'
	| 'group_by'
	| 'group_code'
	| 'group'
	| 'group2_by'
	| 'group2_code'
	| 'group2'
	| 'period_start'
	| 'period_end';
type MeasureNames = 'numerator' | 'denominator' | 'excluded' | 'value' | 'lower_95' | 'upper_95';
type StandardisedNames =
	| 'standardised'
	| 'standardised_lower_95'
	| 'standardised_upper_95'
	| 'standardised_ratio'
	| 'directly_standardised'
	| 'standardised_status';
type CourseNames = 'limit_lower' | 'limit_upper' | 'signal';
type MoneyNames =
	'spent' | 'spent_per_person' | 'cost_per_repeat_avoided' | 'cost_lower_95' | 'cost_upper_95' | 'cost_status';
type ResultNames = Exclude<CsvColumnName, PlaceNames | CourseNames | MoneyNames | FunnelNames>;
type ComparisonNames = Exclude<ResultNames, MeasureNames | StandardisedNames | 'status'>;

/** The figure as a tidy CSV file: a row for each cell in the figure's order, then margins, then All. Hidden cells keep
 *  their row and their status, and nothing else. */
export function figureCsv(figure: Safe<ReleasedFigure>): string {
	const names = columnsOf(figure).map(({ name }) => name);
	return csvText([names, ...figureRecords(figure).map(({ values }) => names.map((name) => values[name]))]);
}

/** The values of every cell by column, in the order of the rows. */
export function figureRecords(
	figure: Safe<ReleasedFigure>
): readonly { readonly cell: ReleasedCell; readonly values: Values<CsvColumnName> }[] {
	return [...figure.cells, ...figure.margins, figure.total].map((cell) => ({ cell, values: row(figure, cell) }));
}

function row(figure: Safe<ReleasedFigure>, cell: ReleasedCell): Values<CsvColumnName> {
	return {
		...place(figure, cell),
		...result(cell.result),
		...courseOf(figure, cell),
		...funnelOf(figure, cell),
		...moneyOf(figure, cell)
	};
}

function courseOf(figure: Safe<ReleasedFigure>, cell: ReleasedCell): Values<CourseNames> {
	const point = coursePoint(figure, cell);
	return {
		limit_lower: point?.lower ?? null,
		limit_upper: point?.upper ?? null,
		signal: point ? point.rules.join('; ') : ''
	};
}

function moneyOf({ money }: Safe<ReleasedFigure>, { group }: ReleasedCell): Values<MoneyNames> {
	const cost = group ? money?.costs.find((one) => one.group.key === group.key) : undefined;
	return {
		spent: cost && isSumTold(cost.reason) ? cost.spent : null,
		spent_per_person: cost?.perPerson ?? null,
		cost_per_repeat_avoided: cost?.perRepeat?.value ?? null,
		cost_lower_95: cost?.perRepeat?.lower ?? null,
		cost_upper_95: cost?.perRepeat?.upper ?? null,
		cost_status: cost ? costStatus(cost) : '[z]'
	};
}

function place({ head }: Safe<ReleasedFigure>, { group, group2, period }: ReleasedCell): Values<PlaceNames> {
	const { from, to } = period ? { from: period.start, to: period.end } : head.question;
	const isPeriod2 = head.by2?.id === 'period';
	return {
		metric: head.metric.id,
		group_by: head.by.id,
		group_code: group?.code ?? '',
		group: nameOf(group, isPeriod2 ? null : period),
		group2_by: head.by2?.id ?? '',
		group2_code: group2?.code ?? '',
		group2: head.by2 === null ? '' : nameOf(group2, isPeriod2 ? period : null),
		period_start: isoOf(from),
		period_end: isoOf(to)
	};
}

function nameOf(group: Group | null, period: ReleasedCell['period']): string {
	return groupName({ group, group2: null, period: group === null ? null : period });
}

function isoOf(day: Day | null): string {
	return day === null ? '' : isoFromDay(day);
}

function result(released: ReleasedResult): Values<ResultNames> {
	if (released.status !== null) return { ...noMeasure, ...notStandardised, ...noComparison, status: released.status };
	const { measure, comparison } = released;
	return {
		...(measure.kind === 'count'
			? { ...noMeasure, numerator: measure.value, value: measure.value }
			: {
					numerator: measure.kind === 'proportion' ? measure.numerator : null,
					denominator: measure.denominator,
					excluded: typeof measure.excluded === 'number' ? measure.excluded : null,
					value: measure.value,
					lower_95: measure.lower,
					upper_95: measure.upper
				}),
		...standardised(measure),
		...(comparison?.status === null ? compared(comparison) : noComparison),
		status: null
	};
}

function standardised(measure: ReleasedMeasure): Values<StandardisedNames> {
	if (measure.kind !== 'proportion' || !measure.standardised) return notStandardised;
	const { standardised: released } = measure;
	if (released.status !== null) return { ...notStandardised, standardised_status: released.status };
	return {
		standardised: released.value,
		standardised_lower_95: released.lower,
		standardised_upper_95: released.upper,
		standardised_ratio: released.ratio,
		directly_standardised: released.direct,
		standardised_status: null
	};
}

const notStandardised: Values<StandardisedNames> = {
	standardised: null,
	standardised_lower_95: null,
	standardised_upper_95: null,
	standardised_ratio: null,
	directly_standardised: null,
	standardised_status: null
};

function compared(comparison: ReleasedComparison): Values<ComparisonNames> {
	return {
		benchmark: comparison.benchmark,
		benchmark_n: comparison.benchmarkN,
		difference_points: comparison.points,
		difference_lower_95: comparison.pointsLower,
		difference_upper_95: comparison.pointsUpper,
		relative_percent: comparison.relative,
		relative_lower_95: comparison.relativeLower,
		relative_upper_95: comparison.relativeUpper,
		verdict: comparison.verdict
	};
}

const noMeasure: Values<MeasureNames> = {
	numerator: null,
	denominator: null,
	excluded: null,
	value: null,
	lower_95: null,
	upper_95: null
};

const noComparison: Values<ComparisonNames> = {
	benchmark: null,
	benchmark_n: null,
	difference_points: null,
	difference_lower_95: null,
	difference_upper_95: null,
	relative_percent: null,
	relative_lower_95: null,
	relative_upper_95: null,
	verdict: null
};
