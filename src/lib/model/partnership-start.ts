import { noPartnership } from './area';
import type { Dataset } from './dataset';
import type { Day } from './day';
import type { Group } from './dimension';
import type { Question } from './question';

/** The partnership that a question is about: the only one filtered by, else the only one picked out. */
export function partnershipOf({ filters, pick }: Question, { dimensions }: Dataset): Group | null {
	const groups = dimensions.find(({ id }) => id === 'partnership')?.groups ?? [];
	const filtered = filters.find(({ dimension }) => dimension === 'partnership')?.keys;
	const named = groups.filter(
		({ key, code }) => key !== noPartnership && (filtered ? filtered.includes(key) : pick.includes(code))
	);
	return (named.length === 1 && named[0]) || null;
}

/** The day of a partnership's start: as asked, else the first that the notes mark as one. */
export function startOf(
	{ start }: Question,
	{ marks }: Dataset,
	partnership: Group
): { readonly start: Day; readonly startedBy: 'link' | 'notes' } | null {
	if (start !== null) return { start, startedBy: 'link' };
	const marked = marks.filter((mark) => mark.kind === 'start' && mark.partnership === partnership.key);
	const [first] = marked.map(({ day }) => day).sort((one, other) => one - other);
	return first === undefined ? null : { start: first, startedBy: 'notes' };
}
