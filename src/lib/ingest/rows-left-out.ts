import type { Engine } from '../duckdb/engine';
import type { Extract, SetAside } from '../model/extract';
import { sql } from '../sql/sql';
import { firstLines, linesIn } from './first-lines';

/** Why numbers already counted are left out once all extracts are held together; what to do is said of them as findings. */
const reasons = {
	'counts-totals': 'no partnership named, and taken as totals of those that are',
	'counts-other-ways': 'a measure broken down in another way than in most rows, or given again by a later extract',
	'counts-longer-periods': 'of a longer time that shorter periods stand for',
	'counts-shorter-periods': 'of a part of a longer period that is used'
} as const;

/** Rows of the files none of whose numbers `tallies` keeps, by extract. A row of a wide table has several. */
export async function rowsLeftOut(engine: Engine): Promise<ReadonlyMap<number, readonly SetAside[]>> {
	const left = await engine.query<{ extract: number; reason: keyof typeof reasons; rows: number; lines: string }>(sql`
		SELECT extract, reason, count(*) AS rows, ${firstLines} AS lines
		FROM (SELECT extract, line, min(left_out) AS reason FROM tallies GROUP BY extract, line HAVING bool_and(left_out IS NOT NULL))
		GROUP BY extract, reason ORDER BY extract, reason`);
	const byExtract = new Map<number, readonly SetAside[]>();
	for (const { extract, reason, rows, lines } of left) {
		const aside = { reason, what: reasons[reason], column: null, rows, lines: linesIn(lines) };
		byExtract.set(extract, [...(byExtract.get(extract) ?? []), aside]);
	}
	return byExtract;
}

/** An extract of which these rows are set aside beside those that its reading set aside. */
export function leaveOut(extract: Extract, setAside: readonly SetAside[] = []): Extract {
	const rows = setAside.reduce((sum, aside) => sum + aside.rows, 0);
	return { ...extract, rowsUsed: extract.rowsUsed - rows, setAside: [...extract.setAside, ...setAside] };
}
