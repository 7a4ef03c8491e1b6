import type { Need } from './metric';

const words: Partial<Readonly<Record<Exclude<Need, object>, string>>> = {
	person_key: 'a pseudonymous person key',
	event_date: 'a date of the event',
	exact_dates: 'dates known to the day',
	risk: 'a risk level',
	outcome: 'an outcome',
	outcome_date: 'a date of the outcome',
	theme: 'a theme',
	marac: 'whether it was a MARAC case',
	agency: 'the agency that leads',
	offender_key: 'a pseudonymous key of the offender',
	sent: 'a day of sending',
	answered: 'a day of the answer',
	accepted: 'whether it was accepted',
	from_agency: 'the agency that asks',
	to_agency: 'the agency that is asked',
	domain: 'a domain',
	score_start: 'a first reading',
	score_end: 'a last reading',
	month: 'a month',
	headcount: 'a headcount',
	contracted_days: 'days contracted',
	sickness_days: 'days lost to sickness',
	burnt_out: 'staff often burnt out',
	respondents: 'respondents'
};

/** What a metric needs, as a list in words: "a risk level and a date of the outcome". */
export function needWords(needs: readonly Need[]): string {
	const all = needs.map((need) =>
		typeof need === 'object' ? need.words : (words[need] ?? `a column for ${need.replaceAll('_', ' ')}`)
	);
	const last = all.at(-1) ?? '';
	return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} and ${last}`;
}
