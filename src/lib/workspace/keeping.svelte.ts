import { keepFindings, keptSince, type KeepState } from '../keep/keep-state';
import { filesOf, keptFormat, readKept, type KeptDocument, type KeptSettings } from '../keep/kept-document';
import type { KeptFolder } from '../keep/kept-folder';
import { findKeptFolder, holdKept } from '../keep/kept-place';
import type { Finding } from '../model/finding';

/** Milliseconds in which a tab that is being closed or reloaded lets go of what is kept. */
const patience = 1000;

/** Writes the tables of what is loaded. */
type WriteTables = (folder: KeptFolder, signal: AbortSignal) => Promise<Pick<KeptDocument, 'persons' | 'extracts'>>;

/** Whether what is loaded is kept between visits. Off until the user chooses it; then one tab has what is kept. */
export class Keeping {
	state = $state.raw<KeepState>({ state: 'off' });
	readonly findings: readonly Finding[] = $derived(keepFindings(this.state, Date.now()));
	/** "3 November 2026"; null while nothing is kept, or it is not open. */
	readonly since: string | null = $derived(
		this.state.state === 'on' && this.state.since !== null ? keptSince(this.state.since) : null
	);

	#folder: KeptFolder | null = null;
	#document: KeptDocument | null = null;
	#letGo: (() => void) | null = null;
	#work: Promise<void> = Promise.resolve();
	#turn = new AbortController();

	/** Looks once, at the start of a visit, whether something is kept, and takes it for this tab; null where there is
	 *  nothing to open. */
	async look(): Promise<{ folder: KeptFolder; kept: KeptDocument } | null> {
		const folder = await findKeptFolder();
		if (!folder) {
			this.state = { state: 'unavailable' };
			return null;
		}
		try {
			if (!(await folder.exists()) || !(await this.#hold())) return null;
			const text = await folder.readDocument();
			// Without its document the first keeping broke off: there is nothing whole.
			if (text === null) {
				await this.delete();
				return null;
			}
			const kept = readKept(text);
			if (kept === null) throw new TypeError('what is kept is of another form');
			await folder.tidy(filesOf(kept));
			this.#folder = folder;
			this.#document = kept;
			this.state = { state: 'on', since: kept.since, work: 'none' };
			return { folder, kept };
		} catch {
			this.close('not-read');
			return null;
		}
	}

	/** From now on what is loaded is kept. */
	async begin(): Promise<void> {
		if (this.state.state !== 'off' || !(await this.#hold())) return;
		const folder = await findKeptFolder();
		if (!folder) return this.#leave({ state: 'unavailable' });
		// A tab that has been closed meanwhile has kept what it had: that is not to be lost.
		if (await folder.exists()) return this.close('of-another-tab');
		this.#folder = folder;
		this.state = { state: 'on', since: null, work: 'none' };
	}

	/** Keeps what is loaded, in the place of what was kept. The latest call wins. */
	save(write: WriteTables, settings: KeptSettings): void {
		if (this.state.state !== 'on') return;
		const { signal } = this.#nextTurn();
		this.state = { ...this.state, work: 'keeping' };
		this.#work = this.#work.then(() => this.#save(write, settings, signal));
	}

	/** Takes one extract out of what is kept, at once. */
	async drop(number: number): Promise<void> {
		this.#nextTurn();
		await this.#change((document) => ({
			...document,
			extracts: document.extracts.filter(({ extract }) => extract.number !== number)
		}));
	}

	/** Keeps settings that were changed. */
	async keepSettings(settings: KeptSettings): Promise<void> {
		await this.#change((document) =>
			JSON.stringify(document.settings) === JSON.stringify(settings) ? document : { ...document, settings }
		);
	}

	/** Deletes what is kept, and keeps nothing from now on. What another tab has is not touched. */
	async delete(): Promise<void> {
		const { state } = this.state;
		if (state === 'unavailable' || state === 'elsewhere') return;
		this.#turn.abort();
		// What is under way may never end: its engine may have been ended.
		this.#work = Promise.resolve();
		if (!this.#letGo && !(await this.#hold())) return;
		try {
			await (this.#folder ?? (await findKeptFolder()))?.delete();
			this.#leave({ state: 'off' });
		} catch {
			this.close('not-deleted');
		}
	}

	/** Lets go of what is kept and leaves it as it is. */
	close(why: (KeepState & { state: 'closed' })['why']): void {
		this.#leave({ state: 'closed', why });
	}

	#leave(state: KeepState): void {
		this.#turn.abort();
		this.#folder = null;
		this.#document = null;
		this.#letGo?.();
		this.#letGo = null;
		this.state = state;
	}

	/** Takes what is kept for this tab; where another tab has it, that is the state from now on. */
	async #hold(): Promise<boolean> {
		this.#letGo ??= await holdKept(patience);
		if (this.#letGo === null) this.state = { state: 'elsewhere' };
		return this.#letGo !== null;
	}

	#nextTurn(): AbortController {
		this.#turn.abort();
		return (this.#turn = new AbortController());
	}

	async #save(write: WriteTables, settings: KeptSettings, signal: AbortSignal): Promise<void> {
		const folder = this.#folder;
		if (signal.aborted || !folder) return;
		try {
			const since = this.#document?.since ?? Date.now();
			await this.#put(folder, { format: keptFormat, since, ...(await write(folder, signal)), settings }, signal);
			if (!signal.aborted) this.state = { state: 'on', since, work: 'none' };
		} catch {
			if (signal.aborted) return;
			this.state = { state: 'on', since: this.#document?.since ?? null, work: 'failed' };
			// What was kept before is whole still; what this left goes.
			await folder.tidy(this.#document ? filesOf(this.#document) : []).catch(() => {});
		}
	}

	/** Writes the document anew with a change, after what is under way. */
	#change(change: (document: KeptDocument) => KeptDocument): Promise<void> {
		this.#work = this.#work.then(async () => {
			const [folder, before] = [this.#folder, this.#document];
			if (!folder || !before) return;
			const after = change(before);
			if (after === before) return;
			try {
				await this.#put(folder, after);
			} catch {
				if (this.state.state === 'on') this.state = { ...this.state, work: 'failed' };
			}
		});
		return this.#work;
	}

	async #put(folder: KeptFolder, document: KeptDocument, signal?: AbortSignal): Promise<void> {
		signal?.throwIfAborted();
		await folder.writeDocument(JSON.stringify(document), filesOf(document));
		this.#document = document;
	}
}
