import { leastPeople, thresholds, type RuleId } from '../model/rule';

export { leastPeople };

/** What a preset hides and how it tells what it shows. */
export interface Rule {
	readonly id: RuleId;
	/** Counts from 1 up to this one are few: hidden where they stand alone, and as either side of a share, of which none at all is
	 *  hidden as well, for 0 % and 100 % tell everyone's. */
	readonly few: number;
	/** How wide the possible interval of what is few has to stay. */
	readonly width: number;
	/** A count as it is told. */
	readonly tell: (count: number) => number;
	/** Whether counts are told as they are. */
	readonly isExact: boolean;
}

const itself = (count: number) => count;

/** The presets of the design, each named for its source. Nearest 5 as health tables; midpoint 6 as OpenSAFELY. */
const rules: Readonly<Record<RuleId, Rule>> = {
	'threshold-10': {
		id: 'threshold-10',
		few: 9,
		width: thresholds['threshold-10'],
		tell: itself,
		isExact: true
	},
	'round-5': {
		id: 'round-5',
		few: 7,
		width: thresholds['round-5'],
		tell: (count) => 5 * Math.round(count / 5),
		isExact: false
	},
	'midpoint-6': {
		id: 'midpoint-6',
		few: 0,
		width: thresholds['midpoint-6'],
		tell: (count) => (count > 0 ? 6 * Math.ceil(count / 6) - 3 : 0),
		isExact: false
	},
	'threshold-5': {
		id: 'threshold-5',
		few: 4,
		width: thresholds['threshold-5'],
		tell: itself,
		isExact: true
	}
};

export function ruleOf(id: RuleId): Rule {
	return rules[id];
}

/** The rule a figure is held to: rounded counts make no time, mean or ratio, so that those are held to the strictest one that
 *  does not round. */
export function ruleFor(id: RuleId, statistic: string): Rule {
	const rule = rules[id];
	return rule.isExact || statistic === 'proportion' || statistic === 'count' ? rule : rules['threshold-10'];
}

/** Whether a count is few by a rule: not none. */
export function isFew(count: number, { few }: Pick<Rule, 'few'>): boolean {
	return count > 0 && count <= few;
}

/** Whether a number of people beside a figure is told as "fewer than 10" only, whatever the rule. */
export function isUntoldNumber(count: number): boolean {
	return count > 0 && count < leastPeople;
}
