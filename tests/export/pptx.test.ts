import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PageEvidence, PagePart } from '../../src/lib/disclosure/page-part';
import type { Page } from '../../src/lib/export/page';
import { pagePptx } from '../../src/lib/export/pptx';
import { figureSummary, figureTitle } from '../../src/lib/format/figure-words';
import { overviewTitle } from '../../src/lib/format/overview-words';
import { twoMeasures } from '../support/overviews';
import { beforeAfterFigure } from '../support/before-after-figure';
import { boroughFigure, crossFigure, partnershipFigure } from '../support/released-figures';

const provenance = { appVersion: '0.1.0', exportedAt: '2026-11-25T12:00:00Z', handlingMarking: 'OFFICIAL-SENSITIVE' };
/** The same figure of the made-up sample. */
function ofSample(figure: Awaited<ReturnType<typeof partnershipFigure>>): typeof figure {
	const { head } = figure;
	const extracts = head.extracts.map((extract) => ({ ...extract, isSample: true }));
	return Object.assign(Object.create(Object.getPrototypeOf(figure)), figure, { head: { ...head, extracts } });
}

const nothingWanting = { page: { found: '', needs: '' }, file: { found: '', needs: '' } };
/** A picture of one white pixel. */
const pixel = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
	'base64'
);

describe('pagePptx(page, pictures, provenance)', () => {
	let parts: Record<string, string>;
	let name: string;
	let figures: Awaited<ReturnType<typeof boroughFigure>>[];
	let overview: Awaited<ReturnType<typeof twoMeasures>>;
	const slides = () => Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
	const xmlOf = (path: string) => new JSDOM(parts[path] ?? '', { contentType: 'text/xml' }).window.document;
	const textsOf = (path: string) => [...xmlOf(path).getElementsByTagName('a:t')].map((run) => run.textContent ?? '');

	beforeAll(async () => {
		figures = [await boroughFigure(), await crossFigure()];
		overview = await twoMeasures();
		const page = {
			name: 'compare-areas',
			heading: 'Where are people less likely to be seen again?',
			sentence: 'Of 4,988 people <b> & "others", 69.7% were not.',
			parts: [
				...figures.map((figure): PagePart => ({ kind: 'groups', figure })),
				{ kind: 'overview', figure: overview }
			]
		} as const;
		const picture = { png: new Blob([pixel], { type: 'image/png' }), width: 960, height: 480 };
		const file = await pagePptx(page, [picture, picture, picture], provenance);
		name = file.name;
		const bytes = unzipSync(new Uint8Array(await file.content.arrayBuffer()));
		parts = Object.fromEntries(
			Object.entries(bytes).map(([path, part]) => [path, strFromU8(part, !/xml$/.test(path))])
		);
	});

	it('has a slide for what was found, one for each figure, and one for how to read them', () => {
		expect(name).toBe('da-non-repeat-compare-areas.pptx');
		expect(slides()).toHaveLength(5);
		expect(textsOf('ppt/slides/slide1.xml')).toEqual(
			expect.arrayContaining([
				'Where are people less likely to be seen again?',
				'Of 4,988 people <b> & "others", 69.7% were not.'
			])
		);
	});

	it('sets a long title in smaller letters, so that it keeps to its place', async () => {
		const sizeOf = async (heading: string) => {
			const page = { name: 'compare-areas', heading, sentence: null, parts: [] } as const;
			const { content } = await pagePptx(page, [], provenance);
			const slide = unzipSync(new Uint8Array(await content.arrayBuffer()))['ppt/slides/slide1.xml'];
			const run = new RegExp(`sz="(\\d+)"[^>]*>(?:(?!<a:t>).)*<a:t>${heading}`, 's').exec(
				strFromU8(slide ?? new Uint8Array())
			);
			return Number(run?.[1]) / 100;
		};
		// Georgia's letters are about half as wide as they are high; the place is 12.1 by 0.95 inches
		const fits = (points: number, letters: number) => {
			const lines = Math.ceil((letters * 0.55 * points) / 72 / 12.1);
			return (lines * 1.2 * points) / 72 <= 0.95;
		};
		for (const letters of [40, 105, 120, 145, 170, 200])
			expect([letters, fits(await sizeOf('m'.repeat(letters)), letters)]).toEqual([letters, true]);
		expect(await sizeOf('m'.repeat(40))).toBe(26);
	});

	it('has the finding of each figure on its first slide', () => {
		const [, , ...found] = textsOf('ppt/slides/slide1.xml');
		for (const figure of figures) expect(found.join('\n')).toContain(figureTitle(figure));
		expect(found.join('\n')).toContain(overviewTitle(overview));
	});

	it('has the finding of a figure as its title, in the title’s place, and its words as texts', () => {
		for (const [index, figure] of figures.entries()) {
			const slide = xmlOf(`ppt/slides/slide${index + 2}.xml`);
			const title = [...slide.getElementsByTagName('p:sp')].find(
				(shape) => shape.getElementsByTagName('p:ph')[0]?.getAttribute('type') === 'title'
			);
			expect(title?.textContent?.trim()).toBe(figureTitle(figure));
		}
		// of the boroughs Westminster alone is better, and Croydon worse
		const texts = textsOf('ppt/slides/slide2.xml').join('\n');
		expect(texts).toMatch(/Better than everyone in the extract: Westminster\./);
		expect(texts).toMatch(/Worse than everyone in the extract: Croydon\./);
		expect(texts).toMatch(/does not show what brought the difference about/);
	});

	it('has a slide of every measure, with what no key has a sign for and the definition of each', () => {
		const texts = textsOf('ppt/slides/slide4.xml').join('\n');
		expect(texts).toContain(overviewTitle(overview));
		expect(texts).toContain('No shape: held against nothing.');
		const notes = textsOf('ppt/notesSlides/notesSlide4.xml').join('\n');
		for (const measure of ['da-non-repeat', 'high-risk-share']) expect(notes).toContain(`(${measure}, version`);
	});

	it('says of a figure that could not be read on a slide that it is not drawn, and what stands out in it', async () => {
		const page: Page = {
			...{ name: 'compare-areas', heading: 'Where?', sentence: 'Found.' },
			parts: figures.slice(0, 1).map((figure): PagePart => ({ kind: 'groups', figure }))
		};
		const { content } = await pagePptx(page, [null], provenance);
		const files = unzipSync(new Uint8Array(await content.arrayBuffer()));
		const slide = strFromU8(files['ppt/slides/slide2.xml'] ?? new Uint8Array());
		expect(slide).toContain('Not drawn: too many to be read on a slide.');
		expect(slide).toMatch(/Better than everyone in the extract: Westminster\./);
		expect(slide).not.toContain('<p:pic>');
		expect(Object.keys(files).filter((path) => path.endsWith('.png'))).toEqual([]);
	});

	it('has a line under its sentence for each further group that its page speaks of', async () => {
		const [figure] = figures;
		const cell = figure?.cells.find(({ group }) => group?.name === 'Westminster');
		if (!figure || !cell) throw new Error('no Westminster');
		const page: Page = {
			...{ name: 'compare-areas', heading: 'Where?', sentence: 'Found.', parts: [{ kind: 'groups', figure }] },
			others: [{ kind: 'sentence', figure, cell }]
		};
		const { content } = await pagePptx(page, [null], provenance);
		const slide = unzipSync(new Uint8Array(await content.arrayBuffer()))['ppt/slides/slide1.xml'];
		const xml = new JSDOM(strFromU8(slide ?? new Uint8Array()), { contentType: 'text/xml' }).window.document;
		const texts = [...xml.getElementsByTagName('a:t')].map((run) => run.textContent);
		// 534 of 688
		expect(texts.slice(texts.indexOf('Found.') + 1).slice(0, 2)).toEqual([
			'Also picked out',
			'77.6% of people in Westminster were not seen again within 12 months: better than everyone in the extract.'
		]);
	});

	it('describes each picture for those who do not see it', () => {
		for (const [index, figure] of figures.entries()) {
			const picture = xmlOf(`ppt/slides/slide${index + 2}.xml`).getElementsByTagName('p:pic')[0];
			expect(picture?.getElementsByTagName('p:cNvPr')[0]?.getAttribute('descr')).toBe(figureSummary(figure));
		}
	});

	it('bears the marking on the layout of every slide', () => {
		const layouts = new Set(
			slides().map(
				(path) => /slideLayout\d+\.xml/.exec(parts[path.replace('slides/', 'slides/_rels/') + '.rels'] ?? '')?.[0]
			)
		);
		expect(layouts.size).toBe(1);
		const marks = textsOf(`ppt/slideLayouts/${[...layouts][0] ?? ''}`).filter((text) => text === 'OFFICIAL-SENSITIVE');
		expect(marks).toHaveLength(2);
	});

	it('holds definitions, rule and provenance in its notes', () => {
		const notes = (slide: number) => textsOf(`ppt/notesSlides/notesSlide${slide}.xml`).join('\n');
		expect(notes(2)).toContain('Counted: people with no later contact within 365 days');
		expect(notes(2)).toContain('Rule: Threshold 10');
		expect(notes(5)).toContain('ab'.repeat(32));
		expect(notes(5)).toContain('"handlingMarking":"OFFICIAL-SENSITIVE"');
	});

	it('leads nowhere outside itself', () => {
		for (const [path, text] of Object.entries(parts)) expect(text, path).not.toContain('TargetMode="External"');
	});

	it('has nothing in any part of what is hidden: the 8 people of the City of London, of whom 3', () => {
		const texts = slides().flatMap(textsOf).join('\n');
		expect(texts).not.toMatch(/City of London/);
		expect(Object.values(parts).join('\n')).not.toMatch(/City of London[^.]{0,40}\b[38]\b/);
	});
});

describe('pagePptx of how far the evidence reaches', () => {
	const source =
		/^Source: cases\.csv, complete to 30 September 2024\. The sample is made up: no real people\. Definition: da-non-repeat, version 1\. Rule: Threshold 10\. Joint Outcomes 0\.1\.0, exported /;
	const ofPartnership =
		'Northgate Alliance: People not seen again within 12 months, % with 95% interval, by partnership, all dates to 30 September 2024';
	const ofChange =
		'People not seen again within 12 months, % with 95% interval, everyone in Camden and Islington, with the Central Link or not, beside comparators, by the quarter in which they were first seen, October 2021 to March 2023';

	/** Texts and notes of the second slide, and the number of slides. */
	async function ladder(leftOut: PageEvidence['leftOut']) {
		const figure = ofSample(await partnershipFigure());
		const beforeAfter = await beforeAfterFigure();
		const [cell] = figure.cells;
		if (!cell) throw new Error('no cell');
		const page: Page = {
			...{ name: 'joint-results', heading: 'What has it achieved?', sentence: 'Found.' },
			evidence: { figure, cell, beforeAfter, wanting: nothingWanting, leftOut },
			parts: [{ kind: 'groups', figure }]
		};
		const { content } = await pagePptx(page, [null], provenance);
		const files = unzipSync(new Uint8Array(await content.arrayBuffer()));
		const xmlOf = (path: string) =>
			new JSDOM(strFromU8(files[path] ?? new Uint8Array()), { contentType: 'text/xml' }).window.document;
		const textsOf = (path: string) => [...xmlOf(path).getElementsByTagName('a:t')].map((run) => run.textContent ?? '');
		return {
			slides: Object.keys(files).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).length,
			first: textsOf('ppt/slides/slide1.xml'),
			texts: textsOf('ppt/slides/slide2.xml'),
			/** Points of a text on it, which has letters of one size. */
			points: (text: string) => {
				const run = [...xmlOf('ppt/slides/slide2.xml').getElementsByTagName('a:r')].find(
					(one) => one.textContent === text
				);
				return Number(run?.getElementsByTagName('a:rPr')[0]?.getAttribute('sz')) / 100;
			},
			notes: textsOf('ppt/notesSlides/notesSlide2.xml').join('\n')
		};
	}

	it('has a slide after the first with the four rungs as texts, and in its notes what they are defined by', async () => {
		const { slides, first, texts, notes } = await ladder([]);
		expect(slides).toBe(4);
		expect(first).toContain('2\u2002The evidence reaches rung 1 of 4, level');
		expect(first.find((text) => text.startsWith('3\u2002'))).toBeDefined();
		expect(texts).toEqual(
			expect.arrayContaining([
				...['How far the evidence reaches', 'Reached: the highest', 'Not reached', 'Better', 'Not enough evidence'],
				...['1. Level', '2. Change', '3. Change against comparators', '4. Trial'],
				'It reaches rung 1 of 4, level. A claim may stand only on the rung it has reached.',
				// before-after-small.csv (R): effect −0.1335 to −0.0065
				'Everyone in Camden and Islington, beyond the change of comparators: −7.0 points (95% interval −13.4 to −0.6).'
			])
		);
		expect(notes).toContain('Rule: Threshold 10');
		expect(notes).toContain('the placebo test is the better guide');
	});

	it('says under its title of whom it tells, and at its foot where that comes from, as a slide of a figure does', async () => {
		const { texts } = await ladder([]);
		expect(texts).toContain(ofPartnership);
		expect(texts.filter((text) => source.test(text))).toHaveLength(1);
		expect(texts).not.toContain(ofChange);
	});

	it('speaks of what is left where the sentence or all of it is left out', async () => {
		const change = await ladder(['sentence']);
		expect(change.texts).toContain(ofChange);
		// Arial is half as wide as high on average: two lines across 12.13 inches, in 0.35 inches of height
		const points = change.points(ofChange);
		expect(Math.ceil((ofChange.length * points * 0.5) / (12.13 * 72))).toBe(2);
		expect((2 * points * 1.2) / 72).toBeLessThan(0.35);
		expect(change.texts.join('\n')).not.toMatch(/Northgate|72\.8%/);
		expect(change.texts.some((text) => source.test(text))).toBe(true);
		const nothing = await ladder(['sentence', 'before-after']);
		expect(nothing.texts).toContain(ofPartnership);
		expect(nothing.texts.join('\n')).not.toMatch(/Camden|72\.8%/);
	});

	it('tells nothing of before and after where that is left out of the file', async () => {
		const { texts, notes } = await ladder(['before-after']);
		expect(texts.filter((text) => text === 'Left out')).toHaveLength(2);
		expect([...texts, notes].join('\n')).not.toMatch(/Camden|−7\.0|15\.0%|1 July 2022/);
		expect(texts.join('\n')).toContain('Of what is told here it reaches rung 1 of 4, level.');
	});
});
