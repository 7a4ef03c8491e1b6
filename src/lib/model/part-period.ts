import type { FigureHead } from './figure';
import type { Period } from './period';

/** Whether the days of a period are not all covered by the extracts, or not all of its people are followed. False where it is not
 *  known which days are. */
export function isPartPeriod({ covered }: Pick<FigureHead, 'covered'>, period: Period | null): boolean {
	return covered !== null && period !== null && !(period.start >= covered.first && period.end <= covered.last);
}

/** Whether some of them are. */
export function isCoveredInPart(head: Pick<FigureHead, 'covered'>, period: Period | null): boolean {
	const { covered } = head;
	return isPartPeriod(head, period) && covered !== null && period !== null && period.start <= covered.last;
}
