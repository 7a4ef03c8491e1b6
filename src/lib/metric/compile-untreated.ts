import { noPartnership } from '../model/area';
import { join, literal, sql, type SqlText } from '../sql/sql';
import { by, chosen, isOfRows, stateOf, table, tally, unitColumns, type CountOrder } from './compile';

/** People a partnership has to have in an area before that area's untreated people are compared with its own. */
export const peopleForAnArea = 10;

/** For each partnership, counts of the people in its areas whom no partnership has reached: rows without a partnership
 *  in areas where it has at least ten people in the selection, of people without a row of any partnership in it. */
export function compileUntreated(order: CountOrder): SqlText {
	return tally(order, 1, untreatedUnits(order));
}

/** One row for each unit of those, by partnership, with its state. */
export function untreatedUnits(order: CountOrder): SqlText {
	const unit = [sql`g0`, ...unitColumns(order.metric)];
	const once = isOfRows(order.metric) ? sql`` : by(unit);
	return sql`SELECT ${join([...unit, ...stateOf(order)])} FROM (${untreatedRows(order)})${once}`;
}

/** Their rows, each with a partnership as `g0`. */
export function untreatedRows(order: CountOrder): SqlText {
	const none = literal(noPartnership);
	return sql`WITH chosen AS (SELECT *, partnership::VARCHAR AS helper FROM ${table(order)} WHERE ${chosen(order)}),
reach AS (SELECT helper AS g0, area FROM chosen WHERE helper <> ${none} GROUP BY ALL HAVING count(DISTINCT person) >= ${peopleForAnArea}),
helped AS (SELECT DISTINCT person FROM chosen WHERE helper <> ${none}),
plain AS (SELECT * FROM chosen ANTI JOIN helped USING (person) WHERE ${order.judged ?? sql`true`})
SELECT * FROM plain JOIN reach USING (area)`;
}
