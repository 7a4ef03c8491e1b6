import { formatCount } from '../format/number';
import { pickedLine } from '../format/picked-line';
import type { Page } from './page';

/** What a page says of further groups picked out, a line each, under what they are called; null where it speaks of one alone. */
export function pickedLines({
	sentence,
	others = [],
	othersUnsaid = 0
}: Pick<Page, 'sentence' | 'others' | 'othersUnsaid'>) {
	if (others.length === 0) return null;
	const unsaid = othersUnsaid > 0 ? [`And ${formatCount(othersUnsaid)} more picked out.`] : [];
	return {
		heading: sentence === null ? 'Picked out' : 'Also picked out',
		lines: [...others.map((other) => `${pickedLine(other)}.`), ...unsaid]
	};
}
