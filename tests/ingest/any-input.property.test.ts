import { readdirSync, readFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { dropExtract } from '../../src/lib/ingest/drop-extract';
import { UnreadableFile } from '../../src/lib/ingest/unreadable-file';
import type { Mapping } from '../../src/lib/model/extract';
import { sql } from '../../src/lib/sql/sql';
import { openNodeEngine } from '../support/node-engine';
import { sharedAbsent, sharedPath } from '../support/shared';
import { hearErrorsAsWindow } from '../support/window-errors';
import { fileOf } from './load';
import { loadAny } from './load-any';

let engine: Engine;
let silence: () => void;
beforeAll(async () => {
	engine = await openNodeEngine();
	silence = hearErrorsAsWindow();
});
afterAll(async () => {
	silence();
	await engine.close();
});

/** Longest that one small file may take on a busy machine, in milliseconds. */
const patience = 15_000;

/** Where nothing is known of the columns, the first is taken for the date. */
function anyDate(mapping: Mapping): Mapping {
	if (mapping.kind !== 'cases' || mapping.columns.some(({ role }) => role === 'event_date')) return mapping;
	return { ...mapping, columns: mapping.columns.map((one, at) => (at === 0 ? { ...one, role: 'event_date' } : one)) };
}

/** Reads a file, which must end in rows that add up or in a refusal, before long, with the engine alive. */
async function survives(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<'read' | 'refused'> {
	const started = performance.now();
	const outcome = await loadAny(engine, fileOf(bytes, name), 1, anyDate).catch((error: unknown) => error);
	expect(performance.now() - started).toBeLessThan(patience);
	if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UnreadableFile);
	else {
		const { extract } = outcome as Awaited<ReturnType<typeof loadAny>>;
		const aside = extract.setAside.reduce((sum, { rows }) => sum + rows, 0);
		expect(extract.rowsUsed + aside).toBe(extract.rowsIn);
		await engine.run(sql`DROP TABLE IF EXISTS counts_1`);
	}
	await dropExtract(engine, 1);
	expect(await engine.query(sql`SELECT 42 AS answer`)).toEqual([{ answer: 42 }]);
	return outcome instanceof Error ? 'refused' : 'read';
}

/** A change: where in the file, as a share of it; what is done there; and with which byte. */
const changes = fc.array(
	fc.tuple(
		fc.double({ min: 0, max: 0.999, noNaN: true }),
		fc.constantFrom('set', 'flip', 'cut', 'double'),
		fc.nat(255)
	),
	{ minLength: 1, maxLength: 6 }
);

function changed(whole: Uint8Array, all: readonly (readonly [number, string, number])[]): Uint8Array<ArrayBuffer> {
	let bytes = Uint8Array.from(whole);
	for (const [share, how, byte] of all) {
		const at = Math.floor(share * bytes.length);
		if (how === 'set') bytes[at] = byte;
		if (how === 'flip') bytes[at] = (bytes[at] ?? 0) ^ (1 << (byte & 7));
		if (how === 'cut' && byte < 64) bytes = bytes.slice(0, at);
		if (how === 'double') bytes = Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(Math.max(0, at - byte))]);
	}
	return bytes;
}

function filesIn(path: string): (readonly [name: string, bytes: Uint8Array])[] {
	const folder = sharedPath(path);
	const names = folder === null ? [] : readdirSync(folder).filter((name) => /\.(csv|parquet)$/.test(name));
	return names.map((name) => [name, readFileSync(`${folder}/${name}`)] as const);
}

async function surviveChanges(files: readonly (readonly [string, Uint8Array])[], numRuns: number, seed: number) {
	await fc.assert(
		fc.asyncProperty(fc.constantFrom(...files), changes, async ([name, bytes], all) => {
			await survives(changed(bytes, all), name);
		}),
		{ numRuns, seed }
	);
}

describe('no input kills the engine or keeps it for long:', () => {
	for (const [ending, mark] of [
		['csv', ''],
		['parquet', 'PAR1'],
		['xlsx', 'PK\u0003\u0004'],
		['xls', '\u00d0\u00cf\u0011\u00e0']
	] as const)
		it(`any bytes called .${ending}`, async () => {
			const any = fc.uint8Array({ maxLength: 600 });
			await fc.assert(
				fc.asyncProperty(any, async (bytes) => {
					const start = Uint8Array.from(mark, (letter) => letter.charCodeAt(0));
					await survives(Uint8Array.from([...start, ...bytes, ...(ending === 'parquet' ? start : [])]), `x.${ending}`);
				}),
				{ numRuns: 60, seed: 11 }
			);
		});

	const spectrum = filesIn('corpora/csv/csv-spectrum/csvs');
	const texts = [...spectrum, ...filesIn('corpora/csv/pollock-polluted'), ...filesIn('corpora/csv/papaparse')];
	it.skipIf(texts.length === 0)(
		`changed files of the CSV corpora (${texts.length > 0 ? 'present' : sharedAbsent})`,
		() => surviveChanges(texts, 40, 12)
	);

	const parquet = filesIn('corpora/parquet/apache').filter(([name]) => name.endsWith('parquet'));
	it.skipIf(parquet.length === 0)(
		`changed files of the Parquet corpus (${parquet.length > 0 ? 'present' : sharedAbsent})`,
		() => surviveChanges(parquet, 60, 13),
		120_000
	);

	for (const type of ['xlsx', 'ods', 'xls'] as const)
		it(`changed workbooks (${type})`, async () => {
			const book = utils.book_new();
			const rows = Array.from({ length: 40 }, (_, at) => [`p${at}`, '2024-03-14', 'Barnet', at / 3]);
			utils.book_append_sheet(
				book,
				utils.aoa_to_sheet([['person_key', 'event_date', 'area', 'score'], ...rows]),
				'Cases'
			);
			const bytes = new Uint8Array(write(book, { type: 'array', bookType: type, compression: type !== 'xls' }));
			await surviveChanges([[`book.${type}`, bytes]], 60, 14);
		});
});
