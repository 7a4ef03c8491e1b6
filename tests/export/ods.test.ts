import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PageEvidence, PagePart } from '../../src/lib/disclosure/page-part';
import { figureCsv } from '../../src/lib/export/csv';
import { pageOds } from '../../src/lib/export/ods';
import type { Page } from '../../src/lib/export/page';
import { beforeAfterFigure } from '../support/before-after-figure';
import { twoMeasures } from '../support/overviews';
import { boroughFigure, countFigure, crossFigure, partnershipFigure } from '../support/released-figures';

const provenance = { appVersion: '0.1.0', exportedAt: '2026-11-25T12:00:00Z', handlingMarking: 'OFFICIAL-SENSITIVE' };
const nothingWanting = { page: { found: '', needs: '' }, file: { found: '', needs: '' } };
const cellOf = ({ cells }: Awaited<ReturnType<typeof boroughFigure>>, name: string) =>
	cells.find(({ group }) => group?.name === name);
const groups = (figure: Awaited<ReturnType<typeof boroughFigure>>): PagePart => ({ kind: 'groups', figure });

/** The parts of a file, and its sheets as rows of texts. */
async function opened(page: Page) {
	const { name, content } = await pageOds(page, provenance);
	const bytes = new Uint8Array(await content.arrayBuffer());
	const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
	const xml = new JSDOM(parts['content.xml'] ?? '', { contentType: 'text/xml' }).window.document;
	const sheets = [...xml.getElementsByTagName('table:table')].map((sheet) => ({
		name: sheet.getAttribute('table:name') ?? '',
		rows: [...sheet.getElementsByTagName('table:table-row')].map((row) =>
			[...row.getElementsByTagName('table:table-cell')].map(
				(cell) => cell.getAttribute('office:value') ?? cell.textContent ?? ''
			)
		)
	}));
	return { name, bytes, parts, sheets };
}

describe('pageOds(page, provenance)', () => {
	let file: Awaited<ReturnType<typeof opened>>;
	let figure: Awaited<ReturnType<typeof boroughFigure>>;
	beforeAll(async () => {
		figure = await boroughFigure();
		file = await opened({
			name: 'compare-areas',
			heading: 'Where are people less likely to be seen again?',
			sentence: 'Of 4,988 people, 69.7% were not.',
			parts: [groups(figure), groups(await partnershipFigure()), groups(await crossFigure())]
		});
	});

	it('has columns as wide as the names in them', () => {
		// Arial's advances of "Kingston upon Thames" add up to 10.283 em, of 11 points; the cell has 0.1 cm on each side
		const needed = 10.283 * 11 * (2.54 / 72) + 0.2;
		const xml = new JSDOM(file.parts['content.xml'] ?? '', { contentType: 'text/xml' }).window.document;
		const styles = new Map(
			[...xml.getElementsByTagName('style:style')].map((style) => [style.getAttribute('style:name'), style])
		);
		const column = xml.getElementsByTagName('table:table')[3]?.getElementsByTagName('table:table-column')[1];
		const style = styles.get(column?.getAttribute('table:style-name') ?? '');
		const width = style?.getElementsByTagName('style:table-column-properties')[0]?.getAttribute('style:column-width');
		expect(file.sheets[3]?.rows.some((row) => row[1] === 'Kingston upon Thames')).toBe(true);
		expect((Number.parseFloat(width ?? '') * 2.54) / 96).toBeGreaterThan(needed);
	});

	it('has cover, contents, notes and one table a sheet, each with its marking, and is named without a group', () => {
		expect(file.name).toBe('da-non-repeat-compare-areas.ods');
		expect(file.sheets.map(({ name }) => name)).toEqual([
			...['Cover', 'Contents', 'Notes', 'Table 1', 'Table 2', 'Table 3']
		]);
		for (const { rows } of file.sheets) expect(rows.flat()).toContain('OFFICIAL-SENSITIVE');
		expect(file.parts['content.xml']).not.toMatch(/number-columns-spanned|covered-table-cell/);
	});

	it('has every measure in one table, each with value and verdict, or the code in their place', async () => {
		const overview = await twoMeasures();
		const { sheets } = await opened({
			...{ name: 'compare-areas', heading: 'Where?', sentence: 'Found.' },
			parts: [groups(figure), { kind: 'overview', figure: overview }]
		});
		const rows = sheets.at(-1)?.rows ?? [];
		const head = rows.findIndex((row) => (row[1] ?? '') !== '');
		expect(rows[head]?.slice(3)).toEqual(['Assessed as high risk, per cent', 'Assessed as high risk, verdict']);
		const of = (name: string) => rows.find(([group]) => group === name)?.slice(3);
		// 300 and 100 of 1,000, of 444 of 2,160 in all: 30, 10 and 20.6 per cent
		expect(of('Barnet')).toEqual(['0.3', 'higher']);
		expect(of('Westminster')).toEqual(['0.1', 'lower']);
		expect(Number(of('All')?.[0])).toBeCloseTo(444 / 2160, 12);
		expect(of('City of London')).toEqual(['[c]', '[c]']);
		expect(of('Croydon')).toEqual(['[c]', '[c]']);
		// the second measure knows no Ealing: it has the code that the page and its picture have
		expect(of('Ealing')).toEqual(['[z]', '[z]']);
	});

	it('has one group by every measure, with interval, benchmark and verdict, or the code in their place', async () => {
		const overview = await twoMeasures();
		const of = async (key: string) => {
			const group = overview.measures[1]?.cells.find((cell) => cell.group?.name === key)?.group;
			if (!group) throw new Error(`no ${key}`);
			const { sheets } = await opened({
				...{ name: 'compare-areas', heading: 'Where?', sentence: 'Found.' },
				parts: [groups(figure), { kind: 'profile', figure: overview, group }]
			});
			const rows = sheets.at(-1)?.rows ?? [];
			return rows.find(([measure]) => measure === 'Assessed as high risk')?.slice(1) ?? [];
		};
		const [counted, value, lower, upper, all, verdict] = await of('Barnet');
		expect([counted, value, verdict]).toEqual(['People', '0.3', 'higher']);
		// Wilson's interval of 300 of 1,000: 0.27239 to 0.32914 (R: prop.test(300, 1000, correct = FALSE))
		expect(Number(lower)).toBeCloseTo(0.2724, 4);
		expect(Number(upper)).toBeCloseTo(0.3291, 4);
		expect(Number(all)).toBeCloseTo(444 / 2160, 12);
		expect((await of('City of London')).slice(1)).toEqual(['[c]', '[c]', '[c]', '[c]', '[c]']);
	});

	it('is known as a spreadsheet by its first bytes', () => {
		expect(strFromU8(file.bytes.subarray(30, 84))).toBe('mimetypeapplication/vnd.oasis.opendocument.spreadsheet');
	});

	it('says what a table needs: no cell of it is blank, and each note that is named is there', () => {
		const notes = file.sheets[2]?.rows.map(([note]) => note) ?? [];
		for (const { rows } of file.sheets.slice(3)) {
			const head = rows.findIndex((row) => (row[1] ?? '') !== '');
			for (const row of rows.slice(head)) expect(row).not.toContain('');
			const named =
				rows
					.slice(0, head)
					.flat()
					.join(' ')
					.match(/\[note \d+\]/g) ?? [];
			expect(named.length).toBeGreaterThan(3);
			for (const note of named) expect(notes).toContain(note);
		}
		expect(notes).toEqual(expect.arrayContaining(['[c]', '[x]', '[z]', '[u]']));
	});

	it('holds the numbers of the figure’s CSV, and codes where it has none', () => {
		const [, ...lines] = figureCsv(figure).trim().split('\r\n');
		const [head = [], ...rows] = file.sheets[3]?.rows.slice(4) ?? [];
		const at = (row: readonly string[], name: string) => row[head.indexOf(name)];
		expect(rows).toHaveLength(lines.length);
		// Westminster: 534 of 688, 30 not yet followed
		const westminster = rows.find((row) => row.includes('Westminster')) ?? [];
		expect([
			at(westminster, 'People not seen again within 12 months'),
			at(westminster, 'People followed for 12 months'),
			Number(at(westminster, 'Per cent'))
		]).toEqual(['534', '688', 534 / 688]);
		// the City of London has 8 people, and Lambeth nobody
		expect(rows.find((row) => row.includes('City of London'))?.slice(2)).toEqual(head.slice(2).map(() => '[c]'));
		expect(rows.find((row) => row.includes('Lambeth'))?.slice(2)).toEqual(head.slice(2).map(() => '[z]'));
		// of Ealing 4 are not yet followed: a number from 1 to 9 is not told
		expect(
			at(rows.find((row) => row.includes('Ealing')) ?? [], 'People not yet followed for 12 months, left out')
		).toBe('[c]');
	});

	it('prints the headings of a table on every page', () => {
		const xml = new JSDOM(file.parts['content.xml'] ?? '', { contentType: 'text/xml' }).window.document;
		for (const sheet of [...xml.getElementsByTagName('table:table')].slice(3)) {
			const again = [...sheet.getElementsByTagName('table:table-header-rows')].flatMap(({ children }) => [...children]);
			expect(again).toHaveLength(1);
			const [first, ...headings] = [...(again[0]?.children ?? [])].map(({ textContent }) => textContent);
			expect(first).toMatch(/^(Borough|Command unit|Partnership)/);
			expect(headings).toContain('Per cent');
		}
	});

	it('carries the provenance of every figure, and its language', () => {
		const meta = new JSDOM(file.parts['meta.xml'] ?? '', { contentType: 'text/xml' }).window.document;
		const records: unknown = JSON.parse(meta.getElementsByTagName('meta:user-defined')[0]?.textContent ?? '');
		expect(records).toMatchObject([
			{ disclosureRule: { id: 'threshold-10' }, extracts: [{ sha256: 'ab'.repeat(32) }] },
			...[{}, {}]
		]);
		expect(meta.getElementsByTagName('dc:language')[0]?.textContent).toBe('en-GB');
	});

	it('writes text of others as text: no formula, no mark-up', async () => {
		const { parts, sheets } = await opened({
			...{ name: 'compare-areas', heading: '=1+1 <b> & "c"', sentence: '@SUM(A1)' },
			parts: [groups(await countFigure())]
		});
		expect(parts['content.xml']).not.toContain('table:formula');
		expect(sheets[0]?.rows.flat()).toEqual(expect.arrayContaining(['=1+1 <b> & "c"', '@SUM(A1)']));
	});

	it('has a line on its cover for each further group that its page speaks of', async () => {
		const [westminster, hidden] = ['Westminster', 'City of London'].map((name) => cellOf(figure, name));
		const of = async (sentence: string | null) => {
			const { sheets } = await opened({
				...{ name: 'compare-areas', heading: 'Where?', sentence, parts: [groups(figure)], othersUnsaid: 2 },
				others: [westminster, hidden].flatMap((cell) => (cell ? [{ kind: 'sentence', figure, cell } as const] : []))
			});
			return sheets[0]?.rows.filter(([what]) => /picked out/i.test(what ?? ''));
		};
		// 534 of 688
		expect(await of('Found.')).toEqual([
			[
				'Also picked out',
				'77.6% of people in Westminster were not seen again within 12 months: better than everyone in the extract.'
			],
			['Also picked out', 'People in City of London: [c] hidden: too few people, or would reveal another.'],
			['Also picked out', 'And 2 more picked out.']
		]);
		expect((await of(null))?.map(([what]) => what)).toEqual(['Picked out', 'Picked out', 'Picked out']);
	});

	it('says on that sheet of whom it tells, and leads to the notes of what it tells of', async () => {
		const figure = await partnershipFigure();
		const beforeAfter = await beforeAfterFigure();
		const [cell] = figure.cells;
		if (!cell) throw new Error('no cell');
		/** Lines above the table, and the notes they lead to. */
		const of = async (leftOut: PageEvidence['leftOut'], parts: readonly PagePart[]) => {
			const { sheets } = await opened({
				...{ name: 'joint-results', heading: 'What?', sentence: 'Found.', parts },
				evidence: { figure, cell, beforeAfter, wanting: nothingWanting, leftOut }
			});
			const named = new Map(sheets.map(({ name, rows }) => [name, rows]));
			const notes = new Map(named.get('Notes')?.map(([code = '', words = '']) => [code, words]));
			const above = (name: string) => {
				const rows = named.get(name) ?? [];
				const lines = rows.flatMap(([text = '', ...others]) => (others.every((other) => other === '') ? [text] : []));
				const references = lines.find((line) => line.includes('Notes are on the sheet “Notes”')) ?? '';
				return { lines, notes: (references.match(/\[note \d+\]/g) ?? []).map((code) => notes.get(code) ?? '') };
			};
			return { reach: above('How far the evidence reaches'), first: above('Table 1') };
		};
		const ofPartnership =
			'Northgate Alliance: People not seen again within 12 months, % with 95% interval, by partnership, all dates to 30 September 2024';
		const ofChange = /^People not seen again within 12 months, .*, everyone in Camden and Islington, /;
		const change: PagePart = { kind: 'before-after', figure: beforeAfter };

		const all = await of([], [groups(figure), change]);
		expect(all.reach.lines).toContain(ofPartnership);
		expect(all.reach.lines.some((line) => ofChange.test(line))).toBe(true);
		expect(all.reach.notes).toEqual(expect.arrayContaining(all.first.notes));
		expect(all.reach.notes.join('\n')).toMatch(/^Source: cases\.csv, complete to .* Rule: Threshold 10\.$/m);
		expect(all.reach.notes.join('\n')).toContain('the placebo test is the better guide');

		const level = await of(['before-after'], [groups(figure)]);
		expect(level.reach.notes).toEqual(level.first.notes);
		expect([...level.reach.lines, ...level.reach.notes].join('\n')).not.toContain('Camden');

		const left = await of(['sentence'], [change]);
		expect(left.reach.lines.join('\n')).not.toContain('Northgate');
		expect(left.reach.lines.some((line) => ofChange.test(line))).toBe(true);

		// the figure is left out, and its sentence is not: no note tells how many it has
		const alone = await of(['before-after'], [groups(await countFigure())]);
		expect(alone.reach.lines).toContain(ofPartnership);
		expect(alone.reach.notes).toEqual([expect.stringMatching(/^Source: cases\.csv, /)]);
	});

	it('has a sheet of how far the evidence reaches where the page says so, a rung a row', async () => {
		const partnerships = await partnershipFigure();
		const beforeAfter = await beforeAfterFigure();
		const [cell] = partnerships.cells;
		if (!cell) throw new Error('no cell');
		const rungs = async (leftOut: PageEvidence['leftOut']) => {
			const { sheets } = await opened({
				...{ name: 'joint-results', heading: 'What?', sentence: 'Found.', parts: [groups(partnerships)] },
				evidence: { figure: partnerships, cell, beforeAfter, wanting: nothingWanting, leftOut }
			});
			expect(sheets.map(({ name }) => name)).toEqual([
				...['Cover', 'Contents', 'Notes', 'How far the evidence reaches', 'Table 1']
			]);
			expect(sheets[1]?.rows.flat().join('\n')).toMatch(/eaches rung 1 of 4, level\./);
			return sheets[3]?.rows.slice(-5) ?? [];
		};
		const [headings, level, change, against, trial] = await rungs([]);
		expect(headings).toEqual(['Rung', 'Reached', 'Verdict', 'What is found', 'What it needs']);
		expect(level?.slice(0, 3)).toEqual(['1. Level', 'Reached: the highest', 'Better']);
		// before-after-small.csv (R): treated −0.1026 to 0.0028
		expect(change).toEqual([
			...['2. Change', 'Not reached', 'Not enough evidence'],
			'Everyone in Camden and Islington: 20.0% before 1 July 2022, 15.0% since: −5.0 points (95% interval −10.3 to +0.3).',
			'More people followed, so that the interval narrows.'
		]);
		expect(against?.slice(0, 3)).toEqual(['3. Change against comparators', 'Not reached', 'Worse']);
		expect(trial?.slice(0, 3)).toEqual(['4. Trial', 'Not reached', '[z]']);
		const without = await rungs(['before-after']);
		const untold = ['Left out', '[z]', 'Left out, for together with other files it would tell of a few people.', '[z]'];
		expect(without.slice(2, 4)).toEqual([
			['2. Change', ...untold],
			['3. Change against comparators', ...untold]
		]);
	});
});
