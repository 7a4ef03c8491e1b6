import { literal, sql, type SqlText } from '../../sql/sql';

/** Letters with a stroke and the like, which are no letter with an accent; and what they are taken for. */
const [odd, plain] = ['ıłøđð', 'ilodd'];

/** A name as the lists have it: small letters, without accents, apostrophes and full stops. */
export function foldName(value: string): string {
	return value
		.replace(/['’.]/g, '')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(new RegExp(`[${odd}]`, 'g'), (letter) => plain.charAt(odd.indexOf(letter)));
}

/** The same by the engine. */
export function foldedName(text: SqlText): SqlText {
	return sql`translate(lower(strip_accents(regexp_replace(${text}, '[''’.]', '', 'g'))), ${literal(odd)}, ${literal(plain)})`;
}
