import { address } from './address';
import { birthDate } from './birth-date';
import { coordinates, latitude } from './coordinates';
import { email } from './email';
import { freeText } from './free-text';
import type { IdentifierCheck } from './identifier-check';
import { nameInText } from './name-in-text';
import { namedSentence } from './named-sentence';
import { nationalInsurance } from './national-insurance';
import { nhsNumber } from './nhs-number';
import { fewNames, personName } from './person-name';
import { barePhone, phone } from './phone';
import { policeReference, warrantNumber } from './police-reference';
import { postcode, unspacedPostcode } from './postcode';
import { singleName } from './single-name';

/** Every pattern that is looked for in the values of a column. */
export const identifierChecks: readonly IdentifierCheck[] = [
	email,
	postcode,
	unspacedPostcode,
	nhsNumber,
	nationalInsurance,
	phone,
	barePhone,
	policeReference,
	warrantNumber,
	birthDate,
	coordinates,
	latitude,
	address,
	personName,
	fewNames,
	nameInText,
	namedSentence,
	singleName,
	freeText
];
