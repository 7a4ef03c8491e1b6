import type { StatusCode } from '../disclosure/released';
import type { Metric } from '../model/metric';

type Basis = Pick<Metric, 'basis'>;

/** Why a group has no figure: "hidden: too few people, or would reveal another". */
export function statusWords(status: StatusCode, { basis }: Basis): string {
	switch (status) {
		case '[c]':
			return 'hidden: too few people, or would reveal another';
		case '[x]':
			return basis === null ? 'nothing to judge yet' : `nobody ${basis.kept} yet`;
		case '[z]':
			return 'nobody';
	}
}

/** Why a benchmark has no figure. */
export function benchmarkStatusWords(status: StatusCode, metric: Basis): string {
	return status === '[z]' ? 'does not apply' : statusWords(status, metric);
}
