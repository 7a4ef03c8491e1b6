import type { Sheet } from './sheet';

const styles =
	'<style:style style:name="title" style:family="table-cell" style:parent-style-name="Default"><style:text-properties fo:font-size="14pt" fo:font-weight="bold"/></style:style>' +
	'<style:style style:name="line" style:family="table-cell" style:parent-style-name="Default"/>' +
	'<style:style style:name="heading" style:family="table-cell" style:parent-style-name="Default"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="bottom" fo:border-bottom="0.75pt solid #000000"/><style:text-properties fo:font-weight="bold"/></style:style>' +
	'<style:style style:name="wrapped" style:family="table-cell" style:parent-style-name="Default"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/></style:style>';

/** The contents of a workbook with what its writer leaves out: titles and headings in bold, headings and long texts broken into
 *  lines within their cell. */
export function styledContents(xml: string, sheets: readonly Sheet[]): string {
	const [head = '', ...tables] = xml.split('<table:table ');
	const styled = tables.map((table, index) => {
		const sheet = sheets[index];
		return sheet ? withColumns(withRows(table, sheet.lines.length), sheet) : table;
	});
	return [head.replace('<office:automatic-styles>', `<office:automatic-styles>${styles}`), ...styled].join(
		'<table:table '
	);
}

/** The face and the language of every cell; printed across a page. */
export function styledDefaults(xml: string): string {
	const defaults =
		'<office:styles><style:default-style style:family="table-cell">' +
		'<style:text-properties style:font-name="Arial" fo:font-family="Arial" fo:font-size="11pt" fo:language="en" fo:country="GB"/></style:default-style>' +
		'<style:style style:name="Default" style:family="table-cell"><style:table-cell-properties style:vertical-align="top" fo:padding="0.1cm"/></style:style></office:styles>' +
		'<office:automatic-styles><style:page-layout style:name="mp1"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" ' +
		'style:print-orientation="landscape" style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout></office:automatic-styles>';
	return xml.replace('<office:master-styles>', `${defaults}<office:master-styles>`);
}

/** The row of headings is one that is printed on every page. */
function withRows(table: string, headingRow: number): string {
	const rows = table.split('<table:table-row>');
	const styled = (row: string, style: string) =>
		row.replaceAll('<table:table-cell office', `<table:table-cell table:style-name="${style}" office`);
	return rows
		.map((row, index) => {
			// before the first row stands what is said of columns
			if (index === 1) return `<table:table-row>${styled(row, 'title')}`;
			if (index === 0) return row;
			// over the table, across its columns
			if (index <= headingRow) return `<table:table-row>${styled(row, 'line')}`;
			if (index !== headingRow + 1) return `<table:table-row>${row}`;
			const [cells = '', after = ''] = row.split('</table:table-row>');
			const heading = `<table:table-row>${styled(cells, 'heading')}</table:table-row>`;
			return `<table:table-header-rows>${heading}</table:table-header-rows>${after}`;
		})
		.join('');
}

/** Texts stand in the second column of the sheets that are no tables of numbers, and in all of those that say how long a line is. */
function withColumns(table: string, { table: { headings }, lineLength }: Sheet): string {
	const isOfTexts = (at: number) => lineLength !== undefined || (headings.length === 2 && at === 1);
	let column = -1;
	return table.replace(/<table:table-column( [^>]*)?>/g, (tag) => {
		column += 1;
		return isOfTexts(column) ? tag.replace('>', ' table:default-cell-style-name="wrapped">') : tag;
	});
}
