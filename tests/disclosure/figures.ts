import type { BenchmarkCounts, CellPlace, Counts } from '../../src/lib/model/counts';
import type { EstimatedCell } from '../../src/lib/model/estimate';
import type { EstimatedFigure, FigureHead } from '../../src/lib/model/figure';
import type { Metric } from '../../src/lib/model/metric';
import type { Period } from '../../src/lib/model/period';
import { defaultQuestion } from '../../src/lib/model/question';
import { estimateCell } from '../../src/lib/statistics/compare';

const metric: Omit<Metric, 'sql'> = {
	id: 'da-repeat',
	kind: 'cases',
	version: 1,
	title: 'Seen again within 12 months',
	phrase: 'seen again within 12 months',
	question: 'How many people were seen again?',
	family: 'Protect',
	theme: 'domestic_abuse',
	unit: 'people',
	oneUnit: 'person',
	numerator: 'people seen again',
	denominator: 'people followed',
	window: '12 months',
	maturity: 'index + 365 days',
	formula: 'x / n',
	statistic: 'proportion',
	measured: null,
	polarity: 'lower_better',
	needs: ['person_key'],
	caveats: [],
	source: 'test',
	basis: { kept: 'followed for 12 months', leftOut: 'not yet followed for 12 months' },
	complement: 'da-non-repeat'
};

export const notApplicable: BenchmarkCounts = { kind: 'not-applicable' };

/** The head of a figure by area; `changes` replace parts of it. */
export function head(changes: Partial<FigureHead> = {}): FigureHead {
	return {
		name: 'intervals',
		metric,
		question: defaultQuestion,
		by: { id: 'area', label: 'borough' },
		by2: null,
		benchmarkName: 'everyone in the extract',
		benchmarkSource: null,
		benchmarkRefusal: null,
		settingsNote: null,
		covered: null,
		marks: [],
		standardisedBy: null,
		cutoff: 20_000,
		cutoffConfirmed: true,
		visitsNotLinked: false,
		extracts: [],
		groupsMayOverlap: true,
		...changes
	};
}

/** The head of a figure that shows counts without a denominator. */
export function countHead(changes: Partial<FigureHead> = {}): FigureHead {
	return head({ metric: { ...metric, id: 'contacts', statistic: 'count', basis: null }, ...changes });
}

/** x of n, and how many are not yet followed. */
export function of(numerator: number, denominator: number, excluded = 0): Counts {
	return { units: denominator + excluded, denominator, numerator };
}

/** A count without a denominator. */
export function just(units: number): Counts {
	return { units, denominator: units, numerator: units };
}

export function sum(parts: readonly Counts[]): Counts {
	const add = (key: 'units' | 'denominator' | 'numerator') => parts.reduce((total, part) => total + part[key], 0);
	return { units: add('units'), denominator: add('denominator'), numerator: add('numerator') };
}

/** A cell of a group or two; null for a margin. */
export function cell(
	key: string | null,
	key2: string | null,
	counts: Counts,
	benchmark = notApplicable,
	period: Period | null = null
): EstimatedCell {
	return estimateCell({ ...place(key, key2, period), counts, benchmark });
}

function place(key: string | null, key2: string | null, period: Period | null): CellPlace {
	return { group: named(key), group2: named(key2), period };
}

function named(key: string | null) {
	return key === null ? null : { key, code: key === 'No partnership' ? 'none' : key, name: key };
}

/** A table of groups with their sum as total. */
export function table(
	groups: Readonly<Record<string, Counts>>,
	changes: Partial<EstimatedFigure> = {}
): EstimatedFigure {
	return {
		head: head(),
		cells: Object.entries(groups).map(([key, counts]) => cell(key, null, counts)),
		margins: [],
		total: cell(null, null, sum(Object.values(groups))),
		rowsWithoutKey: null,
		...changes
	};
}

/** A cross table with its sums as margins and total. */
export function crossTable(
	rows: Readonly<Record<string, Readonly<Record<string, Counts>>>>,
	changes: Partial<EstimatedFigure> = {}
): EstimatedFigure {
	const columns = [...new Set(Object.values(rows).flatMap((row) => Object.keys(row)))];
	const inner = Object.entries(rows).flatMap(([key, row]) =>
		columns.map((key2) => cell(key, key2, row[key2] ?? of(0, 0)))
	);
	const marginOf = (key: string | null, key2: string | null) =>
		inner.filter((one) => (key ?? one.group?.key) === one.group?.key && (key2 ?? one.group2?.key) === one.group2?.key);
	const total = (key: string | null, key2: string | null) =>
		cell(key, key2, sum(marginOf(key, key2).map(({ counts }) => counts)));
	return {
		head: crossHead(),
		cells: inner,
		margins: [...Object.keys(rows).map((key) => total(key, null)), ...columns.map((key2) => total(null, key2))],
		total: total(null, null),
		rowsWithoutKey: null,
		...changes
	};
}

/** The head of a figure by area and partnership. */
export function crossHead(changes: Partial<FigureHead> = {}): FigureHead {
	return head({ name: 'cross', by2: { id: 'partnership', label: 'partnership' }, ...changes });
}
