import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { dayFromIso } from '../../src/lib/model/day';
import { datasetOf } from '../../src/lib/model/source';
import { loadedExtracts } from '../support/loaded-extracts';
import { openNodeEngine } from '../support/node-engine';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

test('where no cut-off is said, numbers already counted need none, and what is still waited for does', async () => {
	const files = {
		'counts.csv': 'District,Month,Measure,Number\nBarton,2024-01,Repeats,20\nBarton,2024-02,Repeats,30\n',
		'referrals.csv': 'from_agency,to_agency,sent,answered\nPolice,Refuge A,2024-03-01,2024-03-05\n'
	};
	const dataset = { ...(await loadedExtracts(engine, files, '2024-12-31')), cutoff: null };
	expect(datasetOf(dataset, 'counts').cutoff).toEqual({ day: dayFromIso('2024-02-29'), confirmed: true });
	expect(datasetOf(dataset, 'referrals').cutoff).toMatchObject({ confirmed: false });
	const said = { day: dayFromIso('2024-12-31') ?? 0, confirmed: false };
	expect(datasetOf({ ...dataset, cutoff: said }, 'counts').cutoff).toEqual(said);
});
