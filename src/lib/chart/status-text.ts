import { statusWords } from '../format/status-words';
import type { IntervalLayout, PlacedRow } from './interval-layout';

/** Pixels that the hatch of a hidden row takes before its text. */
export const hatchRoom = 20;

/** What stands in a row that has no value, beside the hatch of a hidden one; empty where there is a value. */
export function statusText({ cell: { result } }: PlacedRow, layout: Pick<IntervalLayout, 'basis' | 'unit'>): string {
	if (result.status === '[c]') return '[c] hidden';
	return result.status === null ? '' : `${result.status} ${statusWords(result.status, layout)}`;
}

/** Pixels from the left of that text or hatch: the same for all, so that it tells nothing of a value. */
export function statusStart({ narrow, left }: IntervalLayout): number {
	return narrow ? 8 : left + 4;
}
