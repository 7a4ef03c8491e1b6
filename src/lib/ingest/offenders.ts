import type { Engine } from '../duckdb/engine';
import { join, name, sql } from '../sql/sql';
import type { FurtherColumn } from './build-extract';
import { integer } from './enum-sql';
import type { Slice } from './slice';
import { openStaging } from './staging';

/** The number of the offender of each row, NULL where none is known; to be read after `numberOffenders`. */
export const offenderColumn: FurtherColumn = {
	name: 'offender',
	of: () => sql`offender`,
	joined: sql` LEFT JOIN offender_keys USING (offender_key)`
};

/** Gives every pseudonym of an offender that has no number yet the next one: one numbering for all extracts, apart from
 *  that of persons. */
export async function numberOffenders(engine: Engine, slices: readonly Slice[], signal: AbortSignal): Promise<void> {
	await openStaging(engine);
	const [known] = await engine.query<{ n: number }>(sql`SELECT coalesce(max(offender), 0) AS n FROM offender_keys`);
	const keys = slices.map(({ table }) => sql`SELECT offender_key FROM ${name(table)}`);
	await engine.run(
		sql`INSERT INTO offender_keys SELECT offender_key, (${integer(known?.n ?? 0)} + row_number() OVER ())::INTEGER FROM (
			SELECT DISTINCT offender_key FROM (${join(keys, sql` UNION ALL `)}) WHERE offender_key IS NOT NULL)
			ANTI JOIN offender_keys USING (offender_key)`,
		signal
	);
}
