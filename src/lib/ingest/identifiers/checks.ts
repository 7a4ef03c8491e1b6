import { address } from './address';
import { birthDate } from './birth-date';
import { coordinates } from './coordinates';
import { email } from './email';
import { freeText } from './free-text';
import type { IdentifierCheck } from './identifier-check';
import { nationalInsurance } from './national-insurance';
import { nhsNumber } from './nhs-number';
import { personName } from './person-name';
import { phone } from './phone';
import { policeReference, warrantNumber } from './police-reference';
import { postcode } from './postcode';
import { singleName } from './single-name';

/** Every pattern that is looked for in the values of a column. */
export const identifierChecks: readonly IdentifierCheck[] = [
	email,
	postcode,
	nhsNumber,
	nationalInsurance,
	phone,
	policeReference,
	warrantNumber,
	birthDate,
	coordinates,
	address,
	personName,
	singleName,
	freeText
];

const words = new Set(
	`name names forename forenames surname surnames firstname lastname fullname maidenname initials address addresses street
	postcode postcodes zip email emails phone telephone mobile tel dob birth birthdate birthday nhs nino passport latitude longitude lat
	lon lng easting northing coordinates gridref warrant collar pnc cro pncid`.split(/\s+/)
);
const exempt =
	/\b(borough|area|partnership|agency|service|project|district|force|team|ward|lsoa|msoa|council|authority|region|street type|provider|organisation)\b/;

/** Whether a column's name says that it holds something of a person: a name, an address, a date of birth. */
export function namesIdentifier(column: string): boolean {
	const spaced = column
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
	if (exempt.test(spaced)) return false;
	const parts = spaced.split(' ');
	return parts.some((part, at) => words.has(part) || words.has(part + (parts[at + 1] ?? '')));
}
