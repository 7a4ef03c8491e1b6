import { tableFromIPC } from 'apache-arrow';

/** Whole numbers, one for each row. */
export type WholeNumbers = Uint8Array | Uint16Array | Int32Array;

/** The one column of an Arrow IPC stream, of whole numbers none of which is NULL. Throws `TypeError` where it is none such. */
export function columnOf(stream: Uint8Array): WholeNumbers {
	const column = tableFromIPC(stream).getChildAt(0);
	const values: unknown = column?.toArray();
	const isWhole = values instanceof Uint8Array || values instanceof Uint16Array || values instanceof Int32Array;
	if (!column || !isWhole || column.nullCount > 0)
		throw new TypeError('the column is not of whole numbers without NULL');
	return values;
}
