/** Bytes before the stream in an Arrow file: `ARROW1`, filled up to eight. */
const prefix = 8;
/** Bytes after the footer of an Arrow file: its length, and `ARROW1`. */
const suffix = 10;

/** The IPC stream, with its end, that an Arrow file is made round. The engine answers with files and takes streams only. */
export function streamOf(file: Uint8Array): Uint8Array<ArrayBuffer> {
	const footer = new DataView(file.buffer, file.byteOffset).getInt32(file.byteLength - suffix, true);
	return new Uint8Array(file.subarray(prefix, file.byteLength - suffix - footer));
}
