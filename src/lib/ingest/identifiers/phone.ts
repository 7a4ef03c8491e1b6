import { patternCheck } from './pattern';

/** A UK telephone number anywhere in the value, told by +44, by its grouping, or by the words before it. */
export const phone = patternCheck(
	'telephone numbers',
	'([+]|\\b00)44[ ().-]*0?[ ().-]*[1237]([ ().-]*[0-9]){8,9}\\b|(^|[^0-9a-z/.-])[(]?0[1237][0-9]{1,4}[)]?[ .-]+[0-9]{3,4}([ .-]?[0-9]{2,4}){0,2}$|(^|[^0-9a-z/.-])[(]?0[1237][0-9]{1,4}[)]?[ .-]+[0-9]{3,4}([ .-]?[0-9]{2,4}){0,2}[^0-9]|([a-z.] |[:;,] ?)0[1237][0-9]{8,9}\\b'
);

/** A telephone number as bare digits, perhaps without the nought that spreadsheets take off. Other numbers of ten and eleven
 *  digits look the same now and then, so half of them must. */
export const barePhone = patternCheck(
	'telephone numbers in one piece',
	'^(0[1237][0-9]{8,9}|44[1237][0-9]{9}|7[1-57-9][0-9]{8})$',
	0.5,
	'^[0-9]{10,12}$'
);
