import { dayFromIso } from '../../src/lib/model/day';
import { personContacts, type CaseRow } from './person';
import { randomStream } from './random';
import * as story from './story';

/** The sample's rows in order of date, then key: always the same. */
export function sampleCases(): CaseRow[] {
	const first = dayFromIso(story.firstDay);
	const last = dayFromIso(story.cutoff);
	if (first === null || last === null) throw new Error('the sample needs real dates');
	const span = { first: first - story.warmUpDays, last };
	const rows: CaseRow[] = [];
	for (let person = 1; person <= story.people; person++) {
		const contacts = personContacts(randomStream(story.seed, person), span);
		rows.push(...contacts.filter(({ event_date }) => event_date >= story.firstDay));
	}
	return rows.sort((a, b) => compare(a.event_date, b.event_date) || compare(a.person_key, b.person_key));
}

/** By code unit: no locale has a say. */
function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
