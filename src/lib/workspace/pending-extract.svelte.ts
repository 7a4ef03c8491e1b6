import type { Day } from '../model/day';
import type { ColumnRole, DateOrder, ExtractKind, Mapping } from '../model/extract';

/** A file that waits for its mapping to be confirmed. What the dialog shows and changes. */
export class PendingExtract {
	readonly file: File;
	readonly columns: readonly string[];
	/** The first rows as they stand in the file; the holder may see them, they are never exported. */
	readonly preview: readonly (readonly string[])[];
	/** In words: "comma-separated, UTF-8". */
	readonly format: string;
	mapping = $state.raw<Mapping>({ kind: 'cases', columns: [], dateOrder: null });
	/** Day and month can be read both ways in the whole column: the user has to say. */
	dateOrderOpen = $state(false);
	/** Last event day under the present mapping; null while unknown. */
	lastDay = $state<Day | null>(null);
	/** What stops this mapping from being used, in words; null where nothing does. */
	problem = $state<string | null>(null);
	/** The rows are being read under the present mapping. */
	reading = $state(false);

	constructor(
		file: File,
		columns: readonly string[],
		preview: readonly (readonly string[])[],
		format: string,
		mapping: Mapping
	) {
		this.file = file;
		this.columns = columns;
		this.preview = preview;
		this.format = format;
		this.mapping = mapping;
	}

	roleOf(column: string): ColumnRole {
		return this.mapping.columns.find((entry) => entry.column === column)?.role ?? 'unused';
	}

	/** Gives a column a role; a role that one column alone may have leaves the column that had it unused. */
	setRole(column: string, role: ColumnRole): void {
		const shared = role === 'dimension' || role === 'unused' || role === 'left_out';
		this.mapping = {
			...this.mapping,
			columns: this.mapping.columns.map((entry) =>
				entry.column === column
					? { column, role }
					: !shared && entry.role === role
						? { column: entry.column, role: 'unused' }
						: entry
			)
		};
	}

	setDateOrder(dateOrder: DateOrder): void {
		this.mapping = { ...this.mapping, dateOrder };
	}

	setKind(kind: ExtractKind, columns: Mapping['columns']): void {
		this.mapping = { ...this.mapping, kind, columns };
	}
}
