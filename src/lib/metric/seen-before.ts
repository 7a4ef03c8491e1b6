import type { MetricContext } from '../model/metric';
import { join, sql, type SqlText } from '../sql/sql';

/** The keyed `contacts` that a metric is about, with `before`: the days since the row before of the same person (and of the same
 *  `alike` columns) among them, of an earlier day; NULL where there is none. Rows of one day are one. */
export function withDaysBefore(
	about: (context: MetricContext) => SqlText,
	alike: (context: MetricContext) => readonly SqlText[] = () => []
): (context: MetricContext) => SqlText {
	return (context) => {
		const same = join([sql`person`, ...alike(context)]);
		return sql`(SELECT *, day - max(day) OVER (PARTITION BY ${same} ORDER BY day RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
			FROM contacts WHERE person IS NOT NULL AND ${about(context)})`;
	};
}
