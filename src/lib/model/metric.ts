import type { SqlText } from '../sql/sql';
import type { Day } from './day';

export const polarities = ['lower_better', 'higher_better', 'target_range', 'no_judgement'] as const;
/** Which direction is good, if any. */
export type Polarity = (typeof polarities)[number];

/** Days after the index within which a later contact counts as a repeat; 12 months is fixed at 365 days. */
export const windowDays = 365;

/** The SQL a metric needs, as pieces over the `contacts` table; `metric/compile.ts` puts them together for a question.
 *  Rows of the selection with its theme and role (and with a key, where `keyed`) are grouped into units; a unit is counted in
 *  the denominator where `followed` holds, and in the numerator where `event` holds besides. */
export interface MetricSql {
	/** Theme and role of the rows the metric is about; null where any will do. */
	readonly theme: string | null;
	readonly role: string | null;
	/** Leaves out the first days of the extracts, before which nobody can have been seen: how many. */
	readonly skipFirstDays: number;
	/** Rows without a person key cannot serve it. */
	readonly keyed: boolean;
	/** Columns that make one unit within a group: a person, or a person's day. Empty: every row is a unit. */
	readonly unit: readonly ('person' | 'day')[];
	/** What is known of a unit, name → an aggregate over its rows. */
	readonly state: Readonly<Record<string, SqlText>>;
	/** The same read off the unit's earliest row alone; null where it cannot be. Must agree with `state`. */
	readonly firstRowState: Readonly<Record<string, SqlText>> | null;
	/** Over a unit's state: may it be judged, with extracts complete up to the cut-off? */
	readonly followed: (cutoff: Day) => SqlText;
	/** Over a unit's state: did it happen? */
	readonly event: SqlText;
}

/** The definition of a metric, as printed on /methods and in every file. */
export interface Metric {
	readonly id: string;
	readonly version: number;
	/** Short name for menus: "Seen again within 12 months". */
	readonly title: string;
	/** Predicate after "people": "seen again within 12 months". Used in sentences. */
	readonly phrase: string;
	readonly question: string;
	readonly family: string;
	readonly theme: string;
	/** Plural noun of what is counted: people, incidents, contacts. */
	readonly unit: 'people' | 'incidents' | 'contacts';
	readonly numerator: string;
	readonly denominator: string;
	readonly window: string;
	readonly maturity: string;
	readonly formula: string;
	readonly statistic: 'count' | 'proportion';
	readonly polarity: Polarity;
	readonly needs: readonly ('person_key' | 'event_date' | 'exact_dates')[];
	readonly minimumN: number;
	readonly caveats: readonly string[];
	readonly source: string;
	/** Whether units not yet followed are counted out and shown. */
	readonly countsNotFollowed: boolean;
	/** Id of the metric that is 1 minus this one; benchmarks rows serve both. */
	readonly complement: string | null;
	readonly sql: MetricSql;
}
