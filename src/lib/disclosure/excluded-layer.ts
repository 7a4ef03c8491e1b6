import type { Day } from '../model/day';
import type { EstimatedCell } from '../model/estimate';
import { windowDays } from '../model/metric';
import { isUntoldNumber, leastPeople } from './rules';
import type { Layer } from './secondary-suppression';
import { openAmount } from './secret';

/** Units not yet followed, for groups whose result is hidden and for those whose is not. A number from 1 to 9 is told as
 *  "fewer than 10", which must not become exact by taking the others from the total. Of a period that ended a window before the cut-off
 *  everybody knows that there are none: hiding that would protect nobody. */
export function excludedLayer(hiddenResults: ReadonlySet<EstimatedCell>, cutoff: Day): Layer {
	const excluded = ({ counts }: EstimatedCell) => counts.units - counts.denominator;
	const noneFollowed = ({ counts }: EstimatedCell) => counts.units > 0 && counts.denominator === 0;
	const isKnown = (cell: EstimatedCell) =>
		cell.period !== null && cell.period.end + windowDays <= cutoff && excluded(cell) === 0;
	const isUntold = (cell: EstimatedCell) => !isKnown(cell) && (hiddenResults.has(cell) || noneFollowed(cell));
	return {
		amounts: (cell) => {
			const value = excluded(cell);
			if (isKnown(cell)) return [{ value, low: value, high: value }];
			if (isUntold(cell)) return [{ ...openAmount(value), low: noneFollowed(cell) ? 1 : 0 }];
			return [isUntoldNumber(value) ? { value, low: 1, high: leastPeople - 1 } : openAmount(value)];
		},
		cost: excluded,
		isHidden: (cell) => isUntold(cell) || isUntoldNumber(excluded(cell)),
		isSensitive: (cell) => isUntoldNumber(excluded(cell)),
		guardsAll: false,
		isKnown,
		tells: ({ result }) => {
			if (result.status !== null) return result.status === '[z]' ? null : false;
			if (result.measure.kind === 'count') return null;
			const { excluded, excludedStatus } = result.measure;
			return excluded === null && !excludedStatus ? null : typeof excluded === 'number';
		}
	};
}
