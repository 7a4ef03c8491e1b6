import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { crowdedAmong } from '../../src/lib/ingest/crowded-keys';
import { dropExtract } from '../../src/lib/ingest/drop-extract';
import { openNodeEngine } from '../support/node-engine';
import { fileOf, load } from './load';

describe('crowdedAmong(rows)', () => {
	test.each([
		['one key on a fifth of 1,000 rows, where the next has 12', [200, 12, 11, 9], 1],
		['two, neither of them few', [900, 700, 14, 12], 2],
		['the only key there is', [100], 1]
	])('finds %s', (_, rows, found) => {
		expect(crowdedAmong(rows)).toBe(found);
	});

	test.each([
		['nobody', []],
		['people seen tens of times, whatever the others are', [60, 9, 2, 1]],
		['somebody seen 99 times', [99, 1, 1]],
		['counts that halve', [400, 200, 133, 100, 80, 67]],
		['one seen four times as often as the next', [160, 40, 38]],
		['areas taken for people, six of a size', [900, 880, 870, 860, 850, 840]]
	])('lets pass %s', (_, rows) => {
		expect(crowdedAmong(rows)).toBe(0);
	});
});

describe('a file in which one key stands for many', () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await openNodeEngine();
	});
	afterEach(() => dropExtract(engine, 1));
	afterAll(() => engine.close());

	/** Of 1,000 rows each so many has the key that is written for others; the rest are of people seen four times each. */
	const rows = (standIn: string, each = 5) =>
		[
			'person_key,event_date,area',
			...Array.from({ length: 1000 }, (_, at) => `${at % each === 0 ? standIn : `p${at % 250}`},2024-01-01,Barnet`)
		].join('\n');
	const found = async (standIn: string, each?: number) => {
		const { findings, extract } = await load(engine, fileOf(rows(standIn, each)), 1);
		expect(extract.rowsUsed).toBe(1000);
		expect(JSON.stringify(findings)).not.toContain('999999');
		return findings.filter(({ id }) => id === 'keys-of-many-rows');
	};

	it('says so with the column, the number of rows and the first lines, and never the key', async () => {
		expect(await found('999999')).toMatchObject([
			{
				severity: 'problem',
				column: 'person_key',
				rows: 200,
				lines: [2, 7, 12, 17, 22],
				what: 'One person key stands in 200 rows or more, far more than any other',
				remedy: expect.stringContaining('leave the key blank')
			}
		]);
	});

	it('tells nobody how often exactly, for it may be one person after all', async () => {
		expect(await found('999999', 4)).toMatchObject([
			{ rows: 200, what: 'One person key stands in 200 rows or more, far more than any other' }
		]);
	});

	it('says nothing where the key is left blank', async () => {
		expect(await found('')).toEqual([]);
	});
});
