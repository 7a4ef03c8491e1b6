import type { Engine } from '../duckdb/engine';
import { noArea, noPartnership, notRecorded } from '../model/area';
import { dimensionColumns } from '../model/dimension-columns';
import type { Extract } from '../model/extract';
import type { Finding } from '../model/finding';
import { join, literal, name, sql, type SqlText } from '../sql/sql';
import { areasOf } from './areas-of';
import { blankFindings, blankMeanings } from './blank-partnerships';
import { countOf } from './finding-words';
import { firstLines, linesIn } from './first-lines';
import { defaultTheme } from './known-names';
import { leaveNested } from './leave-nested';
import { namesNone, sumsPartnerships } from './load-counts';
import { tableName } from './load-table';
import { leaveOut, rowsLeftOut } from './rows-left-out';

const noNumber = sql`NULL::DOUBLE`;

/** What is told of the counts extracts together. */
export interface StackedCounts {
	readonly findings: readonly Finding[];
	/** All extracts, those rows of them set aside as well none of whose numbers is used. */
	readonly extracts: readonly Extract[];
}

/** Makes the table `tallies` anew from all loaded counts extracts: each row one number already counted, with its denominator
 *  where there is one. Rows that add up others are left out. Of each measure only the rows broken down in one way are taken, those of
 *  which there are most, of one place and time only the last extract's, and of periods within longer ones either these or
 *  those: others would count the same people again. People without a partnership stand beside those of partnerships. */
export async function stackCounts(engine: Engine, extracts: readonly Extract[]): Promise<StackedCounts> {
	await engine.run(sql`DROP TABLE IF EXISTS tallies`);
	const own: Extract[] = [];
	const stacked: SqlText[] = [];
	for (const extract of extracts.filter(({ kind }) => kind === 'counts')) {
		const rows = await rowsOf(engine, extract, extracts);
		if (!rows) continue;
		own.push(extract);
		stacked.push(rows);
	}
	if (own.length === 0) return { findings: [], extracts };
	const dimensions = dimensionColumns(extracts, 'counts').map(({ column }) => name(column));
	// A measure may be broken down by area in some rows and by partnership in others.
	const columns = ['area', 'partnership'].map((column) => name(column)).concat(dimensions);
	const place = join(columns.map((column) => sql`rows.${column}`));
	const told = join(stacked, sql` UNION ALL `);
	const rows = sql`SELECT *, bool_or(partner = 'named') OVER (PARTITION BY metric, others) AS is_beside,
		bool_or(partner = 'blank') OVER (PARTITION BY metric, others, extract) AS is_beside_blank FROM told`;
	const meanings = blankMeanings(join([name('area'), ...dimensions]));
	// People without a partnership are broken down by it as those with one are: they stand beside each other.
	const isByPartnership = sql`CASE partner WHEN 'named' THEN true WHEN 'none' THEN is_beside OR is_beside_blank
		WHEN 'blank' THEN meaning = 'people' ELSE false END`;
	const shaped = sql`SELECT rows.*, meaning, shown_by, concat_ws(',', others, (${isByPartnership})::INTEGER) AS shape
		FROM rows JOIN meanings USING (extract, metric, others) WHERE partner <> 'all'`;
	const ways = sql`SELECT metric, shape, count(*) AS n FROM shaped GROUP BY ALL`;
	const chosen = sql`SELECT metric, arg_max(shape, (n, shape)) AS shape FROM ways GROUP BY ALL`;
	const leftOut = sql`CASE
		WHEN rows.shape <> chosen.shape THEN if(partner = 'blank' AND meaning = 'total' AND is_beside, 'counts-totals', 'counts-other-ways')
		WHEN extract < max(extract) OVER (PARTITION BY metric, rows.shape, ${place}, day, end_day) THEN 'counts-other-ways' END`;
	const month = sql`(year(DATE '1970-01-01' + day) * 12 + month(DATE '1970-01-01' + day) - 1)::SMALLINT`;
	await engine.run(sql`CREATE TABLE tallies AS WITH told AS (${told}), rows AS MATERIALIZED (${rows}), meanings AS (${meanings}),
		shaped AS (${shaped}), ways AS (${ways}), chosen AS (${chosen})
		SELECT rows.*, ${month} AS month, areas.* EXCLUDE (area), ${leftOut} AS left_out,
			(dense_rank() OVER (ORDER BY ${place}))::INTEGER AS place
		FROM shaped AS rows JOIN chosen USING (metric) JOIN (${await areasOf(engine, own, extracts)}) AS areas USING (area)`);
	const others = await engine.query<{ extract: number; rows: number; lines: string }>(
		sql`SELECT extract, count(DISTINCT line) AS rows, ${firstLines} AS lines FROM tallies WHERE left_out = 'counts-other-ways' GROUP BY extract ORDER BY extract`
	);
	const files = new Map(own.map(({ number, file }) => [number, file]));
	const findings = [
		...(await blankFindings(engine, files)),
		...others.map(({ extract, rows, lines }) => otherWays(files.get(extract) ?? null, rows, linesIn(lines))),
		...(await leaveNested(engine, files))
	];
	const left = await rowsLeftOut(engine);
	await engine.run(sql`DELETE FROM tallies WHERE left_out IS NOT NULL`);
	return { findings, extracts: extracts.map((extract) => leaveOut(extract, left.get(extract.number))) };
}

/** The rows of one extract as `tallies` has them; null where it holds no number that can be summed. */
async function rowsOf(
	engine: Engine,
	{ number, kind, mapping }: Extract,
	extracts: readonly Extract[]
): Promise<SqlText | null> {
	const table = tableName(kind, number);
	const held = await engine.query<{ column_name: string }>(
		sql`SELECT column_name FROM duckdb_columns() WHERE table_name = ${table}`
	);
	const has = (column: string) => held.some(({ column_name }) => column_name === column);
	if (!has('numerator') || !has('period_start')) return null;
	const isMapped = (role: string) => mapping.columns.some((mapped) => mapped.role === role) && has(role);
	const text = (role: string, otherwise: string) => (isMapped(role) ? name(role) : literal(otherwise));
	const dimensions = dimensionColumns(extracts, 'counts').map(({ column, names }) => {
		const written = names.get(number);
		return { column, over: written === undefined ? literal(notRecorded) : name(`x_${written}`) };
	});
	const hidden = ['numerator', 'denominator']
		.filter(has)
		.map((column) => sql`coalesce(${name(`${column}_status`)} = 'hidden', false)`);
	// Asked of every extract alike, whatever columns it has, so that the ways of two extracts can be held against each other.
	const filled = [
		sql`(${text('area', noArea)} <> ${literal(noArea)})`,
		...dimensions.map(({ over }) => sql`(${over} NOT IN ('', ${literal(notRecorded)}))`)
	];
	// An extract kept by an earlier version does not tell which column a total is of.
	const isSum = has(sumsPartnerships) ? name(sumsPartnerships) : sql`false`;
	const isAnySum = has(sumsPartnerships) ? isSum : sql`is_total`;
	const partner = isMapped('partnership')
		? sql`CASE WHEN ${isSum} THEN 'all' WHEN partnership <> ${literal(noPartnership)} THEN 'named' WHEN ${has(namesNone) ? name(namesNone) : sql`false`} THEN 'none' ELSE 'blank' END`
		: literal('absent');
	const columns = [
		sql`${literal(String(number))}::USMALLINT AS extract`,
		sql`line`,
		sql`NULL::INTEGER AS person`,
		sql`metric`,
		sql`period_start AS day`,
		sql`period_end AS end_day`,
		sql`${text('area', noArea)} AS area`,
		sql`${text('partnership', noPartnership)} AS partnership`,
		sql`${literal(defaultTheme)} AS theme`,
		sql`numerator`,
		sql`${has('denominator') ? name('denominator') : noNumber} AS denominator`,
		sql`(${join(hidden, sql` OR `)}) AS is_hidden`,
		sql`concat_ws(',', ${join(filled.map((one) => sql`${one}::INTEGER`))}) AS others`,
		sql`${partner} AS partner`,
		sql`(SELECT bool_or(${isAnySum}) FROM ${name(table)}) AS has_totals`,
		...dimensions.map(({ column, over }) => sql`${over} AS ${name(column)}`)
	];
	return sql`SELECT ${join(columns)} FROM ${name(table)} WHERE (NOT is_total OR ${isSum}) AND period_start IS NOT NULL`;
}

function otherWays(file: string | null, rows: number, lines: readonly number[]): Finding {
	return {
		id: 'counts-other-ways',
		severity: 'note',
		file,
		column: null,
		rows,
		lines,
		what: `${countOf(rows, 'row breaks', 'rows break')} a measure down in another way than most, or ${rows === 1 ? 'is' : 'are'} given again by a later extract`,
		remedy: 'They are kept out of the figures, so that nobody is counted twice. To see them, load them by themselves.'
	};
}
