import type { AreaLevel } from './area';
import type { Day } from './day';
import type { PeriodUnit } from './period';
import type { RuleId } from './rule';

/** A dimension narrowed to some of its groups' keys; several keys are alternatives. */
export interface Filter {
	/** Dimension id as in links; `area` is by the current or any level: keys of that level's column. */
	readonly dimension: string;
	readonly keys: readonly string[];
}

/** What is asked of the extracts. Everything that a link says, nothing else. */
export interface Question {
	/** Catalogue id. */
	readonly metric: string;
	/** `area`, `partnership`, `risk`, `theme`, `period` or a dimension's id. */
	readonly by: string;
	readonly level: AreaLevel;
	readonly filters: readonly Filter[];
	/** Both inclusive; null where not chosen. */
	readonly from: Day | null;
	readonly to: Day | null;
	readonly period: PeriodUnit;
	/** `all`, `unweighted`, `rest`, `untreated`, `previous-year` or the id of a benchmarks row. */
	readonly benchmark: string;
	/** Dimension ids of the strata that groups are standardised by; empty where they are not. */
	readonly standardise: readonly string[];
	/** Names or codes of groups picked out. */
	readonly pick: readonly string[];
	/** Day a partnership started its work, for what is held before and after it; null where not chosen. */
	readonly start: Day | null;
	/** Codes of the areas that areas of a partnership are held against; empty for those suggested. */
	readonly comparators: readonly string[];
	/** Earlier than the confirmed cut-off, or null for that. */
	readonly cutoff: Day | null;
	/** Stricter than the workspace's rule, or null for that. */
	readonly rule: RuleId | null;
}

export const defaultQuestion: Question = {
	metric: 'da-repeat',
	by: 'area',
	level: 'borough',
	filters: [],
	from: null,
	to: null,
	period: 'quarter',
	benchmark: 'all',
	standardise: [],
	pick: [],
	start: null,
	comparators: [],
	cutoff: null,
	rule: null
};
