import type { Day } from '../model/day';
import { join, literal, name, sql, type SqlText } from '../sql/sql';

/** A few-valued column of the rows, and some of its keys. */
export interface KeysOfColumn {
	readonly column: string;
	readonly keys: readonly string[];
}

/** What has to hold of a row. `among`: in one of the columns it has one of the keys, so of none without columns. `from`, `to`: its
 *  day, both included. `told`: what only the engine can tell. */
export type Condition =
	| { readonly is: 'among'; readonly any: readonly KeysOfColumn[] }
	| { readonly is: 'from' | 'to'; readonly day: Day }
	| { readonly is: 'told'; readonly sql: SqlText };

/** Conditions of which all have to hold. */
export type Selection = readonly Condition[];

/** A selection as SQL over a row's columns. Keys stand as literals: the engine would compare an ENUM with a parameter as text,
 *  row by row. */
export function selected(selection: Selection): SqlText {
	return selection.length === 0 ? sql`true` : join(selection.map(conditionSql), sql` AND `);
}

function conditionSql(condition: Condition): SqlText {
	switch (condition.is) {
		case 'among':
			return condition.any.length === 0 ? sql`false` : sql`(${join(condition.any.map(amongKeys), sql` OR `)})`;
		case 'from':
			return sql`day >= ${condition.day}`;
		case 'to':
			return sql`day <= ${condition.day}`;
		case 'told':
			return condition.sql;
	}
}

function amongKeys({ column, keys }: KeysOfColumn): SqlText {
	return sql`${name(column)} IN (${join(keys.map(literal))})`;
}
