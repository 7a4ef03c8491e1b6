import type { ReleasedFigure, Safe } from '../disclosure/released';
import { columnsOf } from './csv-columns';
import { figureFileName } from './file-name';
import { provenanceRecord, type Provenance } from './provenance';

/** The file beside a figure's CSV, `<name>.csv-metadata.json`: CSV on the Web (W3C, 2015). What the columns hold, and
 *  under `notes` where the numbers come from. */
export function figureCsvMetadata(figure: Safe<ReleasedFigure>, provenance: Provenance): string {
	const record = provenanceRecord(figure, provenance);
	const metadata = {
		'@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
		url: figureFileName(figure, 'csv'),
		'dc:title': record.title,
		'dc:description': [record.subtitle, ...record.notes].join(' '),
		'dc:created': record.exportedAt,
		'dc:creator': `${record.application.name} ${record.application.version}`,
		'dc:rights': record.handlingMarking ?? undefined,
		dialect: { encoding: 'utf-8', delimiter: ',', lineTerminators: ['\r\n'], header: true, doubleQuote: true },
		tableSchema: {
			columns: columnsOf(figure).map(({ name, datatype, description }) => ({
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
