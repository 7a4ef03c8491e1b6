import type { BenchmarkCounts, Counts } from '../../src/lib/model/counts';
import type { EstimatedCell } from '../../src/lib/model/estimate';
import type { EstimatedFigure, FigureHead } from '../../src/lib/model/figure';
import type { Group } from '../../src/lib/model/dimension';
import type { Period } from '../../src/lib/model/period';
import { dayFromParts } from '../../src/lib/model/day';
import { defaultQuestion } from '../../src/lib/model/question';
import { findBorough } from '../../src/lib/model/area';
import { estimateCell } from '../../src/lib/statistics/compare';

/** One group written by hand: numerator, denominator and, unless 0, units not yet followed. */
export interface HandGroup {
	readonly name: string;
	readonly numerator: number;
	readonly denominator: number;
	readonly waiting?: number;
	readonly group2?: string;
	readonly period?: Period;
}

/** The head of a figure as the sample gives it, of people not seen again by borough; overwrite what a test is about. */
export function headOf(changes: Partial<FigureHead> = {}): FigureHead {
	return {
		name: 'intervals',
		metric: {
			id: 'da-non-repeat',
			kind: 'cases',
			version: 1,
			title: 'Not seen again within 12 months',
			phrase: 'not seen again within 12 months',
			question: 'How many people are not seen again?',
			family: 'Protect',
			theme: 'domestic_abuse',
			unit: 'people',
			oneUnit: 'person',
			numerator: 'people with no later contact within 365 days',
			denominator: 'people followed for 365 days',
			window: '365 days',
			maturity: 'index + 365 days on or before the cut-off',
			formula: 'numerator ÷ denominator',
			statistic: 'proportion',
			measured: null,
			polarity: 'higher_better',
			needs: ['person_key'],
			caveats: ['More contacts may also mean more trust.'],
			source: 'Joint Outcomes',
			basis: { kept: 'followed for 12 months', leftOut: 'not yet followed for 12 months' },
			complement: 'da-repeat'
		},
		question: {
			...defaultQuestion,
			metric: 'da-non-repeat',
			from: dayFromParts(2021, 1, 1),
			to: dayFromParts(2023, 12, 31)
		},
		by: { id: 'area', label: 'borough' },
		by2: null,
		benchmarkName: 'everyone in the extract',
		benchmarkSource: null,
		benchmarkRefusal: null,
		settingsNote: null,
		covered: null,
		marks: [],
		standardisedBy: null,
		cutoff: dayFromParts(2024, 9, 30),
		cutoffConfirmed: true,
		visitsNotLinked: false,
		extracts: [{ file: 'cases.csv', rowsUsed: 40_000, sha256: 'ab'.repeat(32), isSample: false }],
		groupsMayOverlap: true,
		...changes
	};
}

/** A head for counts of contacts, which take no side and have no benchmark. */
export function countHead(changes: Partial<FigureHead> = {}): FigureHead {
	const head = headOf(changes);
	return {
		...head,
		metric: {
			...head.metric,
			id: 'contacts',
			title: 'Contacts',
			unit: 'contacts',
			oneUnit: 'contact',
			statistic: 'count',
			polarity: 'no_judgement',
			basis: null,
			complement: null,
			...changes.metric
		},
		question: { ...head.question, metric: 'contacts', ...changes.question }
	};
}

/** A figure from groups written by hand; each is compared with the total unless a benchmark is given. With a second
 *  grouping the margins are the sums of their cells. */
export function figureOf(
	groups: readonly HandGroup[],
	head: FigureHead = headOf(),
	benchmark?: BenchmarkCounts
): EstimatedFigure {
	const total = sumOf(groups);
	const isCount = head.metric.statistic === 'count';
	const compared: BenchmarkCounts = isCount ? { kind: 'not-applicable' } : (benchmark ?? { kind: 'counted', ...total });
	const cell = (counts: Counts, group: Group | null, group2: Group | null, period: Period | null): EstimatedCell => {
		const isTotal = group === null && group2 === null;
		const own = isTotal && compared.kind === 'counted' ? ({ kind: 'not-applicable' } as const) : compared;
		return estimateCell({ group, group2, period, counts, benchmark: own });
	};
	const names = (of: (group: HandGroup) => string | undefined) =>
		[...new Set(groups.map(of))].filter((name) => name !== undefined);
	const seconds = names(({ group2 }) => group2);
	return {
		head,
		cells: groups.map((group) =>
			cell(
				countsOf(group),
				groupOf(group.name, group.period),
				group.group2 === undefined ? null : groupOf(group.group2),
				group.period ?? null
			)
		),
		margins:
			head.by2 === null
				? []
				: [
						...names(({ name }) => name).map((name) => {
							const own = groups.filter((group) => group.name === name);
							return cell(sumOf(own), groupOf(name, own[0]?.period), null, own[0]?.period ?? null);
						}),
						...seconds.map((name) =>
							cell(sumOf(groups.filter(({ group2 }) => group2 === name)), null, groupOf(name), null)
						)
					],
		total: cell(total, null, null, null),
		rowsWithoutKey: isCount ? null : 187
	};
}

function countsOf({ numerator, denominator, waiting = 0 }: HandGroup): Counts {
	return { numerator, denominator, units: denominator + waiting };
}

function sumOf(groups: readonly HandGroup[]): Counts {
	const counts = groups.map(countsOf);
	const sum = (of: (count: Counts) => number) => counts.reduce((total, count) => total + of(count), 0);
	return {
		units: sum(({ units }) => units),
		denominator: sum(({ denominator }) => denominator),
		numerator: sum(({ numerator }) => numerator)
	};
}

function groupOf(name: string, period?: Period): Group {
	const code = period
		? new Date(period.start * 86_400_000).toISOString().slice(0, 10)
		: (findBorough(name)?.code ?? name);
	return { key: name, code: name === 'No partnership' ? 'none' : code, name };
}
