import { expect, it } from 'vitest';
import { isoFromDay } from '../../src/lib/model/day';
import { londonDay } from '../../src/lib/model/london-day';

it('londonDay(moment) is the day that clocks in London show, every three hours from 1996 to 2035', () => {
	const clock = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });
	for (let moment = Date.UTC(1996, 0, 1); moment < Date.UTC(2036, 0, 1); moment += 10_700_000)
		if (isoFromDay(londonDay(moment) ?? 0) !== clock.format(moment)) throw new Error(new Date(moment).toISOString());
	expect(londonDay(NaN)).toBeNull();
});
