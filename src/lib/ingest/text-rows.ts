import { makeBuilder, makeVector, RecordBatchStreamWriter, Table, Utf8, type Vector } from 'apache-arrow';
import type { Engine } from '../duckdb/engine';
import { join, name, sql } from '../sql/sql';
import { inputName, type RowBatch } from './row-source';

/** Rows taken apart by ourselves, brought into the engine as text. */
export class TextRows {
	readonly #engine: Engine;
	readonly #table: string;
	readonly #places: readonly number[];
	#lines: number[] = [];
	#columns: string[][];
	#rows = 0;

	/** `table`: where they may be put for the time being. */
	constructor(engine: Engine, table: string, places: readonly number[]) {
		this.#engine = engine;
		this.#table = table;
		this.#places = places;
		this.#columns = places.map(() => []);
	}

	/** Rows in the engine, not yet handed out. */
	get rows(): number {
		return this.#rows;
	}

	/** Rows not yet in the engine. */
	get pending(): number {
		return this.#lines.length;
	}

	add(line: number, fields: readonly string[]): void {
		this.#lines.push(line);
		this.#places.forEach((place, at) => this.#columns[at]?.push(fields[place] ?? ''));
	}

	async flush(): Promise<void> {
		if (this.#lines.length === 0) return;
		const table = new Table({
			line: makeVector(Uint32Array.from(this.#lines)),
			...Object.fromEntries(this.#places.map((place, at) => [inputName(place), textVector(this.#columns[at] ?? [])]))
		});
		const stream = RecordBatchStreamWriter.writeAll(table).toUint8Array(true);
		await this.#engine.insertArrow(this.#table, stream, this.#rows === 0);
		this.#rows += this.#lines.length;
		this.#lines = [];
		this.#columns = this.#places.map(() => []);
	}

	/** What is in the engine, as one batch. */
	take(): RowBatch {
		const rows = this.#rows;
		this.#rows = 0;
		const wanted = join([sql`line`, ...this.#places.map((place) => name(inputName(place)))]);
		return {
			from: sql`(SELECT ${wanted} FROM ${name(this.#table)})`,
			rows,
			release: () => this.#engine.run(sql`DROP TABLE IF EXISTS ${name(this.#table)}`)
		};
	}
}

/** Texts as a column. Arrow's shorter way makes its test for nulls from a string of code, which the page's policy
 *  refuses; with no null to test for it makes none. */
function textVector(texts: readonly string[]): Vector<Utf8> {
	const builder = makeBuilder({ type: new Utf8(), nullValues: [] });
	for (const text of texts) builder.append(text);
	return builder.finish().toVector();
}
