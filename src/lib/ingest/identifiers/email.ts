import { patternCheck } from './pattern';

/** An email address anywhere in the value. */
export const email = patternCheck('email addresses', '[a-z0-9._%+-]+@[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,}');
