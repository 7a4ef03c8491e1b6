import type { QuasiIdentifier } from '../model/quasi-identifier';
import { name, sql } from '../sql/sql';
import type { Key } from './small-groups';

/** Months since year 0 of the staged column, as quarters and years. */
const quarter = sql`month // 3`;
const year = sql`month // 12`;

/** What tells rows apart, as a column of a staged extract, and what it could be made coarser to. `dimensionColumn`: where a
 *  staged extract holds a dimension of that name. */
export function keyOf({ id, role }: QuasiIdentifier, dimensionColumn: (id: string) => string): Key {
	switch (role) {
		case 'day':
			return {
				id,
				column: sql`day`,
				coarser: [
					{ to: 'month', column: sql`month` },
					{ to: 'quarter', column: quarter },
					{ to: 'year', column: year }
				]
			};
		case 'month':
			return {
				id,
				column: sql`month`,
				coarser: [
					{ to: 'quarter', column: quarter },
					{ to: 'year', column: year }
				]
			};
		case 'area':
			return {
				id,
				column: name('area'),
				coarser: [
					{ to: 'command unit', column: sql`bcu` },
					{ to: 'police force', column: sql`force` }
				]
			};
		default:
			return { id, column: name(role === 'dimension' ? dimensionColumn(id) : role), coarser: [] };
	}
}
