import type { Engine } from '../duckdb/engine';
import type { Dimension } from '../model/dimension';
import { dimensionColumns } from '../model/dimension-columns';
import type { Dataset } from '../model/dataset';
import type { ColumnRole, Extract } from '../model/extract';
import { periodOf, periodUnits, type PeriodUnit } from '../model/period';
import { sourceTables, type OverlappingPeriods, type SourceFacts, type SourceKind } from '../model/source';
import { name, sql } from '../sql/sql';
import { areaColumn, areaDimension, groupsOf, labelOf } from './groups-of';

type FurtherKind = Exclude<SourceKind, 'cases'>;

/** Roles of each kind that are dimensions where a column is mapped to them, and the column worked out from two of them. */
const dimensionsOfKind: Readonly<
	Record<FurtherKind, readonly { id: string; label: string; needs: readonly ColumnRole[] }[]>
> = {
	referrals: [
		{ id: 'partnership', label: 'partnership', needs: ['partnership'] },
		{ id: 'theme', label: 'theme', needs: ['theme'] },
		{ id: 'from_agency', label: 'agency that asks', needs: ['from_agency'] },
		{ id: 'to_agency', label: 'agency that is asked', needs: ['to_agency'] },
		{ id: 'pair', label: 'pair of agencies', needs: ['from_agency', 'to_agency'] },
		{ id: 'accepted', label: 'answer', needs: ['accepted'] }
	],
	assessments: [
		{ id: 'partnership', label: 'partnership', needs: ['partnership'] },
		{ id: 'domain', label: 'domain', needs: ['domain'] }
	],
	workforce: [{ id: 'team', label: 'team', needs: ['team'] }],
	counts: [{ id: 'partnership', label: 'partnership', needs: ['partnership'] }]
};

/** Describes the engine's tables of the kinds that are loaded beside cases. */
export async function describeSources(engine: Engine, extracts: readonly Extract[]): Promise<Dataset['sources']> {
	const sources: Partial<Record<FurtherKind, SourceFacts>> = {};
	const isThere = (kind: FurtherKind) => extracts.some((extract) => extract.kind === kind);
	for (const kind of ['referrals', 'assessments', 'workforce'] as const)
		if (isThere(kind)) sources[kind] = await describe(engine, kind, extracts);
	if (isThere('counts') && (await hasTallies(engine))) sources.counts = await describeCounts(engine, extracts);
	return sources;
}

/** Counts extracts without a number that can be summed leave no table. */
async function hasTallies(engine: Engine): Promise<boolean> {
	const [tables] = await engine.query<{ n: number }>(
		sql`SELECT count(*) AS n FROM duckdb_tables() WHERE table_name = 'tallies'`
	);
	return tables?.n === 1;
}

async function describeCounts(engine: Engine, extracts: readonly Extract[]): Promise<SourceFacts> {
	const facts = await describe(engine, 'counts', extracts);
	const measures = await engine.query<{ name: string; denominators: number }>(
		sql`SELECT metric AS name, count(denominator) AS denominators FROM tallies GROUP BY metric ORDER BY metric`
	);
	const periods: PeriodUnit[] = [];
	const [last] = await engine.query<{ day: number }>(sql`SELECT max(end_day) AS day FROM tallies`);
	const stretches = await engine.query<{ first: number; last: number }>(
		sql`SELECT DISTINCT day AS first, end_day AS last FROM tallies`
	);
	for (const unit of periodUnits)
		if (stretches.every(({ first, last }) => periodOf(first, unit).start === periodOf(last, unit).start))
			periods.push(unit);
	return {
		...facts,
		lastDay: last?.day ?? null,
		counted: {
			measures: measures.map(({ name, denominators }) => ({ name, hasDenominator: denominators > 0 })),
			periods,
			overlaps: await overlapsOf(engine)
		}
	};
}

/** Periods of some measure and place of which one begins before an earlier one has ended: each with the next such. */
async function overlapsOf(engine: Engine): Promise<OverlappingPeriods[]> {
	const found = await engine.query<{ first: number; last: number; next_first: number; next_last: number }>(sql`
		SELECT DISTINCT first, last, next_first, next_last FROM (
			SELECT day AS first, end_day AS last, lead(day) OVER (PARTITION BY metric, place ORDER BY end_day, day) AS next_first,
				lead(end_day) OVER (PARTITION BY metric, place ORDER BY end_day, day) AS next_last
			FROM (SELECT DISTINCT metric, place, day, end_day FROM tallies))
		WHERE next_first <= last ORDER BY next_last, last`);
	return found.map(({ first, last, next_first, next_last }) => [
		{ first, last },
		{ first: next_first, last: next_last }
	]);
}

async function describe(engine: Engine, kind: FurtherKind, extracts: readonly Extract[]): Promise<SourceFacts> {
	const table = sourceTables[kind];
	const own = extracts.filter((extract) => extract.kind === kind);
	const mapped = [...new Set(own.flatMap(({ mapping }) => mapping.columns.map(({ role }) => role)))];
	const area = async (level: 'borough' | 'bcu' | 'force') =>
		areaDimension(level, await groupsOf(engine, table, areaColumn(level)));
	const dimensions: Dimension[] = [];
	for (const { id, label, needs } of dimensionsOfKind[kind])
		if (needs.every((role) => mapped.includes(role)))
			dimensions.push({ id, label, column: id, groups: await groupsOf(engine, table, id) });
	for (const { id, column } of dimensionColumns(extracts, kind))
		dimensions.push({ id, label: labelOf(id), column, groups: await groupsOf(engine, table, column) });
	const [facts] = await engine.query<{ rows: number; keyed: number; first: number | null; last: number | null }>(
		sql`SELECT count(*) AS rows, count(person) AS keyed, min(day) AS first, max(day) AS last FROM ${name(table)}`
	);
	const themes = await groupsOf(engine, table, 'theme');
	return {
		areas: { borough: await area('borough'), bcu: await area('bcu'), force: await area('force') },
		dimensions,
		themes: themes.map(({ key }) => key),
		roles: [],
		firstDay: facts?.first ?? null,
		lastDay: facts?.last ?? null,
		keyedRows: facts?.keyed ?? 0,
		unkeyedRows: (facts?.rows ?? 0) - (facts?.keyed ?? 0),
		monthOnly: own.some((extract) => extract.monthOnly),
		mapped,
		...(kind === 'referrals' && { timesOfDay: own.every(({ timesOfDay }) => timesOfDay === true) })
	};
}
