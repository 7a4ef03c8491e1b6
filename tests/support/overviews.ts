import { release } from '../../src/lib/disclosure/release';
import type { Safe } from '../../src/lib/disclosure/released';
import { releasedOverview, type LeftMeasure, type ReleasedOverview } from '../../src/lib/disclosure/released-overview';
import { figureOf, headOf } from './figures';
import { boroughFigure } from './released-figures';

/** The eight boroughs by two measures: one that takes a side, and one that takes none and knows four of them, of which
 *  it hides the City, and Croydon, the least of the others, with it. */
export async function twoMeasures(left: readonly LeftMeasure[] = []): Promise<Safe<ReleasedOverview>> {
	const head = headOf();
	const risk = headOf({
		metric: {
			...head.metric,
			...{ id: 'high-risk-share', title: 'Assessed as high risk', phrase: 'assessed as high risk' },
			...{ polarity: 'no_judgement', basis: null, complement: null }
		},
		question: { ...head.question, metric: 'high-risk-share' }
	});
	const groups = [
		{ name: 'Barnet', numerator: 300, denominator: 1000 },
		{ name: 'City of London', numerator: 4, denominator: 60 },
		{ name: 'Croydon', numerator: 40, denominator: 100 },
		{ name: 'Westminster', numerator: 100, denominator: 1000 }
	];
	return releasedOverview({
		measures: [await boroughFigure([]), await release(figureOf(groups, risk), 'threshold-10')],
		left
	});
}
