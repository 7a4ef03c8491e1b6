import { exportPalette as palette, type Palette } from '../chart/palette';
import type { ChartLayout } from '../chart/chart-layout';
import { composeSheet, sheetRoom, type Sheet } from './compose-svg';
import type { CsvColumn } from './csv-columns';
import { metadataOf } from './csv-metadata';
import { layLegend } from './lay-legend';
import type { LegendEntry } from './legend-entry';
import type { NamedFile } from './named-file';
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
	/** Absent where the drawing says itself what its marks mean. */
	readonly key?: (document: Document, palette: Palette) => readonly LegendEntry[];
	/** Brings Plot with it. */
	readonly draw: (layout: ChartLayout & { document: Document }) => Promise<readonly SVGElement[]>;
}

/** Such a figure as the files of a kind: one, and of a CSV its metadata after it. Rejects where a picture cannot be made. */
export async function saveSheet(
	source: SheetSource,
	provenance: Provenance,
	kind: FileKind
): Promise<readonly [NamedFile, ...NamedFile[]]> {
	const { stem, columns, record } = source;
	const file = { name: `${stem}.${kind}`, content: await contentOf(source, provenance, kind) };
	if (kind !== 'csv') return [file];
	const metadata = new Blob([metadataOf(file.name, columns, record)], { type: 'application/json' });
	return [file, { name: `${stem}.csv-metadata.json`, content: metadata }];
}

async function contentOf(source: SheetSource, provenance: Provenance, kind: FileKind): Promise<Blob> {
	if (kind === 'csv') return new Blob([source.csv()], { type: 'text/csv;charset=utf-8' });
	const svg = await svgOf(source, provenance);
	return kind === 'svg' ? svg : pngOf(svg, source.record);
}

async function svgOf(source: SheetSource, provenance: Provenance): Promise<Blob> {
	return fileOf(composeSheet(await sheetOf(source), provenance, document));
}

/** What stands on the sheet of such a figure, drawn for a width. */
export async function sheetOf({ record, key, draw }: SheetSource, width = sheetRoom): Promise<Sheet> {
	return {
		...{ title: record.title, subtitle: record.subtitle, notes: record.notes, record },
		legend: (place) => layLegend(document, key?.(document, palette) ?? [], palette, place),
		charts: await draw({ width, palette, fontFamily: sansFamily, document })
	};
}
