import { patternCheck } from './pattern';

/** Numbers under which police systems hold a person or a crime: PNC and CRO numbers, crime and CAD references. */
export const policeReference = patternCheck(
	'police references',
	'^[0-9]{2,4}/[0-9]{4,7}[a-z]$|^[0-9]{1,6}/[0-9]{2}[a-z]$|^(cad|cris)[ /:-]?[0-9]{3,}([/-][0-9]+)*$|^[0-9]{6,8}/[0-9]{2}$|^[0-9]{2}[a-z]{1,2}/[0-9]{3,7}/[0-9]{2}$',
	0.3
);

/** Warrant and collar numbers with a rank before them. */
export const warrantNumber = patternCheck(
	'warrant numbers',
	'^(pc|ps|dc|ds|di|dci|insp|sgt|wpc|pcso) ?[0-9]{2,6}[a-z]{0,2}\\b',
	0.3
);
