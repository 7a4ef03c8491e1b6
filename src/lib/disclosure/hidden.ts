import type { EstimatedCell } from '../model/estimate';
import type { EstimatedFigure } from '../model/figure';
import { cellTable, withoutSums } from './cell-table';
import { suppressComparisons } from './comparison-suppression';
import { excludedLayer } from './excluded-layer';
import { elsewhere } from './linked';
import { mergeStrata, type StrataOfCells } from './merge-strata';
import type { Protector } from './protector';
import type { ReleasedFigure } from './released';
import { resultLayer } from './result-layer';
import type { Rule } from './rules';
import { suppress } from './secondary-suppression';
import { standardisedLayer } from './standardised-layer';
import { untoldPeriods } from './untold-periods';

type Cells = ReadonlySet<EstimatedCell>;

/** Which numbers of which cells are to be hidden. */
export interface Hidden {
	readonly results: Cells;
	/** Not told whatever they count, and so not hidden for it. */
	readonly untold: Cells;
	readonly excluded: Cells;
	readonly standardised: Cells;
	readonly strata: StrataOfCells;
	readonly comparisons: Cells;
}

/** Judges a figure's true counts: all that has to be hidden of it. */
export async function hide(
	figure: EstimatedFigure,
	rule: Rule,
	linked: readonly ReleasedFigure[],
	protector: Protector,
	beside: readonly ReleasedFigure[] = []
): Promise<Hidden> {
	const { statistic, basis } = figure.head.metric;
	const nest = figure.nest ?? null;
	const means = { rule, linked: elsewhere(figure.head, linked, nest, beside), protector };
	const table = cellTable(figure, nest);
	const judged = table.cells.map(({ cell }) => cell);
	const untold = untoldPeriods(table, figure.head);
	const layer = resultLayer(statistic, rule, judged, untold);
	// a period that is not told is no sum that tells of its parts
	const told = withoutSums(
		table,
		(total, isOverPeriods) => isOverPeriods && untold.has(total.cell) && !layer.isHidden(total.cell)
	);
	const results = await suppress(told, layer, means);
	const isShown = (cell: EstimatedCell) => !results.has(cell) && !untold.has(cell) && cell.estimate !== null;
	const strata = mergeStrata([...figure.cells, ...figure.margins].filter(isShown));
	const isFollowed = statistic !== 'count' && basis !== null;
	const none: Cells = new Set();
	return {
		results,
		untold,
		strata,
		standardised:
			figure.head.standardisedBy === null
				? none
				: await suppress(cellTable(figure, null), standardisedLayer(results, strata), means),
		excluded: isFollowed
			? await suppress(table, excludedLayer(new Set([...results, ...untold]), figure.head.cutoff), means)
			: none,
		comparisons: statistic !== 'count' ? await suppressComparisons(figure, results, means) : none
	};
}
