import { computedBenchmarks, type BenchmarkRow } from '../model/benchmark';
import type { Metric } from '../model/metric';
import type { Question } from '../model/question';
import { benchmarkWords } from '../format/benchmark-words';
import type { Choice } from './listbox.svelte';

type Definition = Omit<Metric, 'sql'>;

/** What groups can be compared with: what the extracts themselves hold, and the published rows of this definition. */
export function benchmarkChoices(metric: Definition, rows: readonly BenchmarkRow[], question: Question): Choice[] {
	const published = rows.filter((row) => serves(row, metric));
	const computed = computedBenchmarks.map((id) => ({ id, hint: '' }));
	return [...computed, ...published.map(({ id }) => ({ id, hint: 'published' }))].map(({ id, hint }) => ({
		value: id,
		label: benchmarkWords(id, rows),
		hint,
		chosen: question.benchmark === id
	}));
}

/** The question about another measure: a published row that is of another definition is let go. */
export function withMetric(question: Question, metric: Definition, rows: readonly BenchmarkRow[]): Question {
	const row = rows.find(({ id }) => id === question.benchmark);
	const benchmark = row && !serves(row, metric) ? 'all' : question.benchmark;
	return { ...question, metric: metric.id, benchmark };
}

function serves(row: BenchmarkRow, metric: Definition): boolean {
	return row.metric === metric.id || row.metric === metric.complement;
}
