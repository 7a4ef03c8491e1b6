import type { Finding } from '../model/finding';
import { countOf } from './finding-words';
import { identifierChecks } from './identifiers/checks';
import type { ColumnPlan } from './plan-columns';
import type { WatchedRows } from './read-slices';
import { leftOut } from './suspects';

/** What is to be said of columns that are not kept as they are, from all their rows: a column that is not read may say who
 *  somebody is, and so may a key that is no pseudonym. */
export function judgeWatched(file: string, watched: ColumnPlan['watched'], rows: readonly WatchedRows[]): Finding[] {
	return watched.flatMap(({ column, key }, at) => {
		const { filled = 0, fit = [] } = rows[at] ?? {};
		const found = identifierChecks.findIndex((check, n) => {
			const count = fit[n] ?? 0;
			return count > 0 && count >= check.fromShare * filled;
		});
		const check = identifierChecks[found];
		if (!check) return [];
		const count = fit[found] ?? 0;
		return [key ? keyIdentifies(file, column, key, check.what, count) : leftOut(file, column, check, count)];
	});
}

function keyIdentifies(file: string, column: string, key: 'person' | 'offender', what: string, rows: number): Finding {
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
