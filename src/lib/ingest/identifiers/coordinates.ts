import { patternCheck } from './pattern';

/** Places to within a hundred metres: a latitude of the British Isles, a pair of degrees, or a grid reference. */
export const coordinates = patternCheck(
	'coordinates',
	'^(49|5[0-9]|60)[.][0-9]{3,}$|^-?[0-9]{1,2}[.][0-9]{3,} *[, ] *-?[0-9]{1,3}[.][0-9]{3,}$|^[HJNOST][A-HJ-Z] ?[0-9]{3,5} ?[0-9]{3,5}$',
	0.5
);
