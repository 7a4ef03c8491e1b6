import { patternCheck } from './pattern';

/** Places to within a hundred metres, in two numbers: degrees, eastings and northings, or a grid reference in groups. */
export const coordinates = patternCheck(
	'coordinates',
	'^[(]?-?[0-9]{1,2}[.][0-9]{3,} *[,; ] *-?[0-9]{1,3}[.][0-9]{3,}[)]?$|^[1-6][0-9]{5}([.][0-9]+)? *[,; ] *[0-9]{5,7}([.][0-9]+)?$|^[HJNOST][A-HJ-Z] [0-9]{3,5} [0-9]{3,5}$',
	0.02
);

/** A latitude of the British Isles, a grid reference in one piece, or a square of three words: one value may be so by chance. */
export const latitude = patternCheck(
	'latitudes or grid references',
	'^(49|5[0-9]|60)[.][0-9]{3,}$|^[HJNOST][A-HJ-Z] ?([0-9]{6}|[0-9]{8}|[0-9]{10})$|^/*[a-z]{3,}[.][a-z]{3,}[.][a-z]{3,}$',
	0.5
);
