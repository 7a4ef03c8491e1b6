/** A value of a sheet: text, a number as it stands, or a share that is printed as per cent. */
export type SheetValue = string | number | { readonly share: number };

/** A table, every cell of it with a value or a code. */
export interface SheetTable {
	readonly headings: readonly string[];
	readonly rows: readonly (readonly SheetValue[])[];
}

/** A sheet of a workbook: lines of text, and then one table. */
export interface Sheet {
	readonly name: string;
	/** The first is the title. */
	readonly lines: readonly string[];
	readonly table: SheetTable;
	/** Where a row of the table leads to, by its number; the names of other sheets. */
	readonly leadsTo?: readonly string[];
	/** Characters after which texts are broken into lines within their cell, where all of it is texts. */
	readonly lineLength?: number;
}
