import { release } from '../../src/lib/disclosure/release';
import type { ReleasedFigure, Safe } from '../../src/lib/disclosure/released';
import type { CountedStratum } from '../../src/lib/model/counts';
import { estimateCell } from '../../src/lib/statistics/compare';
import { headOf } from './figures';

const high = { numerator: 600, denominator: 1000 };
const standard = { numerator: 400, denominator: 2000 };

/** Two boroughs with the same rates at each risk and different mixes, and a third that does better at each: by risk the first two
 *  are as everyone. Everyone: 1,000 people at high risk, 60% of them seen again, and 2,000 at standard risk, 20%. */
export async function standardisedFigure(): Promise<Safe<ReleasedFigure>> {
	const strata = (people: readonly [number, number], again: readonly [number, number]): readonly CountedStratum[] => [
		{ numerator: again[0], denominator: people[0], reference: high },
		{ numerator: again[1], denominator: people[1], reference: standard }
	];
	const cell = (name: string, of: readonly CountedStratum[]) => {
		const sum = (part: 'numerator' | 'denominator') => of.reduce((total, one) => total + one[part], 0);
		return estimateCell({
			...{ group: { key: name, code: name, name }, group2: null, period: null },
			...{ counts: { units: sum('denominator'), denominator: sum('denominator'), numerator: sum('numerator') } },
			...{ benchmark: { kind: 'counted', denominator: 3000, numerator: 1000 }, strata: of }
		});
	};
	const head = headOf({
		metric: { ...headOf().metric, id: 'da-repeat', phrase: 'seen again within 12 months', polarity: 'lower_better' },
		question: { ...headOf().question, metric: 'da-repeat', standardise: ['risk'] },
		standardisedBy: ['risk level']
	});
	const total = estimateCell({
		...{ group: null, group2: null, period: null },
		...{ counts: { units: 3000, denominator: 3000, numerator: 1000 }, benchmark: { kind: 'not-applicable' } }
	});
	const cells = [
		cell('Barnet', strata([500, 300], [300, 60])),
		cell('Brent', strata([200, 1200], [120, 240])),
		cell('Camden', strata([300, 500], [150, 75]))
	];
	return release({ head, cells, margins: [], total, rowsWithoutKey: 0 }, 'threshold-10');
}
