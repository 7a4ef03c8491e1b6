import type { StatusCode } from '../disclosure/released';
import type { Metric } from '../model/metric';

type Counted = Pick<Metric, 'basis' | 'unit'>;

/** Why a group has no figure: "hidden: too few people, or would reveal another", "nobody followed for 12 months yet". */
export function statusWords(status: StatusCode, metric: Counted): string {
	switch (status) {
		case '[c]':
			return 'hidden: too few people, or would reveal another';
		case '[x]':
			return metric.basis === null ? 'nothing to judge yet' : `${none(metric)} ${metric.basis.kept} yet`;
		case '[z]':
			return none(metric);
	}
}

/** Why a benchmark has no figure. */
export function benchmarkStatusWords(status: StatusCode, metric: Counted): string {
	return status === '[z]' ? 'does not apply' : statusWords(status, metric);
}

function none({ unit }: Counted): string {
	return unit === 'people' ? 'nobody' : `no ${unit}`;
}
