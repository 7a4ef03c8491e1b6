import type { Proportion } from '../model/counts';
import type { Estimate } from '../model/estimate';
import { fieller, type Measured } from './fieller';
import { newcombe } from './newcombe';
import { z95 } from './normal-quantiles';

/** What each repeat avoided cost, from the extra cost a person and the repeats of two groups.
 *  extra cost a person ÷ (pC − pT), Fieller's interval with SE √Σ p(1 − p)/n of the difference. Null ("not estimable") where the
 *  difference of risks is not told from 0, by Newcombe's interval or by Fieller's rule, where repeats were not fewer, and where
 *  either group has nobody.
 *  `extraCost` in pounds a person, with its standard error (0 where it is a budget); the answer in pounds a repeat, negative where
 *  the treated cost less. Throws RangeError unless 0 <= numerator <= denominator.
 *  Source: Fieller (1954) J R Stat Soc B 16:175–185; Drummond et al. (2015) Methods for the Economic Evaluation of Health Care
 *  Programmes, 4th ed., section 11.2.
 *  R: as `fieller`. */
export function costPerRepeatAvoided(
	extraCost: Measured,
	treated: Proportion,
	comparators: Proportion,
	z: number = z95
): Estimate | null {
	const { numerator: xT, denominator: nT } = treated;
	const { numerator: xC, denominator: nC } = comparators;
	const avoided = newcombe(xC, nC, xT, nT, z);
	if (!avoided || avoided.lower <= 0) return null;
	const variance = (xC / nC) * ((nC - xC) / nC ** 2) + (xT / nT) * ((nT - xT) / nT ** 2);
	return fieller(extraCost, { value: xC / nC - xT / nT, standardError: Math.sqrt(variance) }, z);
}
