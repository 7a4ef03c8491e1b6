/** Bytes taken from a file at a time: small enough that working on them never holds the page up for 50 ms. */
const chunkBytes = 1 << 20;

/** The bytes of a file piece by piece. Between pieces the page gets its turn, for each is read anew. */
export async function* chunksOf(file: Blob, from = 0, to = file.size): AsyncGenerator<Uint8Array> {
	for (let start = from; start < to; start += chunkBytes)
		yield new Uint8Array(await file.slice(start, Math.min(to, start + chunkBytes)).arrayBuffer());
}
