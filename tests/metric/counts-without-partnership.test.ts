import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { stackCounts } from '../../src/lib/ingest/stack-counts';
import { csvOf as csv } from '../support/counted';
import { openNodeEngine } from '../support/node-engine';
import { header, larger, loadedCounts, rowsOf, toldOfCounts, willow } from '../support/told-of-counts';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

const told = (file: string) => toldOfCounts(engine, file);

describe('rows without a partnership beside those of one', () => {
	it('are people without one where that is written', async () => {
		for (const written of ['No partnership', 'none', 'NO PARTNERSHIP'])
			expect(await told(csv(header, ...willow, ...rowsOf(written, ...larger)))).toEqual({
				groups: [
					['Willow Trust', 46, 206],
					['No partnership', 166, 406]
				],
				all: [46 + 166, 206 + 406],
				said: [],
				setAside: []
			});
	});

	it('are totals where they are blank and come to the sum, are counted once and said to be set aside', async () => {
		const elm = rowsOf('Elm', [1, 10], [2, 10], [3, 10], [4, 10]); // 10 of 40
		const sums = rowsOf('', [11, 60], [14, 61], [14, 62], [17, 63]);
		expect(await told(csv(header, ...willow, ...elm, ...sums))).toEqual({
			groups: [
				['Elm', 10, 40],
				['Willow Trust', 46, 206]
			],
			all: [56, 246],
			said: [['counts-blank-partnership-total', 'note', 4, [10, 11, 12, 13]]],
			setAside: [['counts-totals', 4, [10, 11, 12, 13]]]
		});
	});

	it('are asked about where they are blank and more than the sum everywhere, and nobody is counted twice', async () => {
		expect(await told(csv(header, ...willow, ...rowsOf('', ...larger)))).toEqual({
			groups: [['Willow Trust', 46, 206]],
			all: [46, 206],
			said: [['counts-blank-partnership-total', 'problem', 4, [6, 7, 8, 9]]],
			setAside: [['counts-totals', 4, [6, 7, 8, 9]]]
		});
	});

	it('are people without one where they are blank and fewer somewhere than those of a partnership', async () => {
		const fewer = rowsOf('', [40, 100], [41, 101], [9, 30], [43, 103]);
		const { all, said, setAside } = await told(csv(header, ...willow, ...fewer));
		expect(all).toEqual([46 + 133, 206 + 334]);
		expect(said).toEqual([['counts-blank-partnership-people', 'problem', 4, [6, 7, 8, 9]]]);
		expect(setAside).toEqual([]);
	});

	it('are never people without one where they come to the sum, whatever rounding or a slip makes of what happened', async () => {
		const elm = rowsOf('Elm', [0, 10], [2, 10], [3, 10], [4, 10]);
		const sums = rowsOf('', [9, 60], [14, 61], [14, 62], [17, 63]);
		const { all, said } = await told(csv(header, ...willow, ...elm, ...sums));
		expect(all).toEqual([46 + 9, 206 + 40]);
		expect(said[0]).toEqual(['counts-blank-partnership-total', 'note', 4, [10, 11, 12, 13]]);
		const slip = rowsOf('', [9, 60], [14, 61], [5, 6], [17, 63]);
		const slipped = await told(csv(header, ...willow, ...elm, ...slip));
		expect(slipped.all).toEqual(all);
		expect(slipped.said[0]?.slice(0, 3)).toEqual(['counts-blank-partnership-untold', 'problem', 4]);
	});

	it('are asked about where the people are more than all of partnerships, but to fewer it happened than in one', async () => {
		const { all, said } = await told(csv(header, ...willow, ...rowsOf('', [40, 100], [41, 101], [9, 102], [43, 103])));
		expect(all).toEqual([46, 206]);
		expect(said[0]?.slice(0, 3)).toEqual(['counts-blank-partnership-untold', 'problem', 4]);
	});

	it('are asked about where people of two partnerships may stand in the sum twice', async () => {
		const elm = rowsOf('Elm', [10, 50], [12, 51], [11, 52], [13, 53]);
		const between = rowsOf('', [15, 70], [16, 71], [17, 72], [18, 73]);
		const { all, said, setAside } = await told(csv(header, ...willow, ...elm, ...between));
		expect(all).toEqual([92, 412]);
		expect(said).toMatchObject([
			['counts-blank-partnership-untold', 'problem', 4, [10, 11, 12, 13]],
			['counts-other-ways', 'note', 4, [10, 11, 12, 13]]
		]);
		expect(setAside).toEqual([['counts-other-ways', 4, [10, 11, 12, 13]]]);
	});

	it('are totals as well where what is suppressed leaves nothing to hold them against', async () => {
		const hidden = rowsOf('Willow Trust', ['*', 50], ['*', 51], ['*', 52], ['*', 53]);
		const { said } = await told(csv(header, ...hidden, ...rowsOf('', ...larger)));
		expect(said[0]?.[0]).toBe('counts-blank-partnership-untold');
	});

	it('are held against those that write that they have none, too', async () => {
		const none = rowsOf('No partnership', ...larger);
		const sums = rowsOf('', [50, 150], [53, 152], [53, 154], [56, 156]); // 212 of 612
		const { groups, all } = await told(csv(header, ...willow, ...none, ...sums));
		expect(groups).toEqual([
			['Willow Trust', 46, 206],
			['No partnership', 166, 406]
		]);
		expect(all).toEqual([212, 612]);
	});

	it('are counted as rows of the file, of which one in a wide table holds several numbers', async () => {
		const months = 'measure,partnership,area,2023-01,2023-02,2023-03';
		const named = ['visits,Willow Trust,Barnet,10,20,30', 'visits,Elm,Barnet,1,2,3'];
		const said = async (blank: string) => {
			const extract = await loadedCounts(engine, csv(months, ...named, blank));
			return (await stackCounts(engine, [extract])).findings.map(({ id, rows, what }) => [id, rows, what]);
		};
		expect(await said('visits,,Barnet,11,22,33')).toEqual([
			[
				'counts-blank-partnership-total',
				1,
				'1 row names no partnership beside others that do: taken as totals, for they come to the sum of the partnerships'
			]
		]);
		expect((await said('visits,,Barnet,10,22,33')).map(([id, rows]) => [id, rows])).toEqual([
			['counts-blank-partnership-untold', 1],
			['counts-other-ways', 1]
		]);
	});

	it('are totals where they come to the sum but for how a computer adds up tenths', async () => {
		const hours = 'measure,partnership,area,period,numerator';
		// 0.1 + 0.2 is 0.30000000000000004, and 10.1 + 20.2 is 30.299999999999997
		const rows = ['1,0.1', '2,10.1', '1,0.2', '2,20.2', '1,0.3', '2,30.3'].map(
			(cells, at) => `hours,${['Willow Trust', 'Elm', ''][Math.floor(at / 2)]},Barnet,2023-0${cells}`
		);
		const extract = await loadedCounts(engine, csv(hours, ...rows));
		const { findings } = await stackCounts(engine, [extract]);
		expect(findings.map(({ id, severity }) => [id, severity])).toEqual([['counts-blank-partnership-total', 'note']]);
	});

	it('set aside the lines of longer periods by their reason', async () => {
		const months = ['2023-01', '2023-02', '2023-03'].map((month) => `da-repeat,Willow Trust,Barnet,${month},10,50`);
		const { setAside } = await told(csv(header, ...months, 'da-repeat,Willow Trust,Barnet,2023 Q1,30,150'));
		expect(setAside).toEqual([['counts-longer-periods', 1, [5]]]);
	});
});
