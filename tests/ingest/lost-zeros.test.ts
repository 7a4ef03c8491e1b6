import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { dropExtract } from '../../src/lib/ingest/drop-extract';
import { findLostZeros } from '../../src/lib/ingest/lost-zeros';
import { openNodeEngine } from '../support/node-engine';
import { fileOf, load } from './load';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());
afterEach(async () => {
	for (const number of [1, 2]) await dropExtract(engine, number);
});

const numbers = Array.from({ length: 20 }, (_, at) => 105 + at * 7);
const padded = numbers.map((key) => String(key).padStart(6, '0'));
const short = numbers.map(String);

const loadKeys = (keys: readonly string[], number: number) =>
	load(
		engine,
		fileOf(
			['event_date,area,person_key', ...keys.map((key) => `2024-01-0${number},Camden,${key}`)].join('\n'),
			`file ${number}.csv`
		),
		number
	);

/** What is said of the keys of a second file beside a first. */
async function saidOf(first: readonly string[], second: readonly string[]) {
	const one = await loadKeys(first, 1);
	const two = await loadKeys(second, 2);
	return findLostZeros(engine, two.extract, [one.extract]);
}

describe('person keys that lost their leading zeros', () => {
	it('are told in the second file, whichever of the two has lost them, by their number only', async () => {
		for (const [first, second] of [
			[padded, short],
			[short, padded]
		] as const) {
			const [said, ...others] = await saidOf(first, second);
			expect(others).toEqual([]);
			expect(said).toMatchObject({
				others: [1],
				finding: {
					id: 'keys-without-zeros',
					severity: 'problem',
					file: 'file 2.csv',
					column: 'person_key',
					what: '20 person keys are those of file 1.csv but for zeros in front'
				}
			});
			expect(JSON.stringify(said)).not.toMatch(/000105|[^0-9]105[^0-9]/);
			for (const number of [1, 2]) await dropExtract(engine, number);
		}
	});

	it('are told where the files pad to different widths', async () => {
		const wider = numbers.map((key) => String(key).padStart(8, '0'));
		expect(await saidOf(padded, wider)).toHaveLength(1);
	});

	it('of fewer than ten people are told without their number', async () => {
		const [said] = await saidOf(padded, ['105', ...padded.slice(1)]);
		expect(said?.finding.what).toBe('Fewer than 10 person keys are those of file 1.csv but for zeros in front');
	});

	it.each([
		['agree', padded, padded],
		['begin with zeros and mean others', padded, numbers.map((key) => String(key + 1_000))],
		['are no digits', padded.map((key) => `${key}a`), short.map((key) => `${key}a`)]
	])('are not told where the keys %s', async (_, first, second) => {
		expect(await saidOf(first, second)).toEqual([]);
	});

	it('are told of one file that has both forms', async () => {
		const { findings } = await loadKeys([...padded, ...short], 1);
		expect(findings.find(({ id }) => id === 'keys-without-zeros')).toMatchObject({
			severity: 'problem',
			column: 'person_key',
			what: '20 person keys stand in this file both with and without zeros in front'
		});
		const { findings: others } = await loadKeys([...short, ...padded.slice(0, 1).map((key) => `${key}9`)], 2);
		expect(others.map(({ id }) => id)).not.toContain('keys-without-zeros');
	});
});
