import type { Engine } from '../duckdb/engine';
import { noArea, noPartnership, notRecorded } from '../model/area';
import { dimensionColumns } from '../model/dimension-columns';
import type { ColumnRole, Extract } from '../model/extract';
import { sourceTables, type SourceKind } from '../model/source';
import { join, literal, name, sql, type SqlText } from '../sql/sql';
import { areasOf } from './areas-of';
import { defaultTheme } from './known-names';
import { tableName } from './load-table';

type FurtherKind = Exclude<SourceKind, 'cases' | 'counts'>;
type Value = (role: ColumnRole, otherwise: SqlText) => SqlText;
type Columns = Readonly<Record<string, SqlText>>;

const none = sql`NULL::INTEGER`;
const noNumber = sql`NULL::DOUBLE`;

/** Whether a number is suppressed in the extract. */
function isHidden(value: Value, role: 'burnt_out' | 'respondents'): SqlText {
	const isMapped = value(role, noNumber) !== noNumber;
	return isMapped ? sql`coalesce(${name(`${role}_status`)} = 'hidden', false)` : sql`false`;
}

/** The columns of each kind beside those that all have, as metrics count them; `value` is a mapped role, or what stands for it. */
const columnsOfKind: Readonly<Record<FurtherKind, (value: Value, extract: Extract) => Columns>> = {
	referrals: (value, { timesOfDay }) => ({
		day: value('sent', none),
		person: none,
		answered_day: value('answered', none),
		sent_minute: timesOfDay ? sql`sent_minute` : none,
		answered_minute: timesOfDay ? sql`answered_minute` : none,
		accepted: value('accepted', literal('')),
		from_agency: value('from_agency', literal('')),
		to_agency: value('to_agency', literal('')),
		// One pair for both ways, by name.
		pair: sql`least(${value('from_agency', literal(''))}, ${value('to_agency', literal(''))}) || ' and ' || greatest(${value('from_agency', literal(''))}, ${value('to_agency', literal(''))})`
	}),
	assessments: (value) => ({
		day: sql`coalesce(${value('date_end', none)}, ${value('date_start', none)})`,
		person: value('person_key', none),
		domain: value('domain', literal('')),
		score_start: value('score_start', noNumber),
		score_end: value('score_end', noNumber)
	}),
	workforce: (value) => ({
		day: name('month_start'),
		person: none,
		team: value('team', literal('')),
		headcount: value('headcount', noNumber),
		contracted_days: value('contracted_days', noNumber),
		sickness_days: value('sickness_days', noNumber),
		caseload: value('caseload', noNumber),
		burnt_out: value('burnt_out', noNumber),
		is_hidden: sql`(${isHidden(value, 'burnt_out')} OR ${isHidden(value, 'respondents')})`,
		respondents: value('respondents', noNumber)
	})
};

/** Makes the tables `referrals`, `assessments` and `workforce` anew from all loaded extracts of their kind, each row with its
 *  extract, and its areas with their command unit, force and what lookups tell. */
export async function stackSources(engine: Engine, extracts: readonly Extract[]): Promise<void> {
	for (const kind of ['referrals', 'assessments', 'workforce'] as const) {
		const own = extracts.filter((extract) => extract.kind === kind);
		const table = name(sourceTables[kind]);
		await engine.run(sql`DROP TABLE IF EXISTS ${table}`);
		if (own.length === 0) continue;
		const stacked = join(
			own.map((extract) => rowsOf(extract, kind, extracts)),
			sql` UNION ALL `
		);
		await engine.run(sql`CREATE TABLE ${table} AS SELECT *, (year(DATE '1970-01-01' + day) * 12 + month(DATE '1970-01-01' + day) - 1)::SMALLINT AS month
			FROM (${stacked}) JOIN (${await areasOf(engine, own, extracts)}) USING (area) ORDER BY extract, line`);
	}
}

function rowsOf(extract: Extract, of: FurtherKind, extracts: readonly Extract[]): SqlText {
	const { number, kind, mapping } = extract;
	const value: Value = (role, otherwise) =>
		mapping.columns.some((mapped) => mapped.role === role) ? name(role) : otherwise;
	const columns = {
		extract: sql`${literal(String(number))}::USMALLINT`,
		line: sql`line`,
		area: value('area', literal(noArea)),
		partnership: value('partnership', literal(noPartnership)),
		theme: value('theme', literal(defaultTheme)),
		...columnsOfKind[of](value, extract)
	};
	const dimensions = dimensionColumns(extracts, of).map(({ column, names }) => {
		const written = names.get(number);
		return sql`${written === undefined ? literal(notRecorded) : name(`x_${written}`)} AS ${name(column)}`;
	});
	const named = Object.entries(columns).map(([column, over]) => sql`${over} AS ${name(column)}`);
	return sql`SELECT ${join([...named, ...dimensions])} FROM ${name(tableName(kind, number))}`;
}
