import type { ReleasedFigure, Safe } from '../disclosure/released';
import { nextTask } from '../model/next-task';
import { composeSheet, figureSheet } from './compose-svg';
import type { Provenance } from './provenance';
import { embeddedFonts } from './svg-fonts';

/** The figure as a stand-alone SVG file: always light, with title, key, notes, fonts and provenance inside. Rejects where
 *  the app's own fonts cannot be had. What is drawn, laid out and written each hold the page up a little: not together. */
export async function figureSvg(figure: Safe<ReleasedFigure>, provenance: Provenance): Promise<Blob> {
	const { drawFigure } = await import('../chart/draw-figure');
	await nextTask();
	const sheet = figureSheet(figure, provenance, document, drawFigure);
	await nextTask();
	return fileOf(composeSheet(sheet, provenance, document));
}

/** A sheet as a file, with the fonts it needs. */
export async function fileOf(svg: SVGElement): Promise<Blob> {
	const fonts = await embeddedFonts(svg.textContent);
	await nextTask();
	svg.querySelector('style')?.append(fonts);
	return new Blob([serializeSvg(svg, new XMLSerializer())], { type: 'image/svg+xml' });
}

/** The text of an SVG file, without the characters that XML forbids. */
export function serializeSvg(svg: SVGElement, serializer: XMLSerializer): string {
	const xml = serializer.serializeToString(svg).replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '');
	return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
}
