import type { Sheet } from './sheet';
import { writeOds } from './write-ods';

/** The sheets of a workbook, and its meta.xml. */
export interface OdsAsk {
	readonly sheets: readonly Sheet[];
	readonly meta: string;
}

/** Writes a workbook beside the page. */
onmessage = ({ data: { sheets, meta } }: MessageEvent<OdsAsk>) => postMessage(writeOds(sheets, meta));
