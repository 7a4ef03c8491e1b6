import type { Dataset } from '../model/dataset';
import type { Metric } from '../model/metric';
import type { Refusal } from '../model/refusal';

/** What the extracts lack for a metric, in words, or null where they have it all. */
export function missingNeed(metric: Pick<Metric, 'needs' | 'title'>, dataset: Dataset): Refusal | null {
	if (metric.needs.includes('person_key') && dataset.keyedRows === 0)
		return {
			what: `Not in your extracts: ${metric.title.toLowerCase()} needs a pseudonymous person key`,
			remedy: 'Without a key nobody can be followed from one contact to the next. Contacts can still be counted.'
		};
	if (metric.needs.includes('exact_dates') && dataset.monthOnly)
		return {
			what: `${metric.title} cannot be worked out: dates are known only to the month`,
			remedy:
				'Twelve months are counted in days. Add an extract with full dates; contacts and people can still be counted.'
		};
	return null;
}
