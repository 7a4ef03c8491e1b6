import { literal, sql } from '../../sql/sql';
import type { IdentifierCheck, ValueTest } from './identifier-check';

/** A test by one pattern, written so that JavaScript and the engine read it alike. Case does not matter. */
export function patternTest(pattern: string): ValueTest {
	const compiled = new RegExp(pattern, 'iu');
	return {
		fits: (value) => compiled.test(value),
		condition: (text) => sql`regexp_matches(${text}, ${literal(pattern)}, 'i')`
	};
}

/** A check by one pattern. `among`: the pattern of the values of which at least `fromShare` must fit; all, where null. */
export function patternCheck(
	what: string,
	pattern: string,
	fromShare = 0,
	among: string | null = null
): IdentifierCheck {
	return {
		what,
		...patternTest(pattern),
		fromShare,
		among: among === null ? null : patternTest(among),
		unlessRepeated: false,
		leastDistinct: 1
	};
}
