import { findBorough, foldAreaName, londonBoroughs } from '../model/area';

/** What rows that add up others are called, folded. */
const everything = new Set(
	`all total totals grand total sub total subtotal overall all areas all boroughs all wards all persons all people both sexes all ages
	all crime all crimes all offences all ethnicities all groups all services`
		.split(/\s*\n\s*/)
		.flatMap(
			(line) =>
				line.match(
					/grand total|sub total|all (?:areas|boroughs|wards|persons|people|ages|crimes?|offences|ethnicities|groups|services)|both sexes|\w+/g
				) ?? []
		)
);
const largerAreas = new Set(
	[
		'England',
		'England and Wales',
		'Wales',
		'Scotland',
		'Northern Ireland',
		'Great Britain',
		'United Kingdom',
		'UK',
		'London',
		'Greater London',
		'Inner London',
		'Outer London',
		'Metropolitan Police',
		'Metropolitan Police Service',
		'MPS',
		'Met',
		'Met Police',
		'National'
	].map(fold)
);
const bcus = new Set(londonBoroughs.flatMap(({ bcu }) => (bcu === null ? [] : [fold(bcu)])));

/** The values of a column, among its others, that stand for a whole of which the others are parts. */
export function totalValues(values: Iterable<string>, isArea: boolean): Set<string> {
	const all = [...new Set(values)].filter((value) => value.trim() !== '');
	const folded = new Set(all.map(fold));
	const boroughs = all.filter((value) => findBorough(value)).length;
	const found = all.filter((value) => {
		const name = fold(value);
		if (everything.has(name) || /^(all|total) /.test(name) || / (total|subtotal)$/.test(name)) return true;
		if (name === 'persons' || name === 'people') return folded.has('male') || folded.has('female');
		if (!isArea) return false;
		return (
			largerAreas.has(name) ||
			/ region( statistical)?$/.test(name) ||
			(boroughs > 0 && bcus.has(name.replace(/ (basic )?(bcu|command unit)$/, '')))
		);
	});
	// A column of nothing but wholes has no parts to count twice.
	return found.length < all.length ? new Set(found) : new Set();
}

function fold(name: string): string {
	return foldAreaName(name);
}
