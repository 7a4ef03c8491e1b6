import type { Finding } from '../model/finding';

const order: Readonly<Record<Finding['severity'], number>> = { problem: 0, note: 1, fine: 2 };

/** Findings of several sources as one list: problems first, then what is to know, then what is in order. */
export function byUrgency(...sources: readonly (readonly Finding[])[]): Finding[] {
	return sources.flat().sort((one, other) => order[one.severity] - order[other.severity]);
}
