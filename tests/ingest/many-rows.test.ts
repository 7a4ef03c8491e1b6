import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { sql } from '../../src/lib/sql/sql';
import { openNodeEngine } from '../support/node-engine';
import { seededRandom } from '../support/seeded-random';
import { readHead } from '../../src/lib/ingest/head';
import { loadCases } from '../../src/lib/ingest/load-cases';
import type { LoadProgress } from '../../src/lib/ingest/load-progress';
import { proposeMapping } from '../../src/lib/ingest/propose-mapping';
import { fileOf } from './load';

let engine: Engine;
beforeEach(async () => {
	engine = await openNodeEngine();
});
afterEach(() => engine.close());

const rows = 60_000;
const rowsAtOnce = 9000;
const people = 15_000;
/** 2019-01-01. */
const firstDay = 17_897;

/** Persons by row, 0 for none, and days since 1970. */
function contacts(): { persons: Uint32Array; days: Uint32Array } {
	const random = seededRandom(12);
	return {
		persons: Uint32Array.from({ length: rows }, () => Math.floor(random() * (people + 1))),
		days: Uint32Array.from({ length: rows }, () => firstDay + Math.floor(random() * 2000))
	};
}

function fileWith({ persons, days }: ReturnType<typeof contacts>): File {
	const dates = Array.from({ length: 2000 }, (_, n) =>
		new Date((firstDay + n) * 86_400_000).toISOString().slice(0, 10)
	);
	const lines = Array.from(persons, (person, row) => {
		const key = person === 0 ? '' : `key-${(person * 2_654_435_761) % 4_294_967_296}`;
		return `${key},${dates[(days[row] ?? 0) - firstDay]},${row % 2 === 0 ? 'Camden' : 'Brent'}`;
	});
	return fileOf(`person_key,event_date,area\n${lines.join('\n')}\n`);
}

/** Each person's days once, and of all rows the sums of the days before and after theirs. */
function linked({ persons, days }: ReturnType<typeof contacts>) {
	const daysOf = new Map<number, Set<number>>();
	for (const [row, person] of persons.entries())
		if (person > 0) daysOf.set(person, (daysOf.get(person) ?? new Set()).add(days[row] ?? 0));
	const before = new Map<string, number>();
	const after = new Map<string, number>();
	for (const [person, own] of daysOf) {
		const sorted = [...own].sort((a, b) => a - b);
		for (let at = 1; at < sorted.length; at++) {
			before.set(`${person} ${sorted[at]}`, sorted[at - 1] ?? 0);
			after.set(`${person} ${sorted[at - 1]}`, sorted[at] ?? 0);
		}
	}
	const sum = (found: ReadonlyMap<string, number>) =>
		persons.reduce((total, person, row) => total + (found.get(`${person} ${days[row]}`) ?? 0), 0);
	return { people: daysOf.size, next: sum(after), previous: sum(before) };
}

/** Loads a file that is put in order in parts; returns what was said of the progress. */
async function loadInParts(file: File, number: number): Promise<LoadProgress[]> {
	const head = await readHead(file);
	const said: LoadProgress[] = [];
	await loadCases(engine, head, proposeMapping(head.columns, head.preview), {
		number,
		isSample: false,
		rowsAtOnce,
		onProgress: (progress) => said.push(progress),
		signal: new AbortController().signal
	});
	return said;
}

async function staged(number: number) {
	const table = number === 1 ? sql`extract_1` : sql`extract_2`;
	const [found] = await engine.query<Record<string, number>>(
		sql`SELECT count(*) AS rows, count(person) AS keyed, count(DISTINCT person) AS people, max(person) AS highest, sum(next_day)::DOUBLE AS next,
			sum(prev_day)::DOUBLE AS previous, count(DISTINCT line) AS lines FROM ${table}`
	);
	const [order] = await engine.query<{ wrong: number }>(
		sql`SELECT count(*) AS wrong FROM (SELECT coalesce(person, 2000000000) * 100000::BIGINT + day AS place, lag(place) OVER () AS before FROM ${table}) WHERE before > place`
	);
	return { ...found, wrong: order?.wrong };
}

it('puts more rows than fit one sort in order of person and day, and links each person over all of them', async () => {
	const all = contacts();
	const { people: known, next, previous } = linked(all);
	const keyed = all.persons.filter((person) => person > 0).length;
	const expected = { rows, keyed, people: known, highest: known, next, previous, lines: rows, wrong: 0 };
	const said = await loadInParts(fileWith(all), 1);
	expect(await staged(1)).toEqual(expected);

	const ordering = said.filter(({ step }) => step === 'Putting rows in order').map(({ share }) => share);
	expect(ordering).toHaveLength(1 + Math.ceil(rows / rowsAtOnce));
	expect(ordering.at(0)).toBe(0);
	expect(ordering.at(-1)).toBe(1);

	// The same persons in a second file keep their numbers.
	await loadInParts(fileWith({ persons: all.persons.toReversed(), days: all.days.toReversed() }), 2);
	expect(await staged(2)).toEqual(expected);
});
