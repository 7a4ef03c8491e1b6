import { bandsOf } from '../chart/bands';
import { boundariesHeight } from '../chart/boundaries-layout';
import type { PagePart } from '../disclosure/page-part';
import { beforeAfterSheet } from './before-after-sheet';
import { arrange, type Room } from './columns';
import { composeColumns, composePicture, figureSheet, sheetRoom, type Sheet } from './compose-svg';
import { mapWidth } from './map-width';
import { overviewSheet } from './overview-sheet';
import { pngOf } from './png';
import { profileSheet } from './profile-sheet';
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

/** Widths that a drawing of rows may be made for; one of panels only for those under which they stand in rows. */
const widths = [500, 560, 640, 760, 896];
const panelWidths = [896, 1_150, 1_400, 1_700, 2_000];
/** One of boundaries, of which a tall one is lower for the first. */
const mapWidths = [470, 560, 640, 760, sheetRoom];
/** Inches that a pixel takes up at most: letters of 14 pixels are as large as the words beside. */
const largest = 0.0135;
/** At which letters of 14 pixels have nine points, and four: smaller ones still tell rows apart in a heat map. */
const [readable, least] = [0.0089, 0.004];

/** Draws a figure of a page for a room in inches, its provenance within: rows in as many columns as make it largest. Null where there
 *  are so many rows that they could not be read. Rejects where the browser cannot draw it. */
export async function chartPicture(part: PagePart, provenance: Provenance, room: Room): Promise<Picture | null> {
	const picture = await pictureOf(part, provenance, room);
	if (picture === null) return null;
	const { sheet, svg } = picture;
	const [width, height] = [Number(svg.getAttribute('width')), Number(svg.getAttribute('height'))];
	return { png: await pngOf(await fileOf(svg), sheet.record), width, height };
}

async function pictureOf(part: PagePart, provenance: Provenance, room: Room) {
	const isPanels = part.kind === 'groups' && part.figure.head.name === 'multiples';
	const best = arrange((width) => bandsOf(part, width), isPanels ? panelWidths : widths, room, largest);
	if (best && !isPanels && best.scale < least) return null;
	const sheet = await partSheet(part, provenance, best?.width ?? widthWithoutRows(part, room));
	return { sheet, svg: best ? composeColumns(sheet, best, document) : composePicture(sheet, document) };
}

function widthWithoutRows(part: PagePart, room: Room): number {
	const outlines = part.kind === 'groups' ? part.figure.outlines : null;
	return outlines ? mapWidth((width) => boundariesHeight(outlines, width), mapWidths, room, readable) : sheetRoom;
}

async function partSheet(part: PagePart, provenance: Provenance, width: number): Promise<Sheet> {
	if (part.kind === 'curves') return sheetOf(survivalSheet(part.figure, provenance), width);
	if (part.kind === 'overview') return sheetOf(overviewSheet(part.figure, provenance), width);
	if (part.kind === 'profile') return sheetOf(profileSheet(part.figure, part.group, provenance), width);
	if (part.kind === 'before-after') return sheetOf(beforeAfterSheet(part.figure, provenance), width);
	const { drawFigure } = await import('../chart/draw-figure');
	return figureSheet(part.figure, provenance, document, drawFigure, width);
}
