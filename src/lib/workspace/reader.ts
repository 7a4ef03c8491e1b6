import { readHead, type Head } from '../ingest/head';
import { proposeMapping } from '../ingest/propose-mapping';
import type { Dataset } from '../model/dataset';
import type { Mapping } from '../model/extract';
import type { Finding } from '../model/finding';
import { fileFinding } from './file-finding';
import { describeFormat, missingRole } from './head-words';
import type { LoadState } from './load-state';
import { PendingExtract } from './pending-extract.svelte';
import { sampleFiles } from './sample-files';
import { Session, type ReadExtract } from './session';

/** A file on its way in: its head, what the dialog shows of it, and its rows once read. */
interface Arrival {
	readonly head: Head;
	readonly pending: PendingExtract;
	readonly isSample: boolean;
	read: ReadExtract | null;
	/** The mapping that `read` was read under. */
	readUnder: Mapping | null;
}

/** Reads files for the workspace: heads first, then all rows under the proposed mapping, so that the one question to the
 *  user can name the last event day; and again where the user changes the mapping. Loaded with the first file. */
export class Reader {
	/** Files of this round that could not be read. */
	notRead: readonly Finding[] = [];
	readonly session: Promise<Session>;
	readonly #report: (load: LoadState) => void;
	readonly #remembered = new Map<string, Mapping>();
	#arrivals: readonly Arrival[] = [];

	constructor(report: (load: LoadState) => void) {
		this.#report = report;
		this.session = Session.open((share) =>
			report({ state: 'reading', file: '', step: 'Starting the engine', rowsRead: null, rowsAbout: null, share })
		);
	}

	sampleFiles(): Promise<File[]> {
		return sampleFiles();
	}

	/** Reads files as far as it can without asking; one that cannot be read is told in `notRead`. */
	async read(files: readonly File[], options: { isSample: boolean; signal: AbortSignal }): Promise<PendingExtract[]> {
		await this.discard();
		const arrivals: Arrival[] = [];
		for (const file of files) {
			try {
				const arrival = await this.#arrive(file, options.isSample);
				await this.#readRows(arrival, options.signal);
				arrivals.push(arrival);
			} catch (error) {
				options.signal.throwIfAborted();
				this.notRead = [...this.notRead, fileFinding(file.name, error)];
			}
		}
		this.#arrivals = arrivals;
		return arrivals.map(({ pending }) => pending);
	}

	/** Reads again what was read under another mapping than the present one. */
	async readAgain(signal: AbortSignal): Promise<void> {
		for (const arrival of this.#arrivals)
			if (arrival.readUnder !== arrival.pending.mapping) await this.#readRows(arrival, signal);
	}

	/** Takes the files read. Their mappings are remembered, until the page closes, for files of the same columns. */
	async take(cutoff: Dataset['cutoff']): Promise<Dataset> {
		const session = await this.session;
		for (const { head, pending } of this.#arrivals) this.#remembered.set(columnsKey(head), pending.mapping);
		const dataset = await session.take(
			this.#arrivals.flatMap(({ read }) => read ?? []),
			cutoff
		);
		this.#arrivals = [];
		return dataset;
	}

	/** Lets go of files that were read but not taken. */
	async discard(): Promise<void> {
		const arrivals = this.#arrivals;
		this.#arrivals = [];
		this.notRead = [];
		const session = await this.session;
		for (const { read } of arrivals) if (read) await session.discard(read);
	}

	async remove(number: number, cutoff: Dataset['cutoff']): Promise<Dataset> {
		return (await this.session).remove(number, cutoff);
	}

	async findings(): Promise<readonly Finding[]> {
		return (await this.session).findings;
	}

	async close(): Promise<void> {
		await (await this.session).close();
	}

	async #arrive(file: File, isSample: boolean): Promise<Arrival> {
		const head = await readHead(file);
		const mapping = this.#remembered.get(columnsKey(head)) ?? proposeMapping(head.columns, head.preview);
		const pending = new PendingExtract(file, head.columns, head.preview, describeFormat(head), mapping);
		return { head, pending, isSample, read: null, readUnder: null };
	}

	async #readRows(arrival: Arrival, signal: AbortSignal): Promise<void> {
		const { head, pending, isSample } = arrival;
		const session = await this.session;
		if (arrival.read) await session.discard(arrival.read);
		arrival.read = null;
		arrival.readUnder = pending.mapping;
		pending.problem = missingRole(pending.mapping);
		pending.lastDay = null;
		if (pending.problem !== null) return;
		pending.reading = true;
		try {
			const read = await session.read(head, pending.mapping, {
				isSample,
				signal,
				onProgress: ({ rowsRead, rowsAbout, share }) =>
					this.#report({ state: 'reading', file: pending.file.name, step: 'Reading rows', rowsRead, rowsAbout, share })
			});
			arrival.read = read;
			pending.dateOrderOpen = read.dateOrderOpen;
			pending.lastDay = read.extract.lastDay;
		} finally {
			pending.reading = false;
		}
	}
}

function columnsKey({ columns }: Head): string {
	return JSON.stringify(columns);
}
