import type { TextFile } from './browser';

/** A made-up extract of `people` people with two contacts each, 30 days apart, from 1 January 2022 on, in Barnet and
 *  Brent by turns; the first `badDates` contacts have a date that cannot be read. */
export function madeUpCases(people: number, badDates = 0): TextFile {
	const rows = ['event_date,area,person_key,partnership'];
	for (let person = 0; person < people; person += 1)
		for (const gap of [0, 30]) {
			const day = new Date(Date.UTC(2022, 0, 1 + (person % 300) + gap)).toISOString().slice(0, 10);
			const date = rows.length <= badDates ? 'not known' : day;
			rows.push([date, person % 2 ? 'Barnet' : 'Brent', `p${person}`, person % 3 ? '' : 'Made-up Partnership'].join());
		}
	return { name: 'made-up.csv', text: rows.join('\n') };
}
