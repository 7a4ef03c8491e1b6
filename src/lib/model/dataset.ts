import type { BenchmarkRow } from './benchmark';
import type { Day } from './day';
import type { AreaLevel } from './area';
import type { Dimension } from './dimension';
import type { ColumnRole, Extract } from './extract';
import type { Mark } from './mark';
import type { MetricSettings } from './metric-settings';
import type { Spend } from './spend';
import type { SourceFacts, SourceKind } from './source';

/** What is loaded: facts about the engine's `contacts` table that a question needs, and about its tables of other kinds. Holds
 *  no row and no person. */
export interface Dataset {
	readonly extracts: readonly Extract[];
	readonly areas: Readonly<Record<AreaLevel, Dimension>>;
	/** Partnership, risk, theme and any other few-valued column, those present in the extracts only. */
	readonly dimensions: readonly Dimension[];
	/** The themes and roles that the used rows hold. */
	readonly themes: readonly string[];
	readonly roles: readonly string[];
	readonly benchmarks: readonly BenchmarkRow[];
	readonly firstDay: Day | null;
	readonly lastDay: Day | null;
	/** Rows with and without a person key. */
	readonly keyedRows: number;
	readonly unkeyedRows: number;
	/** Some extract knows its dates only to the month: repeat metrics are refused. */
	readonly monthOnly: boolean;
	/** Of referrals only: all extracts know the minutes of sending and of answers. */
	readonly timesOfDay?: boolean;
	/** Roles that some cases extract maps a column to. */
	readonly mapped: readonly ColumnRole[];
	/** The same of the kinds of extract beside cases, where such are loaded. */
	readonly sources: Partial<Readonly<Record<Exclude<SourceKind, 'cases'>, SourceFacts>>>;
	/** What notes extracts have marked, by day. */
	readonly marks: readonly Mark[];
	/** What spend extracts tell; absent where none is loaded. */
	readonly spend?: readonly Spend[];
	/** What the holder has set of the metrics. */
	readonly settings: MetricSettings;
	/** Up to which day the extracts are complete, and whether the user has said so. */
	readonly cutoff: { readonly day: Day; readonly confirmed: boolean } | null;
}
