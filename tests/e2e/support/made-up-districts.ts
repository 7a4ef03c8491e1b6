import type { TextFile } from './browser';

/** As long as names of areas get, with and without places to break a line. */
export const longNames = [
	'Bournemouth, Christchurch and Poole',
	'Kingston upon Hull, City of',
	'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochsirfonmon',
	'The United Districts of Upper Riverside, Lower Riverside, Hill and Vale under Edge'
];
export const longPartnership =
	'The North-Western Partnership of Charities and Police against Abuse and for Lasting Safety';

/** A made-up extract of that many districts, the first of them with long names: 30 to 230 people in each, of whom from one in ten to
 *  one in two come again. */
export function madeUpDistricts(districts: number): TextFile {
	const rows = ['event_date,area,person_key,partnership,risk'];
	for (let district = 0; district < districts; district += 1) {
		const area = longNames[district] ?? `District ${String(district + 1).padStart(3, '0')}`;
		const people = 30 + ((district * 37) % 200);
		const oneIn = 2 + ((district * 7) % 9);
		for (let person = 0; person < people; person += 1) {
			const start = (person * 13 + district) % 700;
			const days = person % oneIn === 0 ? [start, start + 60] : [start];
			const partnership = ['', longPartnership, 'Open Door'][(person + district) % 3];
			for (const day of days) {
				const date = new Date(Date.UTC(2022, 0, 1 + day)).toISOString().slice(0, 10);
				rows.push(`${date},"${area}",d${district}p${person},${partnership},${person % 4 ? 'standard' : 'high'}`);
			}
		}
	}
	// The last day of all, so that everybody has been followed.
	rows.push(`2024-12-31,District ${districts},last,Open Door,high`);
	return { name: 'districts.csv', text: rows.join('\n') };
}
