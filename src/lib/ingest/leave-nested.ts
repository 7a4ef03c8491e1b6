import type { Engine } from '../duckdb/engine';
import { linesKept, type Finding } from '../model/finding';
import { join, literal, sql } from '../sql/sql';
import { countOf } from './finding-words';
import { nestedRows, type PeriodRow } from './nested-periods';

interface Tally extends PeriodRow {
	readonly measure: string;
	readonly extract: number;
	readonly line: number;
}

const rowsAtOnce = 10_000;

const said = {
	longer: {
		id: 'counts-longer-periods',
		one: 'number is of a longer time that shorter periods beside it stand for',
		many: 'numbers are of a longer time that shorter periods beside them stand for',
		remedy:
			'The shorter periods are used, so that nobody is counted twice. To use the longer ones, take the shorter ones out of the file.'
	},
	shorter: {
		id: 'counts-shorter-periods',
		one: 'number is of a part of a longer period, and the parts do not make up the whole everywhere',
		many: 'numbers are of parts of longer periods, and the parts do not make up the whole everywhere',
		remedy:
			'The longer periods are used, so that nobody is counted twice. To use the shorter ones, complete them, or take the longer ones out of the file.'
	}
} as const;

/** Marks in `tallies`, as left out, the numbers that would count the same again over a period and a longer one around it, and says which.
 *  `files`: names of the extracts by number. */
export async function leaveNested(engine: Engine, files: ReadonlyMap<number, string>): Promise<Finding[]> {
	const tallies = await nestedTallies(engine);
	const left = { longer: new Set<number>(), shorter: new Set<number>() };
	for (const measure of new Set(tallies.map((tally) => tally.measure))) {
		const chosen = nestedRows(tallies.filter((tally) => tally.measure === measure));
		for (const row of chosen.longer) left.longer.add(row);
		for (const row of chosen.shorter) left.shorter.add(row);
	}
	for (const which of ['longer', 'shorter'] as const) {
		const all = [...left[which]];
		for (let at = 0; at < all.length; at += rowsAtOnce) {
			const some = join(all.slice(at, at + rowsAtOnce).map((row) => literal(String(row))));
			await engine.run(
				sql`UPDATE tallies SET left_out = ${literal(said[which].id)} WHERE rowid IN (SELECT unnest([${some}]::BIGINT[]))`
			);
		}
	}
	return (['longer', 'shorter'] as const).flatMap((which) =>
		[...files].flatMap(([extract, file]) => {
			const rows = tallies.filter((tally) => tally.extract === extract && left[which].has(tally.row));
			return rows.length === 0 ? [] : [finding(which, file, rows)];
		})
	);
}

/** All rows of the measures that hold a period within another. */
function nestedTallies(engine: Engine): Promise<Tally[]> {
	return engine.query<Tally & Record<string, unknown>>(sql`
		WITH used AS (SELECT rowid AS row_number, * FROM tallies WHERE left_out IS NULL),
		periods AS (SELECT DISTINCT metric, day, end_day FROM used),
		nested AS (SELECT DISTINCT metric FROM periods AS whole JOIN periods AS part USING (metric)
			WHERE part.day >= whole.day AND part.end_day <= whole.end_day AND (part.day, part.end_day) <> (whole.day, whole.end_day)),
		shares AS (SELECT metric FROM used WHERE denominator IS NOT NULL GROUP BY metric)
		SELECT metric::VARCHAR AS measure, row_number::INTEGER AS row, place, day AS start, end_day AS end, extract, line,
			is_hidden OR (numerator IS NOT NULL AND (denominator IS NOT NULL OR metric NOT IN (SELECT metric FROM shares))) AS "isTold"
		FROM used WHERE metric IN (SELECT metric FROM nested) ORDER BY extract, line, row_number`);
}

function finding(which: keyof typeof said, file: string, rows: readonly Tally[]): Finding {
	const { id, one, many, remedy } = said[which];
	const lines = [...new Set(rows.map(({ line }) => line))];
	return {
		id,
		severity: 'note',
		file,
		column: null,
		rows: lines.length,
		lines: lines.slice(0, linesKept),
		what: countOf(rows.length, one, many),
		remedy
	};
}
