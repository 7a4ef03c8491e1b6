import PptxGenJS from 'pptxgenjs';
import type { PageEvidence, PagePart } from '../disclosure/page-part';
import { countedIn } from '../format/counted-in';
import { definitionLines, extractLines } from '../format/definition-lines';
import { evidenceRungs, reachedClaim } from '../format/evidence-rungs';
import { sourceNote } from '../format/figure-notes';
import type { Picture } from './chart-picture';
import type { Room } from './columns';
import { addEvidence } from './evidence-slide';
import { evidenceSubjects, evidenceTitle } from './evidence-words';
import type { NamedFile } from './named-file';
import { pageFileName, wordsOf, type Page } from './page';
import { pickedLines } from './picked-lines';
import type { Provenance } from './provenance';
import { across, body, colour, left, made, slideName, titled } from './slide';
import { standingOut } from './standing-out';

const room = { x: left, y: 1.95, w: 8.9, h: 4.7 };
/** What a picture may take up, in inches. */
export const pictureRoom: Room = room;
/** Where words stand without a picture. */
const wordsAlone = { x: left, y: room.y + 0.1, w: 11, h: room.h - 0.1 };

/** Half of a slide, beside what stands in the other. */
const half = (across - 0.4) / 2;
const notDrawn = 'Not drawn: too many to be read on a slide. Each stands on the page, and in its tables (ODS).';

/** A page as a PowerPoint briefing: a slide for what was found, one for how far the evidence reaches where the page says so, one for
 *  each figure, and one for how to read them. Titles and texts can be edited; notes hold definitions and rule; every slide its
 *  handling marking. `pictures`: of the figures, in order; null of those that could not be read on a slide. */
export async function pagePptx(
	page: Page,
	pictures: readonly (Picture | null)[],
	provenance: Provenance
): Promise<NamedFile> {
	const deck = new PptxGenJS();
	deck.layout = 'LAYOUT_WIDE';
	deck.title = page.heading;
	deck.subject = page.sentence ?? page.heading;
	deck.author = deck.company = `Joint Outcomes ${provenance.appVersion}`;
	deck.theme = { headFontFace: 'Georgia', bodyFontFace: 'Arial' };
	defineSlide(deck, provenance);
	opening(deck, page, provenance);
	if (page.evidence) evidenceSlide(deck, page.evidence, provenance);
	for (const [index, part] of page.parts.entries()) {
		await figureSlide(deck, part, pictures[index] ?? null, provenance);
	}
	closing(deck, page, provenance);
	const content = await deck.write({ outputType: 'arraybuffer', compression: true });
	if (!(content instanceof ArrayBuffer)) throw new Error('slides need bytes, got something else');
	const type = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
	return { name: pageFileName(page, 'pptx'), content: new Blob([content], { type }) };
}

function defineSlide(deck: PptxGenJS, { handlingMarking }: Provenance): void {
	const mark = {
		fontFace: 'Arial',
		fontSize: 11,
		bold: true,
		color: colour('ink'),
		align: 'center',
		margin: 0
	} as const;
	const marks = (handlingMarking === null ? [] : [0.15, 7.08]).map((y) => ({
		text: { text: handlingMarking ?? '', options: { ...mark, x: left, y, w: across, h: 0.28, lang: 'en-GB' } }
	}));
	deck.defineSlideMaster({
		title: slideName,
		background: { color: colour('paper') },
		objects: [
			...marks,
			{
				placeholder: {
					options: {
						...{ name: 'title', type: 'title', x: left, y: 0.5, w: across, h: 0.95, margin: 0 },
						...{ fontFace: 'Georgia', fontSize: 26, bold: true, color: colour('ink'), align: 'left', valign: 'middle' }
					},
					text: ''
				}
			}
		],
		slideNumber: { x: 12.2, y: 7.08, w: 0.53, h: 0.28, fontFace: 'Arial', fontSize: 11, color: colour('ink-3') }
	});
}

function opening(deck: PptxGenJS, page: Page, provenance: Provenance): void {
	const slide = titled(deck, page.heading);
	const picked = pickedLines(page);
	if (page.sentence !== null) {
		const place = picked ? { w: across, h: 1.9, fontSize: 16 } : { w: 11, h: 2.7, fontSize: 20 };
		slide.addText(page.sentence, { ...body, x: left, y: 1.6, fontFace: 'Georgia', ...place });
	}
	if (picked) {
		slide.addText(
			[picked.heading, ...picked.lines].map((text, at) => ({
				text,
				options: { breakLine: true, paraSpaceAfter: 4, lang: 'en-GB', bold: at === 0 }
			})),
			{ ...body, x: left, y: 3.55, w: half, h: 2.5, fontSize: 13, fit: 'shrink' }
		);
	}
	const titles = [
		...(page.evidence ? [reachedClaim(evidenceRungs(page.evidence, 'file'), 'the evidence')] : []),
		...page.parts.map((part) => wordsOf(part, provenance).title)
	];
	const findings = titles.map((title, index) => `${index + 2}\u2002${title}`);
	slide.addText(
		findings.map((text) => ({ text, options: { breakLine: true, paraSpaceAfter: 4, lang: 'en-GB' } })),
		{
			...{ ...body, fontSize: picked || findings.length > 4 ? 13 : 16, fit: 'shrink' },
			...(picked ? { x: left + across - half, y: 3.55, w: half, h: 2.5 } : { x: left, y: 4.3, w: 11, h: 1.75 })
		}
	);
	slide.addText(sourceLine(page.parts[0], provenance), {
		...{ ...body, x: left, y: 6.1, w: across, h: 0.7, fontSize: 12, color: colour('ink-2') }
	});
	slide.addNotes(definitions(page, provenance).join('\n'));
}

function evidenceSlide(deck: PptxGenJS, evidence: PageEvidence, provenance: Provenance): void {
	const [subject] = evidenceSubjects(evidence);
	const slide = titled(deck, evidenceTitle);
	subtitled(slide, subject);
	addEvidence(slide, evidence, provenance);
	sourced(slide, { kind: 'groups', figure: evidence.figure }, provenance);
}

async function figureSlide(
	deck: PptxGenJS,
	part: PagePart,
	picture: Picture | null,
	provenance: Provenance
): Promise<void> {
	const words = wordsOf(part, provenance);
	const slide = titled(deck, words.title);
	subtitled(slide, words.subtitle);
	const place = picture ? fitted(picture) : null;
	if (picture && place) slide.addImage({ ...place, data: await dataOf(picture.png), altText: words.summary });
	slide.addText(
		[...standingOut(part), ...(picture ? [] : [notDrawn])].map((text) => ({
			text,
			options: { breakLine: true, paraSpaceAfter: 8, lang: 'en-GB' }
		})),
		{ ...body, ...(place ? beside(place) : wordsAlone), fontSize: place ? 14 : 18, fit: 'shrink' }
	);
	sourced(slide, part, provenance);
	slide.addNotes(
		[
			words.title,
			words.subtitle,
			...words.notes,
			...countedIn(part).flatMap(definitionLines),
			...made(provenance)
		].join('\n')
	);
}

function closing(deck: PptxGenJS, page: Page, provenance: Provenance): void {
	const slide = titled(deck, 'How these figures are counted');
	slide.addText(
		definitions(page, provenance).map((text) => ({
			text,
			options: { breakLine: true, paraSpaceAfter: 6, lang: 'en-GB' }
		})),
		{ ...body, x: left, y: 1.6, w: across, h: 5.3, fontSize: 13, fit: 'shrink' }
	);
	const records = page.parts.map((part) => wordsOf(part, provenance).record);
	slide.addNotes(`Provenance: ${JSON.stringify(records)}`);
}

/** What is shown, under the title: a long one in two lines of small letters. */
function subtitled(slide: PptxGenJS.Slide, subtitle: string): void {
	const fontSize = subtitle.length > 120 ? 10 : 14;
	slide.addText(subtitle, { ...body, x: left, y: 1.48, w: across, h: 0.35, fontSize, color: colour('ink-2') });
}

/** Where it comes from, at the foot. */
function sourced(slide: PptxGenJS.Slide, part: PagePart, provenance: Provenance): void {
	slide.addText(sourceLine(part, provenance), {
		...{ ...body, x: left, y: 6.72, w: across, h: 0.3, fontSize: 10, color: colour('ink-3') }
	});
}

/** The picture as large as its room allows, at its top left. */
function fitted({ width, height }: Picture): { x: number; y: number; w: number; h: number } {
	const scale = Math.min(room.w / width, room.h / height);
	return { x: room.x, y: room.y, w: width * scale, h: height * scale };
}

/** What is right of a picture, up to the margin. */
function beside({ x, w }: { x: number; w: number }): { x: number; y: number; w: number; h: number } {
	const start = x + w + 0.3;
	return { x: start, y: room.y + 0.1, w: left + across - start, h: room.h - 0.1 };
}

function sourceLine(part: PagePart | undefined, provenance: Provenance): string {
	return [...(part ? [sourceNote(countedIn(part)[0])] : []), ...made(provenance)].join(' ');
}

function definitions({ parts: [first] }: Page, provenance: Provenance): string[] {
	const lines = first ? [definitionLines, extractLines].flatMap((linesOf) => linesOf(countedIn(first)[0])) : [];
	return [...lines, ...made(provenance)];
}

/** Bytes that one call takes as its arguments. */
const atOnce = 1 << 15;

async function dataOf(png: Blob): Promise<string> {
	const bytes = new Uint8Array(await png.arrayBuffer());
	let text = '';
	for (let at = 0; at < bytes.length; at += atOnce) text += String.fromCharCode(...bytes.subarray(at, at + atOnce));
	return `image/png;base64,${btoa(text)}`;
}
