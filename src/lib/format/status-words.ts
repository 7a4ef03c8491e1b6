import type { StatusCode } from '../disclosure/released';

const ofGroup: Record<StatusCode, string> = {
	'[c]': 'hidden: too few people, or would reveal another',
	'[x]': 'nobody followed for 12 months yet',
	'[z]': 'nobody'
};

const ofBenchmark: Record<StatusCode, string> = { ...ofGroup, '[z]': 'does not apply' };

/** Why a group has no figure; with the code in front where nothing else prints it: "[c] hidden: …". */
export function statusWords(status: StatusCode): string {
	return ofGroup[status];
}

/** Why a benchmark has no figure. */
export function benchmarkStatusWords(status: StatusCode): string {
	return ofBenchmark[status];
}
