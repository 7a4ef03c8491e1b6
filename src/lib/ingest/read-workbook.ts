import type { SheetText } from './workbook';
import { UnreadableFile } from './unreadable-file';

/** Reads one sheet of a workbook, in a worker where there are workers. The reader is fetched with the first workbook. Throws
 *  UnreadableFile where it cannot be read. */
export async function readWorkbook(bytes: Uint8Array, wanted?: string): Promise<SheetText> {
	if (typeof Worker === 'function') return readInWorker(bytes, wanted);
	const { readSheet } = await import('./workbook');
	return readSheet(bytes, wanted);
}

/** The worker is started from a blob so that it inherits the page's content security policy, as the engine's does. */
async function readInWorker(bytes: Uint8Array, wanted: string | undefined): Promise<SheetText> {
	const { default: address } = await import('./workbook-worker?worker&url');
	const response = await fetch(address);
	if (!response.ok) throw new Error(`the reader of workbooks could not be loaded (status ${response.status})`);
	const script = URL.createObjectURL(new Blob([await response.text()], { type: 'text/javascript' }));
	const worker = new Worker(script);
	return new Promise<SheetText>((settle, reject) => {
		worker.onmessage = ({ data }: MessageEvent<{ read: SheetText } | { refused: string }>) =>
			'read' in data ? settle(data.read) : reject(new UnreadableFile(data.refused));
		worker.onerror = () =>
			reject(new UnreadableFile('the workbook is too large to be read; save the sheet as "CSV UTF-8"'));
		worker.postMessage({ bytes, wanted });
	}).finally(() => {
		worker.terminate();
		URL.revokeObjectURL(script);
	});
}
