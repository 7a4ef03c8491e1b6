import { readSheet } from './workbook';

/** Reads a sheet beside the page, which a large workbook would hold up. Answers with the sheet, or with why it cannot be read. */
onmessage = ({ data }: MessageEvent<{ bytes: Uint8Array; wanted: string | undefined }>) => {
	try {
		postMessage({ read: readSheet(data.bytes, data.wanted) });
	} catch (error) {
		postMessage({ refused: error instanceof Error ? error.message : String(error) });
	}
};
