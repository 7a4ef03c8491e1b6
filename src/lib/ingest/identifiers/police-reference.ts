import { patternCheck } from './pattern';

/** Numbers under which police systems hold a person or a crime: PNC and CRO numbers, crime and CAD references. */
export const policeReference = patternCheck(
	'police references',
	'\\b([0-9]{2}|(19|20)[0-9]{2})/[0-9]{4,7}[a-hj-npqrt-z]\\b|^[0-9]{1,6}/[0-9]{2}[a-z]$|^(cad|cris)[ /:-]?[0-9]{3,}([/-][0-9]+)*$|\\b[0-9]{6,8}/[0-9]{2}$|\\b[0-9]{2}[a-z]{1,2}/[0-9]{3,7}/[0-9]{2}\\b|^[a-z]{2,4}/[0-9]{3,7}/[0-9]{2}([0-9]{2})?$',
	0.02
);

/** Warrant and collar numbers: a rank before them, or the letters of a division behind. */
export const warrantNumber = patternCheck(
	'warrant numbers',
	'^(pc|ps|dc|ds|di|dci|insp|sgt|wpc|pcso) ?[0-9]{2,6}[a-z]{0,2}\\b|^[0-9]{2,4} ?[a-z]{2}$',
	0.3
);
