import { untrack } from 'svelte';
import type { Dataset } from '../model/dataset';
import type { Day } from '../model/day';
import type { ColumnRole } from '../model/extract';
import type { Finding } from '../model/finding';
import type { RuleId } from '../model/rule';
import type { Answer, FigureRequest } from './answer';
import { Answers } from './answers.svelte';
import { byUrgency } from './by-urgency';
import { Expecting } from './expecting';
import { fileFinding } from './file-finding';
import { setAgain, settingsOf, withSettings } from './kept-settings';
import { Keeping } from './keeping.svelte';
import { reading, type LoadState } from './load-state';
import type { PendingExtract } from './pending-extract.svelte';
import { asksNothing, suggestCutoff } from './pending-facts';
import { pageState } from './page-state';
import type { Reader } from './reader';
import { Ledger } from './ledger.svelte';
import { Measures } from './measures.svelte';
import { OwnBoundaries } from './own-boundaries.svelte';
import { OwnMarks } from './own-marks.svelte';
import { OpenedFile } from './opened-file.svelte';
import { offeredMetrics, type OfferedMetric } from './offered-metrics';
import { Following } from './following.svelte';
import { Presenting } from './presenting.svelte';
import { readSample } from './read-sample';
import { Remapping } from './remapping';
import type { Session } from './session';
import { startReader } from './start-reader';

/** What the user loaded and asked, and the state of each answer. One for the whole site, passed by context, so that moving between
 *  pages keeps what is loaded. Nothing here outlives the page, unless the user chooses to keep it between visits. */
export class Workspace {
	load = $state.raw<LoadState>({ state: 'empty' });
	/** What is loaded, with what is set of the measures and what is marked. */
	readonly dataset: Dataset | null = $derived.by(() => this.#dataset && withSettings(this, this.#dataset));
	rule = $state<RuleId>('threshold-10');
	marking = $state<'OFFICIAL' | 'OFFICIAL-SENSITIVE'>('OFFICIAL');
	/** The catalogue, as definitions: what /methods prints and menus offer. */
	readonly offered: readonly OfferedMetric[] = $derived.by(() => offeredMetrics(this.dataset));

	/** What loading found, and then what the page's link asked that could not be done. Problems come first. */
	readonly findings: readonly Finding[] = $derived.by(() =>
		byUrgency(this.#notLoaded, this.keeping, this.opened, this.boundaries, this.#loaded, this.linkFindings)
	);
	readonly measures = new Measures(() => this.keepSettings());
	readonly marks = new OwnMarks(() => this.keepSettings());
	readonly boundaries = new OwnBoundaries(this);
	/** What is kept between visits, and whether. */
	readonly keeping = new Keeping();
	readonly ledger = new Ledger(this, () => this.keepSettings());
	readonly presenting = new Presenting(() => this.#screenAnew());
	readonly opened = new OpenedFile(this);
	/** Set by a page for its link; replaced with the next. */
	linkFindings = $state.raw<readonly Finding[]>([]);
	#dataset = $state.raw<Dataset | null>(null);
	#loaded = $state.raw<readonly Finding[]>([]);
	#notLoaded = $state.raw<readonly Finding[]>([]);
	readonly #answers = new Answers();
	readonly expecting = new Expecting(this, () => this.#answers.requests);
	#reader: Promise<Reader> | null = null;
	#reading = new AbortController();
	readonly #remapping = new Remapping();
	/** The opening of what was kept; files wait for it, for what is read later is numbered on from it. */
	#opening: Promise<void> | null = null;

	/** Answers by slot of the page's requests. */
	get answers(): Readonly<Record<string, Answer>> {
		return this.#answers.bySlot;
	}

	/** Figures that build on those of the page, and wait while it is asking. */
	readonly following = new Following();
	readonly asking = $derived(this.#answers.asking);
	readonly page = $derived(pageState(this.load, this.asking || this.following.isAsking, this.dataset !== null));

	/** Starts the engine when the user's hand goes towards a file; a start that fails is told when a file asks for it again. */
	prepare(): void {
		this.#openReader().catch(() => {});
	}

	/** Opens what was kept in an earlier visit, where something was. To be called once, when the page stands. */
	readonly openKept = (): Promise<void> => (this.#opening = this.#openKept());

	/** Keeps what is loaded between visits from now on, or deletes what is kept. */
	async keep(chosen: boolean): Promise<void> {
		await this.#opening;
		if (!chosen) return this.keeping.delete();
		await this.keeping.begin();
		if (this.dataset !== null && this.#reader) this.#keep(await this.#reader);
	}

	/** Keeps the settings that hold now, where what is loaded is kept; not while that is being opened. */
	keepSettings(): void {
		if (this.dataset !== null) void this.keeping.keepSettings(settingsOf(this));
	}

	/** Reads files; asks once (state `choosing`) unless nothing needs to be asked, as for boundaries. */
	async addFiles(added: readonly File[]): Promise<void> {
		const files = this.presenting.on ? [] : this.boundaries.takeFrom(added);
		if (files.length === 0) return;
		await this.#read(async (reader, signal) => {
			const pending = await reader.read(files, { isSample: false, signal, mappings: this.opened.mappings });
			if (pending.length > 0 && asksNothing(pending)) await this.#take(reader, this.dataset?.cutoff ?? null);
			else this.#choose(reader, pending);
		}, files[0]?.name ?? '');
	}

	/** Loads the made-up sample; asks nothing. */
	async trySample(): Promise<void> {
		await this.#read(async (reader, signal) => this.#take(reader, await readSample(reader, signal)), 'the sample');
	}

	/** Reads the pending extracts again after their mapping was changed in the dialog. */
	async remap(): Promise<void> {
		if (this.load.state !== 'choosing') return;
		const { signal } = this.#reading;
		await this.#remapping.add(this.load.extracts, () => this.#readAgain(signal));
	}

	async #readAgain(signal: AbortSignal): Promise<void> {
		const reader = await this.#reader;
		if (!reader || this.load.state !== 'choosing' || signal.aborted) return;
		try {
			await reader.readAgain(signal);
			if (this.load.state === 'choosing') this.#choose(reader, this.load.extracts);
		} catch (error) {
			if (!signal.aborted) this.#giveUp(error, this.load.extracts[0]?.file.name ?? '');
		}
	}

	/** Leaves one of the pending extracts out; the others still wait. */
	async leaveOut(extract: PendingExtract): Promise<void> {
		// A reading under way is waited for: what it stages is to be let go of as well.
		await this.#remapping.settled;
		const reader = await this.#reader;
		if (reader && this.load.state === 'choosing') this.#choose(reader, await reader.leaveOut(extract));
	}

	/** Takes the pending extracts with their mapping, and the cut-off as confirmed; null leaves the one in force. */
	async useExtracts(day: Day | null): Promise<void> {
		const cutoff = day === null ? (this.dataset?.cutoff ?? null) : { day, confirmed: true };
		await this.#read((reader) => this.#take(reader, cutoff), '');
	}

	/** Stops reading, or closes the question without taking the files. */
	cancel(): void {
		this.#reading.abort();
		void this.#reader?.then((reader) => reader.discard());
		this.#settleLoad();
	}

	/** Changes the cut-off; the user has said it. */
	setCutoff(day: Day): void {
		if (!this.#dataset) return;
		this.#dataset = { ...this.#dataset, cutoff: { day, confirmed: true } };
		void this.#askAgain();
	}

	/** Changes the rule of the release gate for everything shown from now on. */
	setRule(rule: RuleId): void {
		this.rule = rule;
		void this.#askAgain();
	}

	/** Gives a column of a loaded extract another meaning: reads its file again and asks as for a new one. */
	async reopen(number: number, column: string, role: ColumnRole): Promise<void> {
		if (this.presenting.on) return;
		const name = this.dataset?.extracts.find((extract) => extract.number === number)?.file ?? '';
		await this.#read(
			async (reader, signal) => this.#choose(reader, await reader.reopen(number, column, role, signal)),
			name
		);
	}

	/** What the engine holds; null where nothing was loaded. */
	async session(): Promise<Session | null> {
		return (await (await this.#reader)?.session) ?? null;
	}

	/** Takes an extract out again. */
	async removeExtract(number: number): Promise<void> {
		await this.#read(async (reader) => {
			await this.keeping.drop(number);
			const dataset = await reader.remove(number, this.dataset?.cutoff ?? null);
			if (dataset.extracts.length === 0) await this.ledger.outlive(() => this.clear());
			else await this.#loadedNow(reader, dataset);
			this.#keep(reader);
		}, '');
	}

	/** Forgets everything, what is kept between visits as well: ends the engine and gives its memory back. */
	async clear(): Promise<void> {
		this.#reading.abort();
		const [reader] = [this.#reader, (this.#reader = null)];
		this.#answers.forget();
		for (const own of [this.ledger, this.marks, this.boundaries]) own.clear();
		this.opened.close();
		this.#dataset = null;
		this.#loaded = this.#notLoaded = this.linkFindings = [];
		this.load = { state: 'empty' };
		await this.keeping.delete();
		await (await reader)?.close();
	}

	/** The figures this page wants. The latest call wins; an effect that calls follows its question alone, not the answers. */
	ask(requests: readonly FigureRequest[]): void {
		this.#answers.requests = requests;
		untrack(() => void this.#askAgain());
	}

	#screenAnew(): void {
		if (this.presenting.on && this.load.state === 'choosing') this.cancel();
		void this.#askAgain();
	}

	async #askAgain(): Promise<void> {
		const { dataset } = this;
		if (!dataset || !this.#reader) return this.#answers.forget();
		this.#answers.await();
		const session = await this.session();
		if (!session || this.dataset !== dataset) return;
		await this.#answers.ask(session, dataset, this.rule, this.presenting.page(session, dataset));
	}

	async #openKept(): Promise<void> {
		const found = await this.keeping.look();
		if (!found) return;
		setAgain(this, found.kept.settings);
		const { signal } = (this.#reading = new AbortController());
		this.load = reading('', 'Starting the engine');
		try {
			const reader = await this.#openReader();
			const dataset = await reader.restore(found.folder, found.kept);
			signal.throwIfAborted();
			await this.#loadedNow(reader, dataset);
		} catch {
			// The engine may hold a part of it: the next file gets another.
			const [reader] = [this.#reader, (this.#reader = null)];
			this.keeping.close(signal.aborted ? 'cancelled' : 'not-read');
			this.#settleLoad();
			await (await reader)?.close();
		}
	}

	#keep(reader: Reader): void {
		this.keeping.save((folder, signal) => reader.keep(folder, signal), settingsOf(this));
	}

	/** One piece of work on files at a time; what goes wrong becomes a finding, and the page goes on. */
	async #read(work: (reader: Reader, signal: AbortSignal) => Promise<void>, file: string): Promise<void> {
		await this.#opening;
		this.#reading.abort();
		const { signal } = (this.#reading = new AbortController());
		if (this.load.state !== 'choosing') this.load = reading(file, 'Starting the engine');
		try {
			await work(await this.#openReader(), signal);
		} catch (error) {
			if (!signal.aborted) this.#giveUp(error, file);
		}
	}

	#openReader(): Promise<Reader> {
		const said = (load: LoadState) => {
			if (this.load.state === 'reading') this.load = load;
		};
		// An engine that did not start is tried again with the next file.
		return (this.#reader ??= startReader(said, this.following.hear, () => (this.#reader = null)));
	}

	#choose(reader: Reader, extracts: readonly PendingExtract[]): void {
		this.#notLoaded = reader.notRead;
		if (extracts.length === 0 || this.presenting.on) return this.cancel();
		this.load = { state: 'choosing', extracts, suggestedCutoff: suggestCutoff(extracts, this.dataset?.cutoff?.day) };
	}

	async #take(reader: Reader, cutoff: Dataset['cutoff']): Promise<void> {
		this.load = reading('', 'Working out figures');
		await this.#loadedNow(reader, await reader.take(cutoff));
		this.#keep(reader);
	}

	async #loadedNow(reader: Reader, dataset: Dataset): Promise<void> {
		this.#loaded = await reader.findings();
		this.#dataset = dataset;
		this.#notLoaded = reader.notRead;
		void this.#askAgain();
		this.load = { state: 'loaded' };
	}

	#settleLoad(): void {
		this.load = { state: this.dataset === null ? 'empty' : 'loaded' };
	}

	#giveUp(error: unknown, file: string): void {
		this.#notLoaded = [...this.#notLoaded, fileFinding(file, error)];
		this.#settleLoad();
	}
}
