import type PptxGenJS from 'pptxgenjs';
import { exportPalette as palette, type ColourToken } from '../chart/palette';
import { formatMoment } from '../format/date';
import type { Provenance } from './provenance';

// A slide of 13.33 by 7.5 inches; places and sizes are in inches, letters in points.
export const left = 0.6;
export const across = 12.13;
export const slideName = 'Joint Outcomes';

export const colour = (token: ColourToken) => palette(token).slice(1);
export const body = {
	fontFace: 'Arial',
	color: colour('ink'),
	lang: 'en-GB',
	align: 'left',
	valign: 'top',
	margin: 0
} as const;

/** A new slide with its title, which keeps to its box. */
export function titled(deck: PptxGenJS, title: string): PptxGenJS.Slide {
	const slide = deck.addSlide({ masterName: slideName });
	slide.addText([{ text: title, options: { lang: 'en-GB', fontSize: titleSize(title) } }], { placeholder: 'title' });
	return slide;
}

/** Points of a title of two lines, or three of a small one. */
function titleSize({ length }: string): number {
	if (length > 150) return 17;
	return length > 110 ? 21 : 26;
}

/** By what a file was made, and when. */
export function made({ appVersion, exportedAt }: Provenance): string[] {
	return [`Joint Outcomes ${appVersion}, exported ${formatMoment(exportedAt)}.`];
}
