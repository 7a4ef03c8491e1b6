import type { Day } from '../model/day';
import type { Dataset } from '../model/dataset';
import type { Finding } from '../model/finding';
import type { RuleId } from '../model/rule';
import type { Answer, FigureRequest } from './answer';
import type { LoadState } from './load-state';

export type PageState = 'empty' | 'loading' | 'ready' | 'failed';

/** What the user loaded and asked, and the state of each answer. One for the whole site, made in the root layout and
 *  passed by context, so that moving between pages keeps what is loaded. Nothing here outlives the page. */
export class Workspace {
	load = $state.raw<LoadState>({ state: 'empty' });
	dataset = $state.raw<Dataset | null>(null);
	/** What loading found, problems first, then what a link asked that could not be done. */
	findings = $state.raw<readonly Finding[]>([]);
	/** Answers by slot of the page's requests. */
	answers = $state.raw<Readonly<Record<string, Answer>>>({});
	rule = $state<RuleId>('threshold-10');
	marking = $state<'OFFICIAL' | 'OFFICIAL-SENSITIVE'>('OFFICIAL');

	/** For `<main data-state>`. */
	readonly page: PageState = $derived('empty');

	/** Reads files; asks once (state `choosing`) unless nothing needs to be asked. */
	async addFiles(files: readonly File[]): Promise<void> {
		throw new Error(`not yet: ${files.length}`);
	}

	/** Loads the made-up sample; asks nothing. */
	async trySample(): Promise<void> {}

	/** Reads a pending extract again after its mapping was changed in the dialog. */
	async remap(): Promise<void> {}

	/** Takes the pending extracts with their mapping, and the cut-off as confirmed. */
	async useExtracts(cutoff: Day): Promise<void> {
		throw new Error(`not yet: ${cutoff}`);
	}

	/** Stops reading, or closes the question without taking the files. */
	cancel(): void {}

	/** Changes the confirmed cut-off. */
	setCutoff(day: Day): void {
		throw new Error(`not yet: ${day}`);
	}

	/** Takes an extract out again. */
	async removeExtract(number: number): Promise<void> {
		throw new Error(`not yet: ${number}`);
	}

	/** Forgets everything: ends the engine and gives its memory back. */
	async clear(): Promise<void> {}

	/** The figures this page wants; called again whenever the page's question changes. The latest call wins. */
	ask(requests: readonly FigureRequest[]): void {
		throw new Error(`not yet: ${requests.length}`);
	}
}
