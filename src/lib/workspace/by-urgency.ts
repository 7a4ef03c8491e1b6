import type { Finding } from '../model/finding';

const order: Readonly<Record<Finding['severity'], number>> = { problem: 0, note: 1, fine: 2 };

/** Order of findings: problems first, then what is to know, then what is in order. */
export function byUrgency(one: Finding, other: Finding): number {
	return order[one.severity] - order[other.severity];
}
