import type { Day } from './day';

/** A dated event that an owner has marked: a start or change of the work, or a break in recording. */
export interface Mark {
	readonly day: Day;
	readonly label: string;
	/** Limits are drawn afresh from a start or a change on; a break in recording is told. */
	readonly kind: 'start' | 'change' | 'recording break' | 'other';
	/** Null where it is of all of them. */
	readonly area: string | null;
	readonly partnership: string | null;
}

/** Whether what comes before a mark and from it on is judged apart. */
export function startsAnew({ kind }: Pick<Mark, 'kind'>): boolean {
	return kind === 'start' || kind === 'change';
}

/** The starts and changes up to a day. Periods are judged in one stretch that have the same before them. */
export function changesUpTo(marks: readonly Mark[], firstDay: Day): Mark[] {
	return marks.filter((mark) => startsAnew(mark) && mark.day <= firstDay);
}
