import type { Engine } from '../duckdb/engine';
import { dimensionColumns } from '../model/dimension-columns';
import type { Extract } from '../model/extract';
import type { Finding } from '../model/finding';
import { join, name, sql, type SqlText } from '../sql/sql';
import { readAreaLevels, type AreaLevel } from './area-levels';
import { variantsFinding } from './case-findings';
import { linkedDays } from './link-days';
import { lookupFindings } from './lookup-findings';
import { uniteColumns, type StackedColumn, type UnitedColumn } from './stacked-values';
import { modelledRoles } from './staged-columns';
import { stagedDimension, stagingTable } from './staging';
import { inOrder } from './value-order';

const linkColumns = ['next_day', 'prev_day'];
const plainColumns = ['extract', 'line', 'person', 'day', 'month'];
/** Columns that only the files have in which their role is mapped; NULL in the others. */
const furtherColumns = [
	['outcome_date', 'outcome_day'],
	['offender_key', 'offender']
] as const;

/** Makes `contacts` anew from all loaded extracts: the staged `cases`, with the levels of areas that lookups tell. One extract
 *  is looked at in place, nothing is copied; several are stacked, values spelled differently between them are one, and each
 *  contact is linked to the person's next and previous day over all of them. Gives what is to be said of them together. */
export async function stackContacts(engine: Engine, extracts: readonly Extract[]): Promise<Finding[]> {
	await dropContacts(engine);
	const cases = extracts.filter(({ kind }) => kind === 'cases');
	const [only, ...others] = cases;
	if (!only) return [];
	const levels = await readAreaLevels(engine, extracts);
	const isAlone = others.length === 0;
	// Alone, an extract is as it was staged, but for what a lookup says of its areas.
	const columns = isAlone
		? levels.some(({ isLookedUp }) => isLookedUp)
			? stackedColumns(cases).slice(0, 1)
			: []
		: stackedColumns(cases);
	const numbers = cases.map(({ number }) => number);
	const united = await uniteColumns(engine, numbers, columns);
	const area = united.find(({ column }) => column === 'area');
	if (isAlone) await lookAt(engine, only, area ? levels : [], area);
	else if (area) await stack(engine, cases, united, levels, area);
	return [
		...united.flatMap(({ column, folded }) => variantsFinding(null, wordFor(column, cases), folded)),
		...(area ? lookupFindings(levels, area.values) : [])
	];
}

/** The view of one staged extract. */
function lookAt(
	engine: Engine,
	only: Extract,
	levels: readonly AreaLevel[],
	area: UnitedColumn | undefined
): Promise<void> {
	const told = new Map(
		levels
			.filter(({ isLookedUp }) => isLookedUp)
			.map((level) => [level.column, area && overArea(area, level, only.number)])
	);
	const own = ['area', 'bcu', 'force', ...modelledRoles.slice(1)];
	const columns = [
		...[...plainColumns, ...linkColumns].map(name),
		...own.map((column) => told.get(column) ?? name(column)),
		...furtherOf(only),
		...dimensionColumns([only]).map(
			({ column, names }) => sql`${name(stagedDimension(names.get(only.number) ?? ''))} AS ${name(column)}`
		),
		...[...told].flatMap(([column, over]) => (own.includes(column) || !over ? [] : [over]))
	];
	return engine.run(sql`CREATE VIEW contacts AS SELECT ${join(columns)} FROM ${stagingTable(only.number)}`);
}

/** The table of several staged extracts. */
function stack(
	engine: Engine,
	cases: readonly Extract[],
	united: readonly UnitedColumn[],
	levels: readonly AreaLevel[],
	area: UnitedColumn
): Promise<void> {
	const stacked = cases.map((extract) => {
		const { number } = extract;
		const columns = [
			...plainColumns.map(name),
			...united.map(({ column, over }) => sql`${over(number)} AS ${name(column)}`),
			...levels.map((level) => overArea(area, level, number)),
			...furtherOf(extract)
		];
		return sql`SELECT ${join(columns)} FROM ${stagingTable(number)}`;
	});
	const { next, previous } = linkedDays;
	return engine.run(
		sql`CREATE TABLE contacts AS SELECT *, ${next} AS next_day, ${previous} AS prev_day FROM (${join(stacked, sql` UNION ALL `)})
			ORDER BY person NULLS LAST, day`
	);
}

/** A level of areas, worked out from the area. */
function overArea(area: UnitedColumn, { column, of }: AreaLevel, number: number): SqlText {
	return sql`${area.over(number, of, inOrder(area.values.map(of)))} AS ${name(column)}`;
}

/** The few-valued columns of `contacts`, the area first. */
function stackedColumns(cases: readonly Extract[]): StackedColumn[] {
	return [
		...modelledRoles.map((column) => ({ column, staged: new Map(cases.map(({ number }) => [number, column])) })),
		...dimensionColumns(cases).map(({ column, names }) => ({
			column,
			staged: new Map([...names].map(([number, staged]) => [number, stagedDimension(staged)]))
		}))
	];
}

function furtherOf({ mapping }: Extract): SqlText[] {
	return furtherColumns.map(([role, column]) =>
		mapping.columns.some((mapped) => mapped.role === role) ? name(column) : sql`NULL::INTEGER AS ${name(column)}`
	);
}

/** A dimension by the file's name for it. */
function wordFor(column: string, cases: readonly Extract[]): string {
	return dimensionColumns(cases).find((dimension) => dimension.column === column)?.id ?? column;
}

/** A view stands where one extract is loaded, a table where several are; the engine drops each by its own word only. */
async function dropContacts(engine: Engine): Promise<void> {
	const [view] = await engine.query<{ n: number }>(
		sql`SELECT count(*) AS n FROM duckdb_views() WHERE view_name = 'contacts'`
	);
	await engine.run(view?.n === 1 ? sql`DROP VIEW contacts` : sql`DROP TABLE IF EXISTS contacts`);
}
