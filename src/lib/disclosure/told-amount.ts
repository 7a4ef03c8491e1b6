import type { Rule } from './rules';
import { openAmount, type Amount } from './secret';

/** An amount as a figure tells it: exactly, or rounded from one of a few. */
export function toldAmount(value: number, rule: Rule): Amount {
	return rule.isExact ? openAmount(value) : { ...openAmount(value), told: rule.from(rule.tell(value)) };
}

/** What is left of an amount when one is taken from it, each told by itself. */
export function toldRest(whole: number, part: number, rule: Rule): Amount {
	if (rule.isExact) return openAmount(whole - part);
	const [of, taken] = [rule.from(rule.tell(whole)), rule.from(rule.tell(part))];
	return {
		...openAmount(whole - part),
		told: { low: Math.max(0, of.low - taken.high), high: of.high - taken.low }
	};
}
