/** A made-up extract of months: of the people of each, in their order, half are seen again ten days later. Each person stands in one
 *  month alone, so that a quarter has the sum of its months. */
export function monthsOf(first: string, people: readonly number[]): string {
	const rows = ['event_date,area,person_key'];
	const [year = 0, month = 1] = first.split('-').map(Number);
	for (const [at, count] of people.entries()) {
		const dayOf = (day: number) => new Date(Date.UTC(year, month - 1 + at, day)).toISOString().slice(0, 10);
		for (let person = 0; person < count; person++) {
			const area = person % 4 < 2 ? 'Barnet' : 'Brent';
			rows.push(`${dayOf(5)},${area},m${at}p${person}`);
			if (person % 2 === 0) rows.push(`${dayOf(15)},${area},m${at}p${person}`);
		}
	}
	return rows.join('\n');
}
