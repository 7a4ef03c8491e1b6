import type { BenchmarkRow } from '../model/benchmark';
import type { BenchmarkRole } from '../model/extract';
import { holdsIdentifier } from './identifiers/text-check';
import type { SetAsideReason } from './set-aside';

/** One row of a `benchmarks` file, or why it cannot be used. `cell` gives what the row holds under a role, '' where nothing.
 *  The value is a proportion, from numerator and denominator where both stand there. */
export function readBenchmark(
	cell: (role: BenchmarkRole) => string
): BenchmarkRow | { readonly reason: SetAsideReason } {
	const [metric, place, period] = [cell('metric'), cell('place'), cell('period')];
	if (metric === '' || place === '' || period === '') return { reason: 'name-missing' };
	const texts = [metric, place, period, cell('id'), cell('source'), cell('definition')];
	if (texts.some(holdsIdentifier)) return { reason: 'text-identifies' };
	const numerator = readCount(cell('numerator'));
	const denominator = readCount(cell('denominator'));
	const counted = numerator !== null && denominator !== null;
	if (counted && (denominator === 0 || numerator > denominator)) return { reason: 'value-not-understood' };
	const value = counted ? numerator / denominator : readProportion(cell('value'));
	const lower = readProportion(cell('lower'));
	const upper = readProportion(cell('upper'));
	const isLimitOdd = (lower === null && cell('lower') !== '') || (upper === null && cell('upper') !== '');
	if (value === null || isLimitOdd) return { reason: 'value-not-understood' };
	return {
		id: cell('id') || `${metric}~${place}~${period}`,
		metric: metric.toLowerCase(),
		place,
		period,
		value,
		numerator: counted ? numerator : null,
		denominator: counted ? denominator : null,
		lower,
		upper,
		source: cell('source'),
		definition: cell('definition')
	};
}

/** "0.76" and "76%" are 0.76; a bare number above 1 could be either and is not read. */
function readProportion(text: string): number | null {
	const parts = /^(\d+(?:\.\d+)?|\.\d+)\s*(%?)$/.exec(text);
	if (!parts) return null;
	const value = Number(parts[1]) / (parts[2] === '%' ? 100 : 1);
	return value <= 1 ? value : null;
}

/** "175000" and "175,000". */
function readCount(text: string): number | null {
	return /^\d+$|^\d{1,3}(,\d{3})+$/.test(text) ? Number(text.replaceAll(',', '')) : null;
}
