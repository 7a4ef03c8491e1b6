import { parquetMetadata } from 'hyparquet';
import { UnreadableFile } from './unreadable-file';

/** One column's part of one row group: where its pages stand, and what the footer says of them. */
export interface ColumnChunk {
	/** Bytes of the file, `to` exclusive. */
	readonly from: number;
	readonly to: number;
	readonly values: number;
	readonly uncompressedBytes: number;
	readonly isCompressed: boolean;
	/** Bytes of one value where all are of one size and none can be missing; null otherwise. */
	readonly valueBytes: number | null;
}

/** What a Parquet file's footer says of it. */
export interface ParquetFooter {
	readonly rows: number;
	/** Columns with one value a row, in the file's order. */
	readonly flat: readonly { readonly name: string; readonly chunks: readonly ColumnChunk[] }[];
	/** Columns that hold lists, maps or structures: they cannot be used. */
	readonly nested: readonly string[];
}

const tailBytes = 8;
const encryptedMark = 'PARE';
const mark = 'PAR1';
const fixedBytes: Readonly<Record<string, number>> = { INT32: 4, INT64: 8, INT96: 12, FLOAT: 4, DOUBLE: 8 };

/** Reads the footer of a Parquet file and holds it against itself and the file's size. Throws UnreadableFile where the file
 *  is encrypted, cut off or damaged, or where its footer says what cannot be. */
export async function readParquetFooter(file: Blob): Promise<ParquetFooter> {
	const tail = new Uint8Array(await file.slice(-tailBytes).arrayBuffer());
	const ends = new TextDecoder('latin1').decode(tail.subarray(4));
	if (ends === encryptedMark) throw encrypted();
	if (ends !== mark || tail.length < tailBytes) throw damaged('its end is missing, as after a broken download');
	const length = new DataView(tail.buffer).getUint32(0, true);
	if (length + tailBytes > file.size) throw damaged('its end is missing, as after a broken download');
	const footer = parse(await file.slice(-(length + tailBytes)).arrayBuffer());
	if (footer.row_groups.some(({ columns }) => columns.some((column) => column.crypto_metadata !== undefined)))
		throw encrypted();
	return described(footer, file.size - length - tailBytes);
}

type Footer = ReturnType<typeof parquetMetadata>;

function parse(bytes: ArrayBuffer): Footer {
	try {
		return parquetMetadata(bytes, { geoparquet: false });
	} catch (cause) {
		throw damaged('its list of columns cannot be read', cause);
	}
}

function described(footer: Footer, bodyBytes: number): ParquetFooter {
	const rows = Number(footer.num_rows);
	if (footer.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0) !== rows)
		throw damaged('it does not agree with itself about its number of rows');
	const flat: { name: string; chunks: ColumnChunk[] }[] = [];
	const nested: string[] = [];
	let leaf = 0;
	for (const { name, repetition, type, typeLength, leaves } of roots(footer.schema)) {
		if (leaves !== 1 || type === undefined || repetition === 'REPEATED') nested.push(name);
		else {
			const size = fixedBytes[type] ?? (type === 'FIXED_LEN_BYTE_ARRAY' ? (typeLength ?? null) : null);
			const valueBytes = repetition === 'REQUIRED' ? size : null;
			const at = leaf;
			flat.push({ name, chunks: footer.row_groups.map((group) => chunkOf(group, at, valueBytes, bodyBytes)) });
		}
		leaf += leaves;
	}
	return { rows, flat, nested };
}

type RowGroup = Footer['row_groups'][number];

function chunkOf(group: RowGroup, at: number, valueBytes: number | null, bodyBytes: number): ColumnChunk {
	const facts = group.columns[at]?.meta_data;
	if (!facts) throw damaged('a column of it is missing');
	const [data, dictionary] = [Number(facts.data_page_offset), Number(facts.dictionary_page_offset ?? 0)];
	// Some writers put 0 where there is no dictionary.
	const from = dictionary > 0 ? Math.min(dictionary, data) : data;
	const to = from + Number(facts.total_compressed_size);
	const values = Number(facts.num_values);
	// A column without values need not have pages, and writers then point anywhere.
	if (values > 0 && (from < mark.length || to < from || to > bodyBytes))
		throw damaged('it names parts that are not in the file');
	if (values !== Number(group.num_rows)) throw damaged('it does not agree with itself about its number of rows');
	return {
		from,
		to,
		values,
		uncompressedBytes: Number(facts.total_uncompressed_size),
		isCompressed: facts.codec !== 'UNCOMPRESSED',
		valueBytes
	};
}

interface Root {
	readonly name: string;
	readonly repetition: string | undefined;
	readonly type: string | undefined;
	readonly typeLength: number | undefined;
	/** Columns of values at or under it. */
	readonly leaves: number;
}

/** The columns right under the schema's root, which lists itself and all below it in one row. */
function roots(schema: Footer['schema']): Root[] {
	const found: Root[] = [];
	let at = 1;
	const leavesFrom = (): number => {
		const children = schema[at++]?.num_children ?? 0;
		if (children === 0) return 1;
		let leaves = 0;
		for (let child = 0; child < children && at < schema.length; child++) leaves += leavesFrom();
		return leaves;
	};
	while (at < schema.length) {
		const { name = '', repetition_type, type, type_length } = schema[at] ?? {};
		const isGroup = schema[at]?.num_children !== undefined && schema[at]?.num_children !== 0;
		const leaves = leavesFrom();
		found.push({
			name,
			repetition: repetition_type,
			type: isGroup ? undefined : type,
			typeLength: type_length,
			leaves
		});
	}
	return found;
}

function encrypted(): UnreadableFile {
	return new UnreadableFile('the file is encrypted; export it again without encryption');
}

/** A Parquet file that is not as it should be, and what is wrong with it. */
export function damaged(because: string, cause?: unknown): UnreadableFile {
	return new UnreadableFile(`the Parquet file is damaged: ${because}; export it again`, cause);
}
