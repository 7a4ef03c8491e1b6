import { dayFromIso, type Day } from '../model/day';
import { ruleIds, ruleNames, type RuleId } from '../model/rule';
import type { LinkReader } from './link-reader';

/** The cut-off of a link, which may only lie before the confirmed one: later days are not complete. */
export function readCutoff(link: LinkReader, confirmed: Day | null): Day | null {
	const text = link.text('cutoff');
	if (text === null) return null;
	const day = dayFromIso(text);
	if (day === null) {
		link.ignore('cutoff', `“${text}” is no date`, 'Write the cut-off as 2024-09-30.');
		return null;
	}
	if (confirmed === null || day < confirmed) return day;
	if (day > confirmed)
		link.ignore(
			'cutoff',
			'The link’s cut-off is later than that of your extracts',
			'A link can only move it earlier; it is changed on the Data page.'
		);
	return null;
}

/** The rule of a link, which may only be stricter than the workspace's: a link can never reveal more. */
export function readRule(link: LinkReader, current: RuleId): RuleId | null {
	const asked = link.choice('rule', ruleIds, current);
	if (asked === current) return null;
	const stays = `${ruleNames[current]} stays.`;
	if (ruleIds.indexOf(asked) > ruleIds.indexOf(current))
		link.ignore(
			'rule',
			`The link asks for a weaker rule, ${ruleNames[asked]}`,
			`A link can only make it stricter: ${stays}`
		);
	else return asked;
	return null;
}
