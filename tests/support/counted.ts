import { Counter } from '../../src/lib/count/counter';
import { countFigure, type CountedFigure } from '../../src/lib/count/count-figure';
import type { Engine } from '../../src/lib/duckdb/engine';
import { chooseMetric } from '../../src/lib/metric/choose-metric';
import { groupingsOf } from '../../src/lib/metric/grouping';
import type { BenchmarkChoice } from '../../src/lib/model/benchmark';
import { defaultSettings, type MetricSettings } from '../../src/lib/model/metric-settings';
import { defaultQuestion, type Question } from '../../src/lib/model/question';
import { datasetOf } from '../../src/lib/model/source';
import { loadedExtracts } from './loaded-extracts';

export interface Asked {
	readonly metric: string;
	/** A file, or several by name. */
	readonly csv: string | Readonly<Record<string, string>>;
	readonly cutoff?: string;
	readonly question?: Partial<Question>;
	readonly benchmark?: BenchmarkChoice;
	readonly settings?: Partial<MetricSettings>;
}

/** Loads files as the product does and counts a metric over them. Throws what is missing where it cannot be counted. */
export async function counted(engine: Engine, asked: Asked): Promise<CountedFigure> {
	const { metric: id, csv, cutoff = '2024-12-31', benchmark = null } = asked;
	const files = typeof csv === 'string' ? { 'extract.csv': csv } : csv;
	const settings = { ...defaultSettings, ...asked.settings };
	const loaded = await loadedExtracts(engine, files, cutoff, settings);
	const chosen = chooseMetric(id, loaded);
	if (!chosen) throw new Error(`no metric ${id}`);
	const { metric, missing } = chosen;
	if (missing) throw new Error(missing.what);
	const dataset = datasetOf(loaded, metric.kind);
	const question = { ...defaultQuestion, metric: id, ...asked.question };
	const day = dataset.cutoff?.day ?? 0;
	const groupings = groupingsOf('intervals', question, dataset, day, metric.kind);
	if ('what' in groupings) throw new Error(groupings.what);
	const task = { metric, question, dataset, cutoff: day, benchmark, signal: undefined };
	return countFigure(new Counter(engine), task, groupings);
}

/** A file's text from its header and rows. */
export function csvOf(header: string, ...rows: string[]): string {
	return [header, ...rows].join('\n');
}
