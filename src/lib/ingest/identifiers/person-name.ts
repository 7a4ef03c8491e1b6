import { literal, sql } from '../../sql/sql';
import { foldedName, foldName } from './fold-name';
import type { IdentifierCheck } from './identifier-check';
import { forenames, surnames } from './people-names';
import { placeWords } from './place-words';

/** Two to four words, perhaps the last name first, perhaps with a title or a rank. */
const shape =
	"^((mr|mrs|ms|miss|dr|mx|sir|lady|pc|ps|dc|ds|di|sgt|insp)[.]? )?\\p{L}[\\p{L}'’-]+((, ?| )\\p{L}[\\p{L}'’.-]*){1,3}$";
const place = `\\b(${placeWords}|and|of|upon|the|not|no|other|none)\\b`;
const known = `(^|[ ,-])(${[...forenames].join('|')})($|[ ,-])|[ ,-](${[...surnames].join('|')})$`;
const [shaped, placed] = [new RegExp(shape, 'iu'), new RegExp(place, 'iu')];

/** The same as `known`, by looking words up: a browser takes long to make such a pattern ready. */
function isKnown(folded: string): boolean {
	const words = folded.split(/[ ,-]/);
	return words.some((word) => forenames.has(word)) || (words.length > 1 && surnames.has(words.at(-1) ?? ''));
}

/** Names of persons, told by a frequent forename or surname among two to four words. Areas, streets and services are
 *  called after people too, so a column counts only where a fair share of its values is like that. */
export const personName: IdentifierCheck = {
	what: 'names of people',
	fits: (value) => shaped.test(value) && !placed.test(value) && isKnown(foldName(value)),
	// Only of texts of that shape are the names looked up: that is dear.
	condition: (text) =>
		sql`CASE WHEN regexp_matches(${text}, ${literal(shape)}, 'i') AND NOT regexp_matches(${text}, ${literal(place)}, 'i')
			THEN regexp_matches(${foldedName(text)}, ${literal(known)}) ELSE false END`,
	fromShare: 0.05,
	among: null,
	unlessRepeated: true,
	leastDistinct: 3
};

/** A column of nothing much but names, such as the workers of a team: they are people however often each comes again. */
export const fewNames: IdentifierCheck = {
	...personName,
	what: 'names of a few people',
	fromShare: 0.3,
	unlessRepeated: false
};
