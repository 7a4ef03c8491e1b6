import type { Estimate } from '../model/estimate';
import { newcombe } from './newcombe';
import { z95 } from './normal-quantiles';

/** Number needed to treat: people in the first group for one event more (or, where negative, one fewer) than had they
 *  been like the second.
 *  NNT = 1/(p₁ − p₂), limits = 1 ÷ Newcombe's limits of the difference, in the other order; null where that interval
 *  holds 0 (the limits would run through infinity), and where either n is 0.
 *  Signed people, at least 1 away from 0. Throws RangeError unless 0 <= events <= n in both.
 *  Source: Cook & Sackett (1995) BMJ 310:452–454; limits as Altman (1998) BMJ 317:1309–1312, over Newcombe's interval.
 *  R: no call in base; 1 / rev(the limits of the difference). */
export function numberNeeded(
	events1: number,
	n1: number,
	events2: number,
	n2: number,
	z: number = z95
): Estimate | null {
	const difference = newcombe(events1, n1, events2, n2, z);
	if (!difference || (difference.lower <= 0 && difference.upper >= 0)) return null;
	return {
		value: 1 / (events1 / n1 - events2 / n2),
		interval: { lower: 1 / difference.upper, upper: 1 / difference.lower }
	};
}
