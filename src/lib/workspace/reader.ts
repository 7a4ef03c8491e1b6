import { readHead, type Head } from '../ingest/head';
import { sha256 } from '../ingest/sha256';
import { proposeMapping } from '../ingest/propose-mapping';
import type { KeptDocument } from '../keep/kept-document';
import type { KeptFolder } from '../keep/kept-folder';
import type { Dataset } from '../model/dataset';
import type { Day } from '../model/day';
import type { ColumnRole, Extract, Mapping } from '../model/extract';
import type { Finding } from '../model/finding';
import { periodOf } from '../model/period';
import { fileFinding } from './file-finding';
import { TooLarge } from '../ingest/too-large';
import { UnreadableFile } from '../ingest/unreadable-file';
import type { ReadingChoices } from '../model/reading';
import { describeHead, missingRole, nothingUsed } from './head-words';
import { reading, type LoadState } from './load-state';
import { Pace } from './pace';
import { PendingExtract } from './pending-extract.svelte';
import { sampleFiles } from './sample-files';
import { Session, type ReadExtract } from './session';

/** A file on its way in: its head, what the dialog shows of it, and its rows once read. */
interface Arrival {
	head: Head;
	readonly pending: PendingExtract;
	readonly isSample: boolean;
	read: ReadExtract | null;
	/** The mapping that `read` was read under, and how the file was said to be read. */
	readUnder: Mapping | null;
	readWith: ReadingChoices;
}

interface ReadOptions {
	readonly isSample: boolean;
	readonly signal: AbortSignal;
	/** Mappings that were saved, by SHA-256 of their file. */
	readonly mappings?: ReadonlyMap<string, Mapping>;
}

/** A bar need not move more often, and each move costs the page some work. */
const millisecondsBetweenReports = 150;

/** Reads files for the workspace: heads first, then all rows under the proposed mapping, so that the one question to the
 *  user can name the last event day; and again where the user changes the mapping. Loaded with the first file. */
export class Reader {
	/** Files of this round that could not be read. */
	notRead: readonly Finding[] = [];
	readonly session: Promise<Session>;
	readonly #report: (load: LoadState) => void;
	readonly #remembered = new Map<string, Mapping>();
	#arrivals: readonly Arrival[] = [];
	/** Files taken, by the number of their extract: their columns may be given another meaning later. */
	readonly #taken = new Map<number, Arrival>();
	/** The extract that the arrival is to stand for, where one is read again. */
	#replaces: number | null = null;
	#file = '';
	/** A head is being read, while the engine may still be starting. */
	#recognising = false;

	constructor(report: (load: LoadState) => void) {
		this.#report = report;
		this.session = Session.open((share) => {
			if (!this.#recognising) report({ ...reading(this.#file, 'Starting the engine'), share });
		});
	}

	sampleFiles(): Promise<File[]> {
		return sampleFiles();
	}

	/** Reads files as far as it can without asking, under the mapping that was saved of them; one that cannot be read is told in `notRead`. */
	async read(files: readonly File[], options: ReadOptions): Promise<PendingExtract[]> {
		await this.discard();
		const arrivals: Arrival[] = [];
		for (const file of files) {
			this.#file = file.name;
			try {
				const arrival = await this.#arrive(file, options);
				await this.#readOrSay(arrival, options.signal);
				arrivals.push(arrival);
			} catch (error) {
				options.signal.throwIfAborted();
				this.notRead = [...this.notRead, fileFinding(file.name, error)];
			}
		}
		this.#arrivals = arrivals;
		await this.#sayDuplicates();
		return arrivals.map(({ pending }) => pending);
	}

	/** Lets go of one of the files that wait, and gives the others. */
	async leaveOut(pending: PendingExtract): Promise<PendingExtract[]> {
		const leaving = this.#arrivals.find((arrival) => arrival.pending === pending);
		this.#arrivals = this.#arrivals.filter((arrival) => arrival !== leaving);
		if (leaving?.read) await (await this.session).discard(leaving.read);
		await this.#sayDuplicates();
		return this.#arrivals.map((arrival) => arrival.pending);
	}

	/** Reads again what was read under another mapping than the present one. */
	async readAgain(signal: AbortSignal): Promise<void> {
		for (const arrival of this.#arrivals) {
			const { pending } = arrival;
			try {
				if (arrival.readWith !== pending.choices) await this.#readHead(arrival, signal);
				if (arrival.readUnder !== pending.mapping) await this.#readRows(arrival, signal);
			} catch (error) {
				signal.throwIfAborted();
				if (!(error instanceof UnreadableFile)) throw error;
				// Said beside what was chosen, so that it can be chosen otherwise.
				pending.problem = sentence(error.message);
			}
		}
		await this.#sayDuplicates();
	}

	/** Takes the files read. Their mappings are remembered, until the page closes, for files of the same columns. */
	async take(cutoff: Dataset['cutoff']): Promise<Dataset> {
		const session = await this.session;
		for (const { head, pending } of this.#arrivals) this.#remembered.set(columnsKey(head), pending.mapping);
		const taken = this.#arrivals;
		const replaced = this.#replaces;
		this.#arrivals = [];
		this.#replaces = null;
		for (const arrival of taken) if (arrival.read) this.#taken.set(arrival.read.extract.number, arrival);
		const dataset = await session.take(
			taken.flatMap(({ read }) => read ?? []),
			cutoff
		);
		return replaced === null ? dataset : this.remove(replaced, cutoff);
	}

	/** Lets go of files that were read but not taken. */
	async discard(): Promise<void> {
		const arrivals = this.#arrivals;
		this.#arrivals = [];
		this.#replaces = null;
		this.notRead = [];
		// Where nothing was read, the engine need not have started: a head is read while it does.
		for (const { read } of arrivals) if (read) await (await this.session).discard(read);
	}

	/** Reads the file of a loaded extract again, one of its columns with another meaning; taken, it stands for that extract. */
	async reopen(number: number, column: string, role: ColumnRole, signal: AbortSignal): Promise<PendingExtract[]> {
		await this.discard();
		const before = this.#taken.get(number);
		if (!before) return [];
		const { head, isSample } = before;
		const { file, head: shown, mapping, choices } = before.pending;
		const pending = new PendingExtract(file, shown, mapping, choices);
		pending.setRole(column, role);
		const arrival: Arrival = { head, isSample, pending, read: null, readUnder: null, readWith: choices };
		this.#replaces = number;
		await this.#readRows(arrival, signal);
		this.#arrivals = [arrival];
		await this.#sayDuplicates();
		return [pending];
	}

	/** Writes what is taken to a folder. */
	async keep(folder: KeptFolder, signal: AbortSignal): Promise<Pick<KeptDocument, 'persons' | 'extracts'>> {
		return (await this.session).keep(folder, signal);
	}

	/** Takes what was kept in an earlier visit; its files are not at hand. */
	async restore(folder: KeptFolder, kept: KeptDocument): Promise<Dataset> {
		const session = await this.session;
		this.#report(reading('', 'Reading rows'));
		return session.restore(folder, kept);
	}

	async remove(number: number, cutoff: Dataset['cutoff']): Promise<Dataset> {
		this.#taken.delete(number);
		return (await this.session).remove(number, cutoff);
	}

	async findings(): Promise<readonly Finding[]> {
		return (await this.session).findings;
	}

	async close(): Promise<void> {
		await (await this.session).close();
	}

	/** What holds of a file depends on which others are still there. */
	async #sayDuplicates(): Promise<void> {
		if (this.#arrivals.length === 0) return;
		const session = await this.session;
		for (const { pending, read } of this.#arrivals) pending.duplicates = read ? session.duplicatesOf(read) : [];
	}

	async #arrive(file: File, { isSample, signal, mappings }: ReadOptions): Promise<Arrival> {
		const head = await this.#headOf(file, {}, signal);
		const saved = mappings && mappings.size > 0 ? mappings.get(await sha256(file)) : undefined;
		const pending = new PendingExtract(file, describeHead(head), this.#proposed(head, saved));
		return { head, pending, isSample, read: null, readUnder: null, readWith: pending.choices };
	}

	/** Reads the head again, as it is now said to be read; the mapping is proposed anew. */
	async #readHead(arrival: Arrival, signal: AbortSignal): Promise<void> {
		const { pending } = arrival;
		arrival.readWith = pending.choices;
		arrival.head = await this.#headOf(pending.file, pending.choices, signal);
		pending.head = describeHead(arrival.head);
		pending.mapping = this.#proposed(arrival.head);
	}

	async #headOf(file: File, choices: ReadingChoices, signal: AbortSignal): Promise<Head> {
		this.#recognising = true;
		let reported = 0;
		try {
			return await readHead(file, choices, (bytes) => {
				signal.throwIfAborted();
				if (performance.now() - reported < millisecondsBetweenReports) return;
				reported = performance.now();
				const share = Math.min(1, bytes / file.size);
				this.#report({ ...reading(file.name, 'Recognising columns'), share, bytes: file.size });
			});
		} finally {
			this.#recognising = false;
		}
	}

	#proposed(head: Head, saved?: Mapping): Mapping {
		const proposed = this.#remembered.get(columnsKey(head)) ?? proposeMapping(head.columns, head.preview);
		return saved ? asSaved(proposed, saved) : proposed;
	}

	/** Reads the rows; of a file that is too large that is said beside its columns, for with fewer of them it may fit. */
	async #readOrSay(arrival: Arrival, signal: AbortSignal): Promise<void> {
		try {
			await this.#readRows(arrival, signal);
		} catch (error) {
			if (!(error instanceof TooLarge)) throw error;
			arrival.pending.problem = sentence(error.message);
		}
	}

	async #readRows(arrival: Arrival, signal: AbortSignal): Promise<void> {
		const { head, pending, isSample } = arrival;
		const session = await this.session;
		if (arrival.read) await session.discard(arrival.read);
		arrival.read = null;
		arrival.readUnder = pending.mapping;
		pending.problem = missingRole(pending.mapping);
		pending.lastDay = null;
		pending.counts = null;
		if (pending.problem !== null) return;
		const { name, size } = pending.file;
		const pace = new Pace();
		const read = await session.read(head, pending.mapping, {
			isSample,
			signal,
			insteadOf: this.#replaces,
			onProgress: (progress) =>
				this.#report({
					state: 'reading',
					file: name,
					...progress,
					bytes: progress.step === 'Reading rows' ? size : null,
					secondsLeft: pace.left(progress)
				})
		});
		arrival.read = read;
		pending.dateOrderOpen = read.dateOrderOpen;
		pending.lastDay = lastDayTold(read.extract);
		pending.counts = read.extract.counts ?? null;
		pending.problem = nothingUsed(read.extract);
	}
}

/** A mapping as it was saved, which names used columns only: whatever else would be used is not. */
function asSaved({ columns }: Mapping, saved: Mapping): Mapping {
	const roles = new Map(saved.columns.map(({ column, role }) => [column, role]));
	return {
		...saved,
		columns: columns.map(({ column, role }) => ({
			column,
			role: roles.get(column) ?? (role === 'left_out' ? role : 'unused')
		}))
	};
}

/** The last day the rows tell of: where dates are known to the month, the last of that month. */
function lastDayTold({ lastDay, monthOnly }: Extract): Day | null {
	return lastDay !== null && monthOnly ? periodOf(lastDay, 'month').end : lastDay;
}

/** A reason as a sentence of its own. */
function sentence(reason: string): string {
	return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
}

function columnsKey({ columns }: Head): string {
	return JSON.stringify(columns);
}
