import type { ReleasedCell, ReleasedFigure, StatusCode } from '../disclosure/released';
import type { FigureHead } from '../model/figure';
import type { Metric } from '../model/metric';
import { isCoveredInPart } from '../model/part-period';

const inPart = 'covered only in part';

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

/** What a code stands for in a figure, whether any of its cells has it or not. */
export function codeMeaning(status: StatusCode, { metric, name }: Pick<FigureHead, 'metric' | 'name'>): string {
	return `${statusWords(status, metric)}${status === '[x]' && name === 'multiples' ? `, or ${inPart}` : ''}`;
}

/** Whether an area is not told in a period because that is covered only in part. */
export function isUntoldInPart({ head }: ReleasedFigure, { group, group2, period, result }: ReleasedCell): boolean {
	return group !== null && group2 !== null && result.status === '[x]' && isCoveredInPart(head, period);
}

/** Why the groups of a figure that have a code have no figure: each reason once; null where none has it. */
export function codeWords(figure: ReleasedFigure, code: StatusCode): string | null {
	const coded = figure.cells.filter(({ result }) => result.status === code);
	const words = new Set(coded.map((cell) => cellStatusWords(figure, cell, code)));
	return words.size === 0 ? null : [...words].join(', or ');
}

/** Why a cell has no figure. */
export function cellStatusWords(figure: ReleasedFigure, cell: ReleasedCell, status: StatusCode): string {
	return isUntoldInPart(figure, cell) ? inPart : statusWords(status, figure.head.metric);
}

/** Why a benchmark has no figure. */
export function benchmarkStatusWords(status: StatusCode, metric: Counted): string {
	return status === '[z]' ? 'does not apply' : statusWords(status, metric);
}

function none({ unit }: Counted): string {
	return unit === 'people' ? 'nobody' : `no ${unit}`;
}
