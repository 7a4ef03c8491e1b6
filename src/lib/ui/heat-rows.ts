import type { ReleasedCell, ReleasedFigure, Safe } from '../disclosure/released';
import { sequentialSteps, type SequentialStep } from '../chart/sequential-step';
import type { Group } from '../model/dimension';
import { formatCount } from '../format/number';
import { scaleOf } from '../format/scale';
import { statusWords } from '../format/status-words';

/** What a cell of the heat map prints. */
export type HeatCell =
	| { readonly kind: 'shown'; readonly value: string; readonly people: string; readonly step: SequentialStep }
	| { readonly kind: 'hidden' }
	/** `sign`: what is seen; `words`: what is read out. */
	| { readonly kind: 'none'; readonly sign: '·' | '[x]'; readonly words: string };

export interface HeatRow {
	readonly key: string;
	readonly code: string;
	readonly name: string;
	/** In the order of the columns; the last is everyone's. */
	readonly cells: readonly HeatCell[];
}

export interface HeatMap {
	readonly columns: readonly Group[];
	readonly rows: readonly HeatRow[];
	readonly sum: HeatRow;
}

const nobody: HeatCell = { kind: 'none', sign: '·', words: 'nobody' };

/** A cross figure as rows of its first grouping and columns of its second, with both margins and the total. */
export function heatMap(figure: Safe<ReleasedFigure>): HeatMap {
	const columns = restLast(unique(figure.cells.map(({ group2 }) => group2)));
	const all = [...figure.cells, ...figure.margins, figure.total];
	const step = sequentialSteps(figure);
	const cells = new Map(all.map((cell) => [placeOf(cell.group, cell.group2), heatCell(figure, cell, step(cell))]));
	const row = (group: Group | null): HeatRow => ({
		key: group?.key ?? '',
		code: group?.code ?? '',
		name: group?.name ?? 'All',
		cells: [...columns, null].map((column) => cells.get(placeOf(group, column)) ?? nobody)
	});
	return { columns, rows: restLast(unique(figure.cells.map(({ group }) => group))).map(row), sum: row(null) };
}

function heatCell({ head }: ReleasedFigure, { result }: ReleasedCell, step: SequentialStep | null): HeatCell {
	if (result.status === '[z]') return nobody;
	if (result.status === '[x]') return { kind: 'none', sign: '[x]', words: statusWords('[x]', head.metric) };
	if (result.status !== null) return { kind: 'hidden' };
	const { measure } = result;
	const shade = { step: step ?? 1 };
	if (measure.kind === 'count') return { kind: 'shown', value: formatCount(measure.value), people: '', ...shade };
	const { value, denominator } = measure;
	return {
		kind: 'shown',
		value: scaleOf(head.metric).bare(value, denominator),
		people: formatCount(denominator),
		...shade
	};
}

function placeOf(group: ReleasedCell['group'], group2: ReleasedCell['group2']): string {
	return `${group?.key ?? ''}\n${group2?.key ?? ''}`;
}

function unique(groups: readonly (Group | null)[]): Group[] {
	const found = new Map<string, Group>();
	for (const group of groups) if (group) found.set(group.key, group);
	return [...found.values()];
}

/** No partnership stands apart, after the partnerships. */
function restLast(groups: readonly Group[]): Group[] {
	return [...groups.filter(({ code }) => code !== 'none'), ...groups.filter(({ code }) => code === 'none')];
}
