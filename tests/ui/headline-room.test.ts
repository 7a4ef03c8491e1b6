import { expect, it } from 'vitest';
import { defaultQuestion, type Question } from '../../src/lib/model/question';
import { headlineRoom } from '../../src/lib/ui/headline-room';

const roomOf = (changes: Partial<Question>, statistic: 'count' | 'proportion' = 'proportion') =>
	headlineRoom({ ...defaultQuestion, ...changes }, { statistic });
const inCamden = { dimension: 'area', keys: ['Camden'] };

it('a headline of groups beside each other has room for their tally, one of a picked group for its difference as well', () => {
	expect(roomOf({})).toBe('usual');
	expect(roomOf({ pick: ['Newham'] })).toBe('much');
});

it('a count, and one area by itself, have less to say', () => {
	expect(roomOf({ pick: ['Newham'] }, 'count')).toBe('little');
	expect(roomOf({ filters: [inCamden] })).toBe('little');
	expect(roomOf({ filters: [inCamden], by: 'partnership' })).toBe('usual');
});
