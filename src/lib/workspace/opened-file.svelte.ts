import type { Dataset } from '../model/dataset';
import type { Mapping } from '../model/extract';
import type { Finding } from '../model/finding';
import type { RuleId } from '../model/rule';
import type { Ledger } from './ledger.svelte';
import type { Measures } from './measures.svelte';
import type { OwnMarks } from './own-marks.svelte';
import type { SavedView, WorkspaceFile } from './workspace-file';

/** What a workspace file is made of, and what opening one changes. */
export interface FileHolder {
	readonly dataset: Dataset | null;
	readonly rule: RuleId;
	readonly ledger: Ledger;
	readonly measures: Measures;
	readonly marks: OwnMarks;
	marking: WorkspaceFile['marking'];
	readonly setRule: (rule: RuleId) => void;
	readonly setCutoff: (day: number) => void;
}

/** A file that was opened. */
export interface Opened {
	readonly file: WorkspaceFile;
	/** Saved mappings by SHA-256 of their extract. */
	readonly mappings: ReadonlyMap<string, Mapping>;
	/** What differs from what it was saved with. */
	readonly findingsOf: (holder: FileHolder) => readonly Finding[];
}

const noMappings: ReadonlyMap<string, Mapping> = new Map();

/** A workspace file that was opened, and what is to be said of it and of what is loaded. Its reader comes with the first one. */
export class OpenedFile {
	/** The page of figures last looked at, to be saved. */
	lastView: SavedView | null = null;
	readonly #holder: FileHolder;
	#opened = $state.raw<Opened | null>(null);

	constructor(holder: FileHolder) {
		this.#holder = holder;
	}

	/** What differs from what the file was saved with. */
	readonly findings: readonly Finding[] = $derived.by(() => this.#opened?.findingsOf(this.#holder) ?? []);

	/** What the file had been looking at; null where no file is open or it had been looking at nothing. */
	get view(): SavedView | null {
		return this.#opened?.file.view ?? null;
	}

	/** The saved mappings by SHA-256 of their extract. */
	get mappings(): ReadonlyMap<string, Mapping> {
		return this.#opened?.mappings ?? noMappings;
	}

	/** Opens a file's text, or says why it cannot be opened. */
	async open(text: string): Promise<{ readonly problem: string } | null> {
		const { openFile } = await import('./open-workspace-file');
		const opened = openFile(text, this.#holder);
		if ('problem' in opened) return opened;
		this.#opened = opened;
		return null;
	}

	/** The text of a file of what holds now. */
	async save(application: string): Promise<string> {
		const { toFile } = await import('./open-workspace-file');
		return toFile(this.#holder, this.lastView, application);
	}

	close(): void {
		this.#opened = null;
	}
}
