import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { sumsPartnerships } from '../../src/lib/ingest/load-counts';
import { tableName } from '../../src/lib/ingest/load-table';
import { stackCounts } from '../../src/lib/ingest/stack-counts';
import { name, sql } from '../../src/lib/sql/sql';
import { csvOf as csv } from '../support/counted';
import { openNodeEngine } from '../support/node-engine';
import { seededRandom } from '../support/seeded-random';
import { header, larger, loadedCounts, rowsOf, toldOfCounts, willow } from '../support/told-of-counts';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

const told = (file: string) => toldOfCounts(engine, file);

describe('rows without a partnership where others are written as totals', () => {
	/** 212 of 612, place by place what Willow Trust and the larger ones come to. */
	const sums = [
		[50, 150],
		[53, 152],
		[53, 154],
		[56, 156]
	] as const;
	const untold = ['counts-blank-partnership-untold', 'problem', 4, [6, 7, 8, 9]];
	const rest = rowsOf('', ...larger);

	it('are people without one where with the partnerships they come to these everywhere: nothing is asked', async () => {
		const { groups, all, said, setAside } = await told(csv(header, ...willow, ...rest, ...rowsOf('Total', ...sums)));
		expect(groups).toEqual([
			['Willow Trust', 46, 206],
			['No partnership', 166, 406]
		]);
		expect(all).toEqual([212, 612]);
		expect(said).toEqual([['counts-blank-partnership-people', 'note', 4, [6, 7, 8, 9]]]);
		expect(setAside).toEqual([]);
	});

	it('are totals where they come to the same everywhere: nothing is asked', async () => {
		const { groups, all, said, setAside } = await told(csv(header, ...willow, ...rest, ...rowsOf('All', ...larger)));
		expect(groups).toEqual([['Willow Trust', 46, 206]]);
		expect(all).toEqual([46, 206]);
		expect(said).toEqual([['counts-blank-partnership-total', 'note', 4, [6, 7, 8, 9]]]);
		expect(setAside).toEqual([['counts-totals', 4, [6, 7, 8, 9]]]);
	});

	it.each<[string, string[]]>([
		['come to something else in one place', rowsOf('Total', [50, 150], [53, 152], [53, 155], [56, 156])],
		['are wanting in one place', rowsOf('Total', ...sums.slice(0, 3))],
		['are written twice', [...rowsOf('Total', ...sums), ...rowsOf('All', ...sums)]],
		['are suppressed in one place', rowsOf('Total', [50, 150], [53, 152], ['*', 154], [56, 156])],
		['say another thing of what happened', rowsOf('Total', [50, 150], [53, 152], [42, 154], [56, 156])],
		['hold somebody in the sum but once', rowsOf('Total', [50, 149], [53, 151], [53, 153], [56, 155])],
		[
			'are of the whole country alone',
			['da-repeat,Willow Trust,England,2023-01,46,206', 'da-repeat,Total,England,2023-01,212,612']
		]
	])('are asked about where these %s, and nobody is counted twice', async (_, totals) => {
		const { all, said } = await told(csv(header, ...willow, ...rest, ...totals));
		expect(all).toEqual([46, 206]);
		expect(said[0]).toEqual(untold);
	});

	it('are asked about where a partnership is suppressed, whatever the rest comes to', async () => {
		const hidden = rowsOf('Willow Trust', ['*', 50], [12, 51], [11, 52], [13, 53]);
		const { said } = await told(csv(header, ...hidden, ...rest, ...rowsOf('Total', ...sums)));
		expect(said[0]).toEqual(untold);
	});

	it('are totals where they come to the sum, even if these add them up once more', async () => {
		const elm = rowsOf('Elm', [1, 10], [2, 10], [3, 10], [4, 10]);
		const blank = rowsOf('', [11, 60], [14, 61], [14, 62], [17, 63]);
		const twice = rowsOf('Total', [22, 120], [28, 122], [28, 124], [34, 126]);
		const { all, said } = await told(csv(header, ...willow, ...elm, ...blank, ...twice));
		expect(all).toEqual([56, 246]);
		expect(said).toEqual([['counts-blank-partnership-total', 'note', 4, [10, 11, 12, 13]]]);
	});

	it('are asked about where these add up all, and somewhere the blank ones come to the sum', async () => {
		const blank = rowsOf('', [10, 50], [41, 101], [42, 102], [43, 103]);
		const all2 = rowsOf('Total', [20, 100], [53, 152], [53, 154], [56, 156]);
		const { all, said } = await told(csv(header, ...willow, ...blank, ...all2));
		expect(all).toEqual([46, 206]);
		expect(said[0]).toEqual(untold);
	});

	it('are said to be taken for what these show', async () => {
		const said = async (...totals: string[]) => {
			const extract = await loadedCounts(engine, csv(header, ...willow, ...rest, ...totals));
			return (await stackCounts(engine, [extract])).findings.map(({ what }) => what.split(': ')[1]);
		};
		expect(await said(...rowsOf('Total', ...sums))).toEqual([
			'taken as people without one, for with those of partnerships they come to what is written as the total'
		]);
		expect(await said(...rowsOf('Total', ...larger))).toEqual([
			'taken as totals, for they come to the sum of the partnerships, or to what is written as their total'
		]);
	});

	it('are counted once where they are people and not where they are totals, whoever is with whom: 30 made-up files', async () => {
		const random = seededRandom(16);
		const below = (n: number) => Math.floor(random() * n);
		let settled = 0;
		for (let at = 0; at < 30; at++) {
			const isDisjoint = at % 2 === 0;
			const blankIsTotal = at % 3 === 0;
			const rows: string[] = [];
			let [parts, none, isEqual, isFewer] = [0, 0, false, false];
			for (const area of ['Barnet', 'Brent', 'Camden']) {
				// with two partnerships: as many as `both`, who stand in Elm and in Oak
				const [ash, elm, oak, rest] = [1 + below(30), 1 + below(30), 1 + below(30), 1 + below(90)];
				const both = isDisjoint ? 0 : 1 + below(Math.min(elm, oak));
				const everyone = ash + elm + oak - both + rest;
				const row = (name: string, people: number) => rows.push(`da-repeat,${name},${area},2023,0,${people}`);
				row('Ash', ash);
				row('Elm', elm);
				row('Oak', oak);
				row('', blankIsTotal ? everyone : rest);
				row('Total', everyone);
				parts += ash + elm + oak;
				none += rest;
				isEqual ||= rest === ash + elm + oak;
				isFewer ||= rest < Math.max(ash, elm, oak);
			}
			const [, people = 0] = (await told(csv(header, ...rows))).all;
			// those with two partnerships leave it open, unless somewhere fewer are without one than with one of them
			const isTold = !blankIsTotal && !isEqual && (isDisjoint || isFewer);
			expect([at, people]).toEqual([at, isTold ? parts + none : parts]);
			if (isTold && !isFewer) settled++;
		}
		expect(settled).toBeGreaterThanOrEqual(3);
	});

	it('are asked about as before in an extract kept by a version that did not store which totals these are', async () => {
		const extract = await loadedCounts(engine, csv(header, ...willow, ...rest, ...rowsOf('Total', ...sums)));
		await engine.run(
			sql`ALTER TABLE ${name(tableName('counts', extract.number))} DROP COLUMN ${name(sumsPartnerships)}`
		);
		const { findings } = await stackCounts(engine, [extract]);
		expect(findings.map(({ id, severity, rows, lines }) => [id, severity, rows, lines])[0]).toEqual(untold);
	});

	it('are taken as without these where only larger areas are written', async () => {
		const england = ['da-repeat,Willow Trust,England,2023-01,46,206', 'da-repeat,,England,2023-01,166,406'];
		expect(await told(csv(header, ...willow, ...rest, ...england))).toEqual(
			await told(csv(header, ...willow, ...rest))
		);
	});
});
