import { sha256 as incremental } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { chunksOf } from './chunks';

/** Bytes up to which the browser hashes a file in one go. It copies the whole of it first, and of a large file that would hold
 *  the page up. */
const wholeBytes = 16 << 20;
/** Bytes up to which a worker may hold a whole file in memory. */
const workerBytes = 512 << 20;
/** Bytes hashed between two turns of the page. */
const hashedAtOnce = 128 << 10;

/** SHA-256 of a file in lower-case hexadecimal. Small files are hashed by the browser, large ones by the browser in a worker,
 *  and huge ones, or where there are no workers, piece by piece: the page is never held up, nor is the first chart. */
export async function sha256(file: Blob): Promise<string> {
	if (file.size <= wholeBytes) return hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
	if (file.size <= workerBytes && typeof Worker === 'function')
		return hashInWorker(file).then(hex, () => hashInPieces(file));
	return hashInPieces(file);
}

/** Starts to hash a file while it is read. Whoever asks for the hash hears of a failure; nobody else does. */
export function startHash(file: Blob): Promise<string> {
	const hash = sha256(file);
	hash.catch(() => {});
	return hash;
}

/** The worker is started from a blob so that it inherits the page's content security policy, as the engine's does. */
function hashInWorker(file: Blob): Promise<ArrayBuffer> {
	const work = `onmessage = async ({ data }) => postMessage(await crypto.subtle.digest('SHA-256', await data.arrayBuffer()));
		onunhandledrejection = () => postMessage(null);`;
	const script = URL.createObjectURL(new Blob([work], { type: 'text/javascript' }));
	const worker = new Worker(script);
	return new Promise<ArrayBuffer>((settle, reject) => {
		worker.onmessage = ({ data }) => (data instanceof ArrayBuffer ? settle(data) : reject(new Error('not hashed')));
		worker.onerror = () => reject(new Error('not hashed'));
		worker.postMessage(file);
	}).finally(() => {
		worker.terminate();
		URL.revokeObjectURL(script);
	});
}

async function hashInPieces(file: Blob): Promise<string> {
	const hash = incremental.create();
	for await (const chunk of chunksOf(file, 0, file.size, hashedAtOnce)) hash.update(chunk);
	return bytesToHex(hash.digest());
}

function hex(digest: ArrayBuffer): string {
	return bytesToHex(new Uint8Array(digest));
}
