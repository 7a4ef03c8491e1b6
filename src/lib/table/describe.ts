import type { Engine } from '../duckdb/engine';
import { areaLevels, londonBoroughs, noPartnership, type AreaLevel } from '../model/area';
import type { BenchmarkRow } from '../model/benchmark';
import type { Dataset } from '../model/dataset';
import type { Dimension, Group } from '../model/dimension';
import { dimensionColumns } from '../model/dimension-columns';
import type { Extract } from '../model/extract';
import { levelColumns } from '../model/level-columns';
import type { MetricSettings } from '../model/metric-settings';
import { name, sql } from '../sql/sql';

/** What is loaded, apart from what the engine holds. */
export interface Loaded {
	readonly extracts: readonly Extract[];
	readonly benchmarks: readonly BenchmarkRow[];
	readonly settings: MetricSettings;
	readonly cutoff: Dataset['cutoff'];
}

const areaColumns: Record<AreaLevel, { column: string; label: string }> = {
	borough: { column: 'area', label: 'borough' },
	bcu: { column: 'bcu', label: 'command unit' },
	force: { column: 'force', label: 'force' }
};
/** Columns of the model that are dimensions where some row says something in them. */
const modelDimensions = [
	{ id: 'partnership', label: 'partnership' },
	{ id: 'risk', label: 'risk level' },
	{ id: 'theme', label: 'theme' },
	{ id: 'role', label: 'role' },
	{ id: 'outcome', label: 'outcome' },
	{ id: 'agency', label: 'agency' },
	{ id: 'marac', label: 'MARAC' }
] as const;
const codes = new Map(londonBoroughs.map((borough) => [borough.name, borough.code]));

/** Describes the engine's `contacts`: which groups its dimensions have, how many rows, from when to when. */
export async function describeContacts(
	engine: Engine,
	{ extracts, benchmarks, settings, cutoff }: Loaded
): Promise<Dataset> {
	const cases = extracts.filter(({ kind }) => kind === 'cases');
	const area = async (level: AreaLevel): Promise<Dimension> => {
		const { column, label } = areaColumns[level];
		const groups = await groupsOf(engine, column, cases);
		return { id: 'area', label: level === 'borough' && !areBoroughs(groups) ? 'area' : label, column, groups };
	};
	const [borough, bcu, force] = [await area(areaLevels[0]), await area(areaLevels[1]), await area(areaLevels[2])];
	const themes = await groupsOf(engine, 'theme', cases);
	const roles = await groupsOf(engine, 'role', cases);

	const mapped = new Set(cases.flatMap(({ mapping }) => mapping.columns.map(({ role }) => role)));
	const dimensions: Dimension[] = [];
	for (const { id, label } of modelDimensions)
		if (mapped.has(id)) dimensions.push({ id, label, column: id, groups: await groupsOf(engine, id, cases) });
	for (const { id, column } of dimensionColumns(cases))
		dimensions.push({ id, label: labelOf(id), column, groups: await groupsOf(engine, column, cases) });
	for (const { id, column } of cases.length === 0 ? [] : levelColumns(extracts))
		dimensions.push({ id, label: labelOf(id), column, groups: await groupsOf(engine, column, cases) });

	const facts = cases.length === 0 ? null : await factsOf(engine);
	return {
		extracts,
		areas: { borough, bcu, force },
		dimensions,
		themes: themes.map(({ key }) => key),
		roles: roles.map(({ key }) => key),
		benchmarks,
		firstDay: facts?.first ?? null,
		lastDay: facts?.last ?? null,
		keyedRows: facts?.keyed ?? 0,
		unkeyedRows: facts ? facts.rows - facts.keyed : 0,
		monthOnly: cases.some((extract) => extract.monthOnly),
		mapped: [...mapped],
		settings,
		cutoff
	};
}

/** Groups in the order in which the engine's type holds them: by name, risk by severity, what is not recorded last. */
async function groupsOf(engine: Engine, column: string, cases: readonly Extract[]): Promise<Group[]> {
	if (cases.length === 0) return [];
	const rows = await engine.query<{ key: string }>(
		sql`SELECT value::VARCHAR AS key FROM (SELECT DISTINCT ${name(column)} AS value FROM contacts) ORDER BY value`
	);
	return rows.map(({ key }) => ({ key, code: codeOf(column, key), name: key }));
}

function codeOf(column: string, key: string): string {
	if (column === 'partnership' && key === noPartnership) return 'none';
	return (column === 'area' && codes.get(key)) || key;
}

async function factsOf(engine: Engine) {
	const [facts] = await engine.query<{ rows: number; keyed: number; first: number | null; last: number | null }>(
		sql`SELECT count(*) AS rows, count(person) AS keyed, min(day) AS first, max(day) AS last FROM contacts`
	);
	return facts ?? null;
}

/** "age_band" is called "age band" on screen. */
/** Whether most areas are built-in boroughs; other forces' areas are called just that. */
function areBoroughs(groups: readonly Group[]): boolean {
	return groups.filter(({ name }) => codes.has(name)).length * 2 >= groups.length;
}

function labelOf(column: string): string {
	const spaced = column.replace(/[_\s]+/g, ' ').trim();
	return /^[A-Z][a-z]/.test(spaced) || /^[A-Z ]+$/.test(spaced) ? spaced.toLowerCase() : spaced;
}
