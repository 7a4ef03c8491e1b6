import { Counter } from '../count/counter';
import { browserSource } from '../duckdb/browser-source';
import { Engine, type EngineSource } from '../duckdb/engine';
import type { Head } from '../ingest/head';
import { loadBenchmarks } from '../ingest/load-benchmarks';
import { loadCases, type LoadedExtract, type LoadProgress } from '../ingest/load-cases';
import { loadCounts } from '../ingest/load-counts';
import { dropTable, loadTable } from '../ingest/load-table';
import { dropExtract, stackContacts } from '../ingest/stack';
import type { BenchmarkRow } from '../model/benchmark';
import type { Dataset } from '../model/dataset';
import type { Day } from '../model/day';
import type { Extract, Mapping } from '../model/extract';
import type { Finding } from '../model/finding';
import type { Refusal } from '../model/refusal';
import { answer, type FigureTask } from '../pipeline';
import type { ReleasedFigure, Safe } from '../disclosure/released';
import { describeContacts } from '../table/describe';

/** One file as it was read: staged in the engine, or benchmarks in memory. */
export type ReadExtract = LoadedExtract & { readonly benchmarks: readonly BenchmarkRow[] };

/** One engine and what it holds, from the first file to "Clear everything". The part of the workspace that needs the
 *  engine; it is loaded with the first file, so that the page stands before it. */
export class Session {
	readonly #engine: Engine;
	#extracts: readonly ReadExtract[] = [];
	#counter: Counter;
	#nextNumber = 1;

	private constructor(engine: Engine) {
		this.#engine = engine;
		this.#counter = new Counter(engine);
	}

	/** Starts the engine; `onProgress` gets the share of it that has arrived, 0 to 1. */
	static async open(onProgress: (share: number) => void, source?: EngineSource): Promise<Session> {
		return new Session(await Engine.open(source ?? (await browserSource()), onProgress));
	}

	/** Reads one file under a mapping. What an abandoned reading staged is dropped with `discard`. */
	async read(
		head: Head,
		mapping: Mapping,
		options: { isSample: boolean; onProgress: (progress: LoadProgress) => void; signal: AbortSignal }
	): Promise<ReadExtract> {
		const number = this.#nextNumber++;
		if (mapping.kind === 'benchmarks') {
			const { extract, benchmarks, findings } = await loadBenchmarks(this.#engine, head, mapping, {
				number,
				...options
			});
			return { extract, benchmarks, findings, dateOrderOpen: false };
		}
		const load = mapping.kind === 'cases' ? loadCases : mapping.kind === 'counts' ? loadCounts : loadTable;
		return { ...(await load(this.#engine, head, mapping, { number, ...options })), benchmarks: [] };
	}

	/** Drops what was staged for a file that is not taken after all. */
	async discard({ extract }: ReadExtract): Promise<void> {
		if (extract.kind === 'cases') await dropExtract(this.#engine, extract.number);
		else if (extract.kind !== 'benchmarks') await dropTable(this.#engine, extract.kind, extract.number);
	}

	/** Takes files that were read, stacks them on those before, and describes the whole. */
	async take(read: readonly ReadExtract[], cutoff: Dataset['cutoff']): Promise<Dataset> {
		return this.#restack([...this.#extracts, ...read], cutoff);
	}

	/** Takes one extract out again. */
	async remove(number: number, cutoff: Dataset['cutoff']): Promise<Dataset> {
		const [leaving] = this.#extracts.filter(({ extract }) => extract.number === number);
		const dataset = await this.#restack(
			this.#extracts.filter((read) => read !== leaving),
			cutoff
		);
		if (leaving) await this.discard(leaving);
		return dataset;
	}

	get extracts(): readonly Extract[] {
		return this.#extracts.map(({ extract }) => extract);
	}

	get findings(): readonly Finding[] {
		return this.#extracts.flatMap(({ findings }) => findings);
	}

	/** One figure, released, or why there is none. */
	answer(task: FigureTask): Promise<Safe<ReleasedFigure> | Refusal> {
		return answer(this.#counter, task);
	}

	/** Makes the next questions by that stored column quicker; to be called when nothing is asked. */
	async arrange(column: string, rows: number): Promise<void> {
		await this.#counter.arrange(column, rows);
	}

	/** Ends the engine; everything in it is gone. */
	close(): Promise<void> {
		return this.#engine.close();
	}

	async #restack(extracts: readonly ReadExtract[], cutoff: { day: Day; confirmed: boolean } | null): Promise<Dataset> {
		const cases = extracts.filter(({ extract }) => extract.kind === 'cases');
		await stackContacts(
			this.#engine,
			cases.map(({ extract }) => extract)
		);
		this.#counter = new Counter(this.#engine);
		this.#extracts = extracts;
		return describeContacts(this.#engine, {
			extracts: extracts.map(({ extract }) => extract),
			benchmarks: extracts.flatMap(({ benchmarks }) => benchmarks),
			cutoff
		});
	}
}
