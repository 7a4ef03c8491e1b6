import {
	AsyncDuckDB,
	DuckDBAccessMode,
	DuckDBDataProtocol,
	VoidLogger,
	type AsyncDuckDBConnection
} from '@duckdb/duckdb-wasm';
import type { SqlText, SqlValue } from '../sql/sql';
import { rowsOf } from './arrow-rows';
import { streamOf } from './arrow-stream';
import { EngineError } from './engine-error';

/** Files are registered under this folder, the only one that the locked engine may open. */
const extractsFolder = 'extracts/';
/** Bytes; wasm memory never shrinks, and a tab has to live beside it. */
const memoryLimit = '2GB';
/** Tables live in a database of their own: the one that the engine opens with cannot compress what it holds in memory, and
 *  ten million rows would not fit beside the work on them. Large ones are compressed while they are written. */
const compressed = 'compressed';

export interface EngineSource {
	readonly worker: Worker;
	readonly wasmUrl: string;
	/** Size of the engine's wasm, uncompressed, in bytes; 0 where unknown. */
	readonly wasmBytes: number;
	/** Whether the worker can read a File in place; in Node it cannot. */
	readonly readsFileHandles: boolean;
}

export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** One DuckDB in one worker. Statements run one at a time, in the order asked; one whose signal is aborted before
 *  its turn is dropped. Once open it can neither load extensions nor reach anything but registered files. */
export class Engine {
	readonly #database: AsyncDuckDB;
	readonly #connection: AsyncDuckDBConnection;
	readonly #source: EngineSource;
	#turn: Promise<unknown> = Promise.resolve();

	private constructor(database: AsyncDuckDB, connection: AsyncDuckDBConnection, source: EngineSource) {
		this.#database = database;
		this.#connection = connection;
		this.#source = source;
	}

	/** Starts the engine and locks it down; `onProgress` gets the share of the wasm that has arrived, 0 to 1. */
	static async open(source: EngineSource, onProgress: (share: number) => void = () => {}): Promise<Engine> {
		const database = new AsyncDuckDB(new VoidLogger(), source.worker);
		await database.instantiate(source.wasmUrl, null, ({ bytesLoaded, bytesTotal }) => {
			const total = source.wasmBytes || bytesTotal;
			if (total > 0) onProgress(Math.min(1, bytesLoaded / total));
		});
		await database.open({
			path: ':memory:',
			accessMode: DuckDBAccessMode.AUTOMATIC,
			query: { castBigIntToDouble: true, castDecimalToDouble: true, castTimestampToDate: true }
		});
		const connection = await database.connect();
		for (const setting of [
			`ATTACH ':memory:' AS ${compressed} (COMPRESS)`,
			`USE ${compressed}`,
			`SET memory_limit = '${memoryLimit}'`,
			`SET allowed_directories = ['${extractsFolder}']`,
			'SET autoinstall_known_extensions = false',
			'SET autoload_known_extensions = false',
			'SET allow_community_extensions = false',
			'SET enable_external_access = false',
			'SET lock_configuration = true'
		])
			await connection.query(setting);
		return new Engine(database, connection, source);
	}

	/** Rows of a query. Counts and decimals arrive as numbers, never as BigInt. */
	query<T = Row>(statement: SqlText, signal?: AbortSignal): Promise<T[]> {
		return this.#next(signal, async () => {
			const table = await this.#answer(statement);
			return rowsOf<T>(table);
		});
	}

	/** Rows of a query as an Arrow IPC stream, which `insertArrow` takes. */
	queryArrow(statement: SqlText, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
		return this.#next(signal, async () => {
			try {
				return streamOf(
					await this.#connection.useUnsafe((database, connection) => arrowOf(database, connection, statement))
				);
			} catch (cause) {
				throw new EngineError(statement.text, cause);
			}
		});
	}

	/** Runs a statement for its effect. With a signal it can be stopped between chunks while it runs. */
	run(statement: SqlText, signal?: AbortSignal): Promise<void> {
		return this.#next(signal, async () => {
			if (signal && statement.values.length === 0) await this.#runCancellable(statement, signal);
			else await this.#answer(statement);
		});
	}

	/** Makes a file readable under a fresh random name, which it returns. The file is read in place, never copied whole. */
	async addFile(file: File): Promise<string> {
		const name = `${extractsFolder}${crypto.randomUUID()}`;
		if (!this.#source.readsFileHandles)
			await this.#database.registerFileBuffer(name, new Uint8Array(await file.arrayBuffer()));
		else await this.#database.registerFileHandle(name, file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
		return name;
	}

	/** Makes bytes readable under a fresh random name, which it returns. */
	async addBytes(bytes: Uint8Array): Promise<string> {
		const name = `${extractsFolder}${crypto.randomUUID()}`;
		await this.#database.registerFileBuffer(name, bytes);
		return name;
	}

	/** Lets go of a file added before. */
	async dropFile(name: string): Promise<void> {
		await this.#database.dropFile(name);
	}

	/** Appends an Arrow IPC stream to a table, or makes the table from it. */
	insertArrow(table: string, stream: Uint8Array, create: boolean): Promise<void> {
		return this.#next(undefined, () => this.#connection.insertArrowFromIPCStream(stream, { name: table, create }));
	}

	/** Ends the worker and gives its memory back; everything in it is gone. */
	async close(): Promise<void> {
		await this.#database.terminate();
	}

	#next<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
		const turn = this.#turn.then(() => {
			signal?.throwIfAborted();
			return work();
		});
		this.#turn = turn.catch(() => {});
		return turn;
	}

	async #answer({ text, values }: SqlText) {
		try {
			if (values.length === 0) return await this.#connection.query(text);
			const statement = await this.#connection.prepare(text);
			try {
				return await statement.query(...(values as SqlValue[]));
			} finally {
				await statement.close();
			}
		} catch (cause) {
			throw new EngineError(text, cause);
		}
	}

	async #runCancellable({ text }: SqlText, signal: AbortSignal) {
		const stop = () => void this.#connection.cancelSent();
		signal.addEventListener('abort', stop, { once: true });
		try {
			for await (const batch of await this.#connection.send(text)) void batch;
			signal.throwIfAborted();
		} catch (cause) {
			signal.throwIfAborted();
			throw new EngineError(text, cause);
		} finally {
			signal.removeEventListener('abort', stop);
		}
	}
}

/** The answer to a statement as an Arrow file. */
async function arrowOf(database: AsyncDuckDB, connection: number, { text, values }: SqlText): Promise<Uint8Array> {
	if (values.length === 0) return database.runQuery(connection, text);
	const prepared = await database.createPrepared(connection, text);
	try {
		return await database.runPrepared(connection, prepared, [...values]);
	} finally {
		await database.closePrepared(connection, prepared);
	}
}
