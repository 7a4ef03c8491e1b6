import { expect, test } from 'vitest';
import { differenceInShort } from '../../src/lib/format/difference-words';

const share = { statistic: 'proportion', measured: null } as const;

test('one point is said in the singular, all others in the plural', () => {
	expect(differenceInShort(share, 1, 50)).toBe('1 point higher');
	expect(differenceInShort(share, -1, 50)).toBe('1 point lower');
	expect(differenceInShort(share, 1, 5000)).toBe('1.0 points higher');
	expect(differenceInShort(share, 7, 50)).toBe('7 points higher');
});
