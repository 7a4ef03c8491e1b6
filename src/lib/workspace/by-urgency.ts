import type { Finding } from '../model/finding';

const order: Readonly<Record<Finding['severity'], number>> = { problem: 0, note: 1, fine: 2 };

type Source = readonly Finding[] | { readonly findings: readonly Finding[] };

/** Findings of several sources as one list: problems first, then what is to know, then what is in order. */
export function byUrgency(...sources: readonly Source[]): Finding[] {
	return sources
		.flatMap((source) => ('findings' in source ? source.findings : source))
		.sort((one, other) => order[one.severity] - order[other.severity]);
}
