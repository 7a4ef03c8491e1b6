import { readFile } from 'node:fs/promises';
import { tableFromIPC } from 'apache-arrow';
import { readParquet } from 'parquet-wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import { sampleCases } from '../../data-samples/generator/cases';
import { csvOf } from '../../data-samples/generator/csv';
import type { CaseRow } from '../../data-samples/generator/person';
import { benchmark } from '../../data-samples/generator/story';
import { benjaminiHochberg, followed, newcombe, scoreP } from './plain-count';

const folder = new URL('../../data-samples/', import.meta.url);
const riverside = (row: CaseRow): boolean => row.partnership === 'Riverside Partnership';
let rows: CaseRow[] = [];
let csv = '';

beforeAll(async () => {
	rows = sampleCases();
	csv = await readFile(new URL('cases.csv', folder), 'utf8');
});

describe('the committed files', () => {
	test('cases.csv is what the generator writes, byte for byte', () => {
		expect(csvOf(rows) === csv).toBe(true);
	});

	test('benchmarks.csv is what the generator writes, byte for byte', async () => {
		expect(csvOf([benchmark])).toBe(await readFile(new URL('benchmarks.csv', folder), 'utf8'));
	});

	test('cases.parquet holds the same rows in the same order', async () => {
		const file = await readFile(new URL('cases.parquet', folder));
		const table = tableFromIPC(readParquet(file).intoIPCStream());
		const column = (name: string): string[] => Array.from(table.getChild(name) ?? [], (value) => String(value ?? ''));
		const dates = Array.from(table.getChild('event_date') ?? [], (value) =>
			new Date(Number(value)).toISOString().slice(0, 10)
		);
		expect(table.numRows).toBe(rows.length);
		expect(dates).toEqual(rows.map(({ event_date }) => event_date));
		for (const name of ['person_key', 'area_code', 'partnership', 'risk', 'age_band', 'sex'] as const) {
			expect(column(name)).toEqual(rows.map((row) => row[name]));
		}
	});

	test('cases.csv is under 3 MB and needs no quotes', () => {
		expect(csv.length).toBeLessThan(3_000_000);
		expect(csv).not.toContain('"');
	});
});

describe('the sample', () => {
	test('has about 40,000 contacts over four whole years in 33 boroughs and five partnerships', () => {
		expect(Math.abs(rows.length - 40_000)).toBeLessThan(1_000);
		expect([rows[0]?.event_date, rows.at(-1)?.event_date]).toEqual(['2021-01-01', '2024-12-31']);
		expect(new Set(rows.map(({ area_code }) => area_code)).size).toBe(33);
		expect(new Set(rows.map(({ partnership }) => partnership)).size).toBe(5 + 1);
	});

	test('has keys of 16 hexadecimal digits, one for each person, and about 1 in 200 blank', () => {
		const keys = rows.map(({ person_key }) => person_key).filter((key) => key !== '');
		expect(keys.every((key) => /^[0-9a-f]{16}$/.test(key))).toBe(true);
		const blank = 1 - keys.length / rows.length;
		expect(blank).toBeGreaterThan(0.004);
		expect(blank).toBeLessThan(0.006);
		const traits = new Set(
			rows.filter((row) => row.person_key !== '').map((row) => `${row.person_key} ${row.age_band} ${row.sex}`)
		);
		expect(traits.size).toBe(new Set(keys).size);
	});

	test('sees 25 to 31 per cent again, and more after medium and high risk', () => {
		const share = (risk?: string): number => {
			const { again, n } = followed(rows, (row) => risk === undefined || row.risk === risk);
			return again / n;
		};
		expect(share()).toBeGreaterThan(0.25);
		expect(share()).toBeLessThan(0.31);
		expect(share('medium')).toBeGreaterThan(share('standard'));
		expect(share('high')).toBeGreaterThan(share('medium'));
	});

	test('leaves some of the last year immature', () => {
		expect(followed(rows, () => true).excluded).toBeGreaterThan(1_000);
	});
});

describe('the story', () => {
	test('Riverside is 15 per cent higher, relatively, than the published row, with evidence', () => {
		const ours = followed(rows, riverside);
		const [x, n] = [ours.n - ours.again, ours.n];
		const relative = 100 * (x / n / (benchmark.numerator / benchmark.denominator) - 1);
		expect(relative).toBeGreaterThan(14.5);
		expect(relative).toBeLessThan(15.5);
		expect(newcombe(x, n, benchmark.numerator, benchmark.denominator).lower).toBeGreaterThan(0);
	});

	test('Riverside is better than everyone else, adjusted for five partnerships', () => {
		const ours = followed(rows, riverside);
		const theirs = new Set(rows.filter(riverside).map(({ person_key }) => person_key));
		const rest = followed(rows, ({ person_key }) => !theirs.has(person_key));
		expect(newcombe(ours.n - ours.again, ours.n, rest.n - rest.again, rest.n).lower).toBeGreaterThan(0);
		expect(scoreP(ours.again, ours.n, rest.again, rest.n) * 5).toBeLessThan(0.05);
	});

	test('some boroughs are better, some worse, most undecided, the City of London too small', () => {
		const everyone = followed(rows, () => true);
		const codes = [...new Set(rows.map(({ area_code }) => area_code))].sort();
		const boroughs = codes.map((code) => ({ code, ...followed(rows, (row) => row.area_code === code) }));
		expect(boroughs[0]?.n).toBeLessThan(10);
		const shown = boroughs.filter(({ again }) => again >= 10);
		const adjusted = benjaminiHochberg(shown.map(({ again, n }) => scoreP(again, n, everyone.again, everyone.n)));
		const differ = shown.filter((_, at) => (adjusted[at] ?? 1) <= 0.05);
		const fewer = differ.filter(({ again, n }) => again / n < everyone.again / everyone.n);
		expect(fewer.length).toBeGreaterThanOrEqual(2);
		expect(differ.length - fewer.length).toBeGreaterThanOrEqual(2);
		expect(differ.length).toBeLessThan(shown.length / 2);
	});
});
