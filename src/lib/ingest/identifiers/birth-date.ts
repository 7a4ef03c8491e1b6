import { patternCheck } from './pattern';

const year = '(19[2-9][0-9]|200[0-9]|201[0-2])';
const dayAndMonth = '[0-9]{1,2}(st|nd|rd|th)?[-/. ]([0-9]{1,2}|[a-z]{3,9})[-/., ]';
const time = '([T ][0-9:.]+Z?)?';
const said = '\\b(dob|d[.]o[.]b[.]?|born|date of birth)[ :-]+(on )?[0-9]';

/** Dates long before what extracts are of, at least half of a column's dates: most likely dates of birth. */
export const birthDate = patternCheck(
	'dates of birth',
	`^(${dayAndMonth}${year}|${dayAndMonth}(2[7-9]|[3-9][0-9])|${year}[-/][0-9]{1,2}[-/][0-9]{1,2}|[a-z]{3,9} [0-9]{1,2},? ${year})${time}$|${said}`,
	0.5,
	`^(${dayAndMonth}([0-9]{2}|[0-9]{4})|[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}|[a-z]{3,9} [0-9]{1,2},? [0-9]{4})${time}$|${said}`
);
