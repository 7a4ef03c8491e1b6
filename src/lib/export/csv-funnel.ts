import type { ReleasedCell, ReleasedFigure, Safe } from '../disclosure/released';
import { funnelPoint } from '../format/funnel-words';
import type { CsvValue } from './csv-text';

export type FunnelNames =
	| 'funnel_limits'
	| 'funnel_lower_95'
	| 'funnel_upper_95'
	| 'funnel_lower_998'
	| 'funnel_upper_998'
	| 'funnel_position'
	| 'stabilised';

/** The place of a cell's group in the funnel, for a CSV file; empty where it has none. */
export function funnelOf(figure: Safe<ReleasedFigure>, cell: ReleasedCell): Readonly<Record<FunnelNames, CsvValue>> {
	const point = funnelPoint(figure, cell);
	return {
		funnel_limits: point && figure.funnel ? figure.funnel.limits : '',
		funnel_lower_95: point?.lower95 ?? null,
		funnel_upper_95: point?.upper95 ?? null,
		funnel_lower_998: point?.lower998 ?? null,
		funnel_upper_998: point?.upper998 ?? null,
		funnel_position: point?.position ?? '',
		stabilised: point?.stabilised ?? null
	};
}
