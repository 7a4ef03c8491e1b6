import type { EndsOfDay } from '../../src/lib/model/time-to-event';
import { readExpectedRows } from './expected-values';

/** One person a row of counts: the day, and whether it happened. */
export function endsOfPeople(people: readonly (readonly [day: number, happened: boolean])[]): EndsOfDay[] {
	return people.map(([day, happened]) => ({ day, events: happened ? 1 : 0, censored: happened ? 0 : 1 }));
}

/** The data sets of tests/fixtures/survival.R as counts per day: a set's groups, in order. */
export function survivalGroups(set: number): EndsOfDay[][] {
	const rows = readExpectedRows('survival-days.csv').filter((row) => row.number('set') === set);
	const groups = [...new Set(rows.map((row) => row.number('group')))];
	return groups.map((group) =>
		rows
			.filter((row) => row.number('group') === group)
			.map((row) => ({ day: row.number('day'), events: row.number('events'), censored: row.number('censored') }))
	);
}
