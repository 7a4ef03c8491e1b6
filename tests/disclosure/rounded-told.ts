import type { ReleasedCell, ReleasedFigure } from '../../src/lib/disclosure/released';
import type { RuleId } from '../../src/lib/model/rule';
import { has, peopleCounted, within, type Contact, type Counted, type Has } from './people-counted';
import { fewUpTo, unrounded } from './unrounded';

type People = ReadonlySet<number>;

/** A set of people, and between how many and how many they are by what is told of them. */
export interface Limits {
	readonly what: 'units' | 'judged' | 'events' | 'others' | 'unfollowed';
	readonly people: People;
	readonly low: number;
	readonly high: number;
	readonly label: string;
}

/** What a figure tells of how many people there are, and the people of its hidden groups of whom too few are to be told of. */
export interface RoundedTold {
	readonly told: readonly Limits[];
	readonly hidden: readonly { readonly people: People; readonly label: string }[];
}

/** Everything that a figure tells, by who inverts the rounding and knows the rule: a shown share is of ten people or more, and not of
 *  few on either side. */
export function roundedTold(figure: ReleasedFigure, contacts: readonly Contact[], cutoff: number): RoundedTold {
	const cells = [...figure.cells, ...figure.margins, figure.total].map((cell) => ({
		cell,
		counted: peopleCounted(contacts, figure.head.question, groupsOf(figure.head, cell), cutoff),
		label: labelOf(figure, cell)
	}));
	return {
		told: cells.flatMap(({ cell, counted, label }) => limitsOf(cell, counted, figure.rule, label)),
		hidden: cells.flatMap(({ cell, counted, label }) =>
			cell.result.status === '[c]' ? hiddenOf(counted, figure, label) : []
		)
	};
}

function limitsOf({ result }: ReleasedCell, { units, judged, events }: Counted, rule: RuleId, label: string): Limits[] {
	if (result.status !== null) return [];
	const { measure } = result;
	const limit = (what: Limits['what'], people: People, [low, high]: readonly [number, number]): Limits => ({
		...{ what, people, low, high, label }
	});
	if (measure.kind === 'count') return [limit('units', units, unrounded(measure.value, rule))];
	if (measure.kind !== 'proportion') return [];
	const { numerator, denominator, excluded } = measure;
	const least = fewUpTo[rule] + 1;
	return [
		limit('judged', judged, atLeast(10, unrounded(denominator, rule))),
		limit('events', events, atLeast(least, unrounded(numerator, rule))),
		limit('others', without(judged, events), [least, Infinity]),
		...(excluded === null ? [] : [limit('unfollowed', without(units, judged), unfollowed(excluded, rule))])
	];
}

function unfollowed(excluded: number | 'fewer than 10', rule: RuleId): [number, number] {
	if (excluded === 'fewer than 10') return [1, 9];
	return excluded === 0 ? [0, 0] : atLeast(10, unrounded(excluded, rule));
}

function atLeast(least: number, [low, high]: readonly [number, number]): [number, number] {
	return [Math.max(least, low), high];
}

/** Of a hidden group of too few, the people of whom it tells. */
function hiddenOf({ units, judged, events }: Counted, { head, rule }: ReleasedFigure, label: string) {
	if (head.metric.statistic === 'count') return [{ people: units, label }];
	const others = without(judged, events);
	const isFew = judged.size < 10 || Math.min(events.size, others.size) <= fewUpTo[rule];
	return isFew ? [judged, events, others].filter(({ size }) => size > 0).map((people) => ({ people, label })) : [];
}

function groupsOf({ by, by2 }: ReleasedFigure['head'], { group, group2, period }: ReleasedCell): Has[] {
	return [
		...(group ? [period && by.id === 'period' ? within(period.start, period.end) : has(by.id, group.key)] : []),
		...(group2 && by2 ? [has(by2.id, group2.key)] : [])
	];
}

function labelOf({ head: { question } }: ReleasedFigure, { group, group2 }: ReleasedCell): string {
	const filters = question.filters.map(({ keys }) => keys.join(' or '));
	const parts = [question.metric, group?.key, group2?.key, ...filters, question.from, question.to];
	return parts.filter((part) => part !== undefined && part !== null).join(', ');
}

function without(people: People, others: People): People {
	return new Set([...people].filter((person) => !others.has(person)));
}
