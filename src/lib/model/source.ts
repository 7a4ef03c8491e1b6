import type { Dataset } from './dataset';
import type { Day } from './day';
import type { PeriodUnit } from './period';

/** Kinds of extract whose rows a metric can be counted from, each a table of the engine. */
export const sourceKinds = ['cases', 'referrals', 'assessments', 'workforce', 'counts'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** The engine's table of a kind: what a question selects from, whatever the files were. */
export const sourceTables: Readonly<Record<SourceKind, string>> = {
	cases: 'contacts',
	referrals: 'referrals',
	assessments: 'assessments',
	workforce: 'workforce',
	counts: 'tallies'
};

/** Facts about the rows of one kind that a question needs. Holds no row and no person. */
export type SourceFacts = Pick<
	Dataset,
	| 'areas'
	| 'dimensions'
	| 'themes'
	| 'roles'
	| 'firstDay'
	| 'lastDay'
	| 'keyedRows'
	| 'unkeyedRows'
	| 'monthOnly'
	| 'mapped'
	| 'timesOfDay'
> & {
	/** Of counts only: which measures they are of, and the periods that none of them runs across. */
	readonly counted?: {
		readonly measures: readonly CountedMeasure[];
		readonly periods: readonly PeriodUnit[];
		/** Periods of one measure and place that overlap, as rolling figures do, two by two: what happened once stands in both. */
		readonly overlaps: readonly OverlappingPeriods[];
	};
};

/** Two periods that share days; the second ends later. */
export type OverlappingPeriods = readonly [Stretch, Stretch];

interface Stretch {
	readonly first: Day;
	readonly last: Day;
}

/** A measure that an owner has counted. */
export interface CountedMeasure {
	/** As the extracts write it. */
	readonly name: string;
	/** Whether they say of how many. */
	readonly hasDenominator: boolean;
}

/** The dataset as rows of one kind have it: its areas, dimensions and days. Where no extract of the kind is loaded it holds
 *  nothing. Without a cut-off the kind's own last day is taken, not confirmed: but of numbers already counted nobody is followed, and there
 *  is nothing to confirm. */
export function datasetOf(dataset: Dataset, kind: SourceKind): Dataset {
	if (kind === 'cases') return dataset;
	const facts = dataset.sources[kind] ?? nothing(dataset);
	const last = facts.lastDay;
	const own = last === null ? null : { day: last, confirmed: kind === 'counts' };
	return { ...dataset, ...facts, cutoff: dataset.cutoff ?? own };
}

function nothing(dataset: Dataset): SourceFacts {
	const empty = (level: keyof Dataset['areas']) => ({ ...dataset.areas[level], groups: [] });
	return {
		areas: { borough: empty('borough'), bcu: empty('bcu'), force: empty('force') },
		dimensions: [],
		themes: [],
		roles: [],
		firstDay: null,
		lastDay: null,
		keyedRows: 0,
		unkeyedRows: 0,
		monthOnly: false,
		mapped: []
	};
}
