import { join, literal, name, sql, type SqlText } from '../sql/sql';
import { integer } from './enum-sql';
import { identifierChecks } from './identifiers/checks';
import type { IdentifierCheck } from './identifiers/identifier-check';
import { nameInText } from './identifiers/name-in-text';
import { namedSentence } from './identifiers/named-sentence';
import { fewNames, personName } from './identifiers/person-name';
import { singleName } from './identifiers/single-name';
import type { CheckTally } from './suspects';

/** Cells of a map in which different values are counted without being kept: each value falls on one. */
const cells = 1024;

/** Digests, and numbers of up to nine digits: no check fits them, and most keys are of this sort. */
const plain = '^([0-9a-f]{12,}|[0-9A-F]{12,}|[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|[0-9]{1,9})$';

/** What a batch said of one column; every column of it a number or a text. */
export type BatchCounts = Readonly<Record<string, number | string | null>>;

/** A column's values without the spaces at their ends, as `trim()` of JavaScript takes them off. */
function trimmed(text: SqlText): SqlText {
	return sql`trim(${text}, ${literal(' \t\r\n\u00a0\u2003\u2009\ufeff')})`;
}

/** What is looked at of a watched column: its values trimmed, blank ones as '', and NULL for those that no check can fit. */
export function watchedText(column: SqlText): SqlText {
	return sql`CASE WHEN regexp_matches(${column}, ${literal(plain)}) THEN NULL ELSE ${trimmed(column)} END`;
}

/** The rows of a column, a batch after another: how many are filled, and what each check made of them, in the order of
 *  `identifierChecks`. */
export class WatchedRows {
	filled = 0;
	readonly #rows = identifierChecks.map(() => 0);
	readonly #among = identifierChecks.map(() => 0);
	readonly #met = identifierChecks.map(() => new Set<number>());

	/** What `counts` gave for a batch. */
	add(counts: BatchCounts | undefined): void {
		this.filled += Number(counts?.['filled'] ?? 0);
		for (const at of identifierChecks.keys()) {
			this.#rows[at] = (this.#rows[at] ?? 0) + Number(counts?.[`n${at}`] ?? 0);
			this.#among[at] = (this.#among[at] ?? 0) + Number(counts?.[`a${at}`] ?? 0);
			[...String(counts?.[`d${at}`] ?? '')].forEach((bit, cell) => {
				if (bit === '1') this.#met[at]?.add(cell);
			});
		}
	}

	/** What all rows said to a check, by its place. Different values are counted only for checks that ask for several. */
	tally(at: number): CheckTally {
		const check = identifierChecks[at];
		const rows = this.#rows[at] ?? 0;
		const met = this.#met[at]?.size ?? 0;
		// Two values may fall on one cell of the map: so many they most likely are.
		const distinct = met >= cells ? cells : Math.round(-cells * Math.log(1 - met / cells));
		return {
			rows,
			among: check?.among ? (this.#among[at] ?? 0) : this.filled,
			distinct: check && countsDistinct(check) ? distinct : Math.min(rows, 1)
		};
	}
}

/** Checks by lists of names: to make them ready takes the engine longer than all others together. */
const ofNames: ReadonlySet<IdentifierCheck> = new Set([personName, fewNames, nameInText, namedSentence, singleName]);
/** What any of their values looks like: one word of letters, or two words. */
const perhapsNames = "^\\p{L}[\\p{L}'’.]+$|[\\p{L}'’.-],? ?\\p{L}[\\p{L}'’.-]*$|[\\p{L}'’.-] \\p{Lu}";

/** What is to be asked of a table for one of its columns of `watchedText`: one row of counts. `which`: all checks but those by lists of names,
 *  with the number of values for which those have to be asked too (`more`); or only those. */
export function watchedCounts(from: SqlText, column: SqlText, which: 'patterns' | 'names'): SqlText {
	const text = sql`text`;
	const mayFit = sql`text <> '' AND NOT regexp_matches(text, ${literal(plain)})`;
	const onlyIf = (condition: SqlText) => sql`CASE WHEN ${mayFit} THEN ${condition} ELSE false END`;
	const asked = [...identifierChecks.entries()].filter(([, check]) => ofNames.has(check) === (which === 'names'));
	const tests = asked.flatMap(([at, { condition, among }]) => [
		sql`${onlyIf(condition(text))} AS ${name(`f${at}`)}`,
		...(among ? [sql`${onlyIf(among.condition(text))} AS ${name(`g${at}`)}`] : [])
	]);
	const counts = asked.flatMap(([at, check]) => {
		const fits = name(`f${at}`);
		const map = sql`bitstring_agg((hash(text) % ${integer(cells)})::INTEGER, 0, ${integer(cells - 1)}) FILTER (${fits})`;
		return [
			sql`sum(rows) FILTER (${fits}) AS ${name(`n${at}`)}`,
			...(check.among ? [sql`sum(rows) FILTER (${name(`g${at}`)}) AS ${name(`a${at}`)}`] : []),
			...(countsDistinct(check) ? [sql`${map}::VARCHAR AS ${name(`d${at}`)}`] : [])
		];
	});
	const whole =
		which === 'names'
			? sql``
			: sql`sum(rows) FILTER (text IS DISTINCT FROM '') AS filled, count(*) FILTER (${onlyIf(sql`regexp_matches(text, ${literal(perhapsNames)})`)}) AS more, `;
	// Each different value is looked at once: most columns have few.
	return sql`SELECT ${whole}${join(counts)}
		FROM (SELECT text, rows, ${join(tests)} FROM (SELECT ${column} AS text, count(*) AS rows FROM ${from} GROUP BY text))`;
}

function countsDistinct({ leastDistinct, unlessRepeated }: IdentifierCheck): boolean {
	return leastDistinct > 1 || unlessRepeated;
}
