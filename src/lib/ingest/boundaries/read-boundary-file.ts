import { readBoundaries, refused, unreadable, type BoundariesRead } from './read-boundaries';

/** Bytes that are read at most. */
export const mostBytes = 20e6;

/** Reads a file of boundaries, in a worker where there are workers. It stays in memory and goes nowhere. */
export async function readBoundaryFile(file: File): Promise<BoundariesRead> {
	if (file.size > mostBytes)
		return refused(file.name, {
			what: `This file has ${Math.ceil(file.size / 1e6)} MB; boundaries are read up to ${mostBytes / 1e6} MB`,
			remedy: 'Take a generalised edition of the same boundaries: the ONS calls it “ultra generalised” or BUC.'
		});
	return typeof Worker === 'function' ? readInWorker(file) : readBoundaries(await file.text(), file.name);
}

/** The worker is started from a blob so that it inherits the page's content security policy, as the engine's does. */
async function readInWorker(file: File): Promise<BoundariesRead> {
	const { default: address } = await import('./boundaries-worker?worker&url');
	const response = await fetch(address);
	if (!response.ok) throw new Error(`the reader of boundaries could not be loaded (status ${response.status})`);
	const script = URL.createObjectURL(new Blob([await response.text()], { type: 'text/javascript' }));
	const worker = new Worker(script);
	return new Promise<BoundariesRead>((settle) => {
		worker.onmessage = ({ data }: MessageEvent<BoundariesRead>) => settle(data);
		worker.onerror = () => settle(unreadable(file.name));
		worker.onmessageerror = () => settle(unreadable(file.name));
		worker.postMessage(file);
	}).finally(() => {
		worker.terminate();
		URL.revokeObjectURL(script);
	});
}
