import { computedBenchmarks, type BenchmarkRow } from '../model/benchmark';
import type { Dataset } from '../model/dataset';
import type { Metric } from '../model/metric';
import type { Question } from '../model/question';
import { datasetOf } from '../model/source';
import { benchmarkWords } from '../format/benchmark-words';
import type { Choice } from './listbox.svelte';

type Definition = Omit<Metric, 'sql'>;

/** What groups can be compared with: what the extracts themselves hold, and the published rows of this definition. */
export function benchmarkChoices(metric: Definition, rows: readonly BenchmarkRow[], question: Question): Choice[] {
	const published = rows.filter((row) => serves(row, metric));
	const computed = computedBenchmarks.map((id) => ({ id, hint: '' }));
	return [...computed, ...published.map(({ id }) => ({ id, hint: 'published' }))].map(({ id, hint }) => ({
		value: id,
		label: benchmarkWords({ ...question, benchmark: id }, rows),
		hint,
		chosen: question.benchmark === id
	}));
}

/** The question about another measure: a published row that is of another definition is let go, and so is a grouping or a
 *  filter that its rows do not have. */
export function withMetric(question: Question, metric: Definition, loaded: Dataset): Question {
	const row = loaded.benchmarks.find(({ id }) => id === question.benchmark);
	const benchmark = row && !serves(row, metric) ? 'all' : question.benchmark;
	const dataset = datasetOf(loaded, metric.kind);
	const has = (id: string) => id === 'area' || dataset.dimensions.some((dimension) => dimension.id === id);
	const first = dataset.mapped.includes('area') ? 'area' : (dataset.dimensions[0]?.id ?? 'area');
	const keeps = question.by === 'period' || (question.by === 'area' ? first === 'area' : has(question.by));
	return {
		...question,
		metric: metric.id,
		benchmark,
		by: keeps ? question.by : first,
		standardise: question.standardise.filter(has),
		filters: question.filters.filter(({ dimension }) => has(dimension)),
		pick: keeps ? question.pick : []
	};
}

function serves(row: BenchmarkRow, metric: Definition): boolean {
	return row.metric === metric.id || row.metric === metric.complement;
}
