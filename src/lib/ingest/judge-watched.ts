import type { Finding } from '../model/finding';
import { countOf } from './finding-words';
import { identifierChecks } from './identifiers/checks';
import type { ColumnPlan } from './plan-columns';
import { isTold, leftOut } from './suspects';
import type { WatchedRows } from './watched-rows';

/** Share of a key's values from which a pattern counts: keys are of one sort, and of millions of random ones a few fit anything. */
export const leastOfKeys = 0.01;

/** What is to be said of columns that are not kept as they are, from all their rows: a column that is not read may say who
 *  somebody is, and so may a key that is no pseudonym. */
export function judgeWatched(file: string, watched: ColumnPlan['watched'], rows: readonly WatchedRows[]): Finding[] {
	return watched.flatMap(({ column, key }, at) => {
		const all = rows[at];
		const found = identifierChecks.findIndex((check, n) => {
			const tally = all?.tally(n);
			return tally !== undefined && isTold(check, tally) && (!key || tally.rows >= leastOfKeys * (all?.filled ?? 0));
		});
		const check = identifierChecks[found];
		if (!check) return [];
		const count = all?.tally(found).rows ?? 0;
		return [key ? keyIdentifies(file, column, key, check.what, count) : leftOut(file, column, check, count)];
	});
}

/** Says that a person key is none. Names the column and counts its rows; never a value. */
export function keyIdentifies(
	file: string,
	column: string,
	key: 'person' | 'offender',
	what: string,
	rows: number
): Finding {
	return {
		id: 'key-identifies',
		severity: 'problem',
		file,
		column,
		rows,
		lines: [],
		what: `The ${key === 'person' ? 'person' : 'suspect'} key is no pseudonym: ${countOf(rows)} ${rows === 1 ? 'holds' : 'hold'} what looks like ${what}`,
		remedy:
			'It is used inside the engine only, and never shown, stored or exported. Replace it by a pseudonym before the next export.'
	};
}
