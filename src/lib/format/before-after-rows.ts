import type { ReleasedResult } from '../disclosure/released';
import type { ReleasedBeforeAfter, ReleasedChange } from '../disclosure/released-before-after';
import { sidePeriodName, treatedInShort, treatedPeople } from './before-after-words';
import { capital } from './capital';
import { formatCount, formatPoints } from './number';
import { measureRange, measureValue } from './measure-words';

/** One line of the table of before and after, as it is printed. */
export interface BeforeAfterRow {
	readonly key: string;
	readonly when: string;
	readonly where: string;
	readonly n: string;
	readonly value: string;
	readonly interval: string;
}

/** Both sides, and then every period. */
export function beforeAfterRows(figure: ReleasedBeforeAfter): BeforeAfterRow[] {
	const groups = ['treated', 'comparators'] as const;
	const nameOf = (group: (typeof groups)[number]) =>
		group === 'treated' ? capital(treatedPeople(figure)) : 'Comparators';
	return [
		...groups.flatMap((group) =>
			(['before', 'after'] as const).map((side) => ({
				key: `${group} ${side}`,
				when: capital(side),
				where: nameOf(group),
				...valuesOf(figure, figure[group][side])
			}))
		),
		...figure.periods.flatMap((one) =>
			groups.map((group) => ({
				key: `${group} ${one.side} ${one.group.key}`,
				when: sidePeriodName(one.period),
				where: nameOf(group),
				...valuesOf(figure, one[group])
			}))
		)
	];
}

/** A line of the difference in differences, as it is printed; a side or change that is not told by its status. */
export interface GapRow {
	readonly name: string;
	readonly before: string;
	readonly after: string;
	readonly change: string;
}

/** Both groups before and after, and last what is left when the one change is taken from the other. */
export function gapRows(figure: ReleasedBeforeAfter): GapRow[] {
	const row = (name: string, { before, after, change }: ReleasedBeforeAfter['treated']): GapRow => ({
		name,
		before: valuesOf(figure, before).value,
		after: valuesOf(figure, after).value,
		change: changeOf(change)
	});
	return [
		row(capital(treatedInShort(figure)), figure.treated),
		row('Comparators', figure.comparators),
		{ name: 'Difference', before: '', after: '', change: changeOf(figure.effect) }
	];
}

/** Why the changes as they are printed do not give the difference; null where they do. */
export function gapNote({ treated, comparators, effect }: ReleasedBeforeAfter): string | null {
	if (treated.change.status !== null || comparators.change.status !== null || effect.status !== null) return null;
	const tenths = ({ points }: { readonly points: number }) => Math.round(10 * points);
	const isSum = tenths(treated.change) - tenths(comparators.change) === tenths(effect);
	return isSum ? null : 'Each number is rounded by itself.';
}

function changeOf(change: ReleasedChange): string {
	return change.status ?? formatPoints(change.points);
}

/** The areas of the placebo test by their change, the partnership's among them. */
export function placeboRows(figure: ReleasedBeforeAfter) {
	const { placebo } = figure;
	if (!placebo) return [];
	const own = { key: 'treated', name: capital(treatedPeople(figure)), effect: placebo.points };
	const others = placebo.areas.map(({ group, points }) => ({
		key: `area ${group.key}`,
		name: group.name,
		effect: points
	}));
	return [own, ...others]
		.sort((one, other) => one.effect - other.effect)
		.map(({ key, name, effect }) => ({ key, name, points: formatPoints(effect) }));
}

function valuesOf({ head: { metric } }: ReleasedBeforeAfter, result: ReleasedResult) {
	if (result.status !== null) return { n: result.status, value: result.status, interval: result.status };
	const { measure } = result;
	return {
		n: formatCount(measure.kind === 'count' ? measure.value : measure.denominator),
		value: measureValue(metric, measure).replace('%', ''),
		interval: measureRange(metric, measure) ?? ''
	};
}
