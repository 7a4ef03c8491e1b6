import type { Engine } from '../duckdb/engine';
import type { Finding } from '../model/finding';
import { sql, type SqlText } from '../sql/sql';
import { countOf } from './finding-words';
import { firstLines, linesIn } from './first-lines';

/** What the blank partnerships of a measure stand for: people without one, everyone with and without, or not to be told. */
type Meaning = 'people' | 'total' | 'untold';

/** Of each extract's measure, broken down in one way but for partnerships, what its rows without a name stand for, by their denominators
 *  where these are told, which rates do not round. Where totals of the partnerships are written, these decide, if everywhere beside a blank
 *  one stands that is the same, or the same with the partnerships added, in what happened as well. Otherwise a total is nowhere fewer than
 *  the rows beside it of the same place and time; it is taken for one where it is never fewer than their sum, none of which is hidden, and
 *  where no row is written as a total of partnerships. Whoever is with two partnerships stands in that sum twice: between the largest of them and the sum nothing can be told, nor where rows are fewer than
 *  one partnership in one place and the sum of all in another, nor where what happened says another thing than the people.
 *  `beside`: what a place and time are, partnerships apart. Reads `rows`. */
export function blankMeanings(beside: SqlText): SqlText {
	const isBlank = sql`partner = 'blank'`;
	const isTold = sql`partner IN ('named', 'none')`;
	const isWritten = sql`partner = 'all'`;
	const units = sql`coalesce(denominator, numerator)`;
	const events = sql`numerator`;
	// Tenths do not add up exactly: 0.1 + 0.2 is more than 0.3.
	const sumOver = (rows: SqlText, of: SqlText) => sql`round(sum(${of}) FILTER (${rows}), 6)`;
	const mostOf = (of: SqlText) => sql`round(max(${of}) FILTER (${isTold}), 6)`;
	const places = sql`SELECT extract, metric, others, bool_or(has_totals) AS has_totals,
		bool_or(${isBlank}) AS has_blank, bool_or(is_hidden) AS has_hidden,
		${sumOver(isBlank, units)} AS blank, ${mostOf(units)} AS most,
		if(bool_or(is_hidden) FILTER (${isTold}), NULL, ${sumOver(isTold, units)}) AS parts,
		${sumOver(isWritten, units)} AS written, ${sumOver(sql`NOT ${isWritten}`, units)} AS with_parts,
		${sumOver(isBlank, events)} AS events, ${mostOf(events)} AS most_events,
		${sumOver(isWritten, events)} AS written_events, ${sumOver(sql`NOT ${isWritten}`, events)} AS events_with_parts
		FROM rows GROUP BY extract, metric, others, ${beside}, day, end_day`;
	// Wherever a blank stands, of which at least one stands beside somebody.
	const isEverywhere = (fits: SqlText) =>
		sql`coalesce(bool_and(coalesce(NOT has_hidden AND ${fits}, false)) FILTER (has_blank), false) AND coalesce(bool_or(has_blank AND parts > 0), false)`;
	// Where nothing can be held against each other, it is not known to be a sum, and may lie between.
	const measures = sql`SELECT extract, metric, others, bool_or(has_totals) AS has_totals,
		coalesce(bool_and(blank = parts), false) AS is_sum, coalesce(bool_or(blank = parts), false) AS is_sum_somewhere,
		coalesce(bool_or(blank < most), false) AS is_fewer, coalesce(bool_or(blank < parts), true) AS is_between,
		coalesce(bool_or(events < most_events), false) AS has_fewer_events,
		${isEverywhere(sql`blank = written AND events IS NOT DISTINCT FROM written_events`)} AS is_as_written,
		${isEverywhere(sql`with_parts = written AND events_with_parts IS NOT DISTINCT FROM written_events`)} AS is_rest
		FROM (${places}) GROUP BY extract, metric, others`;
	const shownBy = sql`CASE WHEN is_sum THEN 'sum'
		WHEN (is_as_written AND NOT is_fewer) OR (is_rest AND NOT is_sum_somewhere) THEN 'written' ELSE 'size' END`;
	const meaning = sql`CASE WHEN is_sum THEN 'total'
		WHEN shown_by = 'written' THEN if(is_rest, 'people', 'total')
		WHEN is_fewer THEN if(is_sum_somewhere, 'untold', 'people')
		WHEN is_between OR has_totals OR has_fewer_events THEN 'untold'
		ELSE 'total' END`;
	return sql`SELECT extract, metric, others, ${shownBy} AS shown_by, ${meaning} AS meaning FROM (${measures})`;
}

/** What is to be said of rows without the name of a partnership beside rows with one: rows of the files, of which one of a wide table has
 *  several numbers. Reads `tallies` before any is taken out. */
export async function blankFindings(engine: Engine, files: ReadonlyMap<number, string>): Promise<Finding[]> {
	const found = await engine.query<{
		extract: number;
		meaning: Meaning;
		isSum: boolean;
		isSettled: boolean;
		isUsed: boolean;
		rows: number;
		lines: string;
	}>(sql`SELECT extract, meaning, bool_and(shown_by = 'sum') AS "isSum",
			bool_and(shown_by <> 'size') AS "isSettled", bool_or(left_out IS NULL) AS "isUsed",
			count(DISTINCT line) AS rows, ${firstLines} AS lines
		FROM tallies WHERE partner = 'blank' AND is_beside GROUP BY extract, meaning ORDER BY extract, meaning`);
	return found.map(({ extract, meaning, isUsed, rows, lines, ...shown }) => ({
		id: `counts-blank-partnership-${meaning}`,
		severity: shown.isSettled ? 'note' : 'problem',
		file: files.get(extract) ?? null,
		column: null,
		rows,
		lines: linesIn(lines),
		what: `${countOf(rows, 'row names', 'rows name')} no partnership beside others that do: ${takenAs(meaning, shown)}`,
		remedy: remedyOf(meaning, isUsed)
	}));
}

function takenAs(meaning: Meaning, { isSum, isSettled }: { isSum: boolean; isSettled: boolean }): string {
	switch (meaning) {
		case 'people':
			return isSettled
				? 'taken as people without one, for with those of partnerships they come to what is written as the total'
				: 'taken as people without one, for somewhere there are fewer of them than of one partnership';
		case 'total':
			if (isSum) return 'taken as totals, for they come to the sum of the partnerships';
			return isSettled
				? 'taken as totals, for they come to the sum of the partnerships, or to what is written as their total'
				: 'taken as totals, for nowhere do they come to less than the sum of the partnerships';
		case 'untold':
			return 'whether they are totals cannot be told from their numbers';
	}
}

function remedyOf(meaning: Meaning, isUsed: boolean): string {
	if (meaning === 'people') return 'If they are totals, write “Total” in them and load the file again.';
	const kept = isUsed ? 'They are used and the rows of partnerships kept out' : 'They are kept out of the figures';
	return `${kept}, so that nobody is counted twice. If they are of people without a partnership, write “No partnership” in them and load the file again.`;
}
