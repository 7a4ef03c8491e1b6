import { expect, it } from 'vitest';
import { formatTimeLeft } from '../../src/lib/format/time-left';

it.each([
	[0, 'a few seconds left'],
	[7.9, 'a few seconds left'],
	[8, 'about 10 seconds left'],
	[38, 'about 40 seconds left'],
	[57, 'about 55 seconds left'],
	[58, 'about a minute left'],
	[89, 'about a minute left'],
	[91, 'about 2 minutes left'],
	[600, 'about 10 minutes left']
])('%d seconds are "%s"', (seconds, words) => {
	expect(formatTimeLeft(seconds)).toBe(words);
});
