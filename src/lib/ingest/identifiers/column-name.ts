/** Words of a column's name that speak of a person whatever else it holds. */
const personal = wordSet(
	`forename forenames surname surnames firstname lastname fullname maidenname initials email emails phone telephone mobile tel dob
	birth birthdate birthday nhs nino passport warrant collar pnc cro pncid`
);
/** Words that do so too, unless the column is said to hold areas or services, which have names and places as well. */
const perhaps = wordSet(
	`name names address addresses street postcode postcodes zip latitude longitude lat lon lng easting eastings northing northings
	coordinates gridref`
);
const people = wordSet(
	`victim victims suspect suspects client clients person persons patient child children mother father parent officer perpetrator
	offender subject nominal witness complainant survivor survivors user customer worker staff keyworker`
);
const exempt =
	/\b(borough|area|partnership|agency|service|project|district|force|team|ward|lsoa|msoa|council|authority|region|street type|provider|organisation)\b/;

/** Whether a column's name says that it holds something of a person: a name, an address, a date of birth. */
export function namesIdentifier(column: string): boolean {
	return says(column, (word) => personal.has(word) || perhaps.has(word));
}

/** Whether it says so even of a column that was chosen as the area, the agency or the date: "Name of victim", "DOB". */
export function namesPerson(column: string): boolean {
	const isOfPeople = partsOf(column).some((part) => people.has(part));
	return says(column, (word) => personal.has(word) || (isOfPeople && perhaps.has(word)));
}

function says(column: string, isTelling: (word: string) => boolean): boolean {
	const parts = partsOf(column);
	if (exempt.test(parts.join(' '))) return false;
	return parts.some((part, at) => isTelling(part) || isTelling(part + (parts[at + 1] ?? '')));
}

function partsOf(column: string): string[] {
	return column
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, ' ')
		.trim()
		.split(' ');
}

function wordSet(text: string): ReadonlySet<string> {
	return new Set(text.split(/\s+/));
}
