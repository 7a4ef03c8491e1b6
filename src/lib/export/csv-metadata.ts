import type { ReleasedFigure, Safe } from '../disclosure/released';
import { columnsOf, type CsvColumn } from './csv-columns';
import { figureFileName } from './file-name';
import { provenanceRecord, type Provenance } from './provenance';

/** The file beside a figure's CSV, `<name>.csv-metadata.json`: CSV on the Web (W3C, 2015). What the columns hold, and
 *  under `notes` where the numbers come from. */
export function figureCsvMetadata(figure: Safe<ReleasedFigure>, provenance: Provenance): string {
	return metadataOf(figureFileName(figure, 'csv'), columnsOf(figure), provenanceRecord(figure, provenance));
}

/** The same of any CSV file, by its columns and the record of where its numbers come from. */
export function metadataOf(
	url: string,
	columns: readonly CsvColumn[],
	record: ReturnType<typeof provenanceRecord>
): string {
	const metadata = {
		'@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
		url,
		'dc:title': record.title,
		'dc:description': [record.subtitle, ...record.notes].join(' '),
		'dc:created': record.exportedAt,
		'dc:creator': `${record.application.name} ${record.application.version}`,
		'dc:rights': record.handlingMarking ?? undefined,
		dialect: { encoding: 'utf-8', delimiter: ',', lineTerminators: ['\r\n'], header: true, doubleQuote: true },
		tableSchema: {
			columns: columns.map(({ name, datatype, description }) => ({
				name,
				titles: name,
				datatype: datatype === 'date' ? { base: 'date', format: 'yyyy-MM-dd' } : datatype,
				'dc:description': description
			}))
		},
		notes: [record]
	};
	return `${JSON.stringify(metadata, null, '\t')}\n`;
}
