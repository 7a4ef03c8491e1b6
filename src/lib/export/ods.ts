import type { NamedFile } from './named-file';
import type { OdsAsk } from './ods-worker';
import { pageFileName, wordsOf, type Page } from './page';
import { pageSheets } from './page-sheets';
import type { Provenance } from './provenance';

const namespaces =
	'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" ' +
	'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" ' +
	'xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"';

/** A page as an OpenDocument spreadsheet: cover, contents, notes, one table a sheet. Written in a worker where there are workers, for
 *  many rows would hold the page up. */
export async function pageOds(page: Page, provenance: Provenance): Promise<NamedFile> {
	const ask = { sheets: pageSheets(page, provenance), meta: metaOf(page, provenance) };
	const bytes = typeof Worker === 'function' ? await writtenInWorker(ask) : await writtenHere(ask);
	const content = new Blob([bytes], { type: 'application/vnd.oasis.opendocument.spreadsheet' });
	return { name: pageFileName(page, 'ods'), content };
}

async function writtenHere({ sheets, meta }: OdsAsk): Promise<Uint8Array<ArrayBuffer>> {
	const { writeOds } = await import('./write-ods');
	return writeOds(sheets, meta);
}

/** The worker is started from a blob so that it inherits the page's content security policy, as the engine's does. */
async function writtenInWorker(ask: OdsAsk): Promise<Uint8Array<ArrayBuffer>> {
	const { default: address } = await import('./ods-worker?worker&url');
	const response = await fetch(address);
	if (!response.ok) throw new Error(`the writer of workbooks could not be loaded (status ${response.status})`);
	const script = URL.createObjectURL(new Blob([await response.text()], { type: 'text/javascript' }));
	const worker = new Worker(script);
	return new Promise<Uint8Array<ArrayBuffer>>((settle, reject) => {
		worker.onmessage = ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => settle(data);
		worker.onerror = ({ message }) => reject(new Error(message));
		worker.postMessage(ask);
	}).finally(() => {
		worker.terminate();
		URL.revokeObjectURL(script);
	});
}

function metaOf(page: Page, provenance: Provenance): string {
	const records = page.parts.map((part) => wordsOf(part, provenance).record);
	const fields = [
		`<meta:generator>Joint Outcomes ${escaped(provenance.appVersion)}</meta:generator>`,
		`<dc:title>${escaped(page.heading)}</dc:title>`,
		`<dc:language>en-GB</dc:language>`,
		`<dc:date>${escaped(provenance.exportedAt)}</dc:date>`,
		`<meta:user-defined meta:name="Provenance">${escaped(JSON.stringify(records))}</meta:user-defined>`
	];
	return `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-meta ${namespaces}><office:meta>${fields.join('')}</office:meta></office:document-meta>`;
}

function escaped(text: string): string {
	return text
		.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;');
}
