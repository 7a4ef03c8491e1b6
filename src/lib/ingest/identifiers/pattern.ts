import { literal, sql } from '../../sql/sql';
import type { IdentifierCheck } from './identifier-check';

/** A check by one pattern, written so that JavaScript and the engine read it alike. Case does not matter. */
export function patternCheck(what: string, pattern: string, fromShare = 0): IdentifierCheck {
	const compiled = new RegExp(pattern, 'i');
	return {
		what,
		fits: (value) => compiled.test(value),
		condition: (text) => sql`regexp_matches(${text}, ${literal(pattern)}, 'i')`,
		fromShare,
		unlessRepeated: false,
		leastDistinct: 1
	};
}
