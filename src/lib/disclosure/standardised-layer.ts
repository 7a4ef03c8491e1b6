import type { EstimatedCell } from '../model/estimate';
import type { Layer } from './secondary-suppression';
import { openAmount } from './secret';
import { isFew } from './threshold';

/** What a standardised figure tells of a group's mix of strata: with everyone's rates and the group's n it is an equation in how
 *  many of the group are in each. So it is hidden where any stratum of the group holds 1 to 9 people, or 1 to 9 to whom it did or
 *  did not happen, and where the result is; and so many more that none can be worked out from the others and everyone. */
export function standardisedLayer(hiddenResults: ReadonlySet<EstimatedCell>): Layer {
	const isOfFew = ({ strata }: EstimatedCell) =>
		(strata ?? []).some(
			({ numerator, denominator }) => isFew(denominator) || isFew(numerator) || isFew(denominator - numerator)
		);
	return {
		amounts: ({ strata }) => (strata ?? []).map(({ denominator }) => openAmount(denominator)),
		cost: ({ counts, strata }) => (strata ? counts.denominator : 0),
		isHidden: (cell) => cell.strata !== undefined && (hiddenResults.has(cell) || isOfFew(cell)),
		isSensitive: isOfFew,
		isKnown: () => false,
		tells: ({ result }) => {
			if (result.status !== null || result.measure.kind !== 'proportion' || !result.measure.standardised) return null;
			return result.measure.standardised.status === null;
		}
	};
}
