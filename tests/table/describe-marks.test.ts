import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { isoFromDay } from '../../src/lib/model/day';
import { loadedExtracts } from '../support/loaded-extracts';
import { openNodeEngine } from '../support/node-engine';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

it('gives what notes extracts have marked, by day, of what it is', async () => {
	const { marks } = await loadedExtracts(
		engine,
		{
			'cases.csv': 'event_date,area\n2024-01-01,Barnet',
			'notes.csv': [
				'date,label,kind,area',
				'2023-07-01,New case system,recording break,',
				'2022-01-01,The hub opened,start,Barnet',
				'2023-01-01,Bank holiday,,'
			].join('\n')
		},
		'2024-01-01'
	);
	expect(marks.map(({ day, ...mark }) => ({ day: isoFromDay(day), ...mark }))).toEqual([
		{ day: '2022-01-01', label: 'The hub opened', kind: 'start', area: 'Barnet', partnership: null },
		{ day: '2023-01-01', label: 'Bank holiday', kind: 'other', area: null, partnership: null },
		{ day: '2023-07-01', label: 'New case system', kind: 'recording break', area: null, partnership: null }
	]);
});
