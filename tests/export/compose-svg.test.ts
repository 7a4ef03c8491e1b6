import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { drawFigure } from '../../src/lib/chart/draw-figure';
import type { ReleasedFigure, Safe } from '../../src/lib/disclosure/released';
import { composeSheet, figureSheet } from '../../src/lib/export/compose-svg';
import { provenanceRecord } from '../../src/lib/export/provenance';
import { serializeSvg } from '../../src/lib/export/svg';
import { figureTitle } from '../../src/lib/format/figure-words';
import { boroughFigure, countFigure, crossFigure, partnershipFigure } from '../support/released-figures';

const { window } = new JSDOM();
const provenance = {
	appVersion: '0.1.0',
	exportedAt: '2026-11-22T21:00:00.000Z',
	handlingMarking: 'OFFICIAL-SENSITIVE'
};

function fileOf(figure: Safe<ReleasedFigure>): { text: string; svg: Element; words: string } {
	const sheet = figureSheet(figure, provenance, window.document, drawFigure);
	const composed = composeSheet(sheet, provenance, window.document);
	const text = serializeSvg(composed, new window.XMLSerializer());
	const svg = new window.DOMParser().parseFromString(text, 'application/xml').documentElement;
	return { text, svg, words: [...svg.querySelectorAll('text')].map((line) => line.textContent).join(' ') };
}

const figures: readonly (readonly [string, () => Promise<Safe<ReleasedFigure>>])[] = [
	['intervals', boroughFigure],
	['counts', countFigure],
	['partnerships', partnershipFigure],
	['cross', crossFigure]
];

describe.each(figures)('the SVG file of %s', async (_name, figure) => {
	const { text, svg, words } = fileOf(await figure());

	test('is well-formed XML with an SVG root of its own size', async () => {
		expect(svg.localName).toBe('svg');
		expect(svg.getAttribute('viewBox')).toBe(`0 0 ${svg.getAttribute('width')} ${svg.getAttribute('height')}`);
	});

	test('prints title, marking, rule and version', async () => {
		expect(words).toContain(figureTitle(await figure()));
		expect(words).toContain('OFFICIAL-SENSITIVE');
		expect(words).toContain('Rule: Threshold 10');
		expect(words).toContain('Joint Outcomes 0.1.0, exported 22 November 2026.');
	});

	test('holds the provenance record as JSON', async () => {
		expect(JSON.parse(svg.querySelector('metadata')?.textContent ?? '')).toEqual(
			provenanceRecord(await figure(), provenance)
		);
	});

	test('has fixed colours, and refers to nothing outside itself', async () => {
		expect(text).not.toContain('var(');
		expect(text).not.toMatch(/(href|src)=/);
		expect(text).not.toContain('url(');
	});

	test('stays within its width', async () => {
		for (const line of svg.querySelectorAll(':scope > text')) expect(Number(line.getAttribute('x'))).toBeLessThan(960);
		const chart = svg.querySelector('svg.chart');
		expect(Number(chart?.getAttribute('x')) + Number(chart?.getAttribute('width'))).toBeLessThanOrEqual(
			Number(svg.getAttribute('width'))
		);
	});
});

describe('the key in an SVG file', () => {
	test('names the marks that occur', async () => {
		const { words } = fileOf(await boroughFigure());
		for (const word of ['Better', 'Worse', 'Not enough evidence', '[c] hidden']) expect(words).toContain(word);
		expect(words).not.toContain('Higher');
	});

	test('of a cross table names shades, hidden cells and nobody', async () => {
		expect(fileOf(await crossFigure()).words).toMatch(/under \d.* and over \[c\] hidden nobody/);
	});
});

describe('serializeSvg', () => {
	test('drops characters that XML forbids and escapes the others', async () => {
		const text = window.document.createElementNS('http://www.w3.org/2000/svg', 'text');
		text.textContent = 'a\u000bb < c & ]]> d';
		const xml = serializeSvg(text, new window.XMLSerializer());
		const parsed = new window.DOMParser().parseFromString(xml, 'application/xml');
		expect(parsed.documentElement.textContent).toBe('ab < c & ]]> d');
	});
});
