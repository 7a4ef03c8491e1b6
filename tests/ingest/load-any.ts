import type { Engine } from '../../src/lib/duckdb/engine';
import { readHead } from '../../src/lib/ingest/head';
import { loadCases, type LoadedExtract } from '../../src/lib/ingest/load-cases';
import { loadCounts } from '../../src/lib/ingest/load-counts';
import { loadTable } from '../../src/lib/ingest/load-table';
import { proposeMapping } from '../../src/lib/ingest/propose-mapping';
import type { Mapping } from '../../src/lib/model/extract';

/** Loads a file of whatever kind it is taken for, as the product does, under the proposed mapping or one made of it. */
export async function loadAny(
	engine: Engine,
	file: File,
	number: number,
	change: (mapping: Mapping) => Mapping = (mapping) => mapping
): Promise<LoadedExtract> {
	const head = await readHead(file);
	const mapping = change(proposeMapping(head.columns, head.preview));
	const load = mapping.kind === 'cases' ? loadCases : mapping.kind === 'counts' ? loadCounts : loadTable;
	const signal = new AbortController().signal;
	return load(engine, head, mapping, { number, isSample: false, onProgress: () => {}, signal });
}
