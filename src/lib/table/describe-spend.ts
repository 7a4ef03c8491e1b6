import type { Engine } from '../duckdb/engine';
import { noArea } from '../model/area';
import type { Extract } from '../model/extract';
import type { Spend } from '../model/spend';
import { join, literal, name, sql } from '../sql/sql';

/** What the loaded spend extracts say, row by row, in the order of partnerships and days. */
export async function describeSpend(engine: Engine, extracts: readonly Extract[]): Promise<Spend[]> {
	const files = extracts.filter(({ kind }) => kind === 'spend');
	if (files.length === 0) return [];
	const rows = files.map(({ number, mapping }) => {
		const has = (role: string) => mapping.columns.some((column) => column.role === role);
		const text = (role: string) => (has(role) ? name(role) : literal(''));
		return sql`SELECT partnership, period_start AS first, period_end AS last, amount, ${text('area')} AS area, ${text('funder')} AS funder, line FROM ${name(`spend_${number}`)}`;
	});
	const read = await engine.query<{
		partnership: string;
		first: number;
		last: number;
		amount: number | null;
		area: string;
		funder: string;
	}>(sql`SELECT * FROM (${join(rows, sql` UNION ALL `)}) ORDER BY partnership, first, last, area, funder, line`);
	return read.map(({ partnership, first, last, amount, area, funder }) => ({
		partnership,
		start: first,
		end: last,
		amount,
		area: ['', noArea].includes(area) ? null : area,
		funder
	}));
}
