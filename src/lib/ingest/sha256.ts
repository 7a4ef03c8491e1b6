import { sha256 as incremental } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { chunksOf } from './chunks';

/** Bytes up to which the browser hashes a file in one go. It copies the whole of it first, and of a large file that would hold
 *  the page up. */
const wholeBytes = 16 << 20;
/** Bytes hashed between two turns of the page. */
const hashedAtOnce = 512 << 10;

/** SHA-256 of a file in lower-case hexadecimal. */
export async function sha256(file: Blob): Promise<string> {
	if (file.size <= wholeBytes)
		return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())));
	const hash = incremental.create();
	for await (const chunk of chunksOf(file, 0, file.size, hashedAtOnce)) hash.update(chunk);
	return bytesToHex(hash.digest());
}

/** Starts to hash a file while it is read. Whoever asks for the hash hears of a failure; nobody else does. */
export function startHash(file: Blob): Promise<string> {
	const hash = sha256(file);
	hash.catch(() => {});
	return hash;
}
