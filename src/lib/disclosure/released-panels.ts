import type { FigureHead } from '../model/figure';
import { pass } from './pass';
import { releasedCourse } from './released-course';
import type { ReleasedCell, ReleasedFigure, ReleasedPanel } from './released';

/** The panels of areas crossed with periods: each area's row as a course by itself, its margin as the total. From released values
 *  alone, so that they tell nothing else. Undefined where the figure is none of those. */
export function releasedPanels({
	head,
	rule,
	cells,
	margins
}: Pick<ReleasedFigure, 'head' | 'rule' | 'cells' | 'margins'>): readonly ReleasedPanel[] | undefined {
	const { by2 } = head;
	if (head.name !== 'multiples' || by2?.id !== 'period') return undefined;
	const totals = margins.flatMap((margin) => (margin.group && !margin.group2 ? [{ group: margin.group, margin }] : []));
	return totals.map(({ group, margin }) => {
		const own = cells.filter((cell) => cell.group?.key === group.key).map(asPeriod);
		const filter = { dimension: head.by.id, keys: [group.key] };
		const question = { ...head.question, by: 'period', filters: [...head.question.filters, filter] };
		const row: FigureHead = { ...head, name: 'xmr', by: by2, by2: null, question };
		const figure: ReleasedFigure = {
			head: row,
			rule,
			cells: own,
			margins: [],
			total: { ...margin, group: null },
			rowsWithoutKey: null,
			course: releasedCourse(row, own),
			funnel: null,
			shown: own.filter(({ result }) => result.status === null).length,
			hidden: own.filter(({ result }) => result.status === '[c]').length
		};
		return { group, figure: pass(figure) };
	});
}

function asPeriod(cell: ReleasedCell): ReleasedCell {
	return { ...cell, group: cell.group2, group2: null };
}
