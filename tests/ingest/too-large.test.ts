import { expect, it } from 'vitest';
import { readHead } from '../../src/lib/ingest/head';
import { proposeMapping } from '../../src/lib/ingest/propose-mapping';
import { refuseTooLarge, TooLarge } from '../../src/lib/ingest/too-large';
import type { Mapping } from '../../src/lib/model/extract';
import './load';
import { parquetSaying } from './lying-footer';

async function headAndMapping(rows: number) {
	const head = await readHead(parquetSaying(rows));
	expect(head.rowsAbout).toBe(rows);
	return { head, mapping: proposeMapping(head.columns, head.preview) };
}

function without(mapping: Mapping, ...columns: string[]): Mapping {
	return {
		...mapping,
		columns: mapping.columns.map((one) => (columns.includes(one.column) ? { ...one, role: 'unused' } : one))
	};
}

it('takes ten million rows of four columns', async () => {
	const { head, mapping } = await headAndMapping(10_000_000);
	expect(() => refuseTooLarge(head, mapping)).not.toThrow();
});

it('refuses what its footer says is too large, and says why and what to do', async () => {
	const { head, mapping } = await headAndMapping(900_000_000);
	expect(() => refuseTooLarge(head, mapping)).toThrow(TooLarge);
	expect(() => refuseTooLarge(head, mapping)).toThrow(
		/about 900,000,000 rows with 4 columns in use .*fewer columns.*fewer years.*counts/
	);
});

it('takes with fewer columns what is too large with all', async () => {
	const { head, mapping } = await headAndMapping(30_000_000);
	expect(() => refuseTooLarge(head, mapping)).toThrow(TooLarge);
	expect(() => refuseTooLarge(head, without(mapping, 'person_key'))).not.toThrow();
});

it('leaves kinds that are no contacts to their own limit', async () => {
	const { head, mapping } = await headAndMapping(900_000_000);
	expect(() => refuseTooLarge(head, { ...mapping, kind: 'lookup' })).not.toThrow();
});
