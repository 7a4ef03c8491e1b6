import type { Metric } from '../model/metric';
import type { CountedMeasure } from '../model/source';
import { sql } from '../sql/sql';
import { foldName } from './fold-name';
import { rowShare } from './row-share';

/** Marks the id of a measure that only the extracts know. */
const ownMeasure = 'counts~';

/** Whether counts of that name are of the metric: its id, its title, or the title of what it counts. */
export function isOfMetric(name: string, metric: Pick<Metric, 'id' | 'title' | 'phrase' | 'unit'>): boolean {
	const names = [metric.id, metric.title, `${metric.unit} ${metric.phrase}`];
	return names.some((one) => foldName(one) === foldName(name));
}

/** The metric as numbers already counted tell it: numerators and denominators are summed. Null where counts cannot tell it,
 *  for it is a time or an amount. */
export function countedMetric(metric: Metric): Metric | null {
	if (metric.statistic !== 'count' && metric.statistic !== 'proportion') return null;
	return fromCounts(metric, (name) => isOfMetric(name, metric));
}

/** A metric for a measure that the catalogue does not know: nothing is said of what is good. */
export function ownCountedMetric({ name, hasDenominator }: CountedMeasure): Metric {
	const what = name.trim();
	return fromCounts(
		{
			id: `${ownMeasure}${foldName(name)}`,
			kind: 'counts',
			version: 1,
			title: what,
			phrase: `counted as “${what}”`,
			question: `How does “${what}” differ from group to group?`,
			family: 'Counted by their owner',
			theme: 'any',
			unit: 'units',
			oneUnit: 'unit',
			numerator: 'numerators of the counts extracts',
			denominator: hasDenominator ? 'denominators of the counts extracts' : 'none: this is a count',
			window: 'as their owner counted them',
			maturity: 'as their owner counted them',
			formula: hasDenominator ? 'Σ numerator ÷ Σ denominator' : 'Σ numerator',
			statistic: hasDenominator ? 'proportion' : 'count',
			measured: null,
			polarity: 'no_judgement',
			needs: [],
			caveats: ['What was counted, and how, only its owner knows.', 'Whoever stands in two rows counts twice.'],
			source: 'The counts extract.',
			basis: null,
			complement: null,
			sql: rowShare({ theme: null, judged: () => sql`true`, event: () => sql`true` })
		},
		(other) => foldName(other) === foldName(name)
	);
}

function fromCounts(metric: Metric, isOf: (name: string) => boolean): Metric {
	const isCount = metric.statistic === 'count';
	return {
		...metric,
		kind: 'counts',
		basis: null,
		needs: [],
		caveats: [
			...metric.caveats,
			'From numbers that their owner has counted: whom they follow, and for how long, is theirs to say.'
		],
		sql: {
			...rowShare({
				theme: null,
				about: ({ when }) => when('metric', isOf),
				judged: () => (isCount ? sql`numerator IS NOT NULL` : sql`numerator IS NOT NULL AND denominator IS NOT NULL`),
				event: () => sql`true`
			}),
			weights: { units: isCount ? sql`numerator` : sql`denominator`, events: sql`numerator`, isHidden: sql`is_hidden` }
		}
	};
}
