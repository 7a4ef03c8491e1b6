import type { CountedStratum } from '../model/counts';
import type { Standardised } from '../model/estimate';
import { directStandardisation } from './direct-standardisation';
import { indirectStandardisation } from './indirect-standardisation';

/** A group by its strata against everyone: indirect (everyone's rates, the group's mix) and direct (the group's rates,
 *  everyone's mix). Null where nothing is expected of it. Sources and errors as the two methods. */
export function standardise(strata: readonly CountedStratum[]): Standardised | null {
	const indirect = indirectStandardisation(strata);
	if (!indirect) return null;
	const direct = directStandardisation(
		strata.map(({ numerator, denominator, reference }) => ({ numerator, denominator, weight: reference.denominator }))
	);
	return { ratio: indirect.ratio, indirect: indirect.rate, direct };
}
