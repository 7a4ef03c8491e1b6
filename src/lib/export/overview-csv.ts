import type { Safe } from '../disclosure/released';
import type { ReleasedOverview } from '../disclosure/released-overview';
import { figureRecords } from './csv';
import { columnsOf, type CsvColumn, type CsvColumnName } from './csv-columns';
import { csvText } from './csv-text';

/** The columns that figures of groups have in common, in their order. */
export function overviewColumns({
	measures: [{ head }]
}: Safe<ReleasedOverview>): readonly (CsvColumn & { readonly name: CsvColumnName })[] {
	return columnsOf({ head, course: null, funnel: null });
}

/** An overview as a tidy CSV file: for each measure the rows of its groups, and then All. Of one group, by its key, only that and
 *  All. What is hidden keeps its row and its status, and nothing else. */
export function overviewCsv(overview: Safe<ReleasedOverview>, group: string | null = null): string {
	const names = overviewColumns(overview).map(({ name }) => name);
	const rows = overview.measures.flatMap((figure) =>
		figureRecords(figure)
			.filter(({ cell }) => group === null || cell.group === null || cell.group.key === group)
			.map(({ values }) => names.map((name) => values[name]))
	);
	return csvText([names, ...rows]);
}
