import type { drawFigure } from '../chart/draw-figure';
import type { Bands } from '../chart/bands';
import { chartNotes } from '../chart/chart-notes';
import { wrap } from '../chart/fit-text';
import { exportPalette as palette } from '../chart/palette';
import { svgElement } from '../chart/svg-element';
import type { Face } from '../chart/text-width';
import type { ReleasedFigure, Safe } from '../disclosure/released';
import { formatDay } from '../format/date';
import { figureSubtitle, figureTitle } from '../format/figure-words';
import { dayFromIso } from '../model/day';
import { gutter, type Column } from './columns';
import type { LaidLegend, LegendPlace } from './lay-legend';
import { provenanceRecord, type Provenance } from './provenance';
import { sansFamily, serifFamily } from './svg-fonts';
import { svgLegend } from './svg-legend';

const leastWidth = 960;
const margin = 32;
const pictureMargin = 8;
/** Width that a sheet's contents have. */
export const sheetRoom = leastWidth - 2 * margin;
/** Share of the width that lines may take: viewers that ignore embedded fonts set the text wider. */
const prudence = 0.88;

interface Style {
	readonly size: number;
	readonly lineHeight: number;
	readonly face: Face;
	readonly weight: number;
	readonly fill: string;
}

const title: Style = { size: 22, lineHeight: 29, face: 'serif', weight: 600, fill: palette('ink') };
const subtitle: Style = { size: 16, lineHeight: 23, face: 'regular', weight: 400, fill: palette('ink-2') };
const note: Style = { size: 14, lineHeight: 20, face: 'regular', weight: 400, fill: palette('ink-3') };
const marking: Style = { size: 14, lineHeight: 20, face: 'bold', weight: 700, fill: palette('ink') };

/** What stands on one sheet, from top to bottom. */
export interface Sheet {
	readonly title: string;
	readonly subtitle: string;
	/** Draws the key from a top left corner. */
	readonly legend: (place: LegendPlace) => LaidLegend;
	readonly charts: readonly SVGElement[];
	readonly notes: readonly string[];
	/** Provenance, as it stands in the file's metadata. */
	readonly record: ReturnType<typeof provenanceRecord>;
}

/** What stands on the sheet of a figure, drawn for 960 pixels unless told. `draw` brings Plot and is handed in, so that Plot is loaded
 *  when needed. */
export function figureSheet(
	figure: Safe<ReleasedFigure>,
	provenance: Provenance,
	document: Document,
	draw: typeof drawFigure,
	width = sheetRoom
): Sheet {
	return {
		title: figureTitle(figure),
		subtitle: figureSubtitle(figure),
		legend: (place) => svgLegend(document, figure, palette, place),
		charts: [draw(figure, { width, palette, fontFamily: sansFamily, document })],
		notes: chartNotes(figure),
		record: provenanceRecord(figure, provenance)
	};
}

/** One sheet as a drawing, its parts one under the other, wider than 960 pixels where a chart must be. Its `<style>` is empty: the fonts
 *  go there. */
export function composeSheet(sheet: Sheet, provenance: Provenance, document: Document): SVGElement {
	const width = widthOf(sheet);
	const parts: SVGElement[] = [];
	let y = margin;
	const print = (words: string, style: Style) => {
		const lines = wrap(words, sheetRoom * prudence, style.size, style.face);
		parts.push(...lines.map((line, index) => textLine(document, line, y + index * style.lineHeight, style)));
		y += lines.length * style.lineHeight;
	};
	if (provenance.handlingMarking !== null) print(provenance.handlingMarking, marking);
	print(sheet.title, title);
	print(sheet.subtitle, subtitle);
	const drawn = keyAndCharts(sheet, { left: margin, top: y + 8, width: sheetRoom });
	parts.push(...drawn.parts);
	y = drawn.bottom;
	print(sheet.notes.join(' '), note);
	y += 6;
	print(colophon(provenance), note);
	return page(document, sheet, { width, height: y + margin - 8 }, parts);
}

/** The key and the charts of a sheet alone, for where its words stand beside them. */
export function composePicture(sheet: Sheet, document: Document): SVGElement {
	const width = chartWidth(sheet);
	const { parts, bottom } = keyAndCharts(sheet, { left: pictureMargin, top: pictureMargin, width });
	return page(document, sheet, { width: width + 2 * pictureMargin, height: bottom }, parts);
}

/** The same with the rows of its one chart in columns, each with what stands over and under them. */
export function composeColumns(
	sheet: Sheet,
	{ bands, columns }: { readonly bands: Bands; readonly columns: readonly Column[] },
	document: Document
): SVGElement {
	const { width, height, head, foot } = bands;
	const across = columns.length * width + (columns.length - 1) * gutter;
	const legend = sheet.legend({ left: pictureMargin, top: pictureMargin, width: across });
	const start = pictureMargin + legend.height + 16;
	const cut = (x: number, y: number, top: number, bottom: number) => {
		const room = { x, y, width, height: bottom - top, viewBox: `0 ${top} ${width} ${bottom - top}` };
		return svgElement(document, 'svg', room, ...sheet.charts.map((chart) => chart.cloneNode(true)));
	};
	const parts = columns.flatMap(({ top, bottom }, at) => {
		const x = pictureMargin + at * (width + gutter);
		const [under, end] = [start + head, start + head + bottom - top];
		return [
			cut(x, start, 0, head),
			cut(x, under, top, bottom),
			...(foot > 0 ? [cut(x, end, height - foot, height)] : [])
		];
	});
	const tallest = Math.max(...columns.map(({ top, bottom }) => bottom - top));
	const size = { width: across + 2 * pictureMargin, height: start + head + tallest + foot + pictureMargin };
	return page(document, sheet, size, [...legend.elements, ...parts]);
}

function widthOf(sheet: Sheet): number {
	return Math.max(leastWidth, chartWidth(sheet) + 2 * margin);
}

function chartWidth({ charts }: Sheet): number {
	return Math.max(...charts.map((chart) => Number(chart.getAttribute('width'))));
}

/** The key, and the charts under it. */
function keyAndCharts(
	sheet: Sheet,
	place: LegendPlace
): { readonly parts: readonly SVGElement[]; readonly bottom: number } {
	const legend = sheet.legend(place);
	let y = place.top + legend.height + 16;
	for (const chart of sheet.charts) {
		chart.setAttribute('x', String(place.left));
		chart.setAttribute('y', String(y));
		y += Number(chart.getAttribute('height')) + 16;
	}
	return { parts: [...legend.elements, ...sheet.charts], bottom: y };
}

function page(
	document: Document,
	{ record }: Sheet,
	{ width, height }: { width: number; height: number },
	parts: readonly SVGElement[]
): SVGElement {
	return svgElement(
		document,
		'svg',
		{ width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', lang: 'en-GB' },
		svgElement(document, 'title', {}, record.title),
		svgElement(document, 'desc', {}, record.subtitle),
		svgElement(document, 'metadata', {}, JSON.stringify(record)),
		svgElement(document, 'style', {}),
		svgElement(document, 'rect', { width, height, fill: palette('paper') }),
		...parts
	);
}

function textLine(
	document: Document,
	words: string,
	top: number,
	{ size, face, weight, fill, lineHeight }: Style
): SVGElement {
	const family = face === 'serif' ? serifFamily : sansFamily;
	const baseline = top + lineHeight / 2 + size * 0.34;
	const type = { 'font-family': family, 'font-size': size, 'font-weight': weight, fill };
	return svgElement(document, 'text', { x: margin, y: baseline, ...type }, words);
}

function colophon({ appVersion, exportedAt }: Provenance): string {
	const day = dayFromIso(exportedAt.slice(0, 10));
	return `Joint Outcomes ${appVersion}${day === null ? '' : `, exported ${formatDay(day)}`}.`;
}
