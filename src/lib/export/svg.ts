import type { ReleasedFigure, Safe } from '../disclosure/released';
import { composeSvg } from './compose-svg';
import type { Provenance } from './provenance';
import { embeddedFonts } from './svg-fonts';

/** The figure as a stand-alone SVG file: always light, with title, key, notes, fonts and provenance inside. Rejects where
 *  the app's own fonts cannot be had. */
export async function figureSvg(figure: Safe<ReleasedFigure>, provenance: Provenance): Promise<Blob> {
	const { drawFigure } = await import('../chart/draw-figure');
	return fileOf(composeSvg(figure, provenance, document, drawFigure));
}

/** A sheet as a file, with the fonts it needs. */
export async function fileOf(svg: SVGElement): Promise<Blob> {
	const fonts = await embeddedFonts(svg.textContent);
	svg.querySelector('style')?.append(fonts);
	return new Blob([serializeSvg(svg, new XMLSerializer())], { type: 'image/svg+xml' });
}

/** The text of an SVG file, without the characters that XML forbids. */
export function serializeSvg(svg: SVGElement, serializer: XMLSerializer): string {
	const xml = serializer.serializeToString(svg).replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '');
	return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
}
