import { expect, it } from 'vitest';
import { meanOf } from '../../src/lib/statistics/mean';

it('meanOf is the sum shared out, and undefined without values', () => {
	expect(meanOf([1, 2, 6])).toBe(3);
	expect(meanOf([])).toBeNull();
});
