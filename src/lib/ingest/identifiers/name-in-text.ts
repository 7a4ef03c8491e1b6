import { literal, sql } from '../../sql/sql';
import type { IdentifierCheck } from './identifier-check';
import { forenames, surnames } from './people-names';
import { placeWords } from './place-words';

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const cased = [placeWords.split('|').map(capital).join('|'), placeWords.toUpperCase()].join('|');
/** What is called after a person: "Mary Seacole House", "Marie Collins Foundation". */
const called = `(\\p{Lu}[\\p{L}'’.-]* ){1,3}(${cased})\\b`;
const anyCase = (names: ReadonlySet<string>) =>
	[...names].flatMap((name) => [capital(name), name.toUpperCase()]).join('|');
const word = "\\p{Lu}[\\p{L}'’-]+";
const titles = 'Mr|Mrs|Ms|Miss|Mx|MR|MRS|MS|MISS|PC|PS|DC|DS|DI|WPC|Sgt|Insp';
const named = `\\b(${anyCase(forenames)}) ${word}|${word} (${anyCase(surnames)})\\b|\\b(${titles})[.]? \\p{Lu}\\p{L}+`;
const beforeCalled = new RegExp(called, 'gu');
const matching = new RegExp(named, 'u');
/** Two words with capitals: without them the rest need not be looked for. */
const hasTwo = /\p{L} \p{Lu}|\p{L}[.] \p{Lu}/u;

/** Somebody named within a text: a frequent forename or surname beside a word with a
 *  capital letter, or a title or rank before one. */
export const nameInText: IdentifierCheck = {
	what: 'texts that name people',
	fits: (value) => hasTwo.test(value) && matching.test(value.replace(beforeCalled, '')),
	condition: (text) =>
		sql`CASE WHEN regexp_matches(${text}, ${literal(hasTwo.source)}) THEN regexp_matches(regexp_replace(${text}, ${literal(called)}, '', 'g'), ${literal(named)}) ELSE false END`,
	fromShare: 0.01,
	among: null,
	unlessRepeated: true,
	leastDistinct: 3
};
