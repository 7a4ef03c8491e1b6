import { expect, test } from 'vitest';
import { pointsClause } from '../../src/lib/format/difference-words';

test('one point is said in the singular, all others in the plural', () => {
	expect(pointsClause(1, 50)).toBe('1 point higher');
	expect(pointsClause(-1, 50)).toBe('1 point lower');
	expect(pointsClause(1, 5000)).toBe('1.0 points higher');
	expect(pointsClause(7, 50)).toBe('7 points higher');
});
