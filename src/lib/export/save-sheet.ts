import { exportPalette as palette } from '../chart/palette';
import type { ChartLayout } from '../chart/chart-layout';
import { composeSheet, sheetRoom } from './compose-svg';
import type { CsvColumn } from './csv-columns';
import { metadataOf } from './csv-metadata';
import { saveBlob } from './download';
import { pngOf } from './png';
import type { Provenance, provenanceRecord } from './provenance';
import type { FileKind } from './save-figure';
import { fileOf } from './svg';
import { sansFamily } from './svg-fonts';

/** What a figure with drawings of its own is saved from: made of released values only. */
export interface SheetSource {
	/** File name without its ending. */
	readonly stem: string;
	readonly columns: readonly CsvColumn[];
	readonly record: ReturnType<typeof provenanceRecord>;
	readonly csv: () => string;
	/** Brings Plot with it. */
	readonly draw: (layout: ChartLayout & { document: Document }) => Promise<readonly SVGElement[]>;
}

/** Saves such a figure as a file, which it gives; a CSV brings its metadata as a second one. Rejects where a picture cannot be
 *  made. */
export async function saveSheet(
	source: SheetSource,
	provenance: Provenance,
	kind: FileKind
): Promise<{ readonly name: string; readonly content: Blob }> {
	const { stem, columns, record } = source;
	const name = `${stem}.${kind}`;
	const content = await contentOf(source, provenance, kind);
	saveBlob(content, name);
	if (kind !== 'csv') return { name, content };
	const metadata = metadataOf(name, columns, record);
	saveBlob(new Blob([metadata], { type: 'application/json' }), `${stem}.csv-metadata.json`);
	return { name, content };
}

async function contentOf(source: SheetSource, provenance: Provenance, kind: FileKind): Promise<Blob> {
	if (kind === 'csv') return new Blob([source.csv()], { type: 'text/csv;charset=utf-8' });
	const svg = await svgOf(source, provenance);
	return kind === 'svg' ? svg : pngOf(svg, source.record);
}

async function svgOf({ record, draw }: SheetSource, provenance: Provenance): Promise<Blob> {
	const sheet = {
		...{ title: record.title, subtitle: record.subtitle, notes: record.notes, record },
		legend: () => ({ elements: [], height: 0 }),
		charts: await draw({ width: sheetRoom, palette, fontFamily: sansFamily, document })
	};
	return fileOf(composeSheet(sheet, provenance, document));
}
