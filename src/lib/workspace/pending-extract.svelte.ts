import type { Day } from '../model/day';
import type { ColumnRole, CountsFacts, DateOrder, ExtractKind, Mapping } from '../model/extract';
import type { Finding } from '../model/finding';
import type { Encoding, ReadingChoices } from '../model/reading';

/** How a file was read so far: what the dialog shows of it. */
export interface PendingHead {
	readonly columns: readonly string[];
	/** The first rows as they stand in the file; the holder may see them, they are never exported. */
	readonly preview: readonly (readonly string[])[];
	/** In words: "comma-separated, UTF-8". */
	readonly format: string;
	/** Null where the file is no text. */
	readonly encoding: Encoding | null;
	readonly delimiter: string | null;
	/** Rows of names above the values. */
	readonly headerRows: number;
	/** Sheets of a workbook; empty otherwise. */
	readonly sheets: readonly string[];
	/** Tables in words, where a file holds several: "lines from 85, 82 rows, 10 columns". */
	readonly tables: readonly string[];
	/** What was noticed about the file as a whole. */
	readonly notes: readonly string[];
}

/** A file that waits for its mapping to be confirmed. What the dialog shows and changes. */
export class PendingExtract {
	readonly file: File;
	head = $state.raw<PendingHead>({
		columns: [],
		preview: [],
		format: '',
		encoding: null,
		delimiter: null,
		headerRows: 1,
		sheets: [],
		tables: [],
		notes: []
	});
	/** What the user says of how the file is to be read. */
	choices = $state.raw<ReadingChoices>({});
	mapping = $state.raw<Mapping>({ kind: 'cases', columns: [], dateOrder: null });
	/** Day and month can be read both ways in the whole column: the user has to say. */
	dateOrderOpen = $state(false);
	/** Last event day under the present mapping; null while unknown. */
	lastDay = $state<Day | null>(null);
	/** What the values of counts add up to under the present mapping; null for any other kind. */
	counts = $state.raw<CountsFacts | null>(null);
	/** That its rows are there already, in files loaded or waiting beside it. */
	duplicates = $state.raw<readonly Finding[]>([]);
	/** What stops this mapping from being used, in words; null where nothing does. */
	problem = $state<string | null>(null);
	/** The rows are being read under the present mapping. */
	reading = $state(false);

	constructor(file: File, head: PendingHead, mapping: Mapping, choices: ReadingChoices = {}) {
		this.file = file;
		this.head = head;
		this.mapping = mapping;
		this.choices = choices;
	}

	roleOf(column: string): ColumnRole {
		return this.mapping.columns.find((entry) => entry.column === column)?.role ?? 'unused';
	}

	/** Gives a column a role; a role that one column alone may have leaves the column that had it unused. */
	setRole(column: string, role: ColumnRole): void {
		const shared = role === 'dimension' || role === 'wide' || role === 'unused' || role === 'left_out';
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

	/** Takes the file for another kind: its columns are what their names mean in that kind. */
	async setKind(kind: ExtractKind): Promise<void> {
		const { proposeAs } = await import('../ingest/propose-mapping');
		const proposed = proposeAs(kind, this.head.columns, this.head.preview);
		this.mapping = { ...proposed, dateOrder: proposed.dateOrder ?? this.mapping.dateOrder };
	}

	/** Says how the file is to be read in one respect; what was judged from the old reading is judged anew. */
	choose(choice: ReadingChoices): void {
		// Another sheet or table has rows of its own.
		const { headerRows, ...kept } = this.choices;
		const isOther = choice.sheet !== undefined || choice.table !== undefined || headerRows === undefined;
		this.choices = { ...kept, ...(isOther ? {} : { headerRows }), ...choice };
	}
}
