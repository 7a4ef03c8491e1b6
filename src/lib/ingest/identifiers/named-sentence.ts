import { join, literal, sql } from '../../sql/sql';
import type { IdentifierCheck } from './identifier-check';
import { forenames, surnames } from './people-names';
import { placeWords } from './place-words';

/** Forenames that begin many a name of a place or a service, or are words of their own: a surname must stand beside them. */
const ambiguous = new Set(
	`alexandra angel april asia august austin chelsea christian dean elizabeth eve faith florence georgia grace grant guy harbour holly hope
	iris ivy jordan joy june kent kimberley king mark may marina max paris penny rose ruby summer sue victor victoria ward will`.split(
		/\s+/
	)
);
/** What is called after a person, beside places: a firm, a law, a post. */
const organisations =
	'solicitors|law|housing|homes|associates|institute|agency|programme|scheme|initiative|collective|ltd|limited|chambers|hotel|hostel|practice|pharmacy|medical|worker|advocate|officer|order|act|building|tower|palace|museum|harbour|docks?|approved|premises|survivors|women|advice|legal';
/** Words by which a text tells of somebody rather than names an office. */
const telling =
	'spoke|spoken|speak|talked|met|meeting|calls?|called|phoned|telephoned?|rang|ring|texted|text|e-?mail(ed)?|letter|voicemail|message|visit(ed)?|seen|saw|said|says|told|states|stated|reports|reported|disclosed|alleges|alleged|attended|attends|answer(ed)?|contact(ed)?|lives|living|staying|stays|moved|left|asked|asks|wants|wanted|came|returned|home|husband|wife|partner|boyfriend|girlfriend|mother|mum|father|dad|son|daughter|sister|brother|uncle|aunt|cousin|friend|neighbour|by|from|with|for|to|she|he|her|him|his|today|again|was|is|has|had|did|does';

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const casings = (words: readonly string[]) => [...words.map(capital), ...words.map((word) => word.toUpperCase())];
const oneOf = (words: Iterable<string>) => [...words].join('|');
const clear = [...forenames].filter((name) => !ambiguous.has(name));
const word = "\\p{Lu}[\\p{L}'’-]+";
const called = `(\\p{Lu}[\\p{L}'’.-]* ){1,3}(${oneOf(casings(`${placeWords}|${organisations}`.split('|')))})\\b`;
const start = '(^|[^\\p{L}])';
/** One pattern for each way to write a name: in one they would be dear. */
const ways = [
	`${start}((${oneOf(casings(clear))}) ${word}|(Mr|Mrs|Ms|Miss|MR|MRS|MS|MISS)[.]? \\p{Lu}\\p{L}+)`,
	`${start}(${oneOf(casings([...ambiguous]))}) (${oneOf(casings([...surnames]))})\\b`,
	`${start}(${oneOf(clear)}) (${oneOf(surnames)})\\b`
];
const tells = `(^|[^\\p{L}])(${telling})($|[^\\p{L}])`;
const [beforeCalled, saying] = [new RegExp(called, 'gu'), new RegExp(tells, 'iu')];
const naming = ways.map((way) => new RegExp(way, 'u'));

/** A sentence that tells of somebody by name. Unlike a label that is called after a person it identifies however often it comes
 *  again, so one such sentence is enough. */
export const namedSentence: IdentifierCheck = {
	what: 'sentences that name people',
	fits: (value) => {
		const rest = saying.test(value) ? value.replace(beforeCalled, '') : '';
		return naming.some((way) => way.test(rest));
	},
	condition: (text) =>
		sql`CASE WHEN regexp_matches(${text}, ${literal(tells)}, 'i') THEN ${join(
			ways.map((way) => sql`regexp_matches(regexp_replace(${text}, ${literal(called)}, '', 'g'), ${literal(way)})`),
			sql` OR `
		)} ELSE false END`,
	fromShare: 0,
	among: null,
	unlessRepeated: false,
	leastDistinct: 1
};
