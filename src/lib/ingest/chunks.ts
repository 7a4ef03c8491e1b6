/** Bytes of a file taken at a time: a few milliseconds' work. */
const chunkBytes = 512 << 10;

/** The bytes of a file piece by piece; the next is on its way while one is worked on. Between pieces the page gets its
 *  turn: a piece that is already there would follow within the same task, and such a chain would hold the page up. */
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
		await nextTask();
	}
}

/** Resolves in a task of its own, without the delay that a timer has. */
function nextTask(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}
