import { patternCheck } from './pattern';

/** A National Insurance number: two letters, six digits in pairs, a letter A to D. */
export const nationalInsurance = patternCheck(
	'National Insurance numbers',
	'\\b[a-ceghj-prstw-z][a-ceghj-nprstw-z][ -]?[0-9]{2}[ -]?[0-9]{2}[ -]?[0-9]{2}[ -]?[a-d]\\b'
);
