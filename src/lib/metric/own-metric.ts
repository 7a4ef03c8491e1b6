import type { Metric, MetricContext, MetricSql, Need } from '../model/metric';
import type { OwnCondition, OwnMetric } from '../model/own-metric';
import { join, sql, type SqlText } from '../sql/sql';
import { foldName } from './fold-name';
import { rowShare } from './row-share';

/** Roles of a cases extract whose values a condition may name; any other name is a column of the extract's own. */
const roles = ['risk', 'outcome', 'agency', 'marac', 'theme'] as const;

/** A measure that a user has written, as a metric like any other. */
export function ownMetric(own: OwnMetric): Metric {
	const isOfPeople = own.count === 'people';
	const followed = own.window > 0 ? `followed for ${own.window} days` : null;
	return {
		id: own.id,
		kind: 'cases',
		version: 1,
		title: own.title,
		phrase: own.phrase,
		question: `How many ${isOfPeople ? 'people' : 'contacts'} are ${own.phrase}?`,
		family: 'Your own',
		theme: 'any',
		unit: isOfPeople ? 'people' : 'contacts',
		oneUnit: isOfPeople ? 'person' : 'contact',
		numerator: own.numerator.map(conditionWords).join(', and '),
		denominator: own.denominator.map(conditionWords).join(', and ') || 'all rows',
		window: own.window > 0 ? `${own.window} days` : 'none',
		maturity: own.window > 0 ? `row + ${own.window} days ≤ cut-off date` : 'none',
		formula: 'numerator ÷ denominator',
		statistic: 'proportion',
		measured: null,
		polarity: own.polarity,
		needs: needsOf(own),
		caveats: ['A measure of your own: its definition is yours, and travels with it.'],
		source: own.source,
		basis: followed === null ? null : { kept: followed, leftOut: `not yet ${followed}` },
		complement: null,
		sql: sqlOf(own)
	};
}

function sqlOf({ count, numerator, denominator, window }: OwnMetric): MetricSql {
	const about = denominator.length === 0 ? null : (context: MetricContext) => all(denominator, context);
	const rows = rowShare({
		theme: null,
		about,
		judged: ({ cutoff }) => (window > 0 ? sql`day <= ${cutoff - window}` : sql`true`),
		event: (context) => all(numerator, context)
	});
	const waits = () => window;
	if (count === 'rows') return { ...rows, waits };
	return {
		...rows,
		waits,
		keyed: true,
		unit: ['person'],
		// What holds of a row is known to the context alone, so that each row is marked before it is grouped.
		relation: (context) => sql`(SELECT *, (${all(numerator, context)}) AS holds FROM contacts)`,
		state: { index_day: sql`min(day)`, happened: sql`arg_min(holds, (day, extract, line))` },
		firstRowState: null,
		followed: ({ cutoff }) => (window > 0 ? sql`index_day <= ${cutoff - window}` : sql`true`),
		event: () => sql`happened`
	};
}

function all(conditions: readonly OwnCondition[], context: MetricContext): SqlText {
	if (conditions.length === 0) return sql`true`;
	return join(
		conditions.map((condition) => sql`(${conditionSql(condition, context)})`),
		sql` AND `
	);
}

function conditionSql(condition: OwnCondition, context: MetricContext): SqlText {
	if ('seenAgainWithin' in condition) return sql`coalesce(next_day - day <= ${condition.seenAgainWithin}, false)`;
	if ('outcomeWithin' in condition) return sql`coalesce(outcome_day - day <= ${condition.outcomeWithin}, false)`;
	const isNegated = 'isNot' in condition;
	const named = new Set((isNegated ? condition.isNot : condition.is).map(foldName));
	const holds = (value: string) => named.has(foldName(value)) !== isNegated;
	const role = roleOf(condition.column);
	return role ? context.when(role, holds) : context.whenNamed([condition.column], holds);
}

function needsOf({ count, numerator, denominator }: OwnMetric): Need[] {
	const conditions = [...numerator, ...denominator];
	const columns = conditions.flatMap((condition): Need[] => {
		if ('seenAgainWithin' in condition) return ['person_key', 'exact_dates'];
		if ('outcomeWithin' in condition) return ['outcome_date', 'exact_dates'];
		const { column } = condition;
		return [roleOf(column) ?? { names: [column], words: `a column “${column}”` }];
	});
	const needs: Need[] = ['event_date', ...(count === 'people' ? (['person_key'] as const) : []), ...columns];
	const texts = needs.map((need) => JSON.stringify(need));
	return needs.filter((_, at) => texts.indexOf(texts[at] ?? '') === at);
}

function roleOf(column: string): (typeof roles)[number] | null {
	return roles.find((role) => foldName(role) === foldName(column)) ?? null;
}

function conditionWords(condition: OwnCondition): string {
	if ('seenAgainWithin' in condition) return `seen again within ${condition.seenAgainWithin} days`;
	if ('outcomeWithin' in condition) return `outcome within ${condition.outcomeWithin} days`;
	return 'isNot' in condition
		? `${condition.column} is none of ${condition.isNot.join(', ')}`
		: `${condition.column} is ${condition.is.join(' or ')}`;
}
