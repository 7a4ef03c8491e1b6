/** Keys of the two sides of a start. */
export const beforeKey = 'before';
export const afterKey = 'after';
/** Keys of a partnership's areas as one, and of those they are held against. */
export const treatedKey = 'treated';
export const comparatorsKey = 'comparators';
