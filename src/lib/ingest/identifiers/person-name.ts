import { join, literal, sql } from '../../sql/sql';
import type { IdentifierCheck } from './identifier-check';
import { forenames, surnames } from './people-names';

/** Two or three words with capital letters, perhaps the last name first, perhaps with a title. */
const shape = "^((mr|mrs|ms|miss|dr|mx)[.]? )?[A-Z][A-Za-z'’-]+((, ?| )[A-Z][A-Za-z'’.-]*){1,3}$";
const shaped = new RegExp(shape.replace('(mr|mrs|ms|miss|dr|mx)', '(?:[Mm]rs?|[Mm]s|[Mm]iss|[Dd]r|[Mm]x)'));

/** Names of persons, told by a frequent forename or surname among two or three capitalised words. Areas, streets and services
 *  are called after people too, so a column counts only where a fair share of its values is like that. */
export const personName: IdentifierCheck = {
	what: 'names of people',
	fits: (value) => {
		if (!shaped.test(value) || isPlaceOrService(value)) return false;
		const parts = value
			.toLowerCase()
			.replace(/['’.]/g, '')
			.split(/[ ,-]+/);
		return parts.some((part) => forenames.has(part)) || surnames.has(parts.at(-1) ?? '');
	},
	condition: (text) => {
		const parts = sql`string_split_regex(lower(regexp_replace(${text}, '[''’.]', '', 'g')), '[ ,-]+')`;
		const known = (names: ReadonlySet<string>) => sql`[${join([...names].map(literal))}]`;
		// Only of texts of that shape are the parts looked up: that is dear.
		return sql`CASE WHEN regexp_matches(${text}, ${literal(shape.replace('(mr|mrs|ms|miss|dr|mx)', '([Mm]rs?|[Mm]s|[Mm]iss|[Dd]r|[Mm]x)'))})
			THEN NOT regexp_matches(${text}, ${literal(places)}, 'i')
				AND (list_has_any(${parts}, ${known(forenames)}) OR list_contains(${known(surnames)}, ${parts}[-1]))
			ELSE false END`;
	},
	fromShare: 0.05,
	unlessRepeated: true,
	leastDistinct: 3
};

const places =
	'\\b(house|project|service|services|partnership|centre|center|trust|team|unit|ward|road|street|lane|avenue|park|hill|green|town|borough|council|police|hospital|school|college|church|refuge|aid|support|charity|foundation|hub|clinic|surgery|nhs|group|alliance|network|and|of|upon|the|north|south|east|west|central|court|gardens|forest|hamlets|fulham)\\b';
const place = new RegExp(places, 'i');

function isPlaceOrService(value: string): boolean {
	return place.test(value);
}
