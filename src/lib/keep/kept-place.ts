import { KeptFolder } from './kept-folder';

const lockName = 'joint-outcomes: what is kept';

/** Where this browser keeps what it is asked to; null where it cannot: an older browser, some private windows, and pages
 *  that did not come by HTTPS. */
export async function findKeptFolder(): Promise<KeptFolder | null> {
	// Not every browser has what its types promise.
	const storage: Partial<StorageManager> | undefined = globalThis.navigator?.storage;
	const canWrite = typeof FileSystemFileHandle === 'function' && 'createWritable' in FileSystemFileHandle.prototype;
	if (!storage?.getDirectory || !('locks' in navigator) || !canWrite) return null;
	return storage.getDirectory.call(navigator.storage).then(
		(root) => new KeptFolder(root),
		() => null
	);
}

/** Makes this tab the one that has what is kept, until the function it gives is called or the tab closes; null where
 *  another tab has not let go of it within `wait` milliseconds. */
export function holdKept(wait: number): Promise<(() => void) | null> {
	return new Promise((resolve) => {
		navigator.locks
			.request(lockName, { signal: AbortSignal.timeout(wait) }, () => new Promise<void>((release) => resolve(release)))
			.catch(() => resolve(null));
	});
}
