import type { PagePart } from '../disclosure/page-part';
import { beforeAfterSheet } from './before-after-sheet';
import { composePicture, figureSheet, type Sheet } from './compose-svg';
import { overviewSheet } from './overview-sheet';
import { pngOf } from './png';
import type { Provenance } from './provenance';
import { sheetOf } from './save-sheet';
import { survivalSheet } from './survival-sheet';
import { fileOf } from './svg';

/** A chart with its key and no words around it, as a PNG at twice its size. */
export interface Picture {
	readonly png: Blob;
	/** Units of the drawing; only their ratio matters. */
	readonly width: number;
	readonly height: number;
}

/** Draws a figure of a page, its provenance within. Rejects where the browser cannot draw it. */
export async function chartPicture(part: PagePart, provenance: Provenance): Promise<Picture> {
	const sheet = await partSheet(part, provenance);
	const svg = composePicture(sheet, document);
	const [width, height] = [Number(svg.getAttribute('width')), Number(svg.getAttribute('height'))];
	return { png: await pngOf(await fileOf(svg), sheet.record), width, height };
}

async function partSheet(part: PagePart, provenance: Provenance): Promise<Sheet> {
	if (part.kind === 'curves') return sheetOf(survivalSheet(part.figure, provenance));
	if (part.kind === 'overview') return sheetOf(overviewSheet(part.figure, provenance));
	if (part.kind === 'before-after') return sheetOf(beforeAfterSheet(part.figure, provenance));
	const { drawFigure } = await import('../chart/draw-figure');
	return figureSheet(part.figure, provenance, document, drawFigure);
}
