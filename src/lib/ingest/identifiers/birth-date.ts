import { patternCheck } from './pattern';

const year = '(19[2-9][0-9]|200[0-9]|201[0-2])';

/** Dates long before what extracts are of: most likely dates of birth. */
export const birthDate = patternCheck(
	'dates of birth',
	`^([0-9]{1,2}[-/. ]([0-9]{1,2}|[a-z]{3,9})[-/. ]${year}|${year}-[0-9]{2}-[0-9]{2})([T ][0-9:.]+Z?)?$`,
	0.5
);
