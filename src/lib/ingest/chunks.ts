import { nextTask } from '../model/next-task';

/** Bytes of a file worked on at a time: a millisecond or two, and on a busy machine still no more than the page can spare. */
const chunkBytes = 128 << 10;
/** Bytes asked of the file at a time: each request costs the browser more than the work on a chunk. */
const readBytes = 8 << 20;

/** The bytes of a file piece by piece; the next are on their way while one is worked on. Between pieces the page gets its
 *  turn: a piece that is already there would follow within the same task, and such a chain would hold the page up. */
export async function* chunksOf(
	file: Blob,
	from = 0,
	to = file.size,
	size = chunkBytes
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	const read = (start: number) =>
		start < to ? file.slice(start, Math.min(to, start + readBytes)).arrayBuffer() : null;
	let coming = read(from);
	for (let start = from; coming;) {
		const bytes = new Uint8Array(await coming);
		start += readBytes;
		coming = read(start);
		// Where its reader stops early, nobody asks for these any more.
		coming?.catch(() => {});
		for (let at = 0; at < bytes.length; at += size) {
			yield bytes.subarray(at, at + size);
			await nextTask();
		}
	}
}
