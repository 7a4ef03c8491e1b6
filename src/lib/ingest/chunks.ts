/** Bytes taken from a file at a time: small enough that working on them never holds the page up for 50 ms. */
const chunkBytes = 2 << 20;

/** The bytes of a file piece by piece; the next is on its way while one is worked on. Between pieces the page gets its turn. */
export async function* chunksOf(
	file: Blob,
	from = 0,
	to = file.size,
	size = chunkBytes
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	const read = (start: number) => (start < to ? file.slice(start, Math.min(to, start + size)).arrayBuffer() : null);
	let coming = read(from);
	for (let start = from; coming;) {
		const bytes = await coming;
		start += size;
		coming = read(start);
		// Where its reader stops early, nobody asks for this piece any more.
		coming?.catch(() => {});
		yield new Uint8Array(bytes);
	}
}
