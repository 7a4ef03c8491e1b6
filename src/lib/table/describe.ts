import type { Engine } from '../duckdb/engine';
import { areaLevels, type AreaLevel } from '../model/area';
import type { BenchmarkRow } from '../model/benchmark';
import type { Dataset } from '../model/dataset';
import type { Dimension } from '../model/dimension';
import { dimensionColumns } from '../model/dimension-columns';
import type { Extract } from '../model/extract';
import { levelColumns } from '../model/level-columns';
import type { MetricSettings } from '../model/metric-settings';
import { sql } from '../sql/sql';
import { describeMarks } from './describe-marks';
import { describeSources } from './describe-sources';
import { describeSpend } from './describe-spend';
import { areaColumn, areaDimension, groupsOf, labelOf } from './groups-of';

/** What is loaded, apart from what the engine holds. */
export interface Loaded {
	readonly extracts: readonly Extract[];
	readonly benchmarks: readonly BenchmarkRow[];
	readonly settings: MetricSettings;
	readonly cutoff: Dataset['cutoff'];
}

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
/** Describes the engine's `contacts`: which groups its dimensions have, how many rows, from when to when. */
export async function describeContacts(
	engine: Engine,
	{ extracts, benchmarks, settings, cutoff }: Loaded
): Promise<Dataset> {
	const cases = extracts.filter(({ kind }) => kind === 'cases');
	const groups = async (column: string) => (cases.length === 0 ? [] : groupsOf(engine, 'contacts', column));
	const area = async (level: AreaLevel): Promise<Dimension> => areaDimension(level, await groups(areaColumn(level)));
	const [borough, bcu, force] = [await area(areaLevels[0]), await area(areaLevels[1]), await area(areaLevels[2])];
	const themes = await groups('theme');
	const roles = await groups('role');

	const mapped = new Set(cases.flatMap(({ mapping }) => mapping.columns.map(({ role }) => role)));
	const dimensions: Dimension[] = [];
	for (const { id, label } of modelDimensions)
		if (mapped.has(id)) dimensions.push({ id, label, column: id, groups: await groups(id) });
	for (const { id, column } of dimensionColumns(cases))
		dimensions.push({ id, label: labelOf(id), column, groups: await groups(column) });
	for (const { id, column } of cases.length === 0 ? [] : levelColumns(extracts))
		dimensions.push({ id, label: labelOf(id), column, groups: await groups(column) });

	const spend = await describeSpend(engine, extracts);
	const sources = await describeSources(engine, extracts);
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
		sources,
		marks: await describeMarks(engine, extracts),
		...(spend.length > 0 && { spend }),
		cutoff
	};
}

async function factsOf(engine: Engine) {
	const [facts] = await engine.query<{ rows: number; keyed: number; first: number | null; last: number | null }>(
		sql`SELECT count(*) AS rows, count(person) AS keyed, min(day) AS first, max(day) AS last FROM contacts`
	);
	return facts ?? null;
}
