import { patternCheck } from './pattern';

/** A full UK postcode anywhere in the value; districts ("SW1A") and sectors are not enough to count. */
export const postcode = patternCheck('full postcodes', '\\b[a-z]{1,2}[0-9][a-z0-9]? ?[0-9][abd-hjlnp-uw-z]{2}\\b');
