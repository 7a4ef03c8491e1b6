import { RecordBatchStreamWriter, Table, Uint32, Utf8, vectorFromArray } from 'apache-arrow';
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
			line: vectorFromArray(this.#lines, new Uint32()),
			...Object.fromEntries(
				this.#places.map((place, at) => [inputName(place), vectorFromArray(this.#columns[at] ?? [], new Utf8())])
			)
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
