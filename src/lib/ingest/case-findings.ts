import { noArea } from '../model/area';
import type { Finding } from '../model/finding';
import { findBorough } from '../model/area';
import type { FoldedValues, ValueCounts } from './fold-values';
import { countOf, listInWords } from './finding-words';
import type { Head } from './head';
import { identifierChecks } from './identifiers/checks';
import { nearBoroughs } from './near-names';
import { fewValues } from './plan-columns';
import type { ResolvedDates } from './resolve-dates';

const namedAtMost = 5;

/** Says that values which differ in their spelling only were taken for one; `file` null: between files. */
export function variantsFinding(file: string | null, column: string, { variants }: FoldedValues): Finding[] {
	if (variants.length === 0) return [];
	const rows = variants.reduce((sum, variant) => sum + variant.rows, 0);
	const values = countOf(variants.length, 'value is', 'values are');
	return [
		note(
			'spellings-folded',
			file,
			column,
			rows,
			`${values} spelled in more than one way${file === null ? ' between files' : ''}`,
			'Spellings that differ only in case and spaces, of areas also in punctuation, were taken for one, named as it is spelled most often.'
		)
	];
}

/** Says that codes of outcomes written in several ways, such as 1, 01 and Outcome 1, were taken for one. */
export function outcomeCodesFinding(
	file: string,
	column: string,
	counts: ValueCounts,
	{ of }: FoldedValues
): Finding[] {
	const spellings = new Map<string, [spelling: string, rows: number][]>();
	for (const [value, rows] of counts) {
		const code = of.get(value) ?? '';
		if (/^\d{1,2}A?$/.test(code)) spellings.set(code, [...(spellings.get(code) ?? []), [value.trim(), rows]]);
	}
	const folded = [...spellings.values()].filter((all) => new Set(all.map(([spelling]) => spelling)).size > 1);
	if (folded.length === 0) return [];
	return [
		note(
			'spellings-folded',
			file,
			column,
			folded.flat().reduce((sum, [, rows]) => sum + rows, 0),
			`${countOf(folded.length, 'outcome is', 'outcomes are')} spelled in more than one way`,
			'Codes such as 1, 01 and Outcome 1 were taken for one, named by its number; 1A stays an outcome of its own.'
		)
	];
}

/** Says that dates are numbers of days, as spreadsheets keep them. */
function serialsFinding(file: string, column: string, rows: number): Finding {
	return note(
		'dates-as-serials',
		file,
		column,
		rows,
		'The dates are numbers of days, as a spreadsheet keeps them',
		'They were counted from 30 December 1899. If they are no dates, choose another column.'
	);
}

/** Says that years have two digits. */
function shortYearsFinding(file: string, column: string, rows: number): Finding {
	return note(
		'years-of-two-digits',
		file,
		column,
		rows,
		'The years of the dates have two digits',
		'00 to 49 were taken for 2000 to 2049, 50 to 99 for 1950 to 1999.'
	);
}

const doubts = {
	'date-order': {
		what: 'Every date can be read day first or month first',
		remedy: 'Say which it is before the file is used.'
	},
	'decimal-comma': {
		what: 'It cannot be told whether a comma stands before decimals or between thousands',
		remedy: 'They are read as thousands. If that is wrong, write decimals with a point and load the file again.'
	},
	'month-or-year': {
		what: 'Every period can be a month or a financial year, such as 2011-12',
		remedy: 'They are read as financial years. If months are meant, write 201112 or Dec 2011.'
	},
	'days-for-periods': {
		what: 'Each period is written as a day, the first or last of a month',
		remedy:
			'Each is taken for the month, or where they lie three or twelve months apart for the quarter or year, that begins or ends with it. If that is wrong, write the periods in full, such as 2024 Q1.'
	}
} as const;

/** Says what the values of a column leave open. */
export function doubtFinding(file: string, column: string, rows: number, doubt: keyof typeof doubts): Finding {
	return note(`${doubt}-open`, file, column, rows, doubts[doubt].what, doubts[doubt].remedy);
}

/** Says that small areas were taken for the local authority they lie in. */
export function lsoaFinding(file: string, column: string, rows: number): Finding {
	return note(
		'areas-from-lsoas',
		file,
		column,
		rows,
		'Each row names a small area (LSOA): it was taken for the local authority that the area lies in',
		'That is the name without its last five characters. Choose another column as the area if that is not meant.'
	);
}

/** Says which areas are no London borough, and which names are near; only how many, where one of them might be a person's.
 *  Nothing of `totals`, which add up others and are told of as such. */
export function areaFindings(
	file: string,
	column: string,
	counts: ValueCounts,
	{ of }: FoldedValues,
	totals: ReadonlySet<string> = new Set()
): Finding[] {
	const unknown = new Map<string, number>();
	let known = 0;
	for (const [value, rows] of counts) {
		const area = of.get(value) ?? noArea;
		if (findBorough(area)) known += rows;
		else if (area !== noArea && !totals.has(area)) unknown.set(area, (unknown.get(area) ?? 0) + rows);
	}
	const rows = [...unknown.values()].reduce((sum, n) => sum + n, 0);
	const mayIdentify = [...unknown.keys()].some((area) => identifierChecks.some(({ fits }) => fits(area)));
	if (unknown.size > namedAtMost || mayIdentify || (known === 0 && unknown.size > 0))
		return [
			note(
				'areas-not-known',
				file,
				column,
				rows,
				`${countOf(unknown.size, 'area is', 'areas are')} none of the 33 London boroughs`,
				'They are kept as areas of their own, as they are written; command units and forces of theirs are known from a lookup extract only.'
			)
		];
	return [...unknown].map(([area, n]) => {
		const near = nearBoroughs(area);
		const hint = near.length > 0 ? ` If ${listInWords(near, 'or')} is meant, correct it in the extract.` : '';
		return note(
			'area-not-known',
			file,
			column,
			n,
			`${area} is none of the 33 London boroughs`,
			`It is kept as an area of its own.${hint}`
		);
	});
}

export function tooManyFinding(file: string, columns: readonly string[]): Finding[] {
	if (columns.length === 0) return [];
	return [
		note(
			'too-many-values',
			file,
			columns.length === 1 ? (columns[0] ?? null) : null,
			0,
			`${countOf(columns.length, 'column is', 'columns are')} not used: too many different values`,
			`${listInWords(columns)}: more than ${fewValues} different values, or nearly one for each row, so that there is nothing to group by.`
		)
	];
}

/** Says what was noticed about the file as a whole. */
export function headerFindings({ file, dialect, columns, notes }: Head): Finding[] {
	const above = notes.map((one): Finding => ({ ...one, severity: 'note', file: file.name, column: null }));
	if (dialect?.headerLine !== 0) return above;
	return [
		...above,
		note(
			'no-header',
			file.name,
			null,
			0,
			'The file has no header',
			`Its columns are called by their place: ${columns[0] ?? ''} and so on. Choose what each of them holds.`
		)
	];
}

/** Findings stand beside figures, which tell no number of used rows below this. */
const fewRows = 10;

export function keyFindings(file: string, column: string | null, used: number, unkeyed: number): Finding[] {
	if (column === null)
		return [
			note(
				'no-person-key',
				file,
				null,
				used,
				'No person key: these rows are counted, but nobody can be followed',
				'Choose the column that holds a pseudonym for the person, if there is one, to see repeat rates.'
			)
		];
	if (unkeyed === 0) return [];
	return [
		note(
			'rows-without-key',
			file,
			column,
			unkeyed,
			`${unkeyed < fewRows ? 'Fewer than 10 rows' : countOf(unkeyed)} without a person key`,
			'They are counted as contacts, but the person cannot be followed. A word such as "unknown", or a number cut short by a spreadsheet (1.23E+11), is no key.'
		)
	];
}

export function dateOrderFinding(file: string, column: string, rows: number): Finding {
	return {
		...note(
			'date-order-open',
			file,
			column,
			rows,
			'Day and month cannot be told apart',
			'Say whether the day or the month comes first; until then the day is taken to.'
		),
		severity: 'problem'
	};
}

/** Says that dates of one column are written in two orders. */
function mixedDatesFinding(file: string, column: string, rows: number): Finding {
	return {
		...note(
			'dates-of-both-orders',
			file,
			column,
			rows,
			'Some dates put the day first, others the month',
			'All were read in one order: those that fit the other only are set aside, and of those that fit both some are wrong days. Write all in one order, best as 2024-03-14, and load the file again.'
		),
		severity: 'problem'
	};
}

/** Says how the dates of a column are written, where that is out of the ordinary. */
export function writtenDatesFindings(
	file: string,
	column: string,
	{ areMixed, areSerials, twoDigitYears, monthOnly }: ResolvedDates,
	rows: number
): Finding[] {
	return [
		...(areMixed ? [mixedDatesFinding(file, column, rows)] : []),
		...(areSerials ? [serialsFinding(file, column, rows)] : []),
		...(twoDigitYears ? [shortYearsFinding(file, column, rows)] : []),
		...(monthOnly ? [monthOnlyFinding(file, column, rows)] : [])
	];
}

function monthOnlyFinding(file: string, column: string, rows: number): Finding {
	return note(
		'dates-by-month',
		file,
		column,
		rows,
		'Dates are known to the month only',
		'Counts by month, quarter and year can be shown; repeats cannot be worked out.'
	);
}

function note(
	id: string,
	file: string | null,
	column: string | null,
	rows: number,
	what: string,
	remedy: string
): Finding {
	return { id, severity: 'note', file, column, rows, lines: [], what, remedy };
}
