import type { ReleasedFigure } from '../disclosure/released';
import { hasCourse } from '../format/course-point';

/** One column of a figure's CSV: its name, what it holds, and its type in CSV on the Web. */
export interface CsvColumn {
	readonly name: string;
	readonly description: string;
	readonly datatype: 'string' | 'date' | 'number';
}

/** The columns in their order; both are part of the public interface. */
const csvColumns = [
	{ name: 'metric', datatype: 'string', description: 'Catalogue id of the metric' },
	{ name: 'group_by', datatype: 'string', description: 'What the groups are' },
	{
		name: 'group_code',
		datatype: 'string',
		description:
			'GSS code of a built-in borough, first day of a period, "none" for No partnership, otherwise the name; empty for All'
	},
	{ name: 'group', datatype: 'string', description: 'Name of the group; "All" for the total' },
	{ name: 'group2_by', datatype: 'string', description: 'What the second groups are; empty without a second grouping' },
	{ name: 'group2_code', datatype: 'string', description: 'As group_code, of the second grouping' },
	{ name: 'group2', datatype: 'string', description: 'As group, of the second grouping' },
	{ name: 'period_start', datatype: 'date', description: 'First day of the period; empty where none was chosen' },
	{ name: 'period_end', datatype: 'date', description: 'Last day of the period; empty where none was chosen' },
	{ name: 'numerator', datatype: 'number', description: 'Units to which it happened; for a count, the count' },
	{ name: 'denominator', datatype: 'number', description: 'Units followed; empty for a count' },
	{
		name: 'excluded',
		datatype: 'number',
		description: 'Units not yet followed, left out; empty for 1 to 9 and where it does not apply'
	},
	{ name: 'value', datatype: 'number', description: 'Proportion from 0 to 1, or the count' },
	{ name: 'lower_95', datatype: 'number', description: 'Lower end of the Wilson 95% interval of the value' },
	{ name: 'upper_95', datatype: 'number', description: 'Upper end of the Wilson 95% interval of the value' },
	{ name: 'benchmark', datatype: 'number', description: 'What the group is compared with, a proportion from 0 to 1' },
	{
		name: 'benchmark_n',
		datatype: 'number',
		description: 'Units behind the benchmark; empty where it is taken as fixed'
	},
	{ name: 'difference_points', datatype: 'number', description: '100 × (value − benchmark), in percentage points' },
	{
		name: 'difference_lower_95',
		datatype: 'number',
		description: 'Lower end of its 95% interval (Newcombe; Wilson where the benchmark is fixed)'
	},
	{ name: 'difference_upper_95', datatype: 'number', description: 'Upper end of its 95% interval' },
	{ name: 'relative_percent', datatype: 'number', description: '100 × (value ÷ benchmark − 1), in per cent' },
	{
		name: 'relative_lower_95',
		datatype: 'number',
		description: 'Lower end of its 95% interval (Katz; Wilson where the benchmark is fixed)'
	},
	{ name: 'relative_upper_95', datatype: 'number', description: 'Upper end of its 95% interval' },
	{ name: 'verdict', datatype: 'string', description: 'The group against its benchmark, in words' },
	{
		name: 'status',
		datatype: 'string',
		description: 'Empty, [c] hidden, [x] nobody followed yet, or of areas by period covered only in part, or [z] nobody'
	}
] as const satisfies readonly CsvColumn[];

/** Further columns of a figure that is standardised, after the others. */
const standardisedColumns = [
	{
		name: 'standardised',
		datatype: 'number',
		description: 'Indirectly standardised proportion: standardised_ratio times that of everyone; empty where it is not'
	},
	{ name: 'standardised_lower_95', datatype: 'number', description: 'Lower end of its 95% interval (Byar)' },
	{ name: 'standardised_upper_95', datatype: 'number', description: 'Upper end of its 95% interval (Byar)' },
	{
		name: 'standardised_ratio',
		datatype: 'number',
		description: 'Observed over expected by everyone’s rates in each stratum; 1 is as everyone'
	},
	{
		name: 'directly_standardised',
		datatype: 'number',
		description: 'Proportion that the group’s own rates would give everyone’s mix of strata (Dobson and Byar)'
	},
	{ name: 'standardised_status', datatype: 'string', description: 'Empty, or [c] where that alone is hidden, or [z]' }
] as const satisfies readonly CsvColumn[];

/** Further columns of a figure whose groups are periods, after those. */
const courseColumns = [
	{ name: 'limit_lower', datatype: 'number', description: 'Lower limit of the period’s course (p′ or XmR)' },
	{ name: 'limit_upper', datatype: 'number', description: 'Upper limit of the period’s course' },
	{ name: 'signal', datatype: 'string', description: 'Rules that the period meets; empty for none' }
] as const satisfies readonly CsvColumn[];

/** Further columns of a figure by partnership where spend is loaded, last of all. */
const moneyColumns = [
	{ name: 'spent', datatype: 'number', description: 'Pounds spent in the days whose people are followed' },
	{ name: 'spent_per_person', datatype: 'number', description: 'spent ÷ people followed' },
	{
		name: 'cost_per_repeat_avoided',
		datatype: 'number',
		description: 'Pounds for each repeat avoided against those compared with; empty where it is not estimable'
	},
	{ name: 'cost_lower_95', datatype: 'number', description: 'Lower end of its 95% interval (Fieller)' },
	{ name: 'cost_upper_95', datatype: 'number', description: 'Upper end of its 95% interval (Fieller)' },
	{
		name: 'cost_status',
		datatype: 'string',
		description: 'Empty, [c] hidden, [u] not estimable, or [z] no spend told of the group'
	}
] as const satisfies readonly CsvColumn[];

/** Further columns of a funnel, after those. */
const funnelColumns = [
	{
		name: 'funnel_limits',
		datatype: 'string',
		description: '"exact": by chance alone; "overdispersed": widened by τ²'
	},
	{
		name: 'funnel_lower_95',
		datatype: 'number',
		description: 'Lower 95% limit at the group’s denominator, not held within 0 and 1'
	},
	{ name: 'funnel_upper_95', datatype: 'number', description: 'Upper 95% limit' },
	{ name: 'funnel_lower_998', datatype: 'number', description: 'Lower 99.8% limit' },
	{ name: 'funnel_upper_998', datatype: 'number', description: 'Upper 99.8% limit' },
	{
		name: 'funnel_position',
		datatype: 'string',
		description: '"within", or above or below the 95% or the 99.8% limits'
	},
	{
		name: 'stabilised',
		datatype: 'number',
		description:
			'The proportion drawn towards that of all groups shown (Marshall’s empirical Bayes); never for the value'
	}
] as const satisfies readonly CsvColumn[];

/** The columns of a figure's CSV, in their order. */
export function columnsOf(
	figure: Pick<ReleasedFigure, 'head' | 'course' | 'panels' | 'funnel' | 'money'>
): readonly (CsvColumn & { readonly name: CsvColumnName })[] {
	const { head, funnel, money } = figure;
	return [
		...csvColumns,
		...(head.standardisedBy === null ? [] : standardisedColumns),
		...(hasCourse(figure) ? courseColumns : []),
		...(funnel === null ? [] : funnelColumns),
		...(money ? moneyColumns : [])
	];
}

/** Name of a column of a figure's CSV. */
export type CsvColumnName =
	| (typeof csvColumns)[number]['name']
	| (typeof standardisedColumns)[number]['name']
	| (typeof courseColumns)[number]['name']
	| (typeof moneyColumns)[number]['name']
	| (typeof funnelColumns)[number]['name'];
