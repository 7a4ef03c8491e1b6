import type { Engine } from '../../src/lib/duckdb/engine';
import { readHead } from '../../src/lib/ingest/head';
import { parquetRows } from '../../src/lib/ingest/parquet-rows';
import { mostlyMalformed } from '../../src/lib/ingest/read-slices';
import { sql } from '../../src/lib/sql/sql';
import { fileAt } from '../../tests/ingest/load';
import { textTable } from '../../tests/ingest/text-table';
import { UnreadableFile } from '../../src/lib/ingest/unreadable-file';
import type { Reader } from './reading';

/** Findings about a file that say which of its rows were not read. */
const unread = new Set(['rows-above-table', 'rows-below-table', 'other-tables']);

function isRefusal(error: unknown): boolean {
	return error instanceof UnreadableFile;
}

/** The reader of text files that the page has. */
export function ourCsv(engine: Engine): Reader {
	return {
		name: 'ours',
		isRefusal,
		read: async (path) => {
			const { head, rows, malformed } = await textTable(engine, fileAt(path));
			if (malformed.rows > rows.length)
				throw new UnreadableFile(mostlyMalformed(malformed.rows, rows.length + malformed.rows));
			const notes = head.notes.reduce((sum, { id, rows }) => sum + (unread.has(id) ? rows : 0), 0);
			return { names: head.columns, rows, told: malformed.rows + notes };
		}
	};
}

/** The reader of Parquet files that the page has. */
export function ourParquet(engine: Engine): Reader {
	return {
		name: 'ours',
		isRefusal,
		read: async (path) => {
			const head = await readHead(fileAt(path));
			const places = head.columns.map((_, place) => place);
			const rows: string[][] = [];
			for await (const batch of parquetRows(engine, head, places, 'raw_1').batches(new AbortController().signal)) {
				const read = await engine.query<Record<string, string>>(sql`SELECT * FROM ${batch.from}`);
				rows.push(...read.map((row) => places.map((place) => row[`c${place}`] ?? '')));
				await batch.release();
			}
			return { names: head.columns, rows, told: 0 };
		}
	};
}
