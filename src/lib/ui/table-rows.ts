import type { ReleasedCell, ReleasedFigure, ReleasedMeasure, ReleasedResult, Safe } from '../disclosure/released';
import type { Verdict } from '../model/estimate';
import { limitsText, signalWords } from '../format/course-words';
import { comparedUnits } from '../format/difference-words';
import { funnelPoint, funnelTexts, positionWords } from '../format/funnel-words';
import { groupName, groupNames } from '../format/group-name';
import { measureRange } from '../format/measure-words';
import { formatCount, formatRelative, signed } from '../format/number';
import { scaleOf } from '../format/scale';
import { isUntoldInPart } from '../format/status-words';
import { isPicked } from './pick-choices';

/** One line of a figure's table, every value as it is printed. */
export interface TableRow {
	readonly key: string;
	/** Key of its group of the first grouping; null for everyone. */
	readonly group: string | null;
	readonly names: readonly string[];
	/** Pinned on top: the total, and groups picked out. */
	readonly pinned: boolean;
	readonly values: TableValues;
}

export interface TableValues {
	readonly denominator: string;
	readonly numerator: string;
	readonly value: string;
	readonly interval: string;
	/** Limits of its course and the rules it meets; empty where it has none. */
	readonly limits: string;
	readonly signal: string;
	/** Its place in a funnel; codes where it has none, empty for the total. */
	readonly funnel: {
		readonly alerts: string;
		readonly alarms: string;
		readonly position: string;
		readonly stabilised: string;
	};
	/** With its interval; empty where the figure is not standardised. */
	readonly standardised: string;
	readonly points: string;
	readonly relative: string;
	readonly verdict: Verdict | 'hidden' | null;
	/** Printed in place of a verdict: a code, or why nothing is compared. */
	readonly instead: string;
}

const notCompared = '–';

/** The table of a figure: the total and the groups picked out first, then every group in the figure's order. */
export function tableRows(figure: Safe<ReleasedFigure>): TableRow[] {
	const { question } = figure.head;
	const picked = figure.cells.filter((cell) => isPicked(question, cell.group) || isPicked(question, cell.group2));
	const rest = figure.cells.filter((cell) => !picked.includes(cell));
	return [
		row(figure, figure.total, true),
		...picked.map((cell) => row(figure, cell, true)),
		...[...rest, ...figure.margins].map((cell) => row(figure, cell, false))
	];
}

/** The value that every group is compared with, as it is printed; null where each has one of its own, or none. */
export function commonBenchmark({ head, cells }: Safe<ReleasedFigure>): string | null {
	const values = cells.flatMap(({ result }) => {
		const comparison = result.status === null ? result.comparison : null;
		return comparison?.status === null
			? scaleOf(head.metric).bare(comparison.benchmark, comparison.benchmarkN ?? Infinity)
			: [];
	});
	const [first] = values;
	return first !== undefined && values.every((value) => value === first) ? first : null;
}

function row(figure: ReleasedFigure, cell: ReleasedCell, pinned: boolean): TableRow {
	const names = figure.head.by2 === null ? [groupName(cell)] : groupNames(cell).map((name) => name ?? 'All');
	return {
		key: `${cell.group?.key ?? ''}\n${cell.group2?.key ?? ''}`,
		group: cell.group?.key ?? null,
		names,
		pinned,
		values: {
			...tableValues(figure.head.metric, cell.result),
			...notApplicable(figure, cell),
			...(isUntoldInPart(figure, cell) && { instead: 'Covered only in part' }),
			limits: limitsText(figure, cell),
			signal: signalWords(figure, cell),
			funnel: funnelValues(figure, cell)
		}
	};
}

/** Everyone is held against nothing by nature, which needs no word. */
function notApplicable(figure: ReleasedFigure, { group, group2, result }: ReleasedCell): Partial<TableValues> {
	const isAll = group === null && group2 === null;
	const comparison = result.status === null ? result.comparison : null;
	if (isAll || comparison?.status !== '[z]' || figure.head.benchmarkRefusal !== null) return {};
	return { instead: 'Not applicable' };
}

function funnelValues(figure: ReleasedFigure, cell: ReleasedCell): TableValues['funnel'] {
	const point = funnelPoint(figure, cell);
	if (point) return { ...funnelTexts(figure, point), position: positionWords[point.position] };
	const code = cell.result.status ?? '';
	return { alerts: code, alarms: code, position: code, stabilised: code };
}

function tableValues(
	metric: ReleasedFigure['head']['metric'],
	result: ReleasedResult
): Omit<TableValues, 'limits' | 'signal' | 'funnel'> {
	const scale = scaleOf(metric);
	if (result.status !== null) return codeValues(result.status);
	const { measure, comparison } = result;
	const none = { standardised: '', points: notCompared, relative: notCompared, verdict: null, instead: '' };
	if (measure.kind === 'count')
		return { ...none, denominator: '', numerator: formatCount(measure.value), value: '', interval: '' };
	const { denominator, value } = measure;
	const shown = {
		denominator: formatCount(denominator),
		numerator: measure.kind === 'proportion' ? formatCount(measure.numerator) : '',
		value: scale.bare(value, denominator),
		interval: measureRange(metric, measure) ?? notCompared
	};
	const standardised = standardisedText(metric, measure);
	if (comparison === null) return { ...none, ...shown, standardised };
	if (comparison.status !== null)
		return { ...none, ...shown, standardised, instead: comparison.status === '[c]' ? '[c]' : '' };
	return {
		...shown,
		standardised,
		points: signed(comparison.points, scale.size(comparison.points, comparedUnits(measure, comparison))),
		relative: comparison.relative === null ? notCompared : formatRelative(comparison.relative),
		verdict: comparison.verdict,
		instead: ''
	};
}

function standardisedText(metric: ReleasedFigure['head']['metric'], measure: ReleasedMeasure): string {
	if (measure.kind !== 'proportion' || !measure.standardised) return '';
	const { standardised, denominator } = measure;
	if (standardised.status !== null) return standardised.status === '[z]' ? 'Not applicable' : standardised.status;
	const { bare } = scaleOf(metric);
	return `${bare(standardised.value, denominator)} (${bare(standardised.lower, denominator)} to ${bare(standardised.upper, denominator)})`;
}

function codeValues(code: '[c]' | '[x]' | '[z]'): Omit<TableValues, 'limits' | 'signal' | 'funnel'> {
	const [denominator, numerator, value, interval, points, relative] = [code, code, code, code, code, code];
	const instead = { '[c]': '', '[x]': 'Not yet followed', '[z]': 'Nobody' }[code];
	return {
		denominator,
		numerator,
		value,
		interval,
		standardised: code,
		points,
		relative,
		verdict: code === '[c]' ? 'hidden' : null,
		instead
	};
}
