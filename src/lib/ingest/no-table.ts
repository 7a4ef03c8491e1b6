const compressed = 'the file is compressed; unpack it, and add the files in it';

/** What files begin with that hold no table of ours, whatever they are called, and what is to be said of them. Spaces and a
 *  byte order mark before it do not matter. */
const others: readonly (readonly [begins: RegExp, refusal: string])[] = [
	[/^%PDF-/, 'the file is a PDF; ask for the table it was printed from, as CSV or a workbook'],
	[
		/^<(!doctype|html|head|body|table|meta|\?xml|!--)/i,
		'the file is a web page or XML, as some systems export it under the name of a workbook; open it in a spreadsheet, and save it as .xlsx or CSV'
	],
	[/^(\{\s*"|\[\s*[{[])/, 'the file is JSON; export it as CSV, a workbook or Parquet'],
	[/^(7z\ufffd|Rar!)/, compressed]
];

/** Why a file that is said to be text cannot hold a table, judged by its first bytes; null where it may. */
export function noTable(start: Uint8Array): string | null {
	if (start[0] === 0x1f && start[1] === 0x8b) return compressed;
	const text = new TextDecoder().decode(start).trimStart();
	return others.find(([begins]) => begins.test(text))?.[1] ?? null;
}
