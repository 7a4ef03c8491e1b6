import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { findDuplicates } from '../../src/lib/ingest/duplicates';
import { stackContacts } from '../../src/lib/ingest/stack';
import { stackSources } from '../../src/lib/ingest/stack-sources';
import { keepExtracts, restoreExtracts } from '../../src/lib/keep/keep-extracts';
import { keptFormat, readKept, type KeptDocument } from '../../src/lib/keep/kept-document';
import { KeptFolder } from '../../src/lib/keep/kept-folder';
import { sql } from '../../src/lib/sql/sql';
import { describeSources } from '../../src/lib/table/describe-sources';
import { fileOf } from '../ingest/load';
import { loadAny } from '../ingest/load-any';
import { MemoryFolder } from '../support/memory-folder';
import { openNodeEngine } from '../support/node-engine';

const people = Array.from({ length: 300 }, (_, at) => `pseudonym-${at}`);
/** Two contacts each, 30 days apart, of which the second has another risk. */
const cases = [
	'person_key,event_date,area,partnership,risk,age_band',
	...people.flatMap((person, at) => [
		`${person},2023-01-${String(1 + (at % 28)).padStart(2, '0')},${at % 2 ? 'Camden' : 'Brent'},,high,18-24`,
		`${person},2023-03-${String(1 + (at % 28)).padStart(2, '0')},Barnet,Riverside,standard,`
	]),
	',2023-04-01,Camden,,high,25-34'
].join('\n');
const assessments = [
	'client_id,domain,baseline_score,exit_score,max_score',
	...people.slice(0, 20).map((person) => `${person},Safety,2,5,10`),
	'someone-else,Safety,3,4,10'
].join('\n');

let engines: Engine[] = [];
const open = async (): Promise<Engine> => {
	const engine = await openNodeEngine();
	engines.push(engine);
	return engine;
};
let engine: Engine;
let disk: MemoryFolder;
let folder: KeptFolder;
beforeEach(async () => {
	engine = await open();
	const root = MemoryFolder.root();
	disk = root.folder;
	folder = new KeptFolder(root.handle);
});
afterEach(async () => {
	await Promise.all(engines.map((one) => one.close()));
	engines = [];
});

/** Loads the made-up files as extracts 3 and 5 – others were read and discarded – and keeps them. */
async function keepBoth(): Promise<KeptDocument> {
	const read = [
		await loadAny(engine, fileOf(cases, 'cases.csv'), 3),
		await loadAny(engine, fileOf(assessments, 'assessments.csv'), 5)
	];
	const toKeep = read.map(({ extract, findings }) => ({ extract, findings, benchmarks: [] }));
	const tables = await keepExtracts(engine, folder, toKeep, new AbortController().signal);
	const settings = { cutoff: null, rule: 'threshold-10', marking: 'OFFICIAL' } as const;
	const kept = readKept(JSON.stringify({ format: keptFormat, since: 0, ...tables, settings }));
	if (!kept) throw new Error('what was kept cannot be read');
	return kept;
}

/** Rows but for the numbers of persons and of the extract. */
const rows = (of: Engine, table: string) =>
	of.query(
		sql`SELECT COLUMNS(c -> c NOT IN ('person', 'extract', 'person_key'))::VARCHAR FROM query_table([${table}]) ORDER BY line`
	);
const persons = async (of: Engine, table: string, column: string) =>
	(
		await of.query<{ person: number | null }>(
			sql`SELECT COLUMNS(c -> c = ${column}) AS person FROM query_table([${table}]) ORDER BY line`
		)
	).map(({ person }) => person);

describe('keepExtracts and restoreExtracts', () => {
	it('bring every row back as it was, with the types of its columns, in the stored order', async () => {
		const kept = await keepBoth();
		const later = await open();
		await restoreExtracts(later, folder, kept);
		expect(kept.extracts.map(({ extract }) => [extract.number, extract.visit])).toEqual([
			[1, 1],
			[2, 1]
		]);
		for (const [before, after] of [
			['extract_3', 'extract_1'],
			['assessments_5', 'assessments_2']
		] as const) {
			expect(await rows(later, after)).toEqual(await rows(engine, before));
			const types = (of: Engine, table: string) =>
				of.query(
					sql`SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = ${table} ORDER BY column_index`
				);
			expect(await types(later, after)).toEqual(await types(engine, before));
		}
		expect(
			await later.query(
				sql`SELECT count(*) AS n FROM (SELECT person, day, lag(person) OVER () AS before, lag(day) OVER () AS earlier FROM extract_1) WHERE before > person OR (before = person AND earlier > day) OR (before IS NULL AND earlier IS NOT NULL AND person IS NOT NULL)`
			)
		).toEqual([{ n: 0 }]);
		expect(await later.query(sql`SELECT DISTINCT extract FROM extract_1`)).toEqual([{ extract: 1 }]);
	});

	it('bring the minutes of requests back, so that hours are counted as before', async () => {
		const requests = ['from_agency,to_agency,sent,answered', 'Police,Harbour,2024-02-01 16:00,2024-02-02 15:59'];
		const { extract, findings } = await loadAny(engine, fileOf(requests.join('\n'), 'asked.csv'), 4);
		const toKeep = [{ extract, findings, benchmarks: [] }];
		const tables = await keepExtracts(engine, folder, toKeep, new AbortController().signal);
		const settings = { cutoff: null, rule: 'threshold-10', marking: 'OFFICIAL' } as const;
		const kept = readKept(JSON.stringify({ format: keptFormat, since: 0, ...tables, settings }));
		const later = await open();
		if (kept) await restoreExtracts(later, folder, kept);
		const restored = kept?.extracts.map((one) => one.extract) ?? [];
		await stackSources(later, restored);
		const { referrals } = await describeSources(later, restored);
		expect(referrals?.timesOfDay).toBe(true);
		expect(await later.query(sql`SELECT answered_minute - sent_minute AS passed FROM referrals`)).toEqual([
			{ passed: 24 * 60 - 1 }
		]);
	});

	it('keep who is the same as whom, within and across extracts, under other numbers', async () => {
		const kept = await keepBoth();
		const later = await open();
		await restoreExtracts(later, folder, kept);
		const before = [
			...(await persons(engine, 'extract_3', 'person')),
			...(await persons(engine, 'assessments_5', 'person_key'))
		];
		const after = [
			...(await persons(later, 'extract_1', 'person')),
			...(await persons(later, 'assessments_2', 'person_key'))
		];
		const pairs = new Set(before.map((person, at) => `${person} ${after[at]}`));
		// 300 people, one more in the assessments alone, and nobody.
		expect(pairs.size).toBe(302);
		expect(new Set(before).size).toBe(302);
		expect(new Set(after).size).toBe(302);
		expect(kept.persons).toBe(301);
		// The order of the digests, in which the engine numbers, is gone: by chance one or two keep their number.
		const same = [...pairs].filter((pair) => pair.split(' ')[0] === pair.split(' ')[1]).length;
		expect(same).toBeLessThan(15);
	});

	it('write no pseudonym and no digest of one, as text or as bytes', async () => {
		const kept = await keepBoth();
		const bytes = Buffer.concat(
			await Promise.all([...disk.files().values()].map(async (file) => Buffer.from(await file.arrayBuffer())))
		);
		const everything = Buffer.concat([bytes, Buffer.from(JSON.stringify(kept))]);
		expect(everything.length).toBeGreaterThan(10_000);
		for (const person of people) {
			const digest = createHash('md5').update(person).digest();
			for (const trace of [person, digest, Buffer.from(digest).reverse(), digest.toString('hex')])
				expect(everything.includes(trace)).toBe(false);
		}
	});

	it('leave the engine as it was', async () => {
		await keepBoth();
		expect(await engine.query(sql`SELECT table_name AS name FROM duckdb_tables() ORDER BY name`)).toEqual(
			['assessments_5', 'extract_3', 'offender_keys', 'padded_keys', 'person_keys'].map((name) => ({ name }))
		);
	});

	it('number whoever is read later on from there: the same pseudonym is somebody else', async () => {
		const kept = await keepBoth();
		const later = await open();
		await restoreExtracts(later, folder, kept);
		const again = await loadAny(later, fileOf(cases, 'again.csv'), 3);
		const before = new Set(await persons(later, 'extract_1', 'person'));
		before.delete(null);
		const after = new Set(await persons(later, 'extract_3', 'person'));
		after.delete(null);
		expect([before.size, after.size]).toEqual([300, 300]);
		expect([...after].filter((person) => before.has(person))).toEqual([]);
		expect(Math.min(...[...after].map(Number))).toBe(302);
		// The file is known to be the same all the same.
		const there = kept.extracts.map((one) => ({ ...one, duplicates: [] }));
		const known = await findDuplicates(later, { ...again, benchmarks: [] }, there);
		expect(known.map(({ finding }) => finding.id)).toContain('already-loaded');
		await loadAny(later, fileOf(assessments, 'again.csv'), 4);
		const first = await later.query(
			sql`SELECT count(*) AS n FROM assessments_4 JOIN extract_3 ON person_key = person WHERE month = 24276`
		);
		// Month 24276 is January 2023: 20 of the assessed have their first contact in it.
		expect(first).toEqual([{ n: 20 }]);
		await stackContacts(later, [...kept.extracts.map(({ extract }) => extract).slice(0, 1), again.extract]);
		// Each has the second contact after the first in the own extract, and none of the other's.
		expect(await later.query(sql`SELECT count(next_day) AS later, max(next_day - day) AS most FROM contacts`)).toEqual([
			{ later: 600, most: 59 }
		]);
	});

	it('stop when told to, and write no more', async () => {
		const stop = AbortSignal.abort();
		const { extract, findings } = await loadAny(engine, fileOf(cases), 1);
		await expect(keepExtracts(engine, folder, [{ extract, findings, benchmarks: [] }], stop)).rejects.toThrow(/abort/i);
		expect([...disk.files()]).toEqual([]);
	});
});
