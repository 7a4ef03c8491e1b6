import { stagedDimension } from '../ingest/staging';
import type { QuasiIdentifier } from '../model/quasi-identifier';
import { name, sql, type SqlText } from '../sql/sql';
import type { Key } from '../table/small-groups';

export type { SmallGroups } from '../table/small-groups';

/** Months since year 0 of the staged column, as quarters and years. */
const quarter = sql`month // 3`;
const year = sql`month // 12`;

/** What tells rows apart, as columns of a staged extract, and what each could be made coarser to. */
export function keyOf({ id, role }: QuasiIdentifier): Key {
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
			return { id, column: columnOf(id, role), coarser: [] };
	}
}

function columnOf(id: string, role: QuasiIdentifier['role']): SqlText {
	return name(role === 'dimension' ? stagedDimension(id) : role);
}
