import { patternCheck } from './pattern';

/** A UK telephone number as the whole value: +44 or 0, then nine or ten digits in any grouping. */
export const phone = patternCheck('telephone numbers', '^(\\+44 ?\\(?0?\\)?|0044 ?|\\(?0)[1237]([ ()-]*[0-9]){8,9}$');
