import type { Mapping } from '../model/extract';
import type { Finding } from '../model/finding';
import type { Head } from './head';
import type { TextColumns } from './text-columns';

/** A file in which no column says what is counted, with one that does. */
export interface MeasuredText {
	readonly columns: readonly string[];
	readonly mapping: Mapping;
	readonly text: TextColumns;
	/** That it was assumed; empty where a column says it. */
	readonly findings: readonly Finding[];
}

/** Gives the rows of counts their measure where no column holds it: the name of the column of numbers or, where numbers stand
 *  under periods, the file's name. `columns`: of the text; `column`: what the new one is called. */
export function withMeasure(
	head: Head,
	columns: readonly string[],
	mapping: Mapping,
	text: TextColumns,
	column: string
): MeasuredText {
	if (mapping.columns.some(({ role }) => role === 'metric')) return { columns, mapping, text, findings: [] };
	const numbers = mapping.columns.find(({ role }) => role === 'numerator' || role === 'value')?.column;
	const isAcross = numbers === undefined || !head.columns.includes(numbers);
	const measure = isAcross ? head.file.name.replace(/\.[^.]+$/, '') : numbers;
	return {
		columns: [...columns, column],
		mapping: { ...mapping, columns: [...mapping.columns, { column, role: 'metric' }] },
		text: { ...text, cells: [...text.cells, text.lines.map(() => measure)] },
		findings: [
			{
				id: 'measure-assumed',
				severity: 'note',
				file: head.file.name,
				column: isAcross ? null : measure,
				rows: 0,
				lines: [],
				what: 'No column says what is counted',
				remedy: isAcross
					? 'The measure is called by the name of the file. Choose the column that holds it, if there is one.'
					: 'The measure is called by the name of the column of numbers. Choose the column that holds it, if there is one.'
			}
		]
	};
}
