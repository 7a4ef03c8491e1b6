import { email } from './email';
import { nameInText } from './name-in-text';
import { nationalInsurance } from './national-insurance';
import { nhsNumber } from './nhs-number';
import { personName } from './person-name';
import { phone } from './phone';
import { policeReference } from './police-reference';
import { postcode } from './postcode';

const never = [email, postcode, nhsNumber, nationalInsurance, phone, policeReference];

/** Whether a text that is to be shown, such as the label of a mark on a chart, holds what reaches or points at one person. */
export function holdsIdentifier(text: string): boolean {
	return never.some(({ fits }) => fits(text));
}

/** Whether such a text seems to name somebody. Services and reports are called after people, so it is told, not refused. */
export function namesSomebody(text: string): boolean {
	return nameInText.fits(text) || personName.fits(text);
}
