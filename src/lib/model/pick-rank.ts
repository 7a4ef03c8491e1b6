import type { Group } from './dimension';
import type { Question } from './question';

/** What a partnership is to a question: one that is picked out, what that stands beside (people without a partnership), or one of the
 *  others. */
export type PickRank = 'picked' | 'comparator' | 'other';

export function pickRank({ pick }: Pick<Question, 'pick'>, { code, name }: Pick<Group, 'code' | 'name'>): PickRank {
	if (pick.includes(code) || pick.includes(name)) return 'picked';
	return pick.length > 0 && code === 'none' ? 'comparator' : 'other';
}
