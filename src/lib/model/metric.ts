import type { SqlText } from '../sql/sql';
import type { Day } from './day';
import type { ColumnRole } from './kind';
import type { MetricSettings } from './metric-settings';
import type { SourceKind } from './source';

export const polarities = ['lower_better', 'higher_better', 'target_range', 'no_judgement'] as const;
/** Which direction is good, if any. */
export type Polarity = (typeof polarities)[number];

/** Days after the index within which a later contact counts as a repeat; 12 months is fixed at 365 days. */
export const windowDays = 365;

/** What a metric's SQL may ask while it is compiled for a question. */
export interface MetricContext {
	/** Up to which day the extracts are complete. */
	readonly cutoff: Day;
	readonly settings: MetricSettings;
	/** The rows whose value in a few-valued column `holds`, as a condition. False where the extracts have no such column. */
	readonly when: (column: string, holds: (value: string) => boolean) => SqlText;
	/** The same of a column that is no role, by any of its names. */
	readonly whenNamed: (names: readonly string[], holds: (value: string) => boolean) => SqlText;
	/** Whether the moments of requests and answers are known to the minute in all extracts, as `sent_minute`, `answered_minute`. */
	readonly timesOfDay: boolean;
	/** Whether some extract maps a column to that role. */
	readonly has: (role: ColumnRole) => boolean;
}

/** A column that an extract may call by any of these names, and what it is in words: matched as dimensions are. */
export interface NamedColumn {
	readonly names: readonly string[];
	readonly words: string;
}

/** What a metric needs of the extracts: a role that some column is mapped to, dates known to the day, or a column by name. */
export type Need = ColumnRole | 'exact_dates' | NamedColumn;

/** The SQL a metric needs, as pieces over the `contacts` table; `metric/compile.ts` puts them together for a question.
 *  Rows of the selection with its theme and role (and with a key, where `keyed`) that it is `about` are grouped into units; a
 *  unit is counted in the denominator where `followed` holds, and in the numerator where `event` holds besides. */
export interface MetricSql {
	/** Theme and role of the rows the metric is about; null where any will do. */
	readonly theme: string | null;
	readonly role: string | null;
	/** Which rows it is about besides; null where any of its theme and role. */
	readonly about: ((context: MetricContext) => SqlText) | null;
	/** The `contacts` with further columns that the state is made of; null where it needs none. May leave out only rows that it
	 *  is not about. */
	readonly relation: ((context: MetricContext) => SqlText) | null;
	/** Leaves out the first days of the extracts, before which nobody can have been seen: how many. */
	readonly skipFirstDays: number;
	/** Rows without a person key cannot serve it. */
	readonly keyed: boolean;
	/** Columns that make one unit within a group: a person, a person's day, or a pair of agencies. Empty: every row is a unit, and `followed` and
	 *  `event` are of the row itself. */
	readonly unit: readonly ('person' | 'day' | 'pair')[];
	/** What is known of a unit, name → an aggregate over its rows. */
	readonly state: Readonly<Record<string, SqlText>>;
	/** The same read off the unit's earliest row alone; null where it cannot be. Must agree with `state`. */
	readonly firstRowState: Readonly<Record<string, SqlText>> | null;
	/** Over a unit's state: may it be judged, with extracts complete up to the cut-off? */
	readonly followed: (context: MetricContext) => SqlText;
	/** Over a unit's state: did it happen? */
	readonly event: (context: MetricContext) => SqlText;
	/** Of a time: days until it happened, or, where it has not, for which the unit was followed, and the day by which the share
	 *  is read off. Null for other statistics. */
	readonly days: { readonly lasted: (context: MetricContext) => SqlText; readonly until: number } | null;
	/** Of a mean: each unit's amount; of a ratio what is divided besides. Null for other statistics. */
	readonly amount: { readonly value: SqlText; readonly of: SqlText | null } | null;
	/** Where rows are already counts: how many units a row followed is, and to how many of them it happened. Null where a row is
	 *  one unit. A row that `isHidden` is suppressed in the extract. */
	readonly weights: { readonly units: SqlText; readonly events: SqlText; readonly isHidden: SqlText } | null;
	/** The units behind an amount of rows that are no units themselves, over their state. Null where each row is one. */
	readonly behind: SqlText | null;
	/** Days after which a unit can be judged: periods that end later are only half known. */
	readonly waits: (settings: MetricSettings) => number;
	/** What is printed under a figure of the settings it was made with; null where it uses none. */
	readonly settingsNote: ((context: MetricContext) => string) | null;
}

/** The definition of a metric, as printed on /methods and in every file. */
export interface Metric {
	readonly id: string;
	/** The kind of extract whose rows it is counted from. */
	readonly kind: SourceKind;
	readonly version: number;
	/** Short name for menus: "Seen again within 12 months". */
	readonly title: string;
	/** Predicate after "people": "seen again within 12 months". Used in sentences. */
	readonly phrase: string;
	readonly question: string;
	readonly family: string;
	readonly theme: string;
	/** Plural noun of what is counted, and the same of one: people, person. */
	readonly unit: string;
	readonly oneUnit: string;
	readonly numerator: string;
	readonly denominator: string;
	readonly window: string;
	readonly maturity: string;
	readonly formula: string;
	/** `time`: the share to whom it has happened by the end of the window, those not followed to it counted for as long as they
	 *  were. `mean` and `ratio`: of amounts. */
	readonly statistic: 'count' | 'proportion' | 'time' | 'mean' | 'ratio';
	/** What a mean or ratio is measured in: printed is the value times `factor`; `short` heads a column. Null where it is a share,
	 *  printed in per cent. */
	readonly measured: {
		readonly unit: string;
		readonly short: string;
		readonly factor: number;
		readonly decimals: number;
	} | null;
	readonly polarity: Polarity;
	readonly needs: readonly Need[];
	readonly caveats: readonly string[];
	readonly source: string;
	/** What has to hold for a unit to enter the denominator, and what is said of those for whom it does not, who are counted
	 *  beside it: "followed for 12 months", "not yet followed for 12 months". Null where every unit enters. */
	readonly basis: { readonly kept: string; readonly leftOut: string } | null;
	/** Id of the metric that is 1 minus this one; benchmarks rows serve both. */
	readonly complement: string | null;
	readonly sql: MetricSql;
}
