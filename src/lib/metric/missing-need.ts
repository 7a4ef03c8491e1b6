import type { Dataset } from '../model/dataset';
import type { Metric, Need } from '../model/metric';
import type { Refusal } from '../model/refusal';
import { datasetOf } from '../model/source';
import { namedDimension } from './metric-context';
import { needWords } from '../model/need-words';

/** What the extracts lack for a metric, in words, or null where they have it all. */
export function missingNeed(metric: Pick<Metric, 'needs' | 'title' | 'sql' | 'kind'>, loaded: Dataset): Refusal | null {
	const title = withinSentence(metric.title);
	if (metric.kind !== 'cases' && !loaded.sources[metric.kind])
		return {
			kind: 'not-held',
			what: `Not in your extracts: ${title} needs a ${metric.kind} extract`,
			remedy: `Add a ${metric.kind} extract with ${needWords(metric.needs)}.`
		};
	const dataset = datasetOf(loaded, metric.kind);
	const lacking = metric.needs.filter((need) => !isMet(need, dataset));
	if (lacking.includes('person_key'))
		return {
			kind: 'not-held',
			what: `Not in your extracts: ${title} needs a pseudonymous person key`,
			remedy: 'Without a key nobody can be followed from one contact to the next. Contacts can still be counted.'
		};
	const columns = lacking.filter((need) => need !== 'exact_dates');
	if (columns.length > 0)
		return {
			kind: 'not-held',
			what: `Not in your extracts: ${title} needs ${needWords(columns)}`,
			remedy: 'Add an extract that has it, or map the column on the Data page.'
		};
	if (lacking.length > 0)
		return {
			kind: 'not-held',
			what: `${metric.title} cannot be worked out: dates are known only to the month`,
			remedy:
				'Twelve months are counted in days. Add an extract with full dates; contacts and people can still be counted.'
		};
	const { theme } = metric.sql;
	if (theme !== null && metric.needs.includes('theme') && !dataset.themes.includes(theme))
		return {
			kind: 'not-held',
			what: `Not in your extracts: ${title} needs rows of the theme ${theme.replaceAll('_', ' ')}`,
			remedy: 'Add an extract of that theme, or map a column to the theme on the Data page.'
		};
	return null;
}

/** A title as it stands within a sentence: an acronym such as MARAC keeps its capitals, and so does a name. */
function withinSentence(title: string): string {
	return /^\p{Lu}\p{Lu}/u.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}

function isMet(need: Need, dataset: Dataset): boolean {
	if (typeof need === 'object') return namedDimension(dataset, need.names) !== null;
	switch (need) {
		case 'person_key':
			return dataset.keyedRows > 0;
		case 'exact_dates':
			return !dataset.monthOnly;
		default:
			return dataset.mapped.includes(need);
	}
}
