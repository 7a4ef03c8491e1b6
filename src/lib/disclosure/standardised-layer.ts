import type { CountedStratum } from '../model/counts';
import type { EstimatedCell } from '../model/estimate';
import type { StrataOfCells } from './merge-strata';
import { isUntoldNumber } from './rules';
import type { Layer } from './secondary-suppression';
import { openAmount } from './secret';

/** What standardised figures tell of the groups' mixes of strata: how many people of each group are in each. Hidden where the
 *  result is, and for so many more that none can be worked out from the others and everyone. */
export function standardisedLayer(hiddenResults: ReadonlySet<EstimatedCell>, strata: StrataOfCells): Layer {
	const own = (cell: EstimatedCell) => strata.get(cell) ?? [];
	return {
		amounts: (cell) => own(cell).map(({ denominator }) => openAmount(denominator)),
		cost: (cell) => (strata.has(cell) ? cell.counts.denominator : 0),
		isHidden: (cell) => cell.strata !== undefined && hiddenResults.has(cell),
		isSensitive: (cell) => cell.strata !== undefined && hiddenResults.has(cell),
		guardsAll: false,
		isKnown: () => false,
		tells: ({ result }) => {
			if (result.status !== null || result.measure.kind !== 'proportion' || !result.measure.standardised) return null;
			return result.measure.standardised.status === null;
		}
	};
}

/** Whether a directly standardised figure may be told besides: it rests on what happened in each stratum, so that none of them
 *  may have 1 to 9 to whom it did or did not happen. */
export function mayTellDirect(strata: readonly CountedStratum[]): boolean {
	return strata.every(
		({ numerator, denominator }) => !isUntoldNumber(numerator) && !isUntoldNumber(denominator - numerator)
	);
}
