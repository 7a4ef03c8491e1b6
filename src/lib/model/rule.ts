/** Disclosure rules, strictest first: a link may only move towards the front. */
export const ruleIds = ['threshold-10', 'round-5', 'midpoint-6', 'threshold-5'] as const;
export type RuleId = (typeof ruleIds)[number];

/** Names as printed on every figure and in every file. */
export const ruleNames: Record<RuleId, string> = {
	'threshold-10': 'Threshold 10',
	'round-5': 'Health tables (1–7, round 5)',
	'midpoint-6': 'Midpoint 6',
	'threshold-5': 'Threshold 5'
};

/** People from which a group is no longer small under each rule. */
export const thresholds: Readonly<Record<RuleId, number>> = {
	'threshold-10': 10,
	'round-5': 8,
	'midpoint-6': 6,
	'threshold-5': 5
};

/** Fewest people behind a rate, a mean or a point of a curve, whatever the rule and the metric: fewer than this are never told of. */
export const leastPeople = 10;
