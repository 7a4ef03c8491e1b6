import type { Dataset } from '../model/dataset';
import type { Day } from '../model/day';
import type { Mark } from '../model/mark';

/** What can be marked by hand: limits begin anew from a change; a break in recording is told. */
export type OwnKind = Extract<Mark['kind'], 'change' | 'recording break'>;

export const longestLabel = 60;

/** Dates that the user has marked, beside those of notes extracts. */
export class OwnMarks {
	marks = $state.raw<readonly Mark[]>([]);
	readonly #changed: () => void;

	/** `changed`: called when something was marked, or no longer. */
	constructor(changed: () => void) {
		this.#changed = changed;
	}

	/** A dataset with what is marked, in the order of days. */
	set(dataset: Dataset): Dataset {
		if (this.marks.length === 0) return dataset;
		return { ...dataset, marks: [...dataset.marks, ...this.marks].sort((one, other) => one.day - other.day) };
	}

	/** Marks a day; or says why not. What is written stands on charts and in files, so that it may name nobody. */
	async add(day: Day | null, written: string, kind: OwnKind): Promise<string | null> {
		const label = written.trim().replace(/\s+/g, ' ');
		if (day === null) return 'Choose the day on which it changed.';
		if (label === '') return 'Write what changed, in a few words.';
		if (label.length > longestLabel) return `Write at most ${longestLabel} characters: it stands on the chart.`;
		const { holdsIdentifier, namesSomebody } = await import('../ingest/identifiers/text-check');
		if (holdsIdentifier(label) || namesSomebody(label))
			return 'This reads as though it names somebody. Write what changed, not who: it stands on charts and in files.';
		if (this.marks.some((mark) => mark.day === day && mark.label === label)) return 'This is marked already.';
		this.#change([...this.marks, { day, label, kind, area: null, partnership: null }]);
		return null;
	}

	remove(mark: Mark): void {
		this.#change(this.marks.filter((one) => one !== mark));
	}

	clear(): void {
		this.marks = [];
	}

	/** Takes in marks that were saved, those that stand already once. */
	take(saved: readonly Mark[]): void {
		const known = this.marks.map(keyOf);
		this.marks = [...this.marks, ...saved.filter((mark) => !known.includes(keyOf(mark)))];
	}

	#change(marks: readonly Mark[]): void {
		this.marks = marks;
		this.#changed();
	}
}

function keyOf({ day, label, kind }: Mark): string {
	return JSON.stringify([day, label, kind]);
}
