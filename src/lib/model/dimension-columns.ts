import type { Extract, ExtractKind } from './extract';

/** A few-valued column of the files beyond those of the model, and the column of `contacts` that holds it. */
export interface DimensionColumn {
	/** The file's own name for it; of several spellings the first. */
	readonly id: string;
	/** `d1`, `d2` … */
	readonly column: string;
	/** What each extract calls it, by extract number. */
	readonly names: ReadonlyMap<number, string>;
}

/** The dimensions of several extracts of one kind together: columns whose names differ in case and punctuation only are one. */
export function dimensionColumns(extracts: readonly Extract[], of: ExtractKind = 'cases'): DimensionColumn[] {
	const found = new Map<string, { id: string; names: Map<number, string> }>();
	for (const { number, kind, mapping } of extracts)
		for (const { column, role } of kind === of ? mapping.columns : []) {
			if (role !== 'dimension') continue;
			const folded = foldDimensionName(column);
			const dimension = found.get(folded) ?? { id: column, names: new Map<number, string>() };
			if (!dimension.names.has(number)) found.set(folded, dimension);
			if (!dimension.names.has(number)) dimension.names.set(number, column);
		}
	return [...found.values()].map(({ id, names }, index) => ({ id, column: `d${index + 1}`, names }));
}

/** The form in which two names of one dimension are the same: case and punctuation off. */
export function foldDimensionName(name: string): string {
	return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
