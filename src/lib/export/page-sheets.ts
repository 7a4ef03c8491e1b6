import { formatDay, formatMoment } from '../format/date';
import { benchmarkStatusWords, codeMeaning, statusWords } from '../format/status-words';
import { ruleWords } from '../format/rule-words';
import { ruleNames } from '../model/rule';
import type { PageEvidence, PagePart } from '../disclosure/page-part';
import { countedIn } from '../format/counted-in';
import { sourceNote } from '../format/figure-notes';
import { beforeAfterTable } from './before-after-table';
import { evidenceSheet } from './evidence-sheet';
import { toldBeforeAfter } from './evidence-words';
import { figureTable } from './figure-sheet';
import { overviewTable } from './overview-table';
import { wordsOf, type Page } from './page';
import { pickedLines } from './picked-lines';
import { profileTable } from './profile-table';
import type { Provenance } from './provenance';
import type { Sheet, SheetTable } from './sheet';
import { survivalTable } from './survival-table';

/** A page as the sheets of a workbook, as the Government Analysis Function would have them: cover, contents, notes, and one
 *  table a sheet. */
export function pageSheets(page: Page, provenance: Provenance): readonly [Sheet, ...Sheet[]] {
	const parts = page.parts.map((part, index) => ({
		part,
		name: `Table ${index + 1}`,
		words: wordsOf(part, provenance)
	}));
	const { evidence } = page;
	const evidenceNotes = evidence
		? [...parts.flatMap(({ part, words }) => (restsOn(evidence, part) ? words.notes : [])), sourceNote(evidence.figure)]
		: [];
	/** Every note once, in the order in which tables need them. */
	const notes = [...new Set([...parts.flatMap(({ words }) => words.notes), ...evidenceNotes])];
	const mark = provenance.handlingMarking === null ? [] : [provenance.handlingMarking];
	const tables = parts.map(({ part, name, words }): Sheet => ({
		name,
		lines: [`${name}: ${words.title}`, words.subtitle, references(words.notes, notes), ...mark],
		table: tableOf(part)
	}));
	const reach = evidence ? [evidenceSheet(evidence, references(evidenceNotes, notes), mark)] : [];
	return [
		cover(page, provenance, mark),
		{
			name: 'Contents',
			lines: ['Contents', 'This worksheet has one table. Each line leads to a sheet.', ...mark],
			table: {
				headings: ['Sheet', 'What it holds'],
				rows: [
					['Cover', 'What was asked, of which extracts, by which rule'],
					['Notes', 'Notes and codes'],
					...reach.map(({ name, lines: [, reached = ''] }) => [name, reached]),
					...parts.map(({ name, words }) => [name, `${words.title}. ${words.subtitle}`])
				]
			},
			leadsTo: ['Cover', 'Notes', ...reach.map(({ name }) => name), ...parts.map(({ name }) => name)]
		},
		notesSheet(page, notes, mark),
		...reach,
		...tables
	];
}

/** Whether what is told of the evidence is from this figure. */
function restsOn(evidence: PageEvidence, { kind, figure }: PagePart): boolean {
	if (kind === 'before-after') return figure === toldBeforeAfter(evidence);
	return figure === evidence.figure && !evidence.leftOut.includes('sentence');
}

/** Where the notes of a table are, by their places among `notes`. */
function references(own: readonly string[], notes: readonly string[]): string {
	const places = [...new Set(own)].map((note) => `[note ${notes.indexOf(note) + 1}]`);
	return `This worksheet has one table. Notes are on the sheet “Notes”: ${places.join(' ')}. Codes in square brackets are explained there.`;
}

function tableOf(part: PagePart): SheetTable {
	if (part.kind === 'groups') return figureTable(part.figure);
	if (part.kind === 'overview') return overviewTable(part.figure);
	if (part.kind === 'profile') return profileTable(part.figure, part.group);
	return part.kind === 'curves' ? survivalTable(part.figure) : beforeAfterTable(part.figure);
}

const titles: Readonly<Record<Page['name'], string>> = {
	'compare-areas': 'Areas compared',
	'over-time': 'Over time',
	'joint-results': 'Joint results'
};

function cover(page: Page, provenance: Provenance, mark: readonly string[]): Sheet {
	const figure = page.parts[0] && countedIn(page.parts[0])[0];
	const picked = pickedLines(page);
	const rows: [string, string][] = [
		['Question', page.heading],
		...(page.sentence === null ? [] : [['Finding', page.sentence] satisfies [string, string]]),
		...(picked?.lines.map((line): [string, string] => [picked.heading, line]) ?? [])
	];
	if (figure) {
		const { head, rule } = figure;
		const { metric } = head;
		rows.push(
			['Measure', `${metric.title} (${metric.id}, version ${metric.version})`],
			['Counted', metric.numerator],
			['Out of', metric.denominator],
			['Formula', metric.formula],
			['Window', metric.window],
			['Who can be judged', metric.maturity],
			...metric.caveats.map((caveat): [string, string] => ['Caveat', caveat]),
			['Source of the definition', metric.source],
			['Complete to', `${formatDay(head.cutoff)}${head.cutoffConfirmed ? '' : ' (not confirmed)'}`],
			['Rule', `${ruleNames[rule]}. ${ruleWords[rule]}`],
			...head.extracts.map(({ file, rowsUsed, sha256, isSample }): [string, string] => [
				'Extract',
				`${file}: ${rowsUsed} rows used, SHA-256 ${sha256}${isSample ? '. Made up: no real people' : ''}`
			])
		);
	}
	rows.push(
		['Made by', `Joint Outcomes ${provenance.appVersion}`],
		['Exported', formatMoment(provenance.exportedAt)],
		['Handling marking', provenance.handlingMarking ?? 'none']
	);
	return {
		name: 'Cover',
		lines: [`Joint Outcomes: ${titles[page.name]}`, 'Small groups are hidden in every sheet.', ...mark],
		table: { headings: ['What', 'In words'], rows: rows.filter(([, words]) => words !== '') }
	};
}

function notesSheet(page: Page, notes: readonly string[], mark: readonly string[]): Sheet {
	const heads = page.parts.flatMap((part) => countedIn(part)[0].head);
	const metric = heads[0]?.metric ?? { basis: null, unit: 'people' };
	const panels = heads.find(({ name }) => name === 'multiples');
	return {
		name: 'Notes',
		lines: ['Notes and codes', 'This worksheet has one table.', ...mark],
		table: {
			headings: ['Note or code', 'What it says'],
			rows: [
				...notes.map((note, index) => [`[note ${index + 1}]`, note]),
				['[c]', `Confidential, ${statusWords('[c]', metric)}`],
				['[x]', `Not available: ${panels ? codeMeaning('[x]', panels) : statusWords('[x]', metric)}`],
				['[z]', `Not applicable: ${statusWords('[z]', metric)}, or it ${benchmarkStatusWords('[z]', metric)}`],
				['[u]', 'Not estimable']
			]
		}
	};
}
