import type { MetricContext, MetricSql } from '../model/metric';
import type { SqlText } from '../sql/sql';

type Condition = (context: MetricContext) => SqlText;

/** The SQL of a share of rows: of the rows of a theme those that are judged, and of these those to which it happened. */
export function rowShare({
	theme,
	about = null,
	judged,
	event
}: {
	/** Theme of the rows; null for any. */
	readonly theme: string | null;
	readonly about?: Condition | null;
	readonly judged: Condition;
	readonly event: Condition;
}): MetricSql {
	return {
		theme,
		role: null,
		about,
		relation: null,
		skipFirstDays: 0,
		keyed: false,
		unit: [],
		state: {},
		firstRowState: {},
		followed: judged,
		event,
		days: null,
		amount: null,
		weights: null,
		behind: null,
		waits: () => 0,
		settingsNote: null
	};
}
